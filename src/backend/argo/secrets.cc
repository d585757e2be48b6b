// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/secrets.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg6.h"
#include "kube/names.h"

namespace dagc::argo {

namespace {

// Keys by Secret, both in the order in which they are first used, and where that is.
class SecretUses {
 public:
  void Add(std::string_view secret, std::string_view key, Span span) {
    const auto [at, is_new] = index_.try_emplace(secret, uses_.size());
    if (is_new) uses_.push_back({secret, {}, span});
    if (known_.emplace(secret, key).second) uses_[at->second].keys.push_back(key);
  }

  // All of its keys.
  void Add(std::string_view secret, Span span) {
    if (index_.try_emplace(secret, uses_.size()).second) uses_.push_back({secret, {}, span});
  }

  struct Use {
    std::string_view secret;
    std::vector<std::string_view> keys;
    Span span;
  };
  const std::vector<Use>& uses() const { return uses_; }

 private:
  std::map<std::string_view, std::size_t> index_;
  std::set<std::pair<std::string_view, std::string_view>> known_;
  std::vector<Use> uses_;
};

void Collect(const ir::Composition& value, Span span, SecretUses& uses) {
  for (const ir::ValuePart& part : value) {
    if (part.kind == ir::ValuePart::Kind::kSecret) uses.Add(part.secret, part.key, span);
  }
}

SecretUses Collect(const ir::Workflow& workflow) {
  SecretUses uses;
  for (const ir::Template& step : workflow.templates) {
    for (const auto& variable : step.projected->variables) Collect(variable.value, variable.from.span, uses);
    for (const auto& argument : step.projected->arguments) Collect(argument.value, argument.from.span, uses);
    for (const auto& file : step.projected->files) Collect(file.contents, file.from.span, uses);
    for (const auto& secret : step.projected->secrets) uses.Add(secret.secret, secret.from.span);
  }
  return uses;
}

// Whether the names are ones that Kubernetes takes.
bool Check(const Emission& emission, const SecretUses::Use& use) {
  const auto report = [&](std::string_view name, std::string_view kind) {
    emission.sink.Report(diag::kBadObjectName, use.span, Shown(name), kind);
    return false;
  };
  if (CheckSubdomain(use.secret)) return report(use.secret, "a Secret");
  const auto wrong = std::find_if(use.keys.begin(), use.keys.end(),
                                  [](std::string_view key) { return CheckSecretKey(key).has_value(); });
  return wrong == use.keys.end() || report(*wrong, "a key of a Secret");
}

}  // namespace

void ReportSecrets(const Emission& emission) {
  const ir::ExternalSecret& external = emission.workflow.external_secret;
  const SecretUses uses = Collect(emission.workflow);
  for (const SecretUses::Use& use : uses.uses()) {
    if (!Check(emission, use)) continue;
    if (!external.empty() && use.secret == external.name) continue;  // the operator makes it
    if (use.keys.empty()) {
      emission.sink.Report(diag::kNeedsWholeSecret, use.span, use.secret);
    } else {
      emission.sink.Report(diag::kNeedsSecret, use.span, use.secret, QuotedList(use.keys));
    }
  }
  SecretUses remote;
  for (const ir::ExternalDatum& datum : external.data) {
    remote.Add(datum.remote, datum.property, emission.workflow.name.span);
  }
  for (const SecretUses::Use& use : remote.uses()) {
    emission.sink.Report(diag::kNeedsStoredSecret, use.span, external.store_kind, external.store_name, use.secret,
                         QuotedList(use.keys));
  }
}

}  // namespace dagc::argo
