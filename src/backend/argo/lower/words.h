// SPDX-License-Identifier: Apache-2.0
// The engine's words for facts of a workflow.
#pragma once

#include <string_view>

#include "ir/retry.h"
#include "ir/schedule.h"

namespace dagc::argo {

// `concurrencyPolicy` of a CronWorkflow.
std::string_view PolicyWord(ir::Concurrency concurrency);

// `retryPolicy`. https://argo-workflows.readthedocs.io/en/latest/retries/
std::string_view PolicyWord(ir::RetryOn on);

}  // namespace dagc::argo
