// SPDX-License-Identifier: Apache-2.0
#include "document/redact.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace dagc {
namespace {

bool IsApikeyKey(std::string_view key) { return key == "runAsApikey" || key == "runAsApiKey"; }

bool IsSecretDocument(const Value& root) {
  const auto text = [&](std::string_view key) {
    const Value* found = root.Find(key);
    return found == nullptr ? std::string_view() : found->text();
  };
  return text("kind") == "Secret" || text("type").ends_with("secret");
}

// `${NAME}` will be filled in by somebody else, and asterisks are somebody's own masking.
bool IsClearText(std::string_view text) {
  if (text.starts_with("${") && text.find('}') == text.size() - 1) return false;
  return text.find_first_not_of('*') != std::string_view::npos;
}

class Redactor {
 public:
  Redactor(Arena& arena, std::vector<Span>& secrets) : arena_(arena), secrets_(secrets) {}

  // Returns whether `value` changed. Depth is bounded by the reader's limit on nesting.
  bool Visit(Value& value, bool secret) {
    if (value.IsScalar()) return secret && Hide(value);
    const std::span<const Value> children = value.IsMap() ? value.keys_and_values() : value.items();
    std::vector<Value> changed;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const bool is_key = value.IsMap() && i % 2 == 0;
      const bool below = secret || (value.IsMap() && !is_key && IsApikeyKey(children[i - 1].text()));
      Value child = children[i];
      if (is_key || !Visit(child, below)) continue;
      if (changed.empty()) changed.assign(children.begin(), children.end());
      changed[i] = child;
    }
    if (changed.empty()) return false;
    const std::span<const Value> copy = arena_.Copy(std::span<const Value>(changed));
    value =
        value.IsMap() ? Value::Map(copy, value.span(), value.style()) : Value::List(copy, value.span(), value.style());
    return true;
  }

 private:
  bool Hide(Value& value) {
    if (value.IsNull()) return false;
    secrets_.push_back(value.span());
    const std::string_view shown = IsClearText(value.text()) ? kRedacted : std::string_view();
    value = Value::Scalar(Kind::kString, shown, value.span(), Style::kDoubleQuoted);
    return true;
  }

  Arena& arena_;
  std::vector<Span>& secrets_;
};

}  // namespace

Value RedactSecrets(const Value& root, Arena& arena, std::vector<Span>& secrets) {
  Redactor redactor(arena, secrets);
  if (!IsSecretDocument(root)) {
    Value result = root;
    redactor.Visit(result, false);
    return result;
  }
  // Of a Secret the envelope's own texts stay: they say what it is. Its body is whatever is a mapping.
  std::vector<Value> children(root.keys_and_values().begin(), root.keys_and_values().end());
  for (std::size_t i = 1; i < children.size(); i += 2) {
    if (!children[i].IsScalar()) redactor.Visit(children[i], children[i - 1].text() != "metadata");
  }
  return Value::Map(arena.Copy(std::span<const Value>(children)), root.span(), root.style());
}

// The text may be YAML or JSON and is broken somewhere, so it is searched for what both write: `type: secret`,
// `"type":"instance-secret"`, `kind: Secret`, a body `secret:`.
bool LooksLikeSecret(std::string_view text) {
  std::string bare = "\n";
  for (char c : text) {
    if (c != ' ' && c != '"' && c != '\'' && c != '\t') bare += AsciiLower(c);
  }
  for (std::string_view sign : {"kind:secret", "\nsecret:", "runasapikey:"}) {
    if (bare.find(sign) != std::string::npos) return true;
  }
  for (std::size_t at = bare.find("type:"); at != std::string::npos; at = bare.find("type:", at + 1)) {
    const std::size_t end = bare.find_first_of("\n\r,}#", at);
    if (std::string_view(bare).substr(at, end - at).ends_with("secret")) return true;
  }
  return false;
}

}  // namespace dagc
