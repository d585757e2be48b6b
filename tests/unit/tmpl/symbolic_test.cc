// SPDX-License-Identifier: Apache-2.0
// What stays symbolic, and what of it only an engine with the secrets can finish.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dagc/diag_code.h"
#include "unit/tmpl/rendered.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Symbolic, KnownTemplatesAreText) {
  const Rendered rendered = RenderGo("{{ .stackSpec.text | upper }}-{{ .stackSpec.count }}");
  EXPECT_TRUE(rendered.rendering().known());
  EXPECT_EQ(rendered.rendering().Text(), "PLAIN-3");
}

TEST(Symbolic, SecretsAndRunTimeValuesArePieces) {
  EXPECT_EQ(RenderGo("pg://{{ .secrets.db.USER }}:{{ .secrets.db.PASSWORD }}@h?r={{ .defaultProjections.dataOsRunId }}")
                .Shown(),
            "pg://⟨warehouse.USER⟩:⟨warehouse.PASSWORD⟩@h?r=⟨dataOsRunId⟩");
  EXPECT_EQ(RenderGo("{{ index .secrets.db \"a.b\" }}").Shown(), "⟨warehouse.a.b⟩");
  EXPECT_EQ(RenderGo("{{ .secrets.open.ANY }}").Shown(), "⟨unlisted.ANY⟩");
}

TEST(Symbolic, MovingASecretNeedsNoEngine) {
  for (const std::string_view text : {
           "{{ print .secrets.db.USER \"!\" }}",
           "{{ printf \"%s!\" .secrets.db.USER }}",
           "{{ $u := .secrets.db.USER }}{{ $u }}!",
           "{{ with .secrets.db }}{{ .USER }}!{{ end }}",
           "{{ list .secrets.db.USER \"!\" | join \"\" }}",
           "{{ get .secrets.db \"USER\" }}!",
           "{{ getNested .secrets \"db.USER\" }}!",
           "{{ append (list) .secrets.db.USER | first }}!",
           "{{ template \"t\" .secrets.db }}{{ define \"t\" }}{{ .USER }}!{{ end }}",
           "{{ if .stackSpec.none }}{{ upper .secrets.db.USER }}{{ end }}{{ .secrets.db.USER }}!",
           "{{ tpl \"{{ .USER }}\" .secrets.db }}!",
           "{{ ternary .secrets.db.USER \"\" true }}!",
           "{{ default .secrets.db.USER \"\" }}!",
           "{{ or \"\" .secrets.db.USER }}!",
           "{{ and 1 .secrets.db.USER }}!",
       }) {
    const Rendered rendered = RenderGo(text);
    EXPECT_EQ(rendered.Shown(), "⟨warehouse.USER⟩!") << text;
    EXPECT_THAT(rendered.rendering().needs, IsEmpty()) << text;
  }
  EXPECT_EQ(RenderGo("{{ cat .secrets.db.USER 1 }}").Shown(), "⟨warehouse.USER⟩ 1");
}

TEST(Symbolic, LookingAtBytesIsLeftToTheOperator) {
  EXPECT_EQ(RenderGo("a{{ upper .secrets.db.USER }}").Shown(), "a⟦{{ (upper .USER) }}⟧");
  EXPECT_EQ(RenderGo("{{ .secrets.db.USER | default \"x\" }}").Shown(), "⟦{{ (default \"x\" .USER) }}⟧");
  EXPECT_EQ(RenderGo("{{ printf \"%q\" .secrets.db.USER }}").Shown(), "⟦{{ (printf \"%q\" .USER) }}⟧");
  EXPECT_EQ(RenderGo("{{ len (print .secrets.db.USER .stackSpec.count) }}").Shown(),
            "⟦{{ (len (printf \"%v%v\" .USER \"3\")) }}⟧");
}

TEST(Symbolic, ConditionsAreLeftWithTheirBranchesFinished) {
  EXPECT_EQ(
      RenderGo("{{ if eq .secrets.db.USER \"s3\" }}{{ .stackSpec.text }}{{ else }}{{ .secrets.db.PASSWORD }}{{ end }}")
          .Shown(),
      "⟦{{ if (eq .USER \"s3\") }}plain{{ else }}{{ .PASSWORD }}{{ end }}⟧");
  EXPECT_EQ(
      RenderGo("{{ range splitList \",\" .secrets.db.USER }}<{{ . }}{{ $.secrets.db.PASSWORD }}>{{ end }}").Shown(),
      "⟦{{ range $v1 := (splitList \",\" .USER) }}<{{ $v1 }}{{ $.PASSWORD }}>{{ end }}⟧");
}

