// SPDX-License-Identifier: Apache-2.0
// Conditions on secrets that are decided by assumption.
#include "tmpl/conditions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dagc/diag_code.h"
#include "unit/tmpl/rendered.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tmpl::Language;

const auto kName = [](const tmpl::SecretRef& ref) { return ref.key; };

// "(eq .USER \"a\")=1 ..: what it wrote"
std::string Outcome(Language language, std::string_view text, const std::vector<bool>& assumed) {
  tmpl::EvalOptions options;
  options.assumed = &assumed;
  const Rendered rendered = language == Language::kGo ? RenderGo(text, options) : RenderLiquid(text, options);
  std::string shown;
  for (const tmpl::Condition& condition : rendered.rendering().conditions) {
    shown += tmpl::ResidualExpression(condition.expression, kName) + (condition.holds ? "=1 " : "=0 ");
  }
  return shown + ": " + rendered.Shown();
}

// All of them, depth first.
std::vector<std::string> Outcomes(Language language, std::string_view text) {
  std::vector<std::string> outcomes;
  std::vector<bool> assumed;
  do {
    tmpl::EvalOptions options;
    options.assumed = &assumed;
    const Rendered rendered = language == Language::kGo ? RenderGo(text, options) : RenderLiquid(text, options);
    outcomes.push_back(Outcome(language, text, assumed));
    assumed.clear();
    for (const tmpl::Condition& condition : rendered.rendering().conditions) assumed.push_back(condition.holds);
    while (!assumed.empty() && !assumed.back()) assumed.pop_back();
    if (assumed.empty()) return outcomes;
    assumed.back() = false;
  } while (outcomes.size() < 100);
  return outcomes;
}

std::vector<std::string> Go(std::string_view text) { return Outcomes(Language::kGo, text); }
std::vector<std::string> Liquid(std::string_view text) { return Outcomes(Language::kLiquid, text); }

TEST(Conditions, AreTakenToHoldAndNotToHold) {
  EXPECT_THAT(Go("{{ if eq .secrets.db.USER \"s3\" }}A: {{ .secrets.db.PASSWORD }}\n{{ end }}B: x"),
              ElementsAre("(eq .USER \"s3\")=1 : A: ⟨warehouse.PASSWORD⟩\nB: x", "(eq .USER \"s3\")=0 : B: x"));
  EXPECT_THAT(Liquid("{% assign u = secrets.db.USER | base64_decode %}{% if u == \"s3\" %}A: {{ u }}{% endif %}"),
              ElementsAre("(eq .USER \"s3\")=1 : A: ⟨warehouse.USER⟩", "(eq .USER \"s3\")=0 : "));
  EXPECT_THAT(
      Liquid("{% assign u = secrets.db.USER | base64_decode %}{% unless u == \"s3\" %}A: {{ u }}{% endunless %}"),
      ElementsAre("(eq .USER \"s3\")=1 : ", "(eq .USER \"s3\")=0 : A: ⟨warehouse.USER⟩"));
}

TEST(Conditions, ChainsAskOneAfterTheOther) {
  EXPECT_THAT(
      Go("{{ if eq .secrets.db.USER \"a\" }}A: 1{{ else if eq .secrets.db.USER \"b\" }}B: 1{{ else }}C: 1{{ end }}"),
      ElementsAre("(eq .USER \"a\")=1 : A: 1", "(eq .USER \"a\")=0 (eq .USER \"b\")=1 : B: 1",
                  "(eq .USER \"a\")=0 (eq .USER \"b\")=0 : C: 1"));
  EXPECT_THAT(Liquid("{% assign u = secrets.db.USER | base64_decode %}"
                     "{% case u %}{% when 'a', 'b' %}A: 1{% when 'c' %}C: 1{% else %}D: 1{% endcase %}"),
              ElementsAre("(eq .USER \"a\")=1 : A: 1", "(eq .USER \"a\")=0 (eq .USER \"b\")=1 : A: 1",
                          "(eq .USER \"a\")=0 (eq .USER \"b\")=0 (eq .USER \"c\")=1 : C: 1",
                          "(eq .USER \"a\")=0 (eq .USER \"b\")=0 (eq .USER \"c\")=0 : D: 1"));
}

TEST(Conditions, WhatFollowsFromAnswersIsNotAskedAgain) {
  EXPECT_THAT(Go("{{ if eq .secrets.db.USER \"a\" }}A: 1\n{{ end }}{{ if eq .secrets.db.USER \"b\" }}B: 1\n{{ end }}"
                 "{{ if and (ne .secrets.db.USER \"a\") (not (eq \"b\" .secrets.db.USER)) }}C: 1\n{{ end }}"
                 "{{ if .secrets.db.USER }}D: 1\n{{ end }}"),
              ElementsAre("(eq .USER \"a\")=1 : A: 1\nD: 1\n", "(eq .USER \"a\")=0 (eq .USER \"b\")=1 : B: 1\nD: 1\n",
                          "(eq .USER \"a\")=0 (eq .USER \"b\")=0 (eq .USER \"\")=1 : C: 1\n",
                          "(eq .USER \"a\")=0 (eq .USER \"b\")=0 (eq .USER \"\")=0 : C: 1\nD: 1\n"));
  EXPECT_THAT(Go("{{ if hasPrefix \"a\" .secrets.db.USER }}A: 1\n{{ end }}{{ if hasPrefix \"a\" .secrets.db.USER }}B: "
                 "1{{ end }}"),
              ElementsAre("(hasPrefix \"a\" .USER)=1 : A: 1\nB: 1", "(hasPrefix \"a\" .USER)=0 : "));
}

