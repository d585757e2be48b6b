// SPDX-License-Identifier: Apache-2.0
#include "kube/expansion.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "support/kubelet.h"

namespace dagc {
namespace {

const test::Variables kVariables = {{"A", "one"}, {"REF", "$(A)"}, {"EMPTY", ""}, {"D", "$$"}, {"", "nameless"}};

std::optional<std::string> Lookup(std::string_view name) {
  const auto found = kVariables.find(name);
  return found == kVariables.end() ? std::nullopt : std::optional(found->second);
}

std::string Expanded(std::string_view text) { return Expand(text, Lookup); }

TEST(Expand, ReplacesKnownReferences) {
  EXPECT_EQ(Expanded("$(A)"), "one");
  EXPECT_EQ(Expanded("<$(A)$(A)>"), "<oneone>");
  EXPECT_EQ(Expanded("$(EMPTY)"), "");
}

TEST(Expand, LeavesUnknownReferences) {
  EXPECT_EQ(Expanded("$(B)"), "$(B)");
  EXPECT_EQ(Expanded("$(date +%s)"), "$(date +%s)");
  EXPECT_EQ(Expand("$()", [](std::string_view) { return std::nullopt; }), "$()");
}

TEST(Expand, DoesNotScanTheResultAgain) {
  EXPECT_EQ(Expanded("$(REF)"), "$(A)");
  EXPECT_EQ(Expanded("$(D)(A)"), "$$(A)");
}

TEST(Expand, HalvesDollars) {
  EXPECT_EQ(Expanded("$$"), "$");
  EXPECT_EQ(Expanded("$$(A)"), "$(A)");
  EXPECT_EQ(Expanded("$$$(A)"), "$one");
  EXPECT_EQ(Expanded("$$$$(A)"), "$$(A)");
}

TEST(Expand, KeepsWhatBeginsNothing) {
  for (const std::string_view text : {"", "$", "a$", "$x", "${A}", "$ (A)", "$(", "$(A", "$($(A", "x$(y$(z", "(A)"}) {
    EXPECT_EQ(Expanded(text), text);
  }
  EXPECT_EQ(Expanded("$\xC3\xA9$(A)"), "$\xC3\xA9one");
}

TEST(Expand, TakesTheFirstCloser) {
  EXPECT_EQ(Expanded("$(x$(A))"), "$(x$(A))");
  EXPECT_EQ(Expanded("$($$)"), "$($$)");
  EXPECT_EQ(Expanded("$(A))"), "one)");
}

TEST(TokenizeExpansion, ThePiecesJoinedAreTheText) {
  const auto pieces = TokenizeExpansion("a$x$$b$(C)$(d");
  ASSERT_EQ(pieces.size(), 5u);
  EXPECT_EQ(pieces[0].text, "a$x");
  EXPECT_EQ(pieces[1].kind, ExpansionKind::kEscape);
  EXPECT_EQ(pieces[2].text, "b");
  EXPECT_EQ(pieces[3].kind, ExpansionKind::kReference);
  EXPECT_EQ(pieces[3].name, "C");
  EXPECT_EQ(pieces[4].text, "$(d");
  EXPECT_TRUE(TokenizeExpansion("").empty());
}

// Two programs written from the same rules by different hands.
TEST(Expand, AgreesWithTheKubeletOfTheTests) {
  std::mt19937 random(20);
  constexpr std::string_view kAlphabet = "$$$(()A{xB";
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 12, ' ');
    for (char& c : text) c = kAlphabet[random() % kAlphabet.size()];
    EXPECT_EQ(Expanded(text), test::ExpandReferences(text, kVariables)) << text;
    std::string joined;
    for (const ExpansionPiece& piece : TokenizeExpansion(text)) joined += piece.text;
    EXPECT_EQ(joined, text);
  }
}

TEST(TokenizeExpansion, IsLinearInUnclosedReferences) {
  std::string text;
  for (int i = 0; i < 500'000; ++i) text += "$(";
  EXPECT_EQ(TokenizeExpansion(text).size(), 1u);
}

}  // namespace
}  // namespace dagc
