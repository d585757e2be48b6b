// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/root_user.h"

#include <string_view>

#include "diag/codes/dg6.h"

namespace dagc::argo {

void CheckRootUser(const Emission& emission, const Value& pod, const Value& container) {
  const auto find = [&](std::string_view key) {
    const Value* own = container.Find(key);
    return own != nullptr ? own : pod.Find(key);
  };
  const Value* user = find("runAsUser");
  const Value* non_root = find("runAsNonRoot");
  if (user == nullptr || user->AsInt() != 0 || non_root == nullptr || non_root->AsBool() != true) return;
  auto finding = emission.sink.Report(diag::kRootNotAllowed, user->span());
  if (non_root->span().file) finding.Note(note::kNonRootHere, non_root->span());
  finding.Help(help::kChooseUser);
}

}  // namespace dagc::argo
