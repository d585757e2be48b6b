// SPDX-License-Identifier: Apache-2.0
// A workflow as short text for people who build dagc: `dagc dump ir`, and tests.
#pragma once

#include <string>

#include "ir/workflow.h"

namespace dagc::ir {

// One line per fact, a step's lines under the step; what says nothing has no line. User text is quoted as in JSON. A
// dependency whose step is not known ends in `?`. Equal workflows give equal text; places are not shown.
std::string DumpWorkflow(const Workflow& workflow);

}  // namespace dagc::ir
