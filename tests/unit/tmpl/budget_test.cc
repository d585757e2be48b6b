// SPDX-License-Identifier: Apache-2.0
// No template hangs, crashes or eats memory.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/tmpl/rendered.h"

namespace dagc::test {
namespace {

std::string Repeated(std::string_view text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

TEST(TemplateBudget, StopsWhatHasNoEnd) {
  for (const std::string& text : {
           std::string("{{ repeat 1000000000 \"x\" }}"),
           std::string("{{ until 1000000000 }}"),
           std::string("{{ seq 1000000000 }}"),
           std::string("{{ untilStep 0 9000000000000000000 1 }}"),
           std::string("{{ range 1000000000 }}{{ end }}"),
           std::string("{{ range until 5000 }}{{ range until 5000 }}{{ end }}{{ end }}"),
           std::string("{{ define \"a\" }}{{ template \"a\" }}{{ end }}{{ template \"a\" }}"),
           std::string("{{ define \"a\" }}{{ tpl \"{{ template \\\"a\\\" }}\" . }}{{ end }}{{ template \"a\" . }}"),
           std::string("{{ indent 1000000000 \"a\" }}"),
           std::string("{{ printf \"%1000000d%1000000d\" 1 2 | repeat 100 }}"),
           std::string("{{ $x := \"a\" }}{{ range 60 }}{{ $x = print $x $x }}{{ end }}"),
           std::string("{{ $x := .secrets.db.USER }}{{ range 60 }}{{ $x = print $x $x }}{{ end }}"),
           std::string("{{ $x := .secrets.db.USER }}{{ range 50 }}{{ $x = upper (print $x $x) }}{{ end }}{{ $x }}"),
           std::string("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $d }}"),
           std::string("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toJson $d }}"),
           std::string("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toYaml $d }}"),
           std::string("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ deepCopy $d }}"),
           std::string("{{ $d := dict \"s\" .secrets.db.USER }}{{ $_ := set $d \"d\" $d }}{{ toJson $d }}"),
           std::string("{{ $l := list }}{{ range 1000000 }}{{ $l = append $l . }}{{ end }}"),
       }) {
    const Rendered rendered = RenderGo(text);
    EXPECT_THAT(rendered.Codes(), testing::ElementsAre(DiagCode::kTemplateBudget)) << text;
  }
  for (const std::string_view text : {
           "{% for i in (1..1000000000) %}{% endfor %}",
           "{% for i in (1..9000) %}{% for j in (1..9000) %}{% endfor %}{% endfor %}",
           "{% assign x = 'a' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}",
           "{% assign x = 'ab' %}{% for i in (1..60) %}{% assign x = x | replace: 'a', x %}{% endfor %}",
       }) {
    EXPECT_THAT(RenderLiquid(text).Codes(), testing::ElementsAre(DiagCode::kTemplateBudget)) << text;
  }
}

TEST(TemplateBudget, BoundsNestingWhileParsing) {
  for (const std::string& text :
       {Repeated("{{ if 1 }}", 5000), "{{ " + Repeated("(", 5000) + "1" + Repeated(")", 5000) + " }}",
        "{{ if 1 }}" + Repeated("{{ else if 1 }}", 5000) + "{{ end }}"}) {
    EXPECT_THAT(RenderGo(text).Codes(), testing::ElementsAre(DiagCode::kTemplateSyntax));
  }
  for (const std::string& text :
       {Repeated("{% if 1 %}", 5000), "{{ " + Repeated("a[", 5000), "{{ 1" + Repeated(" or 1", 5000) + " }}"}) {
    EXPECT_THAT(RenderLiquid(text).Codes(), testing::ElementsAre(DiagCode::kTemplateSyntax));
  }
}

TEST(TemplateBudget, IsSettable) {
  tmpl::EvalOptions options;
  options.budget.output_bytes = 10;
  EXPECT_THAT(RenderGo("0123456789", options).Codes(), testing::IsEmpty());
  EXPECT_THAT(RenderGo("0123456789a", options).Codes(), testing::ElementsAre(DiagCode::kTemplateBudget));
  options.budget = {.steps = 5};
  EXPECT_THAT(RenderGo("{{ range 10 }}{{ end }}", options).Codes(), testing::ElementsAre(DiagCode::kTemplateBudget));
}

TEST(TemplateBudget, LongTextsAreNotQuadratic) {
  tmpl::EvalOptions options;
  EXPECT_TRUE(RenderGo(Repeated("{{ .stackSpec.text }} ", 20000), options).rendering().ok);
  EXPECT_TRUE(RenderLiquid(Repeated("{{ stackSpec.text }} ", 20000), options).rendering().ok);
}

}  // namespace
}  // namespace dagc::test
