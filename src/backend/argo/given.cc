// SPDX-License-Identifier: Apache-2.0
// The rules are those of pkg/apis/core/validation of Kubernetes.
#include "backend/argo/given.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "backend/argo/refusal.h"
#include "base/shown.h"
#include "diag/codes/dg6.h"
#include "kube/names.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

bool HoldsNull(const Value& value) {
  const auto is_null_or_holds = [](const Value& child) { return child.IsNull() || HoldsNull(child); };
  const auto children = value.IsMap() ? value.keys_and_values() : value.items();
  return std::any_of(children.begin(), children.end(), is_null_or_holds);
}

Value WithoutNulls(const Value& value, Arena& arena) {
  if (!HoldsNull(value)) return value;
  Value kept;
  if (value.IsMap()) {
    MapBuilder map(arena);
    for (const Entry& entry : value.entries()) {
      if (!entry.value.IsNull()) map.Put(entry.key, WithoutNulls(entry.value, arena));
    }
    kept = map.Finish();
  } else {
    ListBuilder list(arena);
    for (const Value& item : value.items()) {
      if (!item.IsNull()) list.Add(WithoutNulls(item, arena));
    }
    kept = list.Finish();
  }
  kept.set_span(value.span());
  return kept;
}

std::string_view TextOf(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? std::string_view() : found->text();
}

std::span<const Value> ItemsOf(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? std::span<const Value>() : found->items();
}

// Speaks about values of one place.
class Checker {
 public:
  Checker(const Emission& emission, std::string_view place) : emission_(emission), place_(place) {}

  void Report(const Value& value, std::string_view text, const TextDef<0>& what) const {
    emission_.sink.Report(diag::kBadPodField, value.span(), Shown(text), place_, Own(Fill(what)));
  }

  void CheckKey(const Value& key) const {
    if (CheckLabelKey(key.text())) Report(key, key.text(), phrase::kNoLabelKey);
  }
  void CheckValue(const Value& value) const {
    if (CheckLabelValue(value.text())) Report(value, value.text(), phrase::kNoLabelValue);
  }
  void CheckLabels(const Value& labels) const {
    for (const Entry& entry : labels.entries()) {
      CheckKey(entry.key);
      CheckValue(entry.value);
    }
  }

  void CheckToleration(const Value& toleration) const {
    const Value* key = toleration.Find("key");
    const Value* value = toleration.Find("value");
    const bool exists = TextOf(toleration, "operator") == "Exists";
    const bool has_key = key != nullptr && !key->text().empty();
    if (has_key) CheckKey(*key);
    if (!has_key && !exists) Report(toleration, "key", phrase::kKeyMissing);
    if (value != nullptr && exists && !value->text().empty()) Report(*value, "value", phrase::kNotWithExists);
    if (value != nullptr && !exists) CheckValue(*value);
    const Value* seconds = toleration.Find("tolerationSeconds");
    if (seconds != nullptr && TextOf(toleration, "effect") != "NoExecute") {
      Report(*seconds, "tolerationSeconds", phrase::kNeedsNoExecute);
    }
  }

  enum class Selects { kNodes, kObjects };

  void CheckRequirement(const Value& requirement, Selects selects) const {
    const Value* key = requirement.Find("key");
    if (key == nullptr || CheckLabelKey(key->text())) {
      Report(key == nullptr ? requirement : *key, TextOf(requirement, "key"), phrase::kNoLabelKey);
    }
    const std::string_view comparison = TextOf(requirement, "operator");
    const auto values = ItemsOf(requirement, "values");
    if (comparison.empty()) {
      Report(requirement, "operator", phrase::kMissing);
    } else if (comparison == "Exists" || comparison == "DoesNotExist") {
      if (!values.empty()) Report(requirement, comparison, phrase::kTakesNoValues);
    } else if (comparison == "Gt" || comparison == "Lt") {
      if (values.size() != 1) Report(requirement, comparison, phrase::kNeedsOneValue);
    } else if (values.empty()) {
      Report(requirement, comparison, phrase::kNeedsValues);
    }
    if (selects == Selects::kNodes) return;
    for (const Value& value : values) CheckValue(value);
  }

  void CheckSelector(const Value* selector) const {
    if (selector == nullptr) return;
    if (const Value* labels = selector->Find("matchLabels")) CheckLabels(*labels);
    for (const Value& item : ItemsOf(*selector, "matchExpressions")) CheckRequirement(item, Selects::kObjects);
  }

  void CheckNodeTerm(const Value& term) const {
    for (const Value& item : ItemsOf(term, "matchExpressions")) CheckRequirement(item, Selects::kNodes);
    for (const Value& item : ItemsOf(term, "matchFields")) {
      const std::string_view comparison = TextOf(item, "operator");
      const bool by_name = TextOf(item, "key") == "metadata.name" && ItemsOf(item, "values").size() == 1;
      if (!by_name || (comparison != "In" && comparison != "NotIn")) {
        Report(item, "matchFields", phrase::kNodeByName);
      }
    }
  }

