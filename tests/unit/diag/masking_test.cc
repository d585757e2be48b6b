// SPDX-License-Identifier: Apache-2.0
#include "diag/masking.h"

#include <gmock/gmock.h>

#include "dagc/diag_code.h"
#include "finding_fixture.h"

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class MaskingTest : public FindingFixture {
 protected:
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

TEST_F(MaskingTest, MessagesAreRedactedWhereTheyQuoteAHiddenValue) {
  SetText("user: jane\npassword: hunter2\n");
  masking_.Hide(At("hunter2"));
  Diagnostic finding = Finding(DiagCode::kDuplicateKey, At("password"), "`hunter2` and `password` and `other`");
  finding.help = "write `\"hunter2\"`, not `hunt...`";
  finding.notes.push_back({At("user"), "`jane` is not `hunter2`"});
  const Diagnostic redacted = masking_.Redact(finding);
  EXPECT_EQ(redacted.message, "`***` and `password` and `other`");
  EXPECT_EQ(redacted.notes[0].message, "`jane` is not `***`");
  EXPECT_THAT(redacted.help, Not(HasSubstr("`hunt...`")));
}

TEST_F(MaskingTest, AFindingAtAHiddenValueQuotesOnlyWhatIsInTheOpen) {
  SetText("user: jane\npassword: hun\tter2\n");
  masking_.Hide(At("hun\tter2"));
  const auto said = [&](std::string message) {
    return masking_.Redact(Finding(DiagCode::kUnknownTag, At("hun\tter2"), std::move(message))).message;
  };
  EXPECT_EQ(said("`hun\\tter2` and `jane`"), "`***` and `jane`");
  EXPECT_EQ(said("`tag:hunter2` is no `x`"), "`***` is no `x`");
  EXPECT_EQ(masking_.Redact(Finding(DiagCode::kUnknownTag, At("jane"), "`other`")).message, "`other`");
}

TEST_F(MaskingTest, AHiddenBacktickEndsNoQuotation) {
  SetText("user: jane\npassword: hun`t`er2\n");
  masking_.Hide(At("hun`t`er2"));
  EXPECT_EQ(masking_.Redact(Finding(DiagCode::kUnknownTag, At("hun`t`er2"), "`hun`t`er2` is no `jane`")).message,
            "`***`");
}

TEST_F(MaskingTest, EveryFormatRedacts) {
  SetText("user: jane\npassword: hunter2\n");
  masking_.Hide(At("hunter2"));
  const Diagnostic finding = Finding(DiagCode::kDuplicateKey, At("hunter2"), "`hunter2` is wrong");
  for (const FormatInfo& format : Formats()) {
    const std::string drawn = Drawn(format.name, finding);
    EXPECT_THAT(drawn, Not(HasSubstr("hunter2"))) << format.name;
    EXPECT_THAT(drawn, HasSubstr("***")) << format.name;
  }
}

TEST_F(MaskingTest, NotesInAnotherFileMaskItsSecretsToo) {
  SetText("password: hunter2\n", "secret.yaml");
  masking_.Hide(At("hunter2"));
  const Span secret = At("password");
  SetText("a: b\n");
  Diagnostic finding = Finding(DiagCode::kDuplicateKey, At("b"), "not `hunter2`");
  EXPECT_EQ(masking_.Redact(finding).message, "not `hunter2`");  // nothing leads to that file
  finding.notes.push_back({secret, "here"});
  EXPECT_EQ(masking_.Redact(finding).message, "not `***`");
}

}  // namespace
}  // namespace dagc
