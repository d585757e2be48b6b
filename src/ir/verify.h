// SPDX-License-Identifier: Apache-2.0
// What always holds of a workflow, whatever language it was written in. For debug builds and tests: a fault is a
// mistake of a front end or a pass, never of a user.
#pragma once

#include <string>

#include "ir/workflow.h"

namespace dagc::ir {

// The first fault, in words; empty: none.
//
//   * ids are indices into the list that they are for, and nothing refers to itself as a template of its own
//   * an engine template has neither a DataOS part nor anything else that passes make
//   * a gate and a group have no pod
//   * a mount is of one of the workflow's claims
//   * an expression over outcomes has operands where it needs them
std::string FirstFault(const Workflow& workflow);

}  // namespace dagc::ir
