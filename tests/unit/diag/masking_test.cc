// SPDX-License-Identifier: Apache-2.0
#include "diag/masking.h"

#include <gmock/gmock.h>

#include "diag/codes/dg1.h"
#include "diag/codes/dg4.h"
#include "diag/collecting_sink.h"
#include "finding_fixture.h"

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class MaskingTest : public FindingFixture {
 protected:
  // A message with one argument, as it is shown.
  template <typename Argument>
  std::string Message(Span span, const Argument& argument) const {
    CollectingSink sink;
    sink.Report(diag::kDuplicateKey, span, argument);
    return masking_.Redact(sink.TakeSorted().front()).message;
  }

  // What HiddenIn leaves visible of the whole text, line by line.
  std::string Visible() const {
    std::string result;
    for (std::uint32_t line = 1; line <= sources_.LineCount(file_); ++line) {
      const std::string_view text = sources_.Line(file_, line);
      const std::uint32_t begin = sources_.LineBegin(file_, line);
      std::uint32_t at = begin;
      for (const Span& hidden : masking_.HiddenIn({file_, begin, begin + static_cast<std::uint32_t>(text.size())})) {
        result += text.substr(at - begin, hidden.begin - at);
        result += Masking::kMask;
        at = hidden.end;
      }
      result += text.substr(at - begin);
      if (line < sources_.LineCount(file_)) result += '\n';
    }
    return result;
  }
};

TEST_F(MaskingTest, HiddenSpansAreCutToTheLine) {
  SetText("a: one\nkey: |\n  two\n  three\nb: c\n");
  masking_.Hide(At("one"));
  masking_.Hide(At("|\n  two\n  three\n"));
  EXPECT_EQ(Visible(), "a: ***\nkey: ***\n***\n***\nb: c\n");
}

TEST_F(MaskingTest, OverlappingAndUnorderedSpansAreJoined) {
  SetText("abcdefghij");
  masking_.Hide(At("gh"));
  masking_.Hide(At("bc"));
  masking_.Hide(At("cdef"));
  EXPECT_THAT(masking_.HiddenIn({file_, 0, 10}), ElementsAre(Span{file_, 1, 8}));
  masking_.Hide(At("a"));
  EXPECT_THAT(masking_.HiddenIn({file_, 0, 10}), ElementsAre(Span{file_, 0, 8}));
  EXPECT_THAT(masking_.HiddenIn({file_, 8, 10}), IsEmpty());
}

TEST_F(MaskingTest, OnlyKeysShowOfAFileThatMayHoldSecrets) {
  SetText(
      "name: db\n"
      "data:\n"
      "  \"password\": hunter2\n"
      "  - user: jane\n"
      "  token : abc\n"
      "  plain text\n"
      "  a secret phrase: more\n"
      "  {inline: value}\n"
      "  url=http://u:p@host\n"
      "# password: old\n"
      "last:");
  masking_.ShowOnlyKeys(file_);
  EXPECT_EQ(Visible(),
            "name:***\n"
            "data:\n"
            "  \"password\":***\n"
            "  - user:***\n"
            "  ***\n"
            "  ***\n"
            "  ***\n"
            "  ***\n"
            "  ***\n"
            "***\n"
            "last:");
}

TEST_F(MaskingTest, AnArgumentIsMaskedWhereThePlaceItQuotesIsHidden) {
  SetText("user: jane\npassword: hunter2\n");
  masking_.Hide(At("hunter2"));
  EXPECT_EQ(Message(At("jane"), Quoted{"hunter2", At("hunter2")}), "duplicate key `***`");
  EXPECT_EQ(Message(At("jane"), Quoted{"password: hunter2", At("password: hunter2")}), "duplicate key `***`");
  EXPECT_EQ(Message(At("jane"), Quoted{"password", At("password")}), "duplicate key `password`");
  EXPECT_EQ(Message(At("hunter2"), Quoted{"jane", At("jane")}), "duplicate key `jane`");
}

