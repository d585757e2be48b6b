// SPDX-License-Identifier: Apache-2.0
#include "passes/external_values.h"

#include <algorithm>
#include <utility>

#include "diag/codes/dg5.h"
#include "passes/duration_field.h"

namespace dagc {
namespace {

constexpr std::string_view kDefaultApiVersion = "external-secrets.io/v1";
constexpr std::string_view kDefaultStoreKind = "SecretStore";
constexpr std::string_view kDefaultRefresh = "1h";
constexpr std::string_view kNever = "0";  // secrets are read once

ir::Text TextAt(const Value* map, std::string_view key, std::string_view otherwise) {
  const Value* found = map == nullptr ? nullptr : map->Find(key);
  if (found == nullptr || found->IsNull()) return {otherwise, {}, false};
  return {found->text(), found->span(), false};
}

// A text that means the same in quotes of YAML as in a Go template.
std::optional<std::string_view> PlainText(const std::vector<tmpl::Piece>& pieces) {
  if (pieces.empty()) return std::string_view();
  if (pieces.size() > 1 || pieces[0].kind != tmpl::Piece::Kind::kText) return std::nullopt;
  const std::string_view text = pieces[0].text;
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '{' && c != '}';
  });
  return plain ? std::optional(text) : std::nullopt;
}

// Lines of YAML that give the key this value. The operator reads them by way of JSON: base64 brings every text there
// whole, and what is no UTF-8 is refused, because it would arrive as other bytes.
// https://external-secrets.io/latest/guides/templating/#templatefrom
std::string KeyAndValue(std::string_view key, const std::vector<tmpl::Piece>& pieces,
                        const tmpl::NameOfSecret& name_of) {
  std::string line(key);
  if (const auto text = PlainText(pieces)) return line.append(": \"").append(*text).append("\"\n");
  line.append(": !!binary \"{{ b64enc $value }}\"\n");
  std::string check("{{ if ne (fromJson (toJson $value)) $value }}{{ fail \"");
  check.append(key).append(" is no UTF-8\" }}{{ end }}");
  return tmpl::ResidualAssignment(pieces, name_of) + check + line;
}

}  // namespace

ExternalValues::ExternalValues(ir::Workflow& workflow, const PassContext& context, SecretTable& secrets)
    : workflow_(workflow),
      context_(context),
      secrets_(secrets),
      available_(context.target.secret_backend.text() == "external-secrets") {}

std::optional<std::string> ExternalValues::NameOf(const tmpl::SecretRef& ref, Span place) {
  const auto [known, is_new] = names_.try_emplace(ref);
  if (!is_new) return known->second;
  const std::string_view object = secrets_.ObjectOf(ref.secret, place);
  const std::string_view key = secrets_.KeyIn(ref.secret, ref.key, place);
  if (object.empty() || key.empty()) {
    names_.erase(known);
    return std::nullopt;
  }
  known->second = "s" + std::to_string(workflow_.external_secret.data.size());
  workflow_.external_secret.data.push_back(
      {context_.arena.Copy(std::string_view(known->second)), context_.arena.Copy(object), context_.arena.Copy(key)});
  return known->second;
}

// What the object is called and where it reads from; once there is a value.
void ExternalValues::Name() {
  ir::ExternalSecret& made = workflow_.external_secret;
  const Value& given = context_.target.external_secrets;
  const Value* store = given.Find("storeRef");
  std::string name = "dagc-";
  name.append(workflow_.name.value).append("-p");
  made.name = context_.arena.Copy(std::string_view(name));
  made.api_version = TextAt(&given, "apiVersion", kDefaultApiVersion);
  made.refresh_interval = TextAt(&given, "refreshInterval", kDefaultRefresh);
  if (made.refresh_interval.value != kNever && made.refresh_interval.value != kDefaultRefresh) {
    made.refresh_interval.value = ReadDuration(made.refresh_interval, context_.arena, context_.sink).text;
  }
  made.store_name = TextAt(store, "name", {});
  made.store_kind = TextAt(store, "kind", kDefaultStoreKind);
  if (made.store_name.empty()) {
    context_.sink.Report(diag::kStoreMissing, context_.target.secret_backend.span()).Help(help::kNameStore);
  }
}

