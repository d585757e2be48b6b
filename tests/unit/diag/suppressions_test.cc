// SPDX-License-Identifier: Apache-2.0
#include "diag/suppressions.h"

#include <gmock/gmock.h>

#include "dagc/diag_code.h"
#include "finding_fixture.h"
#include "support/marked_yaml.h"

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

constexpr DiagCode kRepeated = DiagCode::kRepeatedDependency;  // DG4004, a warning

class Suppressions : public FindingFixture {
 protected:
  // The findings that are left of a warning at each mark; comments run from each `#` to the end of its line.
  std::vector<Diagnostic> Left(std::string_view marked, DiagCode code = kRepeated) {
    const test::MarkedText sample = test::StripMarks(marked);
    SetText(sample.text);
    std::vector<Diagnostic> findings;
    for (const Span& mark : sample.marks) findings.push_back(Finding(code, {file_, mark.begin, mark.end}, "a message"));
    std::vector<Span> comments;
    for (std::size_t at = sample.text.find('#'); at != std::string::npos;) {
      const std::size_t end = sample.text.find('\n', at);
      comments.push_back({file_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = sample.text.find('#', end);
    }
    return ApplySuppressions(std::move(findings), file_, comments, sources_);
  }
};

TEST_F(Suppressions, CommentAfterContentSpeaksOfItsLine) {
  EXPECT_THAT(Left("a: «b»  # dagc: ignore[DG4004] a reason\n"), IsEmpty());
  EXPECT_THAT(Left("a: «b»  # dagc: ignore[repeated-dependency]\n"), IsEmpty());
  EXPECT_THAT(Left("a: «b»  #dagc:ignore[dg4004]\n"), IsEmpty());
}

TEST_F(Suppressions, CommentOnItsOwnLineSpeaksOfTheNextLineWithContent) {
  EXPECT_THAT(Left("# dagc: ignore[DG4004]\na: «b»\n"), IsEmpty());
  EXPECT_THAT(Left("  # dagc: ignore[DG4004]\n  # another comment\n\n  a: «b»\n"), IsEmpty());
  EXPECT_THAT(Left("# dagc: ignore[DG4004]\r\na: «b»\r\n"), IsEmpty());
}

TEST_F(Suppressions, CommentSpeaksOfNoOtherLine) {
  EXPECT_THAT(Left("a: b  # dagc: ignore[DG4004]\nc: «d»\n"),
              ElementsAre(Field(&Diagnostic::code, DiagCode::kUnusedSuppression), Field(&Diagnostic::code, kRepeated)));
}

TEST_F(Suppressions, SeveralCodesAreSeparatedByCommas) {
  EXPECT_THAT(Left("a: [«b», «c»]  # dagc: ignore[DG4004, ambiguous-scalar]\n"),
              ElementsAre(Field(&Diagnostic::message, "unused suppression `DG1220`: no such finding on line 1")));
}

TEST_F(Suppressions, UnusedOneIsAWarningAtItsCode) {
  const auto left = Left("a: b  # dagc: ignore[DG4004] old\n");
  ASSERT_THAT(left, ElementsAre(Field(&Diagnostic::code, DiagCode::kUnusedSuppression)));
  EXPECT_EQ(left[0].severity, Severity::kWarning);
  EXPECT_EQ(test::WithMarks(sources_.Text(file_), left), "a: b  # dagc: ignore[«DG4004»] old\n");
}

TEST_F(Suppressions, UnknownCodeIsAWarningWithTheNearestName) {
  const auto left = Left("a: b  # dagc: ignore[ repeated-dependncy ]\n");
  ASSERT_THAT(left, ElementsAre(Field(&Diagnostic::code, DiagCode::kUnknownSuppression)));
  EXPECT_EQ(left[0].help, "did you mean `repeated-dependency`?");
  EXPECT_EQ(test::WithMarks(sources_.Text(file_), left), "a: b  # dagc: ignore[ «repeated-dependncy» ]\n");
}

TEST_F(Suppressions, ErrorsCannotBeIgnored) {
  EXPECT_THAT(Left("a: «b»  # dagc: ignore[DG1201]\n", DiagCode::kDuplicateKey),
              ElementsAre(Field(&Diagnostic::code, DiagCode::kDuplicateKey),
                          Field(&Diagnostic::code, DiagCode::kErrorSuppression)));
}

TEST_F(Suppressions, ErrorThatWasMadeAWarningCanBeIgnored) {
  SetText("a: b  # dagc: ignore[DG1201]\n");
  Diagnostic finding = Finding(DiagCode::kDuplicateKey, At("b"), "a message");
  finding.severity = Severity::kWarning;
  EXPECT_THAT(ApplySuppressions({finding}, file_, std::vector<Span>{At("# dagc: ignore[DG1201]")}, sources_),
              IsEmpty());
}

TEST_F(Suppressions, CommentForDagcThatSaysNothingIsAWarning) {
  for (const char* comment : {"# dagc: ignore DG4004\n", "# dagc: ignroe[DG4004]\n", "# dagc: ignore[DG4004\n",
                              "# dagc: ignore[]\n", "# dagc:\n", "# dagc: ignore[DG4004,]\n"}) {
    SCOPED_TRACE(comment);
    EXPECT_THAT(Left(comment), ::testing::Contains(Field(&Diagnostic::code, DiagCode::kMalformedSuppression)));
  }
}

TEST_F(Suppressions, OtherCommentsAreNoneOfOurBusiness) {
  EXPECT_THAT(Left("# a note about dagc: it compiles\n# dagc ignore[x]\n#\n##\na: b\n"), IsEmpty());
}

TEST_F(Suppressions, FindingsOfOtherFilesAreLeftAlone) {
  SetText("a: b\n", "other.yaml");
  const Diagnostic other = Finding(kRepeated, At("b"), "a message");
  SetText("a: b  # dagc: ignore[DG4004]\n");
  EXPECT_THAT(ApplySuppressions({other}, file_, std::vector<Span>{At("# dagc: ignore[DG4004]")}, sources_),
              ElementsAre(Field(&Diagnostic::code, kRepeated), Field(&Diagnostic::code, DiagCode::kUnusedSuppression)));
}

}  // namespace
}  // namespace dagc
