// SPDX-License-Identifier: Apache-2.0
// One workflow for each language beside DataOS v2alpha, made by hand as a front end would make it, so that the IR and
// the back end are held to what these languages need.
#pragma once

#include "support/builders.h"

namespace dagc::test {

// DataOS v1: a step that is a workflow of its own, from another file.
void MakeDataosV1Flow(WorkflowBuilder& flow);

// Onepanel: templates in the engine's own language, and parameters with choices.
void MakeOnepanelFlow(WorkflowBuilder& flow);

// Shippable: a job behind a gate, a job of two images, one run at a time, notifications, a timed job in the middle.
void MakeShippableFlow(WorkflowBuilder& flow);

// Cloacina: trigger rules over any end of a task, a context that is handed on, a condition on it, an event.
void MakeCloacinaFlow(WorkflowBuilder& flow);

}  // namespace dagc::test
