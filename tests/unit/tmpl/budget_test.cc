// SPDX-License-Identifier: Apache-2.0
// No template hangs, crashes or eats memory.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <utility>

#include "dagc/diag_code.h"
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

// Work that grows with a value's size is paid for by its size. Each of these is many times a megabyte or 100 000 items.
TEST(TemplateBudget, LongValuesAreMoreWork) {
  const std::string text = "{% assign t = 'x' %}{% for i in (1..20) %}{% assign t = t | append: t %}{% endfor %}";
  const std::string list = "{% assign l = t | slice: 0, 100000 | split: '' %}";
  const std::string other = "{% assign u = t | slice: 1, 1048575 | append: 'y' %}";
  const std::string loop = "{% for i in (1..1000) %}";
  for (const std::string& each : {
           text + loop + "{% assign n = t | size %}{% endfor %}",
           text + loop + "{% if t contains 'y' %}{% endif %}{% endfor %}",
           text + other + loop + "{% if t == u %}{% endif %}{% endfor %}",
           text + other + loop + "{% case t %}{% when u %}{% endcase %}{% endfor %}",
           text + loop + "{% for j in (t..2) %}{% endfor %}{% endfor %}",
           text + loop + "{% for j in (1..2) limit: t %}{% endfor %}{% endfor %}",
           text + list + loop + "{% assign n = l | first %}{% endfor %}",
           text + list + loop + "{% assign n = l | find_index: 'x' %}{% endfor %}",
           text + list + loop + "{% if l contains 'y' %}{% endif %}{% endfor %}",
           text + list + loop + "{% for j in l limit: 1 %}{% endfor %}{% endfor %}",
       }) {
    EXPECT_THAT(RenderLiquid(each).Codes(), testing::ElementsAre(DiagCode::kTemplateBudget)) << each;
  }
}

