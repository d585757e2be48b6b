// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/name_waits.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "backend/argo/lower/step_name.h"
#include "kube/names.h"

namespace dagc::argo {
namespace {

constexpr std::string_view kWaitPrefix = "dagc-wait-";
constexpr std::size_t kRoomForNumber = 4;  // "-999"

}  // namespace

void NameWaits(const Lowering& lowering, Plan& plan) {
  std::set<std::string> taken;
  std::map<std::string, int> next_numbers;  // by name without a number
  for (const ir::Wait& wait : lowering.workflow.waits) {
    std::string base(kWaitPrefix);
    base += SuggestName(wait.id.value, lowering.options.argo_version, kMaxLabel - kWaitPrefix.size() - kRoomForNumber);
    std::string name = base;
    // Two ids that give one label are told apart.
    int& number = next_numbers.try_emplace(base, 2).first->second;
    for (; !taken.insert(name).second; ++number) name = base + '-' + std::to_string(number);
    plan.waits.push_back(lowering.arena.Copy(name));
  }
}

}  // namespace dagc::argo