  void CheckNodeAffinity(const Value& affinity) const {
    if (const Value* required = affinity.Find("requiredDuringSchedulingIgnoredDuringExecution")) {
      const auto terms = ItemsOf(*required, "nodeSelectorTerms");
      if (terms.empty()) Report(*required, "nodeSelectorTerms", phrase::kNeedsTerm);
      for (const Value& term : terms) CheckNodeTerm(term);
    }
    for (const Value& preferred : ItemsOf(affinity, "preferredDuringSchedulingIgnoredDuringExecution")) {
      if (const Value* term = preferred.Find("preference")) CheckNodeTerm(*term);
      CheckWeight(preferred, "preference");
    }
  }

  void CheckPodTerm(const Value& term) const {
    const Value* topology = term.Find("topologyKey");
    if (topology == nullptr || CheckLabelKey(topology->text())) {
      Report(topology == nullptr ? term : *topology, TextOf(term, "topologyKey"), phrase::kNoLabelKey);
    }
    CheckSelector(term.Find("labelSelector"));
    CheckSelector(term.Find("namespaceSelector"));
    for (const Value& name : ItemsOf(term, "namespaces")) {
      if (CheckLabel(name.text())) Report(name, name.text(), phrase::kNoNamespace);
    }
  }

  void CheckPodAffinity(const Value* affinity) const {
    if (affinity == nullptr) return;
    for (const Value& term : ItemsOf(*affinity, "requiredDuringSchedulingIgnoredDuringExecution")) CheckPodTerm(term);
    for (const Value& preferred : ItemsOf(*affinity, "preferredDuringSchedulingIgnoredDuringExecution")) {
      if (const Value* term = preferred.Find("podAffinityTerm")) CheckPodTerm(*term);
      CheckWeight(preferred, "podAffinityTerm");
    }
  }

  void CheckSecurity(const Value& security) const {
    const auto check_id = [&](const Value& id, std::string_view name) {
      if (id.AsInt().value_or(0) > std::numeric_limits<std::int32_t>::max()) Report(id, name, phrase::kIdTooLarge);
    };
    for (const std::string_view key : {"runAsUser", "runAsGroup", "fsGroup"}) {
      if (const Value* id = security.Find(key)) check_id(*id, key);
    }
    for (const Value& id : ItemsOf(security, "supplementalGroups")) check_id(id, "supplementalGroups");
    const Value* seccomp = security.Find("seccompProfile");
    if (seccomp == nullptr) return;
    const bool local = TextOf(*seccomp, "type") == "Localhost";
    if (TextOf(*seccomp, "type").empty()) Report(*seccomp, "seccompProfile", phrase::kNeedsType);
    if (local == TextOf(*seccomp, "localhostProfile").empty()) {
      Report(*seccomp, "localhostProfile", phrase::kOnlyLocalhost);
    }
  }

 private:
  // The schema wants both keys, and takes null for them.
  void CheckWeight(const Value& preferred, std::string_view term) const {
    for (const std::string_view key : {std::string_view("weight"), term}) {
      if (preferred.Find(key) == nullptr) Report(preferred, key, phrase::kMissing);
    }
  }

  const Emission& emission_;
  std::string_view place_;
};

}  // namespace

Value Given(const Emission& emission, const Value& value, std::string_view place) {
  RefuseLive(emission, value, place);
  return WithoutNulls(value, emission.arena);
}

Value GivenLabels(const Emission& emission, const Value& value, std::string_view place) {
  const Value given = WithoutNulls(value, emission.arena);
  Checker(emission, place).CheckLabels(given);  // no label holds a brace
  return given;
}

Value GivenAnnotations(const Emission& emission, const Value& value, std::string_view place) {
  const Value given = WithoutNulls(value, emission.arena);
  const Checker checker(emission, place);
  for (const Entry& entry : given.entries()) {
    if (CheckLabelKey(entry.key.text())) checker.Report(entry.key, entry.key.text(), phrase::kNoAnnotationKey);
  }
  return given.size() == 0 ? Value() : given;
}

Value GivenTolerations(const Emission& emission, const Value& value) {
  const Value given = WithoutNulls(value, emission.arena);
  const Checker checker(emission, "a toleration");
  for (const Value& toleration : given.items()) checker.CheckToleration(toleration);
  return given;
}

Value GivenAffinity(const Emission& emission, const Value& value) {
  const Value given = Given(emission, value, "an affinity");
  const Checker checker(emission, "an affinity");
  if (const Value* nodes = given.Find("nodeAffinity")) checker.CheckNodeAffinity(*nodes);
  checker.CheckPodAffinity(given.Find("podAffinity"));
  checker.CheckPodAffinity(given.Find("podAntiAffinity"));
  return given;
}

Value GivenPodCollection(const Emission& emission, const Value& value) {
  const Value given = Given(emission, value, "`podGC`");
  Checker(emission, "`podGC`").CheckSelector(given.Find("labelSelector"));
  return given;
}

Value GivenSecurity(const Emission& emission, const Value& value) {
  const Value given = Given(emission, value, "the security context");
  Checker(emission, "the security context").CheckSecurity(given);
  return given;
}

void CheckGivenName(const Emission& emission, const ir::Text& name, std::string_view kind) {
  if (name.empty() || !CheckSubdomain(name.value)) return;
  emission.sink.Report(diag::kBadObjectName, name.span, Shown(name), kind);
}

}  // namespace dagc::argo