TEST(Conditions, BranchesMayDoAnything) {
  EXPECT_THAT(Go("{{ $x := \"n\" }}{{ if eq .secrets.db.USER \"a\" }}{{ $x = \"y\" }}{{ end }}X: {{ upper $x }}"),
              ElementsAre("(eq .USER \"a\")=1 : X: Y", "(eq .USER \"a\")=0 : X: N"));
  EXPECT_THAT(Go("{{ range $i := list 1 2 3 }}{{ if eq $.secrets.db.USER (toString $i) }}{{ break }}{{ end }}{{ $i }}: "
                 "a\n{{ end }}")
                  .size(),
              4U);
  EXPECT_THAT(Liquid("{% assign u = secrets.db.USER | base64_decode %}{% assign x = 'n' %}"
                     "{% if u == 'a' %}{% assign x = 'y' %}{% endif %}"
                     "X: {{ x | upcase }}"),
              ElementsAre("(eq .USER \"a\")=1 : X: Y", "(eq .USER \"a\")=0 : X: N"));
  EXPECT_THAT(Liquid("{% assign u = secrets.db.USER | base64_decode %}"
                     "{% capture c %}{% if u == 'a' %}y{% else %}n{% endif %}{% endcapture %}X: {{ c | upcase }}"),
              ElementsAre("(eq .USER \"a\")=1 : X: Y", "(eq .USER \"a\")=0 : X: N"));
  EXPECT_THAT(Go("{{ with .secrets.db.USER }}A: {{ . }}{{ else }}B: 1{{ end }}"),
              ElementsAre("(eq .USER \"\")=1 : B: 1", "(eq .USER \"\")=0 : A: ⟨warehouse.USER⟩"));
}

TEST(Conditions, WhatABranchChangesIsChangedWhereItIsTakenAlone) {
  EXPECT_THAT(Go("{{ $d := dict \"a\" \"1\" }}{{ if eq .secrets.db.USER \"y\" }}{{ $_ := set $d \"a\" \"2\" }}{{ end }}"
                 "A: {{ $d.a }}"),
              ElementsAre("(eq .USER \"y\")=1 : A: 2", "(eq .USER \"y\")=0 : A: 1"));
  // These look as if they wrote words alone.
  EXPECT_THAT(Go("{{ $d := dict \"a\" 1 }}{{ if eq .secrets.db.USER \"y\" }}"
                 "{{ (set $d \"a\" (add $d.a 1)).a }}{{ end }}A: {{ $d.a }}"),
              ElementsAre("(eq .USER \"y\")=1 : 2A: 2", "(eq .USER \"y\")=0 : A: 1"));
  EXPECT_THAT(Go("{{ $d := dict \"a\" 1 }}{{ if eq .secrets.db.USER \"y\" }}"
                 "{{ tpl \"{{ $_ := set . `a` 5 }}x\" $d }}{{ end }}A: {{ $d.a }}"),
              ElementsAre("(eq .USER \"y\")=1 : xA: 5", "(eq .USER \"y\")=0 : A: 1"));
}

TEST(Conditions, ThoseWhoseBranchesWriteWordsStayResidual) {
  EXPECT_THAT(Go("A: {{ if eq .secrets.db.USER \"a\" }}b{{ else }}{{ .secrets.db.PASSWORD }}{{ end }}"),
              ElementsAre(": A: ⟦{{ if (eq .USER \"a\") }}b{{ else }}{{ .PASSWORD }}{{ end }}⟧"));
  EXPECT_THAT(Liquid("A: {% if secrets.db.USER == 'YQ==' %}b{% elsif secrets.db.USER == 'Yg==' %}c{% endif %}"),
              ElementsAre(": A: ⟦{{ if (eq (b64enc .USER) \"YQ==\") }}b{{ else }}"
                          "{{ if (eq (b64enc .USER) \"Yg==\") }}c{{ end }}{{ end }}⟧"));
  // What a branch prints may be YAML too.
  EXPECT_THAT(Go("A: {{ if eq .secrets.db.USER \"a\" }}{{ print \"'\" \"x'\" }}{{ end }}"),
              ElementsAre("(eq .USER \"a\")=1 : A: 'x'", "(eq .USER \"a\")=0 : A: "));
  EXPECT_THAT(Liquid("{% assign u = secrets.db.USER | base64_decode %}A: {% if u == 'a' %}{{ \"'x'\" }}{% endif %}"),
              ElementsAre("(eq .USER \"a\")=1 : A: 'x'", "(eq .USER \"a\")=0 : A: "));
}