TEST(Symbolic, ABranchThatMayNotRunChangesNoMappingFromOutside) {
  const std::string dict = "{{ $d := dict \"a\" (dict \"b\" \"1\") \"c\" .stackSpec.repo }}";
  const std::string branch = "{{ if eq .secrets.db.USER \"y\" }}";
  for (const char* change : {
           "set $d \"a\" \"2\"",
           "set $d.a \"b\" \"2\"",
           "set (index $d \"a\") \"b\" \"2\"",
           "set $d.c \"url\" \"2\"",
           "set .stackSpec.repo \"url\" \"2\"",
           "unset $d \"a\"",
           "merge $d (dict \"x\" \"2\")",
           "merge $d (dict \"a\" (dict \"x\" \"2\"))",
           "mergeOverwrite $d (dict \"a\" \"2\")",
           "mustMerge (dict \"a\" $d.a) (dict \"a\" (dict \"x\" \"2\"))",
       }) {
    const std::string set = std::string("{{ $_ := ") + change + " }}";
    for (const std::string& text : {
             dict + branch + set + "{{ end }}{{ $d.a }}",
             dict + branch + "{{ else }}" + set + "{{ end }}{{ $d.a }}",
             dict + branch + "{{ if eq .secrets.db.PASSWORD \"z\" }}" + set + "{{ end }}{{ end }}{{ $d.a }}",
             dict + branch + "{{ range list 1 2 }}{{ with $ }}" + set + "{{ end }}{{ end }}{{ end }}{{ $d.a }}",
             dict + "{{ $s := . }}{{ range splitList \",\" .secrets.db.USER }}{{ with $s }}" + set +
                 "{{ end }}{{ end }}{{ $d.a }}",
         }) {
      EXPECT_THAT(RenderGo(text).Codes(), ElementsAre(DiagCode::kSecretBranch)) << text;
    }
  }
  const Rendered rendered(
      tmpl::Language::kGo,
      "t: '{{ $d := dict }}{{ if eq .secrets.db.USER \"y\" }}{{ $_ := «set $d \"a\" 1» }}{{ end }}'\n");
  EXPECT_THAT(rendered.Codes(), ElementsAre(DiagCode::kSecretBranch));
  EXPECT_EQ(rendered.Marked(),
            "t: '{{ $d := dict }}{{ if eq .secrets.db.USER \"y\" }}{{ $_ := «set $d \"a\" 1» }}{{ end }}'\n");
}

TEST(Symbolic, ABranchThatMayNotRunChangesItsOwnMappings) {
  EXPECT_EQ(RenderGo("{{ if eq .secrets.db.USER \"y\" }}{{ $d := dict \"a\" (dict) }}{{ $_ := set $d \"b\" \"2\" }}"
                     "{{ $_ := set $d.a \"c\" \"3\" }}{{ $_ := merge $d (fromJson `{\"x\":{\"y\":1}}`) }}"
                     "{{ $_ := unset $d.x \"y\" }}{{ $d.b }}{{ $d.a.c }}{{ $d.x }}{{ end }}")
                .Shown(),
            "⟦{{ if (eq .USER \"y\") }}23map[]{{ end }}⟧");
}

TEST(Symbolic, ASecretWithoutKnownKeysIsNotListedChangedOrSearched) {
  for (const char* text : {
           "{{ printf \"%#v\" .secrets.open }}",
           "{{ printf \"%v\" .secrets.open }}",
           "{{ printf \"%#v\" (list .secrets.open) }}",
           "{{ .secrets.open }}",
           "{{ len .secrets.open }}",
           "{{ toJson .secrets.open }}",
           "{{ toYaml .secrets.open }}",
           "{{ $s := set .secrets.open \"A\" \"b\" }}{{ $s.A }}",
           "{{ $s := unset .secrets.open \"A\" }}{{ $s.A }}",
           "{{ $s := merge .secrets.open (dict \"A\" \"b\") }}{{ $s.A }}",
           "{{ hasKey .secrets.open \"A\" }}",
           "{{ hasNested .secrets \"open.A\" }}",
       }) {
    const Rendered rendered = RenderGo(text);
    EXPECT_THAT(rendered.Codes(), ElementsAre(DiagCode::kSecretKeysUnknown)) << text;
    EXPECT_THAT(rendered.finding().help, testing::HasSubstr("add its Secret resource")) << text;
  }
  EXPECT_EQ(RenderGo("{{ hasNested .secrets \"open\" }}{{ hasNested .secrets \"db.USER\" }}").Shown(), "truetrue");
  EXPECT_EQ(RenderGo("{{ getNested .secrets \"open.A\" }}").Shown(), "⟨unlisted.A⟩");
}

