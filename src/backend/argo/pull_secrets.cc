// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/pull_secrets.h"

#include <set>
#include <string_view>

#include "ir/stack.h"

namespace dagc::argo {

std::vector<ir::Text> PullSecretNames(const ir::Workflow& workflow) {
  std::vector<ir::Text> names;
  std::set<std::string_view> known;
  const auto add = [&](const ir::Text& name) {
    if (!name.empty() && known.insert(name.value).second) names.push_back(name);
  };
  for (const Value& name : workflow.defaults.image_pull_secrets.items()) add({name.text(), name.span(), false});
  for (const ir::Template& step : workflow.templates) {
    if (step.dataos->stack_def != nullptr) add(step.dataos->stack_def->image.pull_secret);
  }
  return names;
}

}  // namespace dagc::argo
