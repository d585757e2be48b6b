// SPDX-License-Identifier: Apache-2.0
// DataOS Secret resources: https://v2.dataos.info/concepts/resources/secret
#pragma once

#include "diag/diag_sink.h"
#include "document/document.h"
#include "ir/resources.h"

namespace dagc {

// Adds the secret's name and the names of its keys. Values are gone before a front end sees a document
// (document/redact.h), and are not looked at here.
void BuildDataosSecret(const Document& document, ir::Resources& resources, DiagSink& sink);

}  // namespace dagc
