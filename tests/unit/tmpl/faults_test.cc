// SPDX-License-Identifier: Apache-2.0
// Every fault of a template, with its code and at its place in the manifest.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "dagc/diag_code.h"
#include "diag/substitutions.h"
#include "tmpl/functions/functions.h"
#include "unit/tmpl/rendered.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;

struct Case {
  tmpl::Language language;
  DiagCode code;
  std::string_view marked;
};

constexpr tmpl::Language kGo = tmpl::Language::kGo;
constexpr tmpl::Language kLiquid = tmpl::Language::kLiquid;

const Case kCases[] = {
    {kGo, DiagCode::kTemplateSyntax, "t: '«{{» .stackSpec'\n"},
    {kGo, DiagCode::kTemplateSyntax, "t: \"a\\t«{{» if .stackSpec }}\"\n"},
    {kGo, DiagCode::kTemplateSyntax, "t: |\n  x\n   {{ print «]» }}\n"},
    {kGo, DiagCode::kTemplateSyntax, "t: '{{ «end» }}'\n"},
    {kGo, DiagCode::kTemplateSyntax, "t: '{{ «08» }}'\n"},
    {kLiquid, DiagCode::kTemplateSyntax, "t: '«{%» if x'\n"},
    {kLiquid, DiagCode::kTemplateSyntax, "t: '«{% if stackSpec %}»x'\n"},
    {kLiquid, DiagCode::kTemplateSyntax, "t: '{{ stackSpec | «|» upcase }}'\n"},
    {kLiquid, DiagCode::kTemplateSyntax, "t: '«{% nosuch %}»'\n"},
    {kGo, DiagCode::kUnknownFunction, "t: '{{ «uper» .stackSpec.text }}'\n"},
    {kLiquid, DiagCode::kUnknownFunction, "t: '{{ stackSpec.text | «upcas» }}'\n"},
    {kGo, DiagCode::kForbiddenFunction, "t: '{{ «now» }}'\n"},
    {kLiquid, DiagCode::kForbiddenFunction, "t: '{{ stackSpec.text | «date»: \"x\" }}'\n"},
    {kGo, DiagCode::kArgumentCount, "t: '{{ «upper» }}'\n"},
    {kLiquid, DiagCode::kArgumentCount, "t: '{{ \"a\" | «append» }}'\n"},
    {kGo, DiagCode::kArgumentType, "t: '{{ upper «3» }}'\n"},
    {kGo, DiagCode::kArgumentType, "t: '{{ (semver \"1.2.3\").«Compare» 1 }}'\n"},
    {kGo, DiagCode::kArgumentCount, "t: '{{ (semver \"1.2.3\").«Compare» }}'\n"},
    {kGo, DiagCode::kArgumentCount, "t: '{{ (semver \"1.2.3\").«Major» 1 }}'\n"},
    {kGo, DiagCode::kNoSuchField, "t: '{{ (semver \"1.2.3\").«Nosuch» 1 }}'\n"},
    {kGo, DiagCode::kArgumentType, "t: '{{ upper «.stackSpec.count» }}'\n"},
    {kGo, DiagCode::kFunctionFailed, "t: '{{ «div 1 0» }}'\n"},
    {kLiquid, DiagCode::kFunctionFailed, "t: '{{ 1 | «divided_by»: 0 }}'\n"},
    {kGo, DiagCode::kNoSuchField, "t: >\n  folded\n  {{ .stackSpec.text.«deep» }}\n"},
    {kGo, DiagCode::kNotALoop, "t: '{{ range «.stackSpec.text» }}{{ end }}'\n"},
    {kGo, DiagCode::kUndefinedTemplate, "t: '«{{ template \"a\" }}»'\n"},
    {kGo, DiagCode::kUnknownContextRoot, "t: '{{ .«secret».db.USER }}'\n"},
    {kLiquid, DiagCode::kUnknownContextRoot, "t: '{{ «secret».db.USER }}'\n"},
    {kGo, DiagCode::kUnknownSecretAlias, "t: '{{ .secrets.«bd».USER }}'\n"},
    {kGo, DiagCode::kUnknownSecretKey, "t: |-\n    a\n      {{ .secrets.db.«USR» }}\n"},
    {kLiquid, DiagCode::kUnknownSecretKey, "t: \"{{ secrets[\\\"db\\\"].«USR» }}\"\n"},
    {kGo, DiagCode::kUnknownDefaultProjection, "t: '{{ .defaultProjections.«dataOsRunID» }}'\n"},
    {kGo, DiagCode::kUnknownDepotAlias, "t: '{{ .depots.«lakes» }}'\n"},
    {kGo, DiagCode::kValueAbsent, "t: '{{ .defaultProjections.«heimdallUrl» }}'\n"},
    {kGo, DiagCode::kOtherTemplateType, "t: '«{% if» x %}'\n"},
    {kGo, DiagCode::kOtherTemplateType, "t: '{{ «secrets».db.USER }}'\n"},
    {kGo, DiagCode::kOtherTemplateType, "t: '{{ «secrets»[\"db\"].USER | base64_decode }}'\n"},
    {kGo, DiagCode::kOtherTemplateType, "t: '{{ \"a|b: c\" | upper | «append»: \"b\" }}'\n"},
    {kLiquid, DiagCode::kOtherTemplateType, "t: '«{{ .secrets».db }}'\n"},
    {kLiquid, DiagCode::kOtherTemplateType, "t: '«{{- range» .x }}'\n"},
    {kGo, DiagCode::kUndefinedVariable, "t: '{{ «$x» }}'\n"},
    {kGo, DiagCode::kTemplateStopped, "t: '{{ «fail \"no\"» }}'\n"},
    {kGo, DiagCode::kNotAFunction, "t: '{{ «.stackSpec» | .x }}'\n"},
    {kGo, DiagCode::kRunTimeBytes, "t: '{{ «upper .defaultProjections.dataOsRunId» }}'\n"},
    {kGo, DiagCode::kNoOperatorFunction, "t: '{{ «required \"m\" .secrets.db.USER» }}'\n"},
    {kLiquid, DiagCode::kNoOperatorFunction, "t: '{{ secrets.db.USER | base64_decode | «truncate»: 3 }}'\n"},
    {kGo, DiagCode::kSecretKeysUnknown, "t: '{{ range «.secrets.open» }}{{ end }}'\n"},
    {kGo, DiagCode::kSecretBranch, "t: '{{ $x := 1 }}{{ if eq .secrets.db.USER \"a\" }}{{ «$x = 2» }}{{ end }}'\n"},
    {kLiquid, DiagCode::kReadsAnotherFile, "t: '«{% render \"x\" %}»'\n"},
};

