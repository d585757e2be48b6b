// SPDX-License-Identifier: Apache-2.0
#include "kube/privileges.h"

namespace dagc {

std::vector<Privilege> PrivilegesIn(const Value& security_context) {
  std::vector<Privilege> privileges;
  const Value* privileged = security_context.Find("privileged");
  if (privileged != nullptr && privileged->AsBool() == true) {
    privileges.push_back({privileged->span(), "privileged: true"});
  }
  const Value* capabilities = security_context.Find("capabilities");
  const Value* added = capabilities == nullptr ? nullptr : capabilities->Find("add");
  if (added == nullptr) return privileges;
  for (const Value& capability : added->items()) {
    if (capability.text() == "CAP_SYS_ADMIN") privileges.push_back({capability.span(), "CAP_SYS_ADMIN"});
  }
  return privileges;
}

}  // namespace dagc