TEST(Conditions, WordsAreNoSyntaxOfYaml) {
  for (const char* word : {"", "a", "s3", "/etc/x", "a:b", ",", "a.b-c_d+e=f;g"})
    EXPECT_TRUE(tmpl::IsWord(word)) << word;
  for (const char* text : {" a", "a b", "a\n", "a:", "- a", "-", "'a'", "\"", "#",   "&a", "*a",   "!a",
                           "|",  ">",   "%",   "@",  "`",   "{", "[a]", "?",  "...", "\\", "a\tb", "\xC3\xA9"}) {
    EXPECT_FALSE(tmpl::IsWord(text)) << text;
  }
}

TEST(Conditions, NameWhatOnlyTheOperatorKnows) {
  const std::vector<bool> none;
  tmpl::EvalOptions options;
  options.assumed = &none;
  Rendered go(Language::kGo, "t: '{{ if «eq .secrets.db.USER \"s3\"» }}A: 1{{ end }}'\n", options);
  tmpl::ReportNeeds(go.rendering().AllNeeds(), go.findings());
  EXPECT_THAT(go.Codes(), ElementsAre(DiagCode::kSecretBytes));
  EXPECT_EQ(go.Marked(), "t: '{{ if «eq .secrets.db.USER \"s3\"» }}A: 1{{ end }}'\n");
  EXPECT_EQ(go.finding().message.substr(0, 4), "`eq`");
}

TEST(Conditions, OnePlaceIsOneFinding) {
  Rendered liquid(Language::kLiquid,
                  "t: \"{% assign u = secrets.db.USER | base64_decode %}{% if «u == 's3'» %}A{% endif %}\"\n");
  tmpl::ReportNeeds(liquid.rendering().AllNeeds(), liquid.findings());
  EXPECT_THAT(liquid.Codes(), ElementsAre(DiagCode::kSecretBytes));
  EXPECT_EQ(liquid.finding().message.substr(0, 4), "`==`");
}

TEST(Conditions, LoopsOverSecretsMayOnlyWriteWords) {
  EXPECT_THAT(Go("A: {{ range splitList \",\" .secrets.db.USER }}{{ . }},{{ end }}").size(), 1U);
  const std::vector<bool> none;
  tmpl::EvalOptions options;
  options.assumed = &none;
  EXPECT_THAT(RenderGo("{{ range splitList \",\" .secrets.db.USER }}{{ . }}: a\n{{ end }}", options).Codes(),
              ElementsAre(DiagCode::kLoopWritesLines));
  EXPECT_THAT(RenderGo("{{ range splitList \",\" .secrets.db.USER }}{{ . }}: a\n{{ end }}").Codes(), IsEmpty());
}

TEST(Conditions, RunTimeValuesAreNothingToAskTheOperator) {
  const std::vector<bool> none;
  tmpl::EvalOptions options;
  options.assumed = &none;
  EXPECT_THAT(RenderGo("{{ if eq .defaultProjections.dataOsRunId \"x\" }}A: b{{ end }}", options).Codes(),
              ElementsAre(DiagCode::kRunTimeBytes));
}

TEST(Residual, BecomesAnAssignment) {
  const auto assigned = [](std::string_view text) {
    return tmpl::ResidualAssignment(RenderGo(text).rendering().pieces, kName);
  };
  EXPECT_EQ(assigned(""), "{{ $value := \"\" }}");
  EXPECT_EQ(assigned("a{{ \"{{\" }}"), "{{ $value := printf \"%v%v\" \"a\" \"{{\" }}");
  EXPECT_EQ(assigned("{{ .secrets.db.USER }}"), "{{ $value := .USER }}");
  EXPECT_EQ(assigned("{{ .secrets.db.USER | upper }}"), "{{ $value := (upper .USER) }}");
  EXPECT_EQ(assigned("<{{ .secrets.db.USER | default \"}}\" }}>"),
            "{{ $value := printf \"%v%v%v\" \"<\" (ternary \"<no value>\" (default \"}}\" .USER) (kindIs \"invalid\" "
            "(default \"}}\" .USER))) \">\" }}");
  EXPECT_EQ(assigned("{{ if eq .secrets.db.USER \"a\" }}b{{ else }}{{ .secrets.db.USER }}{{ end }}c"),
            "{{ $value := \"\" }}{{ if (eq .USER \"a\") }}{{ $value = printf \"%v%v\" $value \"b\" }}{{ else }}"
            "{{ $value = printf \"%v%v\" $value .USER }}{{ end }}{{ $value = printf \"%v%v\" $value \"c\" }}");
}

}  // namespace
}  // namespace dagc::test