TEST(TemplateBudget, BoundsNestingWhileParsing) {
  for (const std::string& text :
       {Repeated("{{ if 1 }}", 5000), "{{ " + Repeated("(", 5000) + "1" + Repeated(")", 5000) + " }}",
        "{{ if 1 }}" + Repeated("{{ else if 1 }}", 5000) + "{{ end }}"}) {
    EXPECT_THAT(RenderGo(text).Codes(), testing::ElementsAre(DiagCode::kTemplateSyntax));
  }
  for (const std::string& text :
       {Repeated("{% if 1 %}", 5000), "{{ " + Repeated("a[", 200'000) + " }}", "{{ 1" + Repeated(" or 1", 5000) + " }}",
        "{{ " + Repeated("(", 200'000) + " }}", "{{ " + Repeated("(1..", 200'000) + " }}"}) {
    const Rendered rendered = RenderLiquid(text);
    EXPECT_THAT(rendered.Codes(), testing::ElementsAre(DiagCode::kTemplateSyntax));
    EXPECT_THAT(rendered.finding().message, testing::HasSubstr("levels")) << text.substr(0, 20);
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

// The smallest budget of a kind that is enough.
template <typename Amount>
Amount Least(Amount tmpl::Budget::*kind, const std::function<Rendered(const tmpl::EvalOptions&)>& render) {
  Amount least = 0;
  for (Amount step = Amount{1} << 27; step > 0; step /= 2) {
    tmpl::EvalOptions options;
    options.budget.steps = Amount{1} << 28;
    options.budget.memory_bytes = Amount{1} << 28;
    options.budget.*kind = least + step - 1;
    if (!render(options).rendering().ok) least += step;
  }
  return least;
}

TEST(TemplateBudget, WorkAndMemoryGrowAsTheTemplateDoes) {
  const std::pair<std::string, std::function<Rendered(std::string_view, const tmpl::EvalOptions&)>> cases[] = {
      {"{{ .stackSpec.text }} ", RenderGo},
      {"{{ $x := .stackSpec.count }}{{ $x }}", RenderGo},
      {"{{ if .stackSpec.none }}a{{ else }}{{ upper .secrets.db.USER }}{{ end }}", RenderGo},
      {"{{ if eq .secrets.db.USER \"a\" }}{{ $x := 1 }}{{ $x }}{{ end }}", RenderGo},
      {"{{ tpl \"{{ .stackSpec.text }}\" . }}", RenderGo},
      {"{{ stackSpec.text }} ", RenderLiquid},
  };
  for (const auto& [text, render] : cases) {
    const auto work = [&](auto kind, int count) {
      const std::string repeated = Repeated(text, count);
      return static_cast<double>(
          Least(kind, [&](const tmpl::EvalOptions& options) { return render(repeated, options); }));
    };
    EXPECT_LT(work(&tmpl::Budget::steps, 400), 4.4 * work(&tmpl::Budget::steps, 100)) << text;
    EXPECT_LT(work(&tmpl::Budget::memory_bytes, 400), 4.4 * work(&tmpl::Budget::memory_bytes, 100) + 1) << text;
  }
}

// What takes long, or much memory, for every step that it was once counted as.
TEST(TemplateBudget, CountsTheSizeOfWhatIsLookedAt) {
  const std::string big = "{{ $b := repeat 4000000 \"a\" }}{{ $c := repeat 4000000 \"a\" }}{{ $l := until 200000 }}";
  for (const char* call : {"sha256sum $b", "regexMatch \"b\" $b", "contains \"b\" $b", "eq $b $c",
                           "deepEqual (list $b) (list $c)", "has $b (list $c)", "sortAlpha (list $b $c)",
                           "toJson (list $l)", "list $l | has 5", "b64dec $b", "trimSuffix \"b\" $b | upper"}) {
    const std::string text = big + "{{ range 100000 }}{{ $_ := " + call + " }}{{ end }}";
    EXPECT_THAT(RenderGo(text).Codes(), testing::ElementsAre(DiagCode::kTemplateBudget)) << call;
  }
  // Moving it costs nothing.
  for (const char* call :
       {"list $b", "index (dict \"a\" $b) \"a\"", "ternary $b $c true", "default \"\" $b", "index $l 7", "len $l"}) {
    const std::string text = big + "{{ range 20000 }}{{ $_ := " + call + " }}{{ end }}";
    EXPECT_THAT(RenderGo(text).Codes(), testing::IsEmpty()) << call;
  }
}

TEST(TemplateBudget, CountsSearchesByWhatIsLookedFor) {
  const std::string big = "{{ $b := repeat 1500000 \"a\" }}{{ $w := print (repeat 700000 \"a\") \"b\" }}";
  for (const char* call : {"contains $w $b", "replace $w \"\" $b", "split $w $b", "splitn $w 2 $b", "splitList $w $b",
                           "trimAll (print (repeat 700000 \"b\") \"a\") $b"}) {
    EXPECT_THAT(RenderGo(big + "{{ $_ := " + call + " }}").Codes(), testing::ElementsAre(DiagCode::kTemplateBudget))
        << call;
  }
}

TEST(TemplateBudget, CountsTheDistanceOfVariables) {
  const std::string text = "{{ $b := 1 }}" + Repeated("{{$a:=1}}", 50000);
  EXPECT_THAT(RenderGo(text + "{{ range 100000 }}{{ $c := $b }}{{ end }}").Codes(),
              testing::ElementsAre(DiagCode::kTemplateBudget));
  EXPECT_THAT(RenderGo(text + "{{ $a }}").Codes(), testing::IsEmpty());
}

TEST(TemplateBudget, ChargesForTreesAndEntries) {
  EXPECT_THAT(RenderGo("{{ $_ := tpl (repeat 150000 \"{{1}}\") . }}").Codes(),
              testing::ElementsAre(DiagCode::kTemplateBudget));
  // The same text has one tree.
  EXPECT_THAT(RenderGo("{{ $t := repeat 20000 \"{{1}}\" }}{{ range 8 }}{{ $_ := tpl $t . }}{{ end }}").Codes(),
              testing::IsEmpty());
  std::string object = "{{ $x := fromJson `{\"a\": 1";
  for (int i = 0; i < 5000; ++i) object += ",\"" + std::to_string(i) + "\":1";
  tmpl::EvalOptions options;
  options.budget.memory_bytes = 5000 * 96;
  EXPECT_THAT(RenderGo(object + "}` }}", options).Codes(), testing::ElementsAre(DiagCode::kTemplateBudget));
}

TEST(TemplateBudget, ChargesForConditions) {
  const std::vector<bool> assumed;
  tmpl::EvalOptions options;
  options.assumed = &assumed;
  const std::string loop =
      "{{ range $i := until 9000 }}{{ if eq $.secrets.db.USER (toString $i) }}A: b\n{{ end }}{{ end }}";
  options.budget.steps = 100'000'000;
  const std::vector<bool> none(9000, false);
  options.assumed = &none;
  EXPECT_THAT(RenderGo(loop, options).Codes(), testing::ElementsAre(DiagCode::kTemplateBudget));
}

TEST(TemplateBudget, KeysInCirclesAreWrittenAllTheSame) {
  std::string dict = "{{ toYaml (dict";
  for (int i = 0; i < 300; ++i) {
    for (const char* end : {"9", "10", "1b", "1", "0b"})
      dict += " \"" + std::string(1, static_cast<char>('a' + i % 5)) + std::to_string(i) + end + "\" 1";
  }
  const std::string text = RenderGo(dict + ") }}").rendering().Text();
  for (int i = 0; i < 300; ++i) {
    EXPECT_NE(("\n" + text).find("\n" + std::string(1, static_cast<char>('a' + i % 5)) + std::to_string(i) + "1b: 1"),
              std::string::npos)
        << i;
  }
}

// Each of these took minutes when every beginning searched for its end anew, which no step counts.
TEST(TemplateBudget, BeginningsWithoutAnEndAreNotQuadratic) {
  constexpr int kMany = 200'000;
  const auto refused = testing::ElementsAre(DiagCode::kTemplateSyntax);
  for (const std::string& text : {
           "{% comment %}" + Repeated("{%", kMany) + "%}",
           "{% raw %}" + Repeated("{%", kMany) + "%}",
           Repeated("{{'}}'", kMany),
           Repeated("{%raw", kMany),
           Repeated("{%comment ", kMany),
       }) {
    EXPECT_THAT(RenderLiquid(text).Codes(), refused) << text.substr(0, 20);
  }
  EXPECT_THAT(RenderGo("{{ \"" + Repeated("\\\"", kMany)).Codes(), refused);
  EXPECT_THAT(RenderGo("{{ `" + Repeated("{{ \"}}\\", kMany)).Codes(), refused);

  EXPECT_EQ(RenderLiquid("{% raw %}" + Repeated("{%}", kMany) + "{% endraw %}").Shown(), Repeated("{%}", kMany));
  EXPECT_EQ(RenderLiquid(Repeated("{{1}}", kMany)).Shown(), Repeated("1", kMany));
  EXPECT_EQ(RenderLiquid(Repeated("{%#%}", kMany)).Shown(), "");
  const auto stripped = [](const std::string& what) {
    return RenderLiquid("{% assign x = '" + Repeated(what, kMany) + "' %}{{ x | strip_html }}").Shown();
  };
  EXPECT_EQ(stripped("<"), Repeated("<", kMany));
  EXPECT_EQ(stripped("<script>"), "");
}

TEST(TemplateBudget, QuotesThatHideEveryEndHideNone) {
  EXPECT_EQ(RenderLiquid("{{ 'a}}b' }}{{ \"'\" }}").Shown(), "a}}b'");
  EXPECT_EQ(RenderLiquid("{{ stackSpec.text }}{% # it's %}{{ 'x}}' }}'").Shown(), "plainx}}'");
  EXPECT_EQ(RenderLiquid("{% raw %}{%}{{{% endraw %}").Shown(), "{%}{{");
}

}  // namespace
}  // namespace dagc::test