TEST(TemplateFaults, AreFoundAtTheirPlace) {
  for (const Case& each : kCases) {
    const Rendered rendered(each.language, each.marked);
    EXPECT_THAT(rendered.Codes(), ElementsAre(each.code)) << each.marked;
    if (each.code == DiagCode::kNotAFunction) continue;  // the place is what comes behind the pipe
    EXPECT_EQ(rendered.Marked(), each.marked);
    EXPECT_FALSE(rendered.rendering().ok);
  }
}

TEST(TemplateFaults, EveryCodeOfTemplatesIsTested) {
  for (int number = 5200; number <= 5225; ++number) {
    const auto code = static_cast<DiagCode>(number);
    const bool elsewhere = code == DiagCode::kTemplateBudget || code == DiagCode::kSecretBytes;
    const bool here =
        std::any_of(std::begin(kCases), std::end(kCases), [&](const Case& each) { return each.code == code; });
    EXPECT_TRUE(here || elsewhere) << CodeName(code);
  }
}

TEST(TemplateFaults, NearestNamesAreSuggested) {
  EXPECT_EQ(RenderGo("{{ uper 1 }}").finding().help, "did you mean `upper`?");
  EXPECT_EQ(RenderGo("{{ .secrets.db.USR }}").finding().help, "did you mean `USER`?");
  EXPECT_EQ(RenderLiquid("{{ 1 | plu: 2 }}").finding().help, "did you mean `plus`?");
  EXPECT_EQ(RenderGo("{{ secrets.db.USER }}").finding().help, "set `templateType: liquid`, or use the other syntax");
}

// What is said about the first finding, and the way out.
using Two = std::pair<std::string, std::string>;
Two Said(const Rendered& rendered) { return {rendered.finding().message, rendered.finding().help}; }

