// SPDX-License-Identifier: Apache-2.0
#include "stack/yaml_texts.h"

#include <utility>
#include <vector>

#include "diag/collecting_sink.h"
#include "document/load.h"

namespace dagc::stack {
namespace {

// Depth is bounded by the reader's limit on nesting.
Value Kept(const Value& value, Arena& arena) {
  if (value.IsScalar()) return Value::Scalar(value.kind(), arena.Copy(value.text()), {}, value.style());
  std::vector<Value> children;
  for (const Value& child : value.IsMap() ? value.keys_and_values() : value.items()) {
    children.push_back(Kept(child, arena));
  }
  const std::span<const Value> kept = arena.Copy(std::span<const Value>(children));
  return value.IsMap() ? Value::Map(kept) : Value::List(kept);
}

}  // namespace

std::optional<Value> YamlTexts::Read(std::string_view text, Arena& arena, std::string& error) {
  CollectingSink findings;
  const LoadedFile loaded = LoadDocuments({}, text, {false, {}, false}, findings);
  if (findings.has_errors()) {
    for (Diagnostic& finding : findings.TakeSorted()) {
      if (finding.severity != Severity::kError) continue;
      error = std::move(finding.message);
      break;
    }
    return std::nullopt;
  }
  return loaded.documents.empty() ? Value() : Kept(loaded.documents.front().root, arena);
}

}  // namespace dagc::stack
