// SPDX-License-Identifier: Apache-2.0
// Broken rules of a schema to findings that a person can act on: what was found, what was expected, the nearest name.
// One mistake gives one finding: a misspelt required key is not also a missing one, and a value of the wrong kind is
// not also refused for what it is not.
#pragma once

#include <vector>

#include "diag/diag_sink.h"
#include "schema/constraint_walk.h"

namespace dagc::schema {

void ReportFailures(const std::vector<SchemaFailure>& failures, DiagSink& sink);

}  // namespace dagc::schema
