// SPDX-License-Identifier: Apache-2.0
// DataOS v2alpha workflows: https://v2.dataos.info/concepts/resources/workflow
#pragma once

#include "diag/diag_sink.h"
#include "document/document.h"
#include "ir/workflow.h"

namespace dagc {

// Reads a document whose shape was checked against schemas/dataos/v2alpha/workflow.schema.json. Where the shape is
// wrong the field is left out in silence: the schema check has reported it.
void BuildDataosV2alpha(const Document& document, ir::Workflow& workflow, DiagSink& sink);

}  // namespace dagc