TEST_F(MaskingTest, DerivedTextIsMaskedInAFindingAtAHiddenPlaceOnly) {
  SetText("user: jane\npassword: hunter2\n");
  masking_.Hide(At("hunter2"));
  EXPECT_EQ(Message(At("hunter2"), std::string("HUNTER2")), "duplicate key `***`");
  EXPECT_EQ(Message(At("hunter2"), Own("text")), "duplicate key `text`");
  EXPECT_EQ(Message(At("hunter2"), 7), "duplicate key `7`");
  CollectingSink sink;
  sink.Report(diag::kClaimName, At("jane"), std::string("jane")).Help(help::kDidYouMean, std::string("joan"));
  sink.Report(diag::kClaimName, At("jane"), std::string("hunter")).Note(note::kFirstHere, At("hunter2"));
  const std::vector<Diagnostic> findings = sink.TakeSorted();
  EXPECT_THAT(masking_.Redact(findings[0]).message, HasSubstr("`jane`"));
  EXPECT_THAT(masking_.Redact(findings[0]).help, HasSubstr("`joan`"));
  EXPECT_THAT(masking_.Redact(findings[1]).message, HasSubstr("`***`"));
}

// The reader has seen the secrets: what it derives from them may end up in a finding somewhere else in the file.
TEST_F(MaskingTest, TheReaderDerivesNothingFromAFileWithSecrets) {
  SetText("user: jane\npassword: hunter2\n");
  EXPECT_EQ(Message(At("user"), std::string("hunter")), "duplicate key `hunter`");
  masking_.Hide(At("hunter2"));
  EXPECT_EQ(Message(At("user"), std::string("hunter")), "duplicate key `***`");
}

TEST_F(MaskingTest, NotesAndHelpAreRedactedAsWell) {
  SetText("user: jane\npassword: hunter2\n");
  masking_.Hide(At("hunter2"));
  CollectingSink sink;
  const Quoted secret{"hunter2", At("hunter2")};
  sink.Report(diag::kDuplicateKey, At("user"), "x")
      .Note(note::kUsedAgain, At("jane"), secret)
      .Help(help::kDidYouMean, secret);
  const Diagnostic redacted = masking_.Redact(sink.TakeSorted().front());
  EXPECT_THAT(redacted.notes[0].message, Not(HasSubstr("hunter")));
  EXPECT_EQ(redacted.help, "") << "a proposal of which nothing is left helps nobody";
}

TEST_F(MaskingTest, AValueOfAVariableIsShownAsItsName) {
  SetText("image: \"${REG}/app\"\nname: app\n");
  Substitutions substitutions;
  substitutions.scalars.push_back(At("\"${REG}/app\""));
  substitutions.values.emplace("REG", "registry.example");
  masking_.Substitute(file_, substitutions);
  const Span image = At("\"${REG}/app\"");
  EXPECT_EQ(Message(At("app", 2), Quoted{"registry.example/app", image}), "duplicate key `${REG}/app`");
  EXPECT_EQ(Message(image, std::string("REGISTRY")), "duplicate key `***`");
  EXPECT_EQ(Message(At("app", 2), std::string("at registry.example")), "duplicate key `at ${REG}`");
  EXPECT_EQ(Message(At("app", 2), std::string("at registry.ex...")), "duplicate key `at ${REG}...`");
}

// In upper case or hashed, a value is not found again by comparing, so what a template computed is shown only when it
// can be read in the file.
TEST_F(MaskingTest, WhatATemplateComputedIsMaskedWhereVariablesWereReplaced) {
  SetText("user: ${V}\nname: \"{{ upper .user }}\"\nalias: db\n");
  const Quoted computed{"HUNTER2", kComputed};
  const Quoted rendered{"HUNTER2", At("\"{{ upper .user }}\"")};
  EXPECT_EQ(Message(At("name"), computed), "duplicate key `HUNTER2`");
  EXPECT_EQ(Message(At("name"), rendered), "duplicate key `HUNTER2`");
  Substitutions substitutions;
  substitutions.scalars.push_back(At("${V}"));
  substitutions.values.emplace("V", "hunter2");
  masking_.Substitute(file_, substitutions);
  EXPECT_EQ(Message(At("name"), computed), "duplicate key `***`");
  EXPECT_EQ(Message(At("name"), rendered), "duplicate key `***`");
  EXPECT_EQ(Message(At("name"), Quoted{"HUNT...", kComputed}), "duplicate key `***`");
  EXPECT_EQ(Message(At("name"), Quoted{"db", kComputed}), "duplicate key `db`");
  EXPECT_EQ(Message(At("name"), Quoted{"upper .user", At("\"{{ upper .user }}\"")}), "duplicate key `upper .user`");
  EXPECT_EQ(Message(At("name"), Quoted{"DB", At("db")}), "duplicate key `DB`");
}