TEST(TemplateFaults, SyntaxOfTheEngineIsNotLiquid) {
  EXPECT_EQ(Said(RenderGo("{{workflow.uid}}")), Two("`workflow.uid` is Argo syntax in a template of type `go-template`",
                                                    "write `.defaultProjections.dataOsRunId` for the id of the run"));
  EXPECT_EQ(Said(RenderGo("{{inputs.parameters.x}}")),
            Two("`inputs.parameters.x` is Argo syntax in a template of type `go-template`",
                "variables of Argo are not available here; set `templateType: none` to keep the text as it is"));
  EXPECT_EQ(RenderGo("{{ .workflow.uid }}").finding().help,
            "write `.defaultProjections.dataOsRunId` for the id of the run");
  EXPECT_EQ(RenderLiquid("{{workflow.uid}}").finding().help,
            "write `defaultProjections.dataOsRunId` for the id of the run");
  EXPECT_EQ(RenderLiquid("{{pod.name}}").finding().help,
            "variables of Argo are not available here; set `templateType: none` to keep the text as it is");
}

TEST(TemplateFaults, OnlyWhatLiquidKnowsIsItsSyntax) {
  EXPECT_THAT(RenderGo("{{ foo.bar }}").Codes(), ElementsAre(DiagCode::kUnknownFunction));
  EXPECT_THAT(RenderGo("{{ print stackSpec.text }}").Codes(), ElementsAre(DiagCode::kOtherTemplateType));
  EXPECT_THAT(RenderGo("{{ secret.db.USER }}").Codes(), ElementsAre(DiagCode::kOtherTemplateType));
  EXPECT_THAT(RenderGo("{{ foo['bar'] }}").Codes(), ElementsAre(DiagCode::kOtherTemplateType));
}

TEST(TemplateFaults, AFunctionOfTheOtherLanguageHasItsCounterpart) {
  EXPECT_EQ(RenderGo("{{ .secrets.db.USER | base64_decode }}").finding().help,
            "in a template of type `go-template` the function is `b64dec`, and a secret is plain text that needs no "
            "decoding");
  EXPECT_EQ(RenderGo("{{ .stackSpec.text | upcase }}").finding().help,
            "in a template of type `go-template` the function is `upper`");
  EXPECT_EQ(RenderLiquid("{{ secrets.db.USER | b64dec }}").finding().help,
            "in a template of type `liquid` the function is `base64_decode`");
  EXPECT_EQ(RenderGo("{{ .stackSpec.text | url_decode }}").finding().help,
            "it exists in templates of type `liquid`: set `templateType: liquid`, or use the other syntax");
  EXPECT_EQ(RenderLiquid("{{ stackSpec.text | nindent }}").finding().help,
            "it exists in templates of type `go-template`: set `templateType: go-template`, or use the other "
            "syntax");
}

TEST(TemplateFaults, AKeyThatIsNoNameNeedsIndex) {
  const std::pair<const char*, const char*> cases[] = {
      {"{{ .secrets.db.my-key }}", "write `index .secrets.db \"my-key\"`"},
      {"{{ print $.secrets.db.my-key-2 }}", "write `index $.secrets.db \"my-key-2\"`"},
      {"{{.my-key}}", "write `index . \"my-key\"`"},
      {"{{ .secrets['db'] }}", "write `.secrets.db`"},
      {"{{ .secrets[\"d-b\"].USER }}", "write `index .secrets \"d-b\"`"},
      {"{{ .secrets[0] }}", ""},
      {"{{ .secrets% }}", ""},
      {"{{.a[", ""},
  };
  for (const auto& [text, help] : cases) {
    const Rendered rendered = RenderGo(text);
    EXPECT_THAT(rendered.Codes(), ElementsAre(DiagCode::kTemplateSyntax)) << text;
    EXPECT_EQ(rendered.finding().help, help) << text;
  }
}

TEST(TemplateFaults, TextOfGoStandsInDoubleQuotes) {
  EXPECT_EQ(
      Said(RenderGo("{{ printf '%s' .stackSpec.text }}")),
      Two("template syntax error: string in single quotes, '%s',", "use double quotes or backquotes for strings"));
}

