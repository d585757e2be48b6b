// SPDX-License-Identifier: Apache-2.0
#include "diag/diag_sink.h"

#include <gtest/gtest.h>

#include "support/print_finding.h"

#include "dagc/diag_code.h"
#include "diag/codes/dg1.h"
#include "diag/collecting_sink.h"

namespace dagc {
namespace {

TEST(DiagSink, ReportFillsTheRowAndCarriesNotesAndHelp) {
  CollectingSink sink;
  const Span place = {{1}, 4, 7};
  sink.Report(diag::kDuplicateKey, place, "name")
      .At("spec.name")
      .Note(note::kFirstHere, {{1}, 0, 3})
      .Help(help::kDidYouMean, "names");
  const Diagnostic finding = sink.TakeSorted().at(0);
  EXPECT_EQ(finding.code, DiagCode::kDuplicateKey);
  EXPECT_EQ(finding.severity, Severity::kError);
  EXPECT_EQ(finding.span, place);
  EXPECT_EQ(finding.message, "duplicate key `name`");
  EXPECT_EQ(finding.path, "spec.name");
  ASSERT_EQ(finding.notes.size(), 1u);
  EXPECT_EQ(finding.notes[0].message, "first defined here");
  EXPECT_EQ(finding.help, "did you mean `names`?");
}

TEST(DiagSink, ArgumentsCannotBreakTheLineOrTheTerminal) {
  CollectingSink sink;
  sink.Report(diag::kDuplicateKey, {}, "a\n\x1b[2J{}");
  EXPECT_EQ(sink.TakeSorted().at(0).message, "duplicate key `a\\n\\x1b[2J{}`");
}

TEST(FillPlaceholders, OnlyEmptyBracesAreFilled) {
  EXPECT_EQ(FillPlaceholders("{} `${NAME}` {}", {DiagArg("{}"), DiagArg(7)}), "{} `${NAME}` 7");
}

}  // namespace
}  // namespace dagc