TEST(Symbolic, MergingIntoASecretsValueLosesNothing) {
  EXPECT_EQ(RenderGo("{{ $d := dict \"a\" .secrets.db.USER }}{{ $_ := merge $d (dict \"a\" \"x\" \"b\" \"y\") }}{{ "
                     "$d.a }}{{ $d.b }}")
                .Shown(),
            "⟦{{ (default \"x\" .USER) }}⟧y");
}

TEST(Symbolic, WhatTheOperatorWouldChangeIsNotUsedUnchanged) {
  for (const char* text : {
           "{{ $d := fromJson .secrets.db.USER }}{{ $_ := set $d \"a\" \"1\" }}{{ $d.a }}",
           "{{ $d := dict }}{{ $_ := set $d .secrets.db.USER \"1\" }}{{ toJson $d }}",
           "{{ $d := dict }}{{ $_ := merge $d (fromJson .secrets.db.USER) }}{{ toJson $d }}",
           "{{ with fromJson .secrets.db.USER }}{{ $_ := unset . \"a\" }}{{ .a }}{{ end }}",
       }) {
    EXPECT_THAT(RenderGo(text).Codes(), ElementsAre(DiagCode::kNoOperatorFunction)) << text;
  }
  EXPECT_EQ(RenderGo("{{ merge (fromJson .secrets.db.USER) (dict \"a\" \"1\") | toJson }}").Shown(),
            "⟦{{ (toJson (merge (fromJson .USER) (dict \"a\" \"1\"))) }}⟧");
}

TEST(Symbolic, ALoopHasAnIndexWhereItIsUsed) {
  EXPECT_EQ(RenderGo("{{ range $i := int .secrets.db.USER }}{{ $i }}{{ end }}").Shown(),
            "⟦{{ range $v1 := (int .USER) }}{{ $v1 }}{{ end }}⟧");
  EXPECT_EQ(RenderGo("{{ range $i, $x := splitList \",\" .secrets.db.USER }}{{ $i }}{{ end }}").Shown(),
            "⟦{{ range $i1, $v1 := (splitList \",\" .USER) }}{{ $i1 }}{{ end }}⟧");
}

TEST(Symbolic, WhatWritesNothingEitherWayIsNotDecided) {
  EXPECT_EQ(RenderGo("{{ if .secrets.db.USER }}{{/* later */}}{{ end }}A").Shown(), "A");
  EXPECT_EQ(RenderGo("{{ with .secrets.db.USER }}{{ else }}{{ $x := 1 }}{{ end }}A").Shown(), "A");
  EXPECT_EQ(RenderGo("{{ range splitList \",\" .secrets.db.USER }}{{ end }}A").Shown(), "A");
}

TEST(Symbolic, NeedsNameFunctionKeyAndPlace) {
  Rendered rendered(tmpl::Language::kGo, "t: \"{{ .secrets.db.USER | «upper» }}\"\n");
  const std::vector<tmpl::EngineNeed> needs = rendered.rendering().AllNeeds();
  ASSERT_EQ(needs.size(), 1U);
  EXPECT_EQ(needs[0].function, "upper");
  EXPECT_EQ(needs[0].ref, (tmpl::SecretRef{"warehouse", "USER"}));
  tmpl::ReportNeeds(rendered.rendering().AllNeeds(), rendered.findings());
  EXPECT_THAT(rendered.Codes(), ElementsAre(DiagCode::kSecretBytes));
  EXPECT_EQ(rendered.Marked(), "t: \"{{ .secrets.db.USER | «upper» }}\"\n");
}

TEST(Symbolic, ASecretThatNobodyDecodedIsNoFunction) {
  Rendered rendered(tmpl::Language::kLiquid, "t: \"{{ secrets['db'].«USER» }}\"\n");
  tmpl::ReportNeeds(rendered.rendering().AllNeeds(), rendered.findings());
  EXPECT_EQ(rendered.Marked(), "t: \"{{ secrets['db'].«USER» }}\"\n");
  EXPECT_EQ(rendered.finding().message,
            "secrets are base64 text in Liquid, so this encodes the value of key `USER` of secret `warehouse`, which "
            "is unknown at compile time");
  EXPECT_THAT(rendered.finding().help, testing::StartsWith("add `| base64_decode`"));
}

