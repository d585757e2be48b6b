// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "support/kubelet.h"
#include "support/nasty_text.h"

namespace dagc::argo {
namespace {

using Piece = TextPiece;
using test::ExpandReferences;
using test::Kubelet;
using test::Variables;

constexpr std::string_view kBrace = "DAGC_LB";
constexpr Kubelet kKubelets[] = {Kubelet::kDecodesUtf8, Kubelet::kTearsUtf8};

// Whether an older kubelet finds a character above ASCII behind a `$`.
bool Tears(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i - 1] == '$' && static_cast<unsigned char>(text[i]) >= 0x80) return true;
  }
  return false;
}

// Whether a tag is one of the engine's keys, or begins like one.
bool IsKey(std::string_view tag) {
  static constexpr std::string_view kRoots[] = {"workflow", "inputs", "outputs", "steps",     "tasks",       "pod",
                                                "node",     "item.",  "retries", "lastRetry", "cronworkflow"};
  while (tag.starts_with(' ')) tag.remove_prefix(1);
  return std::any_of(std::begin(kRoots), std::end(kRoots), [&](std::string_view root) {
    return tag.starts_with(root) &&
           (root.ends_with('.') || tag.size() == root.size() || tag[root.size()] == '.' || tag[root.size()] == ' ');
  });
}

// One substitution pass, written from the engine's sources (fasttemplate, then util/template): nothing when the engine
// would refuse the text. Greedier than the engine, which knows no field that the run does not have.
std::optional<std::string> EnginePass(std::string_view text, std::string_view uid) {
  std::string result;
  while (true) {
    const std::size_t open = text.find("{{");
    result += text.substr(0, open);
    if (open == std::string_view::npos) return result;
    text.remove_prefix(open + 2);
    const std::size_t close = text.find("}}");
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view tag = text.substr(0, close);
    text.remove_prefix(close + 2);
    const std::size_t nested = tag.rfind("{{");
    if (tag.starts_with('=')) {
      result += "EVALUATED";
    } else if (IsKey(tag)) {
      result += tag == "workflow.uid" ? uid : "SUBSTITUTED";
    } else if (nested != std::string_view::npos && nested > 0 && IsKey(tag.substr(nested + 2))) {
      result += "{{" + std::string(tag.substr(0, nested)) + "SUBSTITUTED";
    } else {
      result += "{{" + std::string(tag) + "}}";
    }
  }
}

// What the process gets of a value, or what went wrong on the way.
std::string Arrives(std::string_view value, const Variables& variables, Kubelet kubelet = Kubelet::kDecodesUtf8) {
  std::string text(value);
  for (int pass = 0; pass < 7; ++pass) {
    const auto next = EnginePass(text, "U-1");
    if (!next) return "the engine refuses " + text;
    text = *next;
  }
  return ExpandReferences(text, variables, kubelet);
}

TEST(FindLive, LeavesTextAloneThatTheEngineDoesNotKnow) {
  // clang-format off
  constexpr std::string_view kInert[] = {
      "", "{", "}}", "{{}}", "{{ }}", "{{ .x }}", "{{foo}}", "{{ foo | bar }}", "{{- if .x }}", "{{item}}",
      "{{ item }}", "{{ item | upper }}", "{{items.x}}", "{{{x}}}", "{{\"a\" | quote}}", "{{'{{'}}",
      "{{ \"{{\" }} x {{ \"}}\" }}", "{% x %}", "{\"a\":{\"b\":1}}", "{{ .workflow.name }}", "{{ $.workflow }}",
      "{{workflows}}", "{{ pods.x }}", "{{status}}", "{{ duration }}", "{{/* workflow.name */}}", "{ {workflow.name}}",
      "{{#if x}}", "${{ secrets.X }}"};
  // clang-format on
  for (const std::string_view text : kInert) {
    EXPECT_EQ(FindLive(text), std::nullopt) << text;
  }
}

TEST(FindLive, FindsWhatTheEngineCouldTouch) {
  // clang-format off
  constexpr std::string_view kLive[] = {
      "{{workflow.name}}", "{{ workflow.name }}", "{{workflow}}", "{{\tworkflow.uid}}", "{{\xC2\xA0workflow.uid}}",
      "{{\nworkflow.uid}}", "{{inputs.parameters.x}}", "{{outputs.result}}", "{{steps.a.id}}", "{{tasks}}",
      "{{pod.name}}", "{{node.name}}", "{{item.x}}", "{{item['x']}}", "{{retries}}", "{{lastRetry.status}}",
      "{{cronworkflow.name}}", "{{=1+1}}", "{{=}}", "{{ =1}}", "{{= bad(}}", "{{ {{workflow.uid}} }}",
      "{{{workflow.name}}}", "{{ a {{=1}}", "{{unclosed", "{{", "{{}", "{{{{", "{{ inputs }}"};
  // clang-format on
  for (const std::string_view tag : kLive) {
    EXPECT_EQ(FindLive(tag), 0U) << tag;
    EXPECT_EQ(FindLive("ab {{ .x }} " + std::string(tag)), 12U) << tag;
  }
}

