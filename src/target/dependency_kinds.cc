// SPDX-License-Identifier: Apache-2.0
#include "target/dependency_kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "diag/codes/dg4.h"

namespace dagc {
namespace {

// Kinds of which people write dependencies, for the capitals within their names.
constexpr std::array<std::string_view, 15> kKnownKinds = {"ConfigMap",
                                                          "CronJob",
                                                          "CronWorkflow",
                                                          "DaemonSet",
                                                          "Deployment",
                                                          "Endpoints",
                                                          "Ingress",
                                                          "Job",
                                                          "Namespace",
                                                          "PersistentVolume",
                                                          "PersistentVolumeClaim",
                                                          "Pod",
                                                          "Secret",
                                                          "Service",
                                                          "StatefulSet"};

bool IsLowerCase(std::string_view kind) { return !kind.empty() && kind[0] >= 'a' && kind[0] <= 'z'; }

// The kind that is meant by a word in lower case: `service`, `services`, `statefulset`.
std::string MeantKind(std::string_view word) {
  const auto is_same = [](std::string_view kind, std::string_view other) {
    return std::equal(kind.begin(), kind.end(), other.begin(), other.end(),
                      [](char a, char b) { return AsciiLower(a) == AsciiLower(b); });
  };
  const std::string_view singular = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  for (const std::string_view kind : kKnownKinds) {
    if (is_same(kind, word) || is_same(kind, singular)) return std::string(kind);
  }
  std::string kind(word);
  kind[0] = static_cast<char>(kind[0] - 'a' + 'A');
  return kind;
}

}  // namespace

void CheckDependencyKinds(const Value& dependencies, DiagSink& sink) {
  for (const Entry& row : dependencies.entries()) {
    const Value* kind = row.value.Find("kind");
    if (kind == nullptr || !IsLowerCase(kind->text())) continue;
    sink.Report(diag::kPrerequisiteKind, kind->span(), kind->text()).Help(help::kWriteName, MeantKind(kind->text()));
  }
}

}  // namespace dagc