TEST(Symbolic, WhatIsDoneToASecretInBase64IsOneNeed) {
  const std::pair<const char*, const char*> cases[] = {
      {"{% if secrets.db.USER == 'x' %}a{% endif %}", "=="},
      {"{{ secrets.db.USER | base64_encode }}", "base64_encode"},
      {"{{ secrets.db.USER | append: 'x' }}", ""},
  };
  for (const auto& [text, function] : cases) {
    const Rendered rendered = RenderLiquid(text);
    const std::vector<tmpl::EngineNeed> needs = rendered.rendering().AllNeeds();
    ASSERT_EQ(needs.size(), 1U) << text;
    EXPECT_EQ(needs[0].function, function) << text;
  }
}

TEST(Symbolic, WhatIsInQuotesIsKeptWithoutThemForTheReaderOfYaml) {
  for (const char* text : {"{{ .secrets.db.USER | quote }}", "{{ toJson .secrets.db.USER }}"}) {
    const tmpl::Rendering quoted = RenderGo(text).rendering();
    ASSERT_EQ(quoted.pieces.size(), 1U) << text;
    EXPECT_EQ(quoted.pieces[0].kind, tmpl::Piece::Kind::kResidual) << text;
    ASSERT_EQ(quoted.pieces[0].unquoted.size(), 1U) << text;
    EXPECT_EQ(quoted.pieces[0].unquoted[0].kind, tmpl::Piece::Kind::kSecret) << text;
    EXPECT_EQ(quoted.AllNeeds().size(), 1U) << text;
    EXPECT_EQ(quoted.AllNeeds(/*but_wrapped=*/true).size(), 0U) << text;
  }
  const tmpl::Rendering joined = RenderGo("{{ printf \"pg://%s\" .secrets.db.USER | quote }}").rendering();
  ASSERT_EQ(joined.pieces.size(), 1U);
  ASSERT_EQ(joined.pieces[0].unquoted.size(), 2U);
  EXPECT_EQ(joined.pieces[0].unquoted[0].text, "pg://");
  EXPECT_TRUE(RenderGo("{{ .secrets.db.USER | upper }}").rendering().pieces[0].unquoted.empty());
  EXPECT_TRUE(RenderGo("{{ quote .secrets.db.USER \"b\" }}").rendering().pieces[0].unquoted.empty());
}

TEST(Symbolic, LiquidSecretsAreBase64) {
  EXPECT_EQ(RenderLiquid("{{ secrets['db'].USER | base64_decode }}").Shown(), "⟨warehouse.USER⟩");
  EXPECT_EQ(RenderLiquid("{{ secrets.db.USER }}").Shown(), "⟦{{ (b64enc .USER) }}⟧");
  EXPECT_EQ(RenderLiquid("{{ secrets.open.X | strip | replace: '\\n', '' | base64_decode }}").Shown(), "⟨unlisted.X⟩");
  EXPECT_EQ(RenderLiquid("{{ defaultProjections.dataOsRunAsApikey }}").Shown(), "⟨apikey.token⟩");
  EXPECT_EQ(RenderLiquid("{{ defaultProjections.dataOsRunId }}").Shown(), "⟨dataOsRunId⟩");
}

TEST(Symbolic, LiquidIsTranslatedForTheOperator) {
  EXPECT_EQ(RenderLiquid("{% assign f = secrets.db.USER | base64_decode | strip_newlines %}"
                         "{% if f == \"s3\" %}P: {{ f }}{% else %}none{% endif %}")
                .Shown(),
            "⟦{{ if (eq (regexReplaceAllLiteral \"\\r?\\n\" .USER \"\") \"s3\") }}P: "
            "{{ (regexReplaceAllLiteral \"\\r?\\n\" .USER \"\") }}{{ else }}none{{ end }}⟧");
  EXPECT_EQ(RenderLiquid("{% if secrets.db.USER %}set{% endif %}").Shown(), "set");
}

TEST(Symbolic, WhatALoopOfLiquidNeedsAtOnceIsNoSecret) {
  for (const std::string_view words : {"limit: s", "offset: s", "cols: s"}) {
    EXPECT_THAT(RenderLiquid("{% assign s = secrets.db.USER %}{% tablerow i in (1..2) " + std::string(words) +
                             " %}{% endtablerow %}")
                    .Codes(),
                ElementsAre(DiagCode::kNoOperatorFunction));
  }
}