// Walks that begin anew at every brace do not come to an end here before the test's time is up.
TEST(FindLive, IsLinearInHostileText) {
  const auto many = [](std::string_view part) {
    std::string text;
    while (text.size() < std::size_t{16} << 20) text += part;
    return text;
  };
  const std::pair<std::string, std::optional<std::size_t>> cases[] = {
      {many("{"), 0},
      {many("{") + "}}", std::nullopt},
      {many("{{a "), 0},
      {many("{{a ") + "{{workflow.x}}", 0},
      {many("{{ ") + "}}", std::nullopt},
      {many("{{aaaaaa") + "}}", std::nullopt},
      {many("$("), std::nullopt},
      {many("{{$("), 0},
      {many("$(a {{workflow.name}}"), 4},
      {many("DAGC_LB"), std::nullopt},
  };
  for (const auto& [text, live] : cases) {
    Arena arena;
    EXPECT_EQ(FindLive(text), live) << text.substr(0, 30);
    for (const std::string_view escaped :
         {EscapeVerbatim(text, kBrace, arena).text, EscapeKubernetes(text, kBrace, arena).text}) {
      EXPECT_EQ(FindLive(escaped), std::nullopt) << text.substr(0, 30);
    }
    const std::array<std::string_view, 1> texts = {text};
    EXPECT_EQ(ChooseBraceVariable(texts), text.starts_with(kBrace) ? "DAGC_LB2" : kBrace);
  }
}

TEST(EscapeVerbatim, TakesApartOnlyTheBracesThatMustBe) {
  const auto escaped = [](std::string_view text) {
    static Arena arena;
    return EscapeVerbatim(text, kBrace, arena).text;
  };
  EXPECT_EQ(escaped("{{ .x }} {{workflow.name}} {{foo}}"), "{{ .x }} {$(DAGC_LB)workflow.name}} {{foo}}");
  EXPECT_EQ(escaped("{{{{workflow.name}}"), "{$(DAGC_LB){$(DAGC_LB)workflow.name}}");
  EXPECT_EQ(escaped("{{ {{workflow.uid}} }}"), "{$(DAGC_LB) {$(DAGC_LB)workflow.uid}} }}");
  EXPECT_EQ(escaped("{{{ x"), "{$(DAGC_LB){ x");
}

TEST(EscapeVerbatim, DoublesOnlyDollarsThatTheKubeletWouldReact) {
  const auto escaped = [](std::string_view text) {
    static Arena arena;
    return EscapeVerbatim(text, kBrace, arena).text;
  };
  EXPECT_EQ(escaped("$HOME ${X} $"), "$HOME ${X} $");
  EXPECT_EQ(escaped("$(date) $HOME"), "$$(date) $HOME");
  EXPECT_EQ(escaped("$$ $$$x"), "$$$$ $$$$$$x");
  EXPECT_EQ(escaped("$\xC3\xA9"), "$$\xC3\xA9");
  EXPECT_EQ(escaped("$(A"), "$$(A");
}

TEST(EscapeVerbatim, ReturnsTheArgumentWhenNothingChanges) {
  Arena arena;
  for (const std::string_view text : {"", "plain", "{{ .x }} $HOME"}) {
    const EscapedText result = EscapeVerbatim(text, kBrace, arena);
    EXPECT_EQ(result.text.data(), text.data());
    EXPECT_EQ(result.text, text);
    EXPECT_FALSE(result.uses_brace_variable);
  }
  EXPECT_FALSE(EscapeVerbatim("$(x)", kBrace, arena).uses_brace_variable);
  EXPECT_TRUE(EscapeVerbatim("{{workflow.name}}", kBrace, arena).uses_brace_variable);
}

TEST(EscapeKubernetes, FollowsTheKubeletsGrammar) {
  const auto escaped = [](std::string_view text) {
    static Arena arena;
    return EscapeKubernetes(text, kBrace, arena).text;
  };
  EXPECT_EQ(escaped("$(A) $$(A) $( $(a b) $$"), "$(A) $$(A) $( $(a b) $$");  // no live brace: untouched
  EXPECT_EQ(escaped("$(A) {{workflow.name}} $$x $y"), "$(A) {$(DAGC_LB)workflow.name}} $$x $y");
  EXPECT_EQ(escaped("$(docker inspect -f '{{.State}} {{workflow.uid}}' c) $(A)"),
            "$$(docker inspect -f '{{.State}} {$(DAGC_LB)workflow.uid}}' c) $(A)");
  EXPECT_EQ(escaped("$(a $$b $c {{=1}})"), "$$(a $$$$b $$c {$(DAGC_LB)=1}})");
  EXPECT_EQ(escaped("$(a $$b) {{=1}}"), "$(a $$b) {$(DAGC_LB)=1}}");
  EXPECT_EQ(escaped("$(a {{=1}}"), "$$(a {$(DAGC_LB)=1}}");
}