bool ExternalValues::NameAll(const std::vector<tmpl::SecretRef>& refs, Span place) {
  bool complete = true;
  for (const tmpl::SecretRef& ref : refs) complete = NameOf(ref, place).has_value() && complete;
  if (complete && workflow_.external_secret.name.empty()) Name();
  return complete;
}

std::optional<ir::ValuePart> ExternalValues::Add(const tmpl::Piece& piece, Span place) {
  const std::span<const tmpl::Piece> pieces(&piece, 1);
  if (!NameAll(tmpl::SecretsOf(pieces), place)) return std::nullopt;
  return Keep(tmpl::ResidualTemplate(pieces, name_of_));
}

std::optional<ExternalValues::Choice> ExternalValues::Add(std::span<const Outcome> outcomes,
                                                          const Alternatives& alternatives, Span place) {
  bool complete = true;
  for (const Outcome& outcome : outcomes) {
    for (const tmpl::Condition& condition : outcome.path) {
      complete = NameAll(tmpl::SecretsOf(condition.expression), place) && complete;
    }
  }
  for (const auto& pieces : alternatives) {
    if (pieces) complete = NameAll(tmpl::SecretsOf(*pieces), place) && complete;
  }
  if (!complete) return std::nullopt;
  const auto shown = [this](const tmpl::Condition& condition) { return Shown(condition); };
  const std::string when = WhenItExists(outcomes, alternatives, shown);
  if (!when.empty()) {
    return Choice{KeepConditional(outcomes, alternatives), context_.arena.Copy(std::string_view(when))};
  }
  std::vector<std::string> texts;
  for (const auto& pieces : alternatives) {
    texts.push_back(tmpl::ResidualTemplate(*pieces, name_of_, /*before_action=*/true));
  }
  const auto written = [this](const tmpl::Condition& condition) {
    return tmpl::ResidualExpression(condition.expression, name_of_);
  };
  return Choice{Keep(UnderConditions(outcomes, texts, written)), {}};
}

std::string ExternalValues::Shown(const tmpl::Condition& condition) const {
  std::string text;
  for (const tmpl::ResidualFragment& fragment : condition.expression) {
    text += fragment.text;
    if (!fragment.has_ref) continue;
    // Data are named by their number: "s0".
    const std::size_t number = std::stoul(names_.at(fragment.ref).substr(1));
    const ir::ExternalDatum& datum = workflow_.external_secret.data[number];
    text.append("<secret ").append(datum.remote).append(" ").append(datum.property).append(">");
  }
  return text;
}

ir::ValuePart ExternalValues::NewValue(std::string_view text, bool conditional) {
  ir::ExternalSecret& made = workflow_.external_secret;
  const std::string_view key = context_.arena.Copy(std::string_view("E" + std::to_string(made.values.size())));
  made.values.push_back({key, context_.arena.Copy(text), conditional});
  return {ir::ValuePart::Kind::kSecret, {}, made.name, key};
}

ir::ValuePart ExternalValues::Keep(std::string text) {
  const auto [known, is_new] = keys_.try_emplace(std::move(text));
  if (is_new) known->second = NewValue(known->first, /*conditional=*/false).key;
  return {ir::ValuePart::Kind::kSecret, {}, workflow_.external_secret.name, known->second};
}

ir::ValuePart ExternalValues::KeepConditional(std::span<const Outcome> outcomes, const Alternatives& alternatives) {
  const auto text_of = [&](std::string_view key) {
    std::vector<std::string> texts;
    for (const auto& pieces : alternatives) {
      texts.push_back(pieces ? KeyAndValue(key, *pieces, name_of_) : std::string());
    }
    return UnderConditions(outcomes, texts, [this](const tmpl::Condition& condition) {
      return tmpl::ResidualExpression(condition.expression, name_of_);
    });
  };
  ir::ExternalSecret& made = workflow_.external_secret;
  const auto [known, is_new] = conditional_keys_.try_emplace(text_of({}));
  if (is_new) {
    if (made.always.empty()) made.always = Keep("made").key;
    known->second = NewValue(text_of("E" + std::to_string(made.values.size())), /*conditional=*/true).key;
  }
  return {ir::ValuePart::Kind::kSecret, {}, made.name, known->second};
}

}  // namespace dagc