TEST(Symbolic, LiquidComparesWhatIsMadeOfASecretByItsType) {
  constexpr std::string_view kHead = "{% assign s = secrets.db.USER | base64_decode %}";
  constexpr std::string_view kList = "{% assign l = s | split: ',' %}";
  const auto render = [&](std::string_view before, std::string_view condition) {
    return RenderLiquid(
        std::string(kHead).append(before).append("{% if ").append(condition).append(" %}y{% else %}n{% endif %}"));
  };
  struct Case {
    std::string_view before;
    std::string_view condition;
    std::string_view go;  // nothing: it is known, and false
  };
  for (const Case& each : std::vector<Case>{
           {kList, "l contains 'a'", "has \"a\" (splitList \",\" .USER)"},
           {kList, "l contains 5", "has 5 (splitList \",\" .USER)"},
           {kList, "l == 'a'", ""},
           {kList, "l == nil", ""},
           {"{% assign f = s | split: ',' | first %}", "f == 'a'", "eq (first (splitList \",\" .USER)) \"a\""},
           {"{% assign f = s | split: ',' | last %}", "f contains 'a'",
            "contains \"a\" (last (splitList \",\" .USER))"},
           {"{% assign f = s | split: ',' | last %}", "f == 5", ""},
           {"{% assign d = s | default: 'x' %}", "d == 'x'", "eq (default \"x\" .USER) \"x\""},
           {"{% assign d = s | default: 5 %}", "d == 5", "deepEqual (default 5 .USER) 5"},
           {"{% assign d = s | default: 5 %}", "d != 5", "not (deepEqual (default 5 .USER) 5)"},
           {"{% assign d = s | default: false %}", "d", "default false .USER"},
           {"{% assign e = s == 'a' %}", "e == true", "deepEqual (eq .USER \"a\") true"},
           {"", "s contains 5", "contains \"5\" .USER"},
           {"", "s contains nil", ""},
           {"", "s == 5", ""},
           {"", "s > 5", ""},
           {"", "secrets.db contains 'NOSUCH'", ""},
       }) {
    const std::string go(each.go);
    EXPECT_EQ(render(each.before, each.condition).Shown(),
              go.empty() ? "n" : "⟦{{ if (" + go + ") }}y{{ else }}n{{ end }}⟧")
        << each.condition;
  }
  EXPECT_EQ(render(kList, "l").Shown(), "y");
  EXPECT_EQ(render("{% assign d = s | default: 0 %}", "d").Shown(), "y");
  EXPECT_EQ(render("", "secrets.db contains 'USER'").Shown(), "y");
  for (const auto& [before, condition] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"{% assign n = s | size %}", "n == 44"},
           {"{% assign n = s | plus: 0 %}", "n > 5"},
           {"{% assign h = stackSpec.repo.syncFlags | has: s %}", "h"},
           {"{% assign h = stackSpec.repo.syncFlags | find_index: s %}", "h == 0"},
           {"{% assign d = s | default: 5 %}", "d > 5"},
           {"{% assign d = s | default: 5 %}", "d contains 5"},
           {"{% assign d = s | default: 5 | first %}", "d == 5"},
           {"{% assign d = s | default: 5 %}", "d == empty"},
           {kList, "l == empty"},
           {"{% assign f = s | split: ',' | first %}", "f == nil"},
           {"{% assign f = s | split: ',' | first %}", "f == ''"},
           {"{% assign f = s | split: ',' | first %}", "f < 'm'"},
           {"{% assign a = 'a' | split: ',' %}{% assign b = s | split: ',' %}", "a == b"},
       }) {
    EXPECT_THAT(render(before, condition).Codes(), ElementsAre(DiagCode::kNoOperatorFunction)) << condition;
  }
}

