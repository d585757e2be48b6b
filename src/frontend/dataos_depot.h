// SPDX-License-Identifier: Apache-2.0
// DataOS Depot resources: https://v2.dataos.info/concepts/resources/depot/configurations
#pragma once

#include "diag/diag_sink.h"
#include "document/document.h"
#include "ir/resources.h"

namespace dagc {

// Adds the depot's name, type, connection and the ids of its secrets.
void BuildDataosDepot(const Document& document, ir::Resources& resources, DiagSink& sink);

}  // namespace dagc
