// SPDX-License-Identifier: Apache-2.0
#include "passes/depot_secrets.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "diag/codes/dg5.h"
#include "ir/platform_places.h"
#include "ir/stack.h"

namespace dagc {
namespace {

constexpr std::string_view kCommonPurpose = "rw";

// The id of the depot's secret for this purpose; without one the common one, or the only one there is.
std::string_view SecretFor(const ir::DepotDef& depot, std::string_view purpose) {
  const auto find = [&](std::string_view wanted) {
    const auto is_it = [&](const ir::DepotDef::Secret& secret) { return secret.purpose.value == wanted; };
    const auto found = std::find_if(depot.secrets.begin(), depot.secrets.end(), is_it);
    return found == depot.secrets.end() ? std::string_view() : found->id.value;
  };
  if (!purpose.empty()) return find(purpose);
  const std::string_view common = find(kCommonPurpose);
  return common.empty() && depot.secrets.size() == 1 ? depot.secrets.front().id.value : common;
}

}  // namespace

void DepotSecrets::AddTo(ir::Template& step) {
  added_.clear();
  variables_.clear();
  for (const ir::DepotAddress& address : step.dataos->addresses) Add(address, step);
}

void DepotSecrets::Add(const ir::DepotAddress& address, ir::Template& step) {
  const ir::DepotDef* const depot = depots_.Find(address.depot);
  if (depot == nullptr) {
    if (reported_.insert(address.depot).second) depots_.ReportUnknown(address.depot, address.text.span);
    return;
  }
  const ir::StackDef& stack = *step.dataos->stack_def;
  if ((stack.addresses_in_projection && stack.projection) || depot->secrets.empty()) return;
  const std::string_view id = SecretFor(*depot, address.purpose);
  if (id.empty()) {
    std::vector<std::string_view> purposes;
    for (const ir::DepotDef::Secret& secret : depot->secrets) purposes.push_back(secret.purpose.value);
    context_.sink.Report(diag::kDepotPurpose, address.text.span, address.depot, address.purpose)
        .Help(help::kKnownNames, QuotedList(purposes));
  } else {
    AddSecret(address, id, stack.secret_projection.value != "envVars", step.projected.make());
  }
}

// Two addresses may mean one secret: it is there once.
void DepotSecrets::AddSecret(const ir::DepotAddress& address, std::string_view id, bool as_files, ir::Projected& to) {
  const Span place = address.text.span;
  const std::string_view object = secrets_.ObjectOf(id, place);
  if (object.empty()) return;
  const ir::Provenance from{ir::Scope::kStack, place};
  if (const auto keys = secrets_.ListedKeysOf(id)) {
    for (const std::string_view key : *keys) {
      const std::string_view object_key = secrets_.KeyIn(id, key, place);
      if (object_key.empty() || !added_.emplace(object, key).second) continue;
      const ir::Composition value{{ir::ValuePart::Kind::kSecret, {}, object, object_key}};
      if (as_files) {
        to.files.push_back({ir::kSecretDirectory, FileName(object, key), value, from});
      } else if (const auto [known, is_new] = variables_.emplace(key, object); is_new) {
        to.variables.push_back({key, value, from});
      } else {
        context_.sink.Report(diag::kDepotVariableTwice, place, key, known->second, object);
      }
    }
  } else if (added_.emplace(object, std::string_view()).second) {
    if (!to.secrets.empty()) {
      context_.sink.Report(diag::kSecretsInOnePlace, place, to.secrets.back().secret, object).Help(help::kListKeys, id);
    }
    to.secrets.push_back({object, as_files ? ir::kSecretDirectory : std::string_view(), from});
  }
  if (!said_.insert(object).second) return;
  if (as_files) {
    context_.sink.Report(diag::kDepotFiles, place, object, address.depot, ir::kSecretDirectory);
  } else {
    context_.sink.Report(diag::kDepotVariables, place, object, address.depot);
  }
}

std::string_view DepotSecrets::FileName(std::string_view object, std::string_view key) const {
  const std::string name = std::string(object).append("_").append(key);
  return context_.arena.Copy(std::string_view(name));
}

}  // namespace dagc
