// SPDX-License-Identifier: Apache-2.0
// DataOS Stack resources, today's (body `spec`) and those of the first platform (body `stack`):
// https://dataos.info/resources/stacks/custom_stacks/
#pragma once

#include "diag/diag_sink.h"
#include "document/document.h"
#include "ir/resources.h"

namespace dagc {

// Adds what the document declares. Where the shape is wrong the field is left out in silence.
void BuildDataosStack(const Document& document, ir::Resources& resources, DiagSink& sink);

}  // namespace dagc
