// SPDX-License-Identifier: Apache-2.0
#include "document/redact.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "document/rewrite.h"

namespace dagc {
namespace {

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
  explicit Redactor(std::vector<Span>& secrets) : secrets_(secrets) {}

  using Place = bool;  // whether it is a secret
  static bool Below(bool secret, std::string_view key) { return secret || IsSecretKey(key); }
  static bool Concerns(const Value& value, bool secret) { return !value.IsScalar() || (secret && !value.IsNull()); }
  bool Rewrite(Value& scalar, bool) {
    secrets_.push_back(scalar.span());
    const std::string_view shown = IsClearText(scalar.text()) ? kRedacted : std::string_view();
    scalar = Value::Scalar(Kind::kString, shown, scalar.span(), Style::kDoubleQuoted);
    return true;
  }

 private:
  std::vector<Span>& secrets_;
};

}  // namespace

void RedactSecrets(Document& document, Arena& arena, std::vector<Span>& secrets) {
  Value& root = document.root;
  Redactor redactor(secrets);
  Arena* const copies = document.has_aliases ? &arena : nullptr;
  if (!IsSecretDocument(root)) {
    if (document.has_secret) RewriteScalars(root, false, copies, redactor);
    return;
  }
  // Of a Secret the envelope's own texts stay: they say what it is. Its body is whatever is a mapping.
  const std::span<Value> children = root.OwnChildren(copies);
  for (std::size_t i = 1; i < children.size(); i += 2) {
    if (children[i].IsScalar()) continue;
    RewriteScalars(children[i], children[i - 1].text() != "metadata", copies, redactor);
  }
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