TEST(TemplateFaults, AFieldWithoutItsDotIsSuggested) {
  EXPECT_EQ(RenderGo("{{DataOsFqdn}}").finding().help, "did you mean `.DataOsFqdn`?");
  EXPECT_EQ(RenderGo("{{ toJson stackSpec }}").finding().help, "did you mean `.stackSpec`?");
}

TEST(TemplateFaults, AMisspeltKeywordIsOneFinding) {
  const std::pair<const char*, const char*> cases[] = {
      {"{{ if eq 1 1 }}x{{ en }}", "did you mean `end`?"},
      {"{{ if eq 1 1 }}x{{ esle }}y{{ end }}", "did you mean `else`?"},
      {"{{ rnge .stackSpec.list }}x{{ end }}", "did you mean `range`?"},
  };
  for (const auto& [text, help] : cases) {
    const Rendered rendered = RenderGo(text);
    EXPECT_THAT(rendered.Codes(), ElementsAre(DiagCode::kUnknownFunction)) << text;
    EXPECT_EQ(rendered.finding().help, help) << text;
  }
}

TEST(TemplateFaults, WhatIsMeantInLiquidIsSuggested) {
  const std::pair<const char*, const char*> cases[] = {
      {"{% if true %}{% elseif false %}{% endif %}", "did you mean `elsif`?"},
      {"{% if true %}{% elif false %}{% endif %}", "did you mean `elsif`?"},
      {"{% for x in (1..2) %}{% endfr %}", "did you mean `endfor`?"},
      {"{% unless true %}{% endunles %}", "did you mean `endunless`?"},
      {"{% if true %}{% fi %}", "did you mean `endif`?"},
      {"{% endif %}", ""},
      {"{% if stackSpec.text = 'x' %}{% endif %}", "use `==` to compare"},
      {"{{ stackSpec.text | split ',' }}", "write the arguments of a filter after a colon: `split: \",\"`"},
      {"{{ 1 | plus 2 }}", "write the arguments of a filter after a colon: `plus: 2`"},
  };
  for (const auto& [text, help] : cases) {
    const Rendered rendered = RenderLiquid(text);
    EXPECT_THAT(rendered.Codes(), ElementsAre(DiagCode::kTemplateSyntax)) << text;
    EXPECT_EQ(rendered.finding().help, help) << text;
  }
}

TEST(TemplateFaults, WhatIsKnownToARunIsNotCalledASecret) {
  for (const char* text : {"{{ defaultProjections.dataOsRunId | slice: 0, 3 }}",
                           "{{ 'a' | append: defaultProjections.dataOsRunId | truncate: 3 }}",
                           "{% cycle defaultProjections.dataOsRunId: 'a', 'b' %}"}) {
    EXPECT_THAT(RenderLiquid(text).Codes(), ElementsAre(DiagCode::kRunTimeBytes)) << text;
  }
}

TEST(TemplateFaults, ARunsValueStandsUnderNoConditionOnASecret) {
  EXPECT_EQ(Said(RenderGo("{{ if .secrets.db.USER }}{{ .defaultProjections.dataOsRunId }}{{ end }}")),
            Two("`dataOsRunId`, which is only known at run time, is not allowed inside a condition on a secret value",
                "move it out of the condition"));
}

TEST(TemplateFaults, UnknownNamesAreAllReported) {
  EXPECT_THAT(RenderGo("{{ a 1 }}{{ b 2 }}{{ $c }}").Codes(),
              ElementsAre(DiagCode::kUnknownFunction, DiagCode::kUnknownFunction, DiagCode::kUndefinedVariable));
}

TEST(TemplateFaults, AVariableMayBeDeclaredWhereNobodyLooks) {
  EXPECT_THAT(RenderGo("{{ $y := or true ($x := 1) }}{{ $x }}").Codes(), ElementsAre(DiagCode::kUndefinedVariable));
  EXPECT_THAT(RenderGo("{{ $y := and false ($x := .stackSpec) }}{{ $x.count }}").Codes(),
              ElementsAre(DiagCode::kUndefinedVariable));
  EXPECT_EQ(RenderGo("{{ $y := and true ($x := .stackSpec) }}{{ $x.count }}").Shown(), "3");
}

