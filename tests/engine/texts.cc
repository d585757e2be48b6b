// SPDX-License-Identifier: Apache-2.0
#include "engine/texts.h"

#include <iterator>

#include "support/nasty_text.h"

namespace dagc::engine {
namespace {

// Tags that name something the engine knows, so that it would replace or refuse them.
constexpr std::string_view kKnownTags[] = {"{{workflow.name}}",
                                           "{{ workflow.name }}",
                                           "{{workflow.uid}}",
                                           "{{workflow.namespace}}",
                                           "{{workflow.parameters}}",
                                           "{{workflow.parameters.x}}",
                                           "{{workflow.parameters.json}}",
                                           "{{workflow.labels.app}}",
                                           "{{workflow.annotations.x}}",
                                           "{{workflow.creationTimestamp}}",
                                           "{{workflow.creationTimestamp.RFC3339}}",
                                           "{{workflow.creationTimestamp.Y}}",
                                           "{{workflow.scheduledTime}}",
                                           "{{workflow.status}}",
                                           "{{workflow.failures}}",
                                           "{{workflow.duration}}",
                                           "{{workflow.priority}}",
                                           "{{workflow.serviceAccountName}}",
                                           "{{workflow.mainEntrypoint}}",
                                           "{{workflow.outputs.parameters.x}}",
                                           "{{workflow.nonsense}}",
                                           "{{pod.name}}",
                                           "{{node.name}}",
                                           "{{tasks.name}}",
                                           "{{steps.name}}",
                                           "{{inputs.parameters.x}}",
                                           "{{inputs.parameters}}",
                                           "{{inputs.artifacts.a.path}}",
                                           "{{outputs.parameters.x.path}}",
                                           "{{outputs.result}}",
                                           "{{tasks.first.outputs.result}}",
                                           "{{tasks.nobody.id}}",
                                           "{{tasks}}",
                                           "{{steps}}",
                                           "{{ steps.x }}",
                                           "{{steps.a.outputs.parameters.p}}",
                                           "{{item}}",
                                           "{{item.key}}",
                                           "{{retries}}",
                                           "{{lastRetry.exitCode}}",
                                           "{{lastRetry.status}}",
                                           "{{lastRetry.message}}",
                                           "{{lastRetry.duration}}",
                                           "{{cronworkflow.name}}",
                                           "{{cronworkflow.lastScheduledTime}}",
                                           "{{duration}}",
                                           "{{status}}",
                                           "{{exitCode}}"};

// Expressions: those that parse, those that fail, those that do not parse.
constexpr std::string_view kExpressions[] = {"{{=1+1}}",
                                             "{{= 1 + 1 }}",
                                             "{{=workflow.name}}",
                                             "{{=workflow['name']}}",
                                             "{{=retries}}",
                                             "{{=asInt('3')}}",
                                             "{{=sprig.upper('a')}}",
                                             "{{=bad(}}",
                                             "{{=}}",
                                             "{{= }}",
                                             "{{==}}",
                                             "{{='{{'}}",
                                             "{{='{{'}}workflow.name}}",
                                             "{{='{{workflow.name}}'}}",
                                             "{{= \"{\" + \"{workflow.name}\" + \"}\" }}",
                                             "{{=nobody}}",
                                             "{{=nobody.field}}",
                                             "{{='a\nb'}}",
                                             "{{=tasks.first.status}}",
                                             "{{=item}}",
                                             "{{=toJson(inputs)}}",
                                             "{{ =1+1}}"};

// Other languages' tags, and braces that are nobody's.
constexpr std::string_view kForeignTags[] = {"{{ .X }}",
                                             "{{.Values.name}}",
                                             "{{- if .x -}}",
                                             "{{ foo }}",
                                             "{{foo}}",
                                             "{{x|quote}}",
                                             "{{ \"a\" | upper }}",
                                             "{% if x %}{{ y }}{% endif %}",
                                             "{{{x}}}",
                                             "{{{workflow.name}}}",
                                             "{{{{workflow.name}}}}",
                                             "{{}}",
                                             "{{ }}",
                                             "{{",
                                             "}}",
                                             "{",
                                             "}",
                                             "{ {",
                                             "{{{",
                                             "{{{{",
                                             "a{",
                                             "{{ {{workflow.name}} }}",
                                             "{{a {{b}} c}}",
                                             "{{unclosed",
                                             "{{workflow.name",
                                             "{{workflow.name}",
                                             "}}{{",
                                             "}}workflow.name{{",
                                             "{\"a\":{\"b\":{\"c\":1}}}",
                                             "[[{{a}}]]",
                                             "{{a\nb}}",
                                             "{{\n}}",
                                             "{{\tworkflow.name\t}}",
                                             "{{workflow\\.name}}",
                                             "{{\\u0077orkflow.name}}",
                                             "\\{\\{x\\}\\}",
                                             "awk '{print $1}'",
                                             "awk '{{print $1}}'",
                                             "jq '{a:{b:.c}}'",
                                             "${x:-{{y}}}",
                                             "f() {{ :; }}",
                                             "{{!comment}}",
                                             "{{#each x}}{{/each}}",
                                             "<{{x}}>",
                                             "{{x}}{{workflow.name}}{{y}}",
                                             "{{x}{workflow.name}}"};

// The kubelet's references, and what it copies as it stands.
constexpr std::string_view kReferences[] = {"$",
                                            "$$",
                                            "$$$",
                                            "$$$$",
                                            "$(",
                                            "$()",
                                            "$(A)",
                                            "$$(A)",
                                            "$$$(A)",
                                            "$$$$(A)",
                                            "$(A",
                                            "$(A$(B_1))",
                                            "$($(A))",
                                            "$( A )",
                                            "$(a b)",
                                            "$(UNSET)",
                                            "$$(UNSET)",
                                            "$(A)$(A)",
                                            "$(A)$",
                                            "$a",
                                            "${A}",
                                            "${A:-$(B_1)}",
                                            "$1",
                                            "$@",
                                            "$?",
                                            "$(date)",
                                            "$(date +%s)",
                                            "$((1+2))",
                                            "$(( $(A) + 1 ))",
                                            "$(echo $$)",
                                            "$(echo $$ $(A))",
                                            "$(echo \"$(A)\")",
                                            "`date`",
                                            "`$(A)`",
                                            "$(cat <<'E'\n$(A)\nE\n)",
                                            "$\n(A)",
                                            "$(\n)",
                                            "$(A\n)",
                                            "$ (A)",
                                            "$(A )",
                                            "$(.)",
                                            "$(-)",
                                            "$(A.B)",
                                            "$(A-B)",
                                            "$(1)",
                                            "$(é)",
                                            "$é",
                                            "é$",
                                            "$\xF0\x9F\x98\x80",
                                            "cost: $5",
                                            "$$5",
                                            "p$$'\"w",
                                            "$(DAGC_LB)",
                                            "$$(DAGC_LB)",
                                            "$(DAGC_LB",
                                            "DAGC_LB",
                                            "DAGC_LB_1",
                                            "DAGC_LB2",
                                            "$(DAGC_P0)",
                                            "$(LOG_LEVEL)"};

// Braces and references in each other's way.
constexpr std::string_view kMixed[] = {"{$(A){",
                                       "{{$(A)}}",
                                       "$({{workflow.name}})",
                                       "$({{)",
                                       "$({{A}})",
                                       "{$(A)",
                                       "${{A}}x",
                                       "$${{A}}x",
                                       "${{",
                                       "$({",
                                       "$({{",
                                       "${",
                                       "$(A){{workflow.name}}",
                                       "{{workflow.name}}$(A)",
                                       "{{$$}}",
                                       "$${",
                                       "$$({{x}})",
                                       "$(date {{x}} $$)",
                                       "$(a {{b}} $(A) {{c}})",
                                       "{$",
                                       "{$$",
                                       "{$(",
                                       "{$()",
                                       "{$(DAGC_LB)",
                                       "{$(DAGC_LB)workflow.name}}",
                                       "{$(LB)x}}",
                                       "{{workflow.uid}}$$(A)",
                                       "{{=1+1}}$(A)$$",
                                       "{{{$(A)}}}",
                                       "$(A{{)",
                                       "$(A}})",
                                       "{\"cmd\":\"$(A)\",\"t\":{{\"u\":1}}}"};

template <typename List>
void Add(std::vector<std::string>& texts, const List& list) {
  texts.insert(texts.end(), std::begin(list), std::end(list));
}

bool IsPlaceholder(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n"), last = text.find_last_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  text = text.substr(first, last - first + 1);
  return text.starts_with("${{") && text.ends_with("}}");
}

}  // namespace

bool IsAllowedInStackSpec(const std::string& text) {
  return text.find('\0') == std::string::npos && !IsPlaceholder(text);
}

std::string RepeatTo(std::string_view part, std::size_t length) {
  std::string text;
  while (text.size() < length) text += part;
  return text.substr(0, length);
}

std::vector<std::string> EngineTexts() {
  std::vector<std::string> texts;
  Add(texts, kKnownTags);
  Add(texts, kExpressions);
  Add(texts, kForeignTags);
  Add(texts, kReferences);
  Add(texts, kMixed);
  return texts;
}

TextSource::TextSource(Random& random) : random_(random), fixed_(EngineTexts()) { Add(fixed_, test::NastyYamlTexts()); }

std::string TextSource::Any() {
  if (random_.Chance(60)) return random_.Pick(fixed_);
  std::string text;
  for (std::size_t i = random_.Between(2, 4); i > 0; --i) {
    text += random_.Pick(fixed_);
    if (random_.Chance(30)) text += random_.Chance(50) ? " " : "\n";
  }
  return text;
}

std::string TextSource::ForStackSpec() {
  while (true) {
    if (std::string text = Any(); IsAllowedInStackSpec(text)) return text;
  }
}

std::string TextSource::ForElsewhere() {
  while (true) {
    std::string text = Any();
    if (text.find('\0') == std::string::npos && text.find("${") == std::string::npos) return text;
  }
}

std::string TextSource::ForAnnotation() {
  while (true) {
    if (std::string text = ForElsewhere(); text.find("{{") == std::string::npos) return text;
  }
}

}  // namespace dagc::engine