TEST(EscapeKubernetes, KeepsOlderKubeletsFromTearingCharacters) {
  const auto escaped = [](std::string_view text) {
    static Arena arena;
    return EscapeKubernetes(text, kBrace, arena).text;
  };
  EXPECT_EQ(escaped("5$\u00e9"), "5$$\u00e9");
  EXPECT_EQ(escaped("$\u4e16 $x $"), "$$\u4e16 $x $");
  EXPECT_EQ(escaped("$$\u00e9"), "$$\u00e9");
  EXPECT_EQ(escaped("$$$\u00e9"), "$$$$\u00e9");
  EXPECT_EQ(escaped("$(A)$\u00e9$(A)"), "$(A)$$\u00e9$(A)");
  EXPECT_EQ(escaped("$(a $\u00e9)"), "$(a $\u00e9)");  // copied whole
  EXPECT_EQ(escaped("$(a $\u00e9"), "$(a $$\u00e9");
  EXPECT_EQ(escaped("$\u00e9 {{workflow.name}}"), "$$\u00e9 {$(DAGC_LB)workflow.name}}");
  EXPECT_EQ(escaped("\u00e9$ \u00e9$x"), "\u00e9$ \u00e9$x");
}

TEST(ChooseBraceVariable, TakesANameThatNoTextHolds) {
  const auto chosen = [](std::vector<std::string_view> texts) { return ChooseBraceVariable(texts); };
  EXPECT_EQ(chosen({}), "DAGC_LB");
  EXPECT_EQ(chosen({"x", "DAGC_L"}), "DAGC_LB");
  EXPECT_EQ(chosen({"x", "$(DAGC_LB)"}), "DAGC_LB2");
  EXPECT_EQ(chosen({"DAGC_LB", "DAGC_LB2", "DAGC_LB4"}), "DAGC_LB3");
  EXPECT_EQ(chosen({"DAGC_LB27 DAGC_LB3x"}), "DAGC_LB4");  // DAGC_LB27 holds DAGC_LB2
  EXPECT_EQ(chosen({"DAGC_LB02 DAGC_LB99999999999999999999999999"}), "DAGC_LB2");
}