TEST_F(MaskingTest, VariablesOfTheRunHoldInEveryFileAndOthersInTheirOwn) {
  SetText("a: b\n", "one.yaml");
  const FileId one = file_;
  SetText("a: b\n", "two.yaml");
  Substitutions substitutions;
  substitutions.values.emplace("LOCAL", "hunter2");
  masking_.Substitute(one, substitutions);
  substitutions.values = {{"RUN", "swordfish"}};
  masking_.Substitute(FileId(), substitutions);
  EXPECT_EQ(Message(At("a"), std::string("hunter2, swordfish")), "duplicate key `hunter2, ${RUN}`");
  file_ = one;
  EXPECT_EQ(Message(At("a"), std::string("hunter2, swordfish")), "duplicate key `${LOCAL}, ${RUN}`");
}

TEST_F(MaskingTest, OnlyKeysMayBeQuotedOfAFileThatMayHoldSecrets) {
  SetText("password: hunter2\nuser: jane\n");
  masking_.ShowOnlyKeys(file_);
  EXPECT_EQ(Message(At("user"), Quoted{"user", At("user")}), "duplicate key `user`");
  EXPECT_EQ(Message(At("user"), Quoted{"jane", At("jane")}), "duplicate key `***`");
  EXPECT_EQ(Message(At("user"), Quoted{"password: hunter2\nuser", At("password: hunter2\nuser")}),
            "duplicate key `***`");
}

// One place of many is found by halves, and no text is compared with another.
TEST_F(MaskingTest, ManySecretsAndManyFindings) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "k: secret-value\n";
  SetText(text);
  constexpr std::uint32_t kLine = 16;
  for (std::uint32_t i = 0; i < 50'000; ++i) masking_.Hide({file_, i * kLine + 3, i * kLine + kLine - 1});
  for (std::uint32_t i = 0; i < 50'000; ++i) {
    const Span value{file_, i * kLine + 3, i * kLine + kLine - 1};
    ASSERT_EQ(Message(value, Quoted{"secret-value", value}), "duplicate key `***`");
  }
}

TEST_F(MaskingTest, EveryFormatRedacts) {
  SetText("user: jane\npassword: hunter2\n");
  masking_.Hide(At("hunter2"));
  CollectingSink sink;
  sink.Report(diag::kDuplicateKey, At("hunter2"), Quoted{"hunter2", At("hunter2")});
  const Diagnostic finding = sink.TakeSorted().front();
  for (const FormatInfo& format : Formats()) {
    const std::string drawn = Drawn(format.name, finding);
    EXPECT_THAT(drawn, Not(HasSubstr("hunter2"))) << format.name;
    EXPECT_THAT(drawn, HasSubstr("***")) << format.name;
  }
}

TEST_F(MaskingTest, NotesInAnotherFileMaskItsSecretsToo) {
  SetText("password: hunter2\n", "secret.yaml");
  masking_.Hide(At("hunter2"));
  const Span secret = At("hunter2");
  SetText("a: b\n");
  CollectingSink sink;
  sink.Report(diag::kClaimName, At("b"), std::string("hunter2")).Note(note::kFirstHere, secret);
  EXPECT_THAT(masking_.Redact(sink.TakeSorted().front()).message, HasSubstr("`***`"));
}

}  // namespace
}  // namespace dagc
