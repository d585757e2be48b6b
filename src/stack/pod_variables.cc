// SPDX-License-Identifier: Apache-2.0
#include "stack/pod_variables.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg4.h"
#include "diag/codes/dg5.h"
#include "diag/codes/dg6.h"
#include "kube/names.h"
#include "kube/quantity.h"

namespace dagc::stack {
namespace {

constexpr std::string_view kPodFields[] = {
    "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
    "status.hostIP", "status.hostIPs",     "status.podIP", "status.podIPs", "spec.host"};
constexpr std::string_view kAmounts[] = {"limits.cpu",   "limits.memory",   "limits.ephemeral-storage",
                                         "requests.cpu", "requests.memory", "requests.ephemeral-storage"};
constexpr std::string_view kUnits[] = {"1",   "1k",  "1M",  "1G",  "1T",  "1P", "1E",
                                       "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"};
constexpr std::string_view kUnitsOfCpu[] = {"1m", "1"};

bool IsOneOf(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// `metadata.labels['KEY']`; for annotations case does not matter.
bool IsPodField(std::string_view path) {
  constexpr std::string_view kLabels = "metadata.labels['";
  constexpr std::string_view kAnnotations = "metadata.annotations['";
  if (!path.ends_with("']")) return IsOneOf(kPodFields, path);
  path.remove_suffix(2);
  if (path.starts_with(kLabels)) return !CheckLabelKey(path.substr(kLabels.size()));
  if (!path.starts_with(kAnnotations)) return false;
  std::string key(path.substr(kAnnotations.size()));
  std::transform(key.begin(), key.end(), key.begin(), AsciiLower);
  return !CheckLabelKey(key);
}

bool IsAmount(std::string_view resource) {
  return IsOneOf(kAmounts, resource) || resource.starts_with("limits.hugepages-") ||
         resource.starts_with("requests.hugepages-");
}

class Variables {
 public:
  explicit Variables(DiagSink& sink) : sink_(sink) {}

  bool Check(const Value& container) {
    if (const Value* list = container.Find("env")) {
      for (const Value& variable : list->items()) CheckVariable(variable);
    }
    if (const Value* list = container.Find("envFrom")) {
      for (const Value& source : list->items()) CheckWhole(source);
    }
    return ok_;
  }

 private:
  void Fail(const DiagBuilder& /*finding*/) { ok_ = false; }

  template <typename... Args>
  DiagBuilder Refuse(const Value& what, const TextDef<sizeof...(Args)>& why, const Args&... arguments) {
    ok_ = false;
    return sink_.Report(diag::kContainerField, what.span(), Shown(what), Fill(why, arguments...));
  }

  void CheckVariable(const Value& variable) {
    const Value* source = variable.FindKey("valueFrom");
    if (source == nullptr) return;
    const Value* value = variable.FindKey("value");
    if (value != nullptr && !value[1].text().empty()) {
      Refuse(*source, phrase::kDoesNotGoWith, "value").Note(note::kOtherPlace, value->span());
    }
    const Value& from = source[1];
    if (const Value* secret = from.Find("secretKeyRef")) CheckKey(*secret, "a Secret", "a key of a Secret");
    if (const Value* map = from.Find("configMapKeyRef")) CheckKey(*map, "a ConfigMap", "a key of a ConfigMap");
    if (const Value* field = from.Find("fieldRef")) {
      const Value& path = *field->Find("fieldPath");
      if (!IsPodField(path.text())) Refuse(path, phrase::kNoPodField).Help(help::kKnownNames, PodFields());
    }
    if (const Value* amount = from.Find("resourceFieldRef")) CheckAmount(*amount);
  }

  static std::string PodFields() {
    return QuotedList(std::span(kPodFields).first(std::size(kPodFields) - 1)) + ", `metadata.labels['KEY']`";
  }

  void CheckAmount(const Value& amount) {
    const Value& resource = *amount.Find("resource");
    if (!IsAmount(resource.text())) {
      Refuse(resource, phrase::kNoAmount).Help(help::kKnownNames, QuotedList(kAmounts));
      return;
    }
    const Value* divisor = amount.Find("divisor");
    if (divisor == nullptr) return;
    const auto quantity = ParseQuantity(divisor->text());
    if (!quantity) return Fail(sink_.Report(diag::kQuantitySyntax, divisor->span(), Shown(*divisor)));
    const std::span<const std::string_view> units =
        resource.text().ends_with(".cpu") ? std::span<const std::string_view>(kUnitsOfCpu) : kUnits;
    if (quantity->is_zero() || IsOneOf(units, quantity->Canonical())) return;
    Refuse(*divisor, phrase::kNoDivisor, resource).Help(help::kKnownNames, QuotedList(units, units.size()));
  }

  void CheckName(const Value& name, bool fits, std::string_view kind) {
    if (!fits) Fail(sink_.Report(diag::kBadObjectName, name.span(), Shown(name), kind));
  }

  void CheckKey(const Value& reference, std::string_view kind, std::string_view kind_of_key) {
    const Value& name = *reference.Find("name");
    const Value& key = *reference.Find("key");
    CheckName(name, !CheckSubdomain(name.text()), kind);
    CheckName(key, !CheckSecretKey(key.text()), kind_of_key);
  }

  void CheckWhole(const Value& source) {
    const Value* prefix = source.Find("prefix");
    if (prefix != nullptr && !prefix->text().empty() && CheckVariableName(prefix->text())) {
      Fail(sink_.Report(diag::kEnvironmentName, prefix->span(), Shown(*prefix)).Help(help::kVariableName));
    }
    const Value* secret = source.Find("secretRef");
    const Value& name = *(secret != nullptr ? *secret : *source.Find("configMapRef")).Find("name");
    CheckName(name, !CheckSubdomain(name.text()), secret != nullptr ? "a Secret" : "a ConfigMap");
  }

  DiagSink& sink_;
  bool ok_ = true;
};

}  // namespace

bool CheckVariables(const Value& container, DiagSink& sink) { return Variables(sink).Check(container); }

}  // namespace dagc::stack