TEST(ChooseVariables, TakesTheLowestNumbersThatNoTextHolds) {
  const auto chosen = [](std::size_t count, std::vector<std::string_view> texts) {
    return ChooseVariables("DAGC_P", count, texts);
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(chosen(0, {"DAGC_P0"}), Names());
  EXPECT_EQ(chosen(2, {"DAGC_P", "DAGC_Px", "DAGC_LB"}), (Names{"DAGC_P0", "DAGC_P1"}));
  EXPECT_EQ(chosen(3, {"$(DAGC_P1)", "DAGC_P1DAGC_P3"}), (Names{"DAGC_P0", "DAGC_P2", "DAGC_P4"}));
  EXPECT_EQ(chosen(2, {"DAGC_P12"}), (Names{"DAGC_P0", "DAGC_P2"}));  // DAGC_P12 holds DAGC_P1
  EXPECT_EQ(chosen(1, {"DAGC_P007 DAGC_P99999999999999999999"}), (Names{"DAGC_P1"}));
}

TEST(ComposeText, KeepsNeighboursApart) {
  const auto composed = [](std::vector<Piece> pieces) {
    static Arena arena;
    return ComposeText(pieces, kBrace, arena).text;
  };
  const Piece uid{Piece::Kind::kRunTimeTag, "workflow.uid"};
  const Piece secret{Piece::Kind::kVariable, "DAGC_P0"};
  const auto text = [](std::string_view piece) { return Piece{Piece::Kind::kVerbatim, piece}; };
  const auto argument = [](std::string_view piece) { return Piece{Piece::Kind::kKubernetes, piece}; };
  EXPECT_EQ(composed({}), "");
  EXPECT_EQ(composed({uid}), "{{workflow.uid}}");
  EXPECT_EQ(composed({text("run-"), uid, text("/"), secret}), "run-{{workflow.uid}}/$(DAGC_P0)");
  EXPECT_EQ(composed({text("{"), uid, text("}")}), "$(DAGC_LB){{workflow.uid}}}");
  EXPECT_EQ(composed({text("${"), uid}), "$$$(DAGC_LB){{workflow.uid}}");
  EXPECT_EQ(composed({text("{{{"), uid}), "{$(DAGC_LB)$(DAGC_LB){{workflow.uid}}");
  EXPECT_EQ(composed({text("a$"), secret}), "a$$$(DAGC_P0)");
  EXPECT_EQ(composed({text("a$"), uid}), "a$${{workflow.uid}}");
  EXPECT_EQ(composed({text("{"), text(""), text("{=1}}")}), "$(DAGC_LB){=1}}");
  EXPECT_EQ(composed({text("{"), secret, text("{=1}}")}), "{$(DAGC_P0){=1}}");
  EXPECT_EQ(composed({argument("$(a "), secret}), "$$(a $(DAGC_P0)");
  EXPECT_EQ(composed({argument("${"), uid}), "$$$(DAGC_LB){{workflow.uid}}");
  EXPECT_EQ(composed({argument("$(A)"), uid, argument("$$ $(B")}), "$(A){{workflow.uid}}$$ $$(B");
}

class RandomText : public testing::Test {
 protected:
  static constexpr int kRuns = 20'000;
  RandomText() : texts_(test::RandomTexts::Domain::kEngine, test::Seed()) {}

  // The user's own environment and what dagc adds to it.
  Variables WithHelper(std::string_view brace_variable) const {
    Variables variables = user_;
    variables[std::string(brace_variable)] = "{";
    return variables;
  }

  test::RandomTexts texts_;
  const Variables user_ = {{"A", "value of A"}, {"B_1", "{{workflow.name}} $(A) $$"}};
};

TEST_F(RandomText, VerbatimArrivesAsItIs) {
  for (int run = 0; run < kRuns; ++run) {
    Arena arena;
    const std::string text = texts_.Next();
    const std::array<std::string_view, 1> all = {text};
    const std::string brace = ChooseBraceVariable(all);
    const EscapedText escaped = EscapeVerbatim(text, brace, arena);
    ASSERT_EQ(FindLive(escaped.text), std::nullopt) << text;
    for (const Kubelet kubelet : kKubelets) {
      ASSERT_EQ(Arrives(escaped.text, escaped.uses_brace_variable ? WithHelper(brace) : user_, kubelet), text)
          << escaped.text;
    }
  }
}

TEST_F(RandomText, KubernetesTextArrivesAsKubernetesExpandsIt) {
  for (int run = 0; run < kRuns; ++run) {
    Arena arena;
    const std::string text = texts_.Next();
    const std::array<std::string_view, 1> all = {text};
    const std::string brace = ChooseBraceVariable(all);
    const EscapedText escaped = EscapeKubernetes(text, brace, arena);
    ASSERT_EQ(FindLive(escaped.text), std::nullopt) << text;
    if (!FindLive(text) && !Tears(text)) {
      ASSERT_EQ(escaped.text, text);
    }
    for (const Kubelet kubelet : kKubelets) {
      ASSERT_EQ(Arrives(escaped.text, escaped.uses_brace_variable ? WithHelper(brace) : user_, kubelet),
                ExpandReferences(text, user_, Kubelet::kDecodesUtf8))
          << text << "\n"
          << escaped.text;
    }
  }
}

TEST_F(RandomText, PiecesArriveOneAfterTheOther) {
  for (int run = 0; run < kRuns; ++run) {
    Arena arena;
    std::vector<Piece> pieces;
    std::string expected[2];
    std::vector<std::string> owned;
    owned.reserve(8);
    std::mt19937_64 random(test::Seed() + static_cast<std::uint64_t>(run));
    const std::uint64_t count = random() % 6;
    for (std::uint64_t i = 0; i < count; ++i) {
      const auto kind = static_cast<Piece::Kind>(random() % 4);
      if (kind == Piece::Kind::kRunTimeTag) {
        owned.emplace_back("workflow.uid");
      } else if (kind == Piece::Kind::kVariable) {
        owned.emplace_back("DAGC_P0");
      } else {
        owned.push_back(texts_.Next());
      }
      pieces.push_back({kind, owned.back()});
      for (const int k : {0, 1}) {
        expected[k] += kind == Piece::Kind::kVerbatim     ? owned.back()
                       : kind == Piece::Kind::kKubernetes ? ExpandReferences(owned.back(), user_, Kubelet::kDecodesUtf8)
                       : kind == Piece::Kind::kRunTimeTag ? "U-1"
                                                          : "secret $(A)";
      }
    }
    const std::vector<std::string_view> all(owned.begin(), owned.end());
    const std::string brace = ChooseBraceVariable(all);
    Variables variables = WithHelper(brace);
    variables["DAGC_P0"] = "secret $(A)";
    const EscapedText escaped = ComposeText(pieces, brace, arena);
    for (const int k : {0, 1}) ASSERT_EQ(Arrives(escaped.text, variables, kKubelets[k]), expected[k]) << escaped.text;
  }
}

}  // namespace
}  // namespace dagc::argo
