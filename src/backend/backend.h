// SPDX-License-Identifier: Apache-2.0
// What a back end gives: objects, as values in the caller's arena.
#pragma once

#include <string_view>

#include "value/value.h"

namespace dagc::backend {

struct OutputObject {
  std::string_view kind;  // "CronWorkflow"
  std::string_view name;  // metadata.name, or generateName
  Value root;
  // Stands beside the workflow and refers to nothing of one run: two equal ones of a run are the same object.
  bool supporting = false;
};

}  // namespace dagc::backend
