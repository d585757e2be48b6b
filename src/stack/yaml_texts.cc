// SPDX-License-Identifier: Apache-2.0
#include "stack/yaml_texts.h"

#include <span>
#include <utility>
#include <vector>

#include "diag/codes/dg5.h"
#include "diag/collecting_sink.h"
#include "document/load.h"
#include "value/scalar.h"

namespace dagc::stack {
namespace {

// The tree in the values of JSON. Depth is bounded by the reader's limit on nesting.
class JsonTree {
 public:
  JsonTree(Arena& arena, std::string& error) : arena_(arena), error_(error) {}

  Value Of(const Value& value) {
    if (value.IsScalar()) return Scalar(value);
    std::vector<Value> children;
    if (value.IsMap()) {
      for (const Entry& entry : value.entries()) {
        children.push_back(Key(entry.key));
        children.push_back(Of(entry.value));
      }
    } else {
      for (const Value& item : value.items()) children.push_back(Of(item));
    }
    const std::span<const Value> kept = arena_.Copy(std::span<const Value>(children));
    return value.IsMap() ? Value::Map(kept) : Value::List(kept);
  }

 private:
  Value Scalar(const Value& value) {
    if (value.IsString() || value.IsNull()) return Value::Scalar(value.kind(), arena_.Copy(value.text()));
    const std::optional<std::string> text = EngineJsonText(value.text());
    if (!text) error_ = Fill(phrase::kNotFinite);
    return Value::Scalar(value.kind(), arena_.Copy(std::string_view(text.value_or("0"))));
  }

  // Whatever it was, a key of JSON is text.
  Value Key(const Value& key) {
    if (key.IsNull()) error_ = Fill(phrase::kNullKey);
    return Value::String(Scalar(key).text());
  }

  Arena& arena_;
  std::string& error_;
};

}  // namespace

std::optional<Value> YamlTexts::Read(std::string_view text, Arena& arena, std::string& error) {
  error.clear();
  CollectingSink findings;
  const LoadedFile loaded = LoadDocuments({}, text, {false, limits_, false, false, /*as_engine=*/true}, findings);
  if (findings.has_errors()) {
    for (Diagnostic& finding : findings.TakeSorted()) {
      if (finding.severity != Severity::kError) continue;
      error = std::move(finding.message);
      break;
    }
    return std::nullopt;
  }
  if (loaded.documents.empty()) return Value();
  const Value root = JsonTree(arena, error).Of(loaded.documents.front().root);
  return error.empty() ? std::optional(root) : std::nullopt;
}

}  // namespace dagc::stack