TEST(TemplateFaults, WhatIsNoFunctionIsNamed) {
  const std::pair<const char*, const char*> cases[] = {
      {"{{ 1 | .stackSpec.count }}", "`count`"},
      {"{{ tpl \"{{ 1 | $.a.b }}\" (dict \"a\" (dict \"b\" 1)) }}", "`b`"},
      {"{{ tpl \"{{ $ 1 }}\" 1 }}", "`$`"},
      {"{{ tpl \"{{ 3 1 }}\" 1 }}", "`3`"},
      {"{{ tpl `{{ \"x\" 1 }}` 1 }}", "`\"x\"`"},
      {"{{ $x := 1 }}{{ $x 2 }}", "`$x`"},
      {"{{ tpl \"{{ (print 1) 2 }}\" . }}", "`(...)`"},
      {"{{ (print 1) 2 }}", "`(print 1)`"},
  };
  for (const auto& [text, named] : cases) {
    EXPECT_THAT(RenderGo(text).finding().message, testing::StartsWith(named)) << text;
  }
}

TEST(TemplateFaults, ABranchNotTakenMayDoAnything) {
  EXPECT_EQ(RenderGo("{{ if .stackSpec.none }}{{ .secrets.nosuch.X | upper | fail }}{{ end }}ok").Shown(), "ok");
  EXPECT_EQ(RenderLiquid("{% if false %}{{ secrets.nosuch.X }}{% endif %}ok").Shown(), "ok");
}

TEST(TemplateFaults, OpenDataHasNoValueWhereAKeyIsMissing) {
  EXPECT_EQ(RenderGo("{{ .stackSpec.nosuch }}").Shown(), "<no value>");
  EXPECT_EQ(RenderLiquid("[{{ stackSpec.nosuch.deeper }}]").Shown(), "[]");
}

TEST(TemplateTables, AreSortedAndDoNotOverlap) {
  for (const tmpl::Language language : {kGo, kLiquid}) {
    const auto names = tmpl::FunctionNames(language);
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
  }
  for (const tmpl::FunctionRow& row : tmpl::Functions()) {
    EXPECT_TRUE(tmpl::ForbiddenBecause(row.name).empty()) << row.name;
  }
}

TEST(TemplateTables, WhatNeedsAServerAClockOrChanceIsForbidden) {
  for (const std::string_view name : {"env",
                                      "expandenv",
                                      "now",
                                      "ago",
                                      "date",
                                      "dateInZone",
                                      "date_in_zone",
                                      "dateModify",
                                      "date_modify",
                                      "mustDateModify",
                                      "must_date_modify",
                                      "duration",
                                      "durationRound",
                                      "htmlDate",
                                      "htmlDateInZone",
                                      "toDate",
                                      "mustToDate",
                                      "unixEpoch",
                                      "randAlpha",
                                      "randAlphaNum",
                                      "randAscii",
                                      "randNumeric",
                                      "randInt",
                                      "randBytes",
                                      "shuffle",
                                      "uuidv4",
                                      "genPrivateKey",
                                      "genCA",
                                      "genCAWithKey",
                                      "genSelfSignedCert",
                                      "genSelfSignedCertWithKey",
                                      "genSignedCert",
                                      "genSignedCertWithKey",
                                      "buildCustomCert",
                                      "derivePassword",
                                      "bcrypt",
                                      "htpasswd",
                                      "encryptAES",
                                      "decryptAES",
                                      "getHostByName",
                                      "lookup",
                                      "resolve"}) {
    EXPECT_FALSE(tmpl::ForbiddenBecause(name).empty()) << name;
  }
}

// What a message of the evaluator quotes may be put together from values of variables: Masking asks for each text that
// is marked as computed whether it holds one.
TEST(TemplateFaults, QuotationsAreMarkedAsComputed) {
  for (const std::string_view text : {"{{ fail (print \"a\" .tenant) }}", "{{ .Values.nope }}",
                                      "{{ index (list 1) 7 }}", "{{ atoi (upper \"x\") | fail }}"}) {
    Rendered rendered = RenderGo(text);
    ASSERT_FALSE(rendered.findings().all.empty()) << text;
    for (const Diagnostic& finding : rendered.findings().all) {
      for (const Quotation& quotation : finding.quotations) EXPECT_EQ(quotation.source, kComputed) << finding.message;
    }
  }
}

}  // namespace
}  // namespace dagc::test
