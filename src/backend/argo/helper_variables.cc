// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/helper_variables.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "backend/argo/composition.h"
#include "backend/argo/text.h"
#include "base/check.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

using Kind = ir::ValuePart::Kind;

constexpr std::string_view kSecretStem = "DAGC_P";

// https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/: `optional` only where the
// user's template says so; otherwise a Secret or key that is missing keeps the pod from starting.
Value SecretVariable(Arena& arena, std::string_view name, std::string_view secret, std::string_view key,
                     bool optional = false) {
  MapBuilder reference(arena);
  reference.Put("name", secret).Put("key", key);
  if (optional) reference.Put("optional", Value::Bool(true));
  MapBuilder variable(arena);
  variable.Put("name", name).Put("valueFrom", MapBuilder(arena).Put("secretKeyRef", reference.Finish()).Finish());
  return variable.Finish();
}

}  // namespace

Value LiteralVariable(Arena& arena, std::string_view name, std::string_view value) {
  return MapBuilder(arena).Put("name", name).Put("value", value).Finish();
}

HelperVariables::Secret* HelperVariables::Find(const ir::ValuePart& part) {
  const auto found = index_.find({part.secret, part.key});
  return found == index_.end() ? nullptr : &secrets_[found->second];
}

void HelperVariables::See(std::string_view text) {
  texts_.push_back(text);
  needs_brace_variable_ = needs_brace_variable_ || FindLive(text).has_value();
}

void HelperVariables::See(const ir::Composition& value, Place place) {
  const bool by_reference = place == Place::kVariable && KindOf(value) == CompositionKind::kSecret;
  for (const ir::ValuePart& part : value) {
    switch (part.kind) {
      case Kind::kText:
        See(part.text);
        break;
      case Kind::kRunTime:
        needs_brace_variable_ = true;  // a brace before it would run together with its own
        break;
      case Kind::kSecret:
        if (!by_reference && index_.try_emplace({part.secret, part.key}, secrets_.size()).second) {
          secrets_.push_back({part.secret, part.key, {}});
        }
        break;
    }
  }
}

void HelperVariables::See(const ir::ProjectedVariable& variable, const ir::ExternalSecret& external) {
  See(variable.name);
  See(variable.value, Place::kVariable);
  if (!variable.optional()) return;
  See({{Kind::kSecret, {}, external.name, external.always}}, Place::kArgument);
}

void HelperVariables::ChooseNames() {
  if (needs_brace_variable_) brace_variable_ = arena_.Copy(std::string_view(ChooseBraceVariable(texts_)));
  const std::vector<std::string> names = ChooseVariables(kSecretStem, secrets_.size(), texts_);
  for (std::size_t i = 0; i < secrets_.size(); ++i) secrets_[i].variable = arena_.Copy(std::string_view(names[i]));
}

std::string_view HelperVariables::Verbatim(std::string_view text) {
  const EscapedText escaped = EscapeVerbatim(text, brace_variable_, arena_);
  uses_brace_variable_ = uses_brace_variable_ || escaped.uses_brace_variable;
  return escaped.text;
}

std::string_view HelperVariables::Kubernetes(std::string_view text) {
  const EscapedText escaped = EscapeKubernetes(text, brace_variable_, arena_);
  uses_brace_variable_ = uses_brace_variable_ || escaped.uses_brace_variable;
  return escaped.text;
}

std::string_view HelperVariables::Compose(const ir::Composition& value) {
  std::vector<TextPiece> pieces;
  for (const ir::ValuePart& part : value) {
    switch (part.kind) {
      case Kind::kText:
        pieces.push_back({TextPiece::Kind::kVerbatim, part.text});
        break;
      case Kind::kRunTime:
        pieces.push_back({TextPiece::Kind::kRunTimeTag, part.text});
        break;
      case Kind::kSecret: {
        const Secret* secret = Find(part);
        DAGC_CHECK(secret != nullptr);
        pieces.push_back({TextPiece::Kind::kVariable, secret->variable});
        break;
      }
    }
  }
  const EscapedText composed = ComposeText(pieces, brace_variable_, arena_);
  uses_brace_variable_ = uses_brace_variable_ || composed.uses_brace_variable;
  return composed.text;
}

Value HelperVariables::Variable(std::string_view name, const ir::Composition& value, bool optional) {
  if (KindOf(value) == CompositionKind::kSecret) {
    const ir::ValuePart& part = SecretOf(value);
    return SecretVariable(arena_, name, part.secret, part.key, optional);
  }
  return LiteralVariable(arena_, name, Compose(value));
}

Value HelperVariables::Env(const Value& entries) const {
  if (!uses_brace_variable_ && secrets_.empty()) return entries.size() == 0 ? Value() : entries;
  ListBuilder list(arena_);
  if (uses_brace_variable_) list.Add(LiteralVariable(arena_, brace_variable_, "{"));
  for (const Secret& secret : secrets_) list.Add(SecretVariable(arena_, secret.variable, secret.secret, secret.key));
  for (const Value& entry : entries.items()) list.Add(entry);
  return list.Finish();
}

}  // namespace dagc::argo