TEST(Symbolic, BranchesOfLiquidThatMayNotRunChangeNothing) {
  constexpr std::string_view kHead = "{% assign x = 'abcdef' %}{% assign u = secrets.db.USER | base64_decode %}";
  for (const std::string_view text : {
           "{% if u == 'a' %}{% assign x = 'b' %}{% endif %}{{ x }}",
           "{% if u == 'a' %}{% else %}{% assign x = x | slice: 0, 3 %}{% endif %}{{ x }}",
           "{% if u == 'a' %}{% assign x = x | slice: 0, 3 %}{% endif %}{{ x }}",
           "{% if u == 'a' %}{% elsif u == 'b' %}{% else %}{% assign x = 1 %}{% endif %}{{ x }}",
           "{% unless u == 'a' %}{% assign x = 1 %}{% endunless %}{{ x }}",
           "{% if u == 'a' %}{% capture x %}{{ u }}{% endcapture %}{% endif %}{{ x }}",
           "{% if u == 'a' %}{% increment n %}{% endif %}{{ n }}",
           "{% if u == 'a' %}{% else %}{% decrement n %}{% endif %}{{ n }}",
           "{% if u == 'a' %}{% increment n %}{% decrement n %}{% endif %}{{ n }}",
           "{% for i in (1..2) %}{% if u == 'a' %}{% cycle 'x', 'y' %}{% endif %}{% endfor %}",
           "{% for i in (1..2) %}{% if u == 'a' %}{% else %}{% cycle 'x', 'y' %}{% endif %}{% endfor %}",
           "{% case u %}{% when 'a' %}{% assign x = 1 %}{% endcase %}{{ x }}",
           "{% for i in (1..3) %}{% if u == 'a' %}{% break %}{% endif %}{% endfor %}",
           "{% for i in (1..3) %}{% if u == 'a' %}{% else %}{% continue %}{% endif %}{% endfor %}",
           "{% for i in (1..3) %}{% unless u == 'a' %}{% break %}{% endunless %}{% endfor %}",
           "{% for i in (1..3) %}{% unless u == 'a' %}{% else %}{% break %}{% endunless %}{% endfor %}",
           "{% if u == 'a' %}{% for i in (1..3) limit: 2 %}{% endfor %}{% endif %}"
           "{% for i in (1..3) offset: continue %}{{ i }}{% endfor %}",
           "{% for i in (1..3) limit: 2 %}{% endfor %}{% if u == 'a' %}{% for i in (1..3) limit: 1 %}{% endfor %}"
           "{% else %}{% for i in (1..3) limit: 2 %}{% endfor %}{% endif %}"
           "{% for i in (1..3) offset: continue %}{{ i }}{% endfor %}",
       }) {
    EXPECT_THAT(RenderLiquid(std::string(kHead).append(text)).Codes(), ElementsAre(DiagCode::kSecretBranch)) << text;
  }
  for (const auto& [text, shown] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"{% if u == 'a' %}{% assign x = 'abcdef' %}{% endif %}{{ x }}",
            "⟦{{ if (eq .USER \"a\") }}{{ end }}⟧abcdef"},
           {"{% if u == 'a' %}{% for i in (1..2) %}{{ i }}{% endfor %}{% endif %}",
            "⟦{{ if (eq .USER \"a\") }}12{{ end }}⟧"},
           {"{% if u == 'a' %}{% for i in (1..3) limit: 1 %}{{ i }}{% endfor %}"
            "{% for i in (1..3) offset: continue %}{{ i }}{% endfor %}{% endif %}",
            "⟦{{ if (eq .USER \"a\") }}123{{ end }}⟧"},
       }) {
    EXPECT_EQ(RenderLiquid(std::string(kHead).append(text)).Shown(), shown) << text;
  }
}

TEST(Symbolic, ResidualTextBeginsNoAction) {
  const Rendered rendered = RenderGo("{{ \"{{\" }} {{ .secrets.db.USER }}{ {{ \"{\" }}{{ .secrets.db.USER }}");
  const auto name_of = [](const tmpl::SecretRef&) { return std::string("s0"); };
  EXPECT_EQ(tmpl::ResidualTemplate(rendered.rendering().pieces, name_of), "{{\"{{\"}} {{ .s0 }}{ {{\"{\"}}{{ .s0 }}");
  EXPECT_THAT(tmpl::SecretsOf(rendered.rendering().pieces), ElementsAre(tmpl::SecretRef{"warehouse", "USER"}));
}

TEST(Symbolic, PiecesKnowWhatWroteThem) {
  const Rendered rendered = RenderGo("ab{{ .stackSpec.text }}{{ .secrets.db.USER }}c");
  const auto& pieces = rendered.rendering().pieces;
  ASSERT_EQ(pieces.size(), 4U);
  EXPECT_TRUE(pieces[0].verbatim);
  EXPECT_EQ(pieces[0].begin, 0U);
  EXPECT_EQ(pieces[1].begin, 2U);
  EXPECT_EQ(pieces[1].end, 23U);
  EXPECT_EQ(pieces[3].begin, 45U);
}

}  // namespace
}  // namespace dagc::test
