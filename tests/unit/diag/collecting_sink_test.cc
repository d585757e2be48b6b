// SPDX-License-Identifier: Apache-2.0
#include "diag/collecting_sink.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diag/codes/dg1.h"
#include "diag/codes/dg4.h"
#include "support/print_finding.h"

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::SizeIs;

Span Place(std::uint32_t file, std::uint32_t begin) { return {{file}, begin, begin + 1}; }

TEST(CollectingSink, SortsByFilePlaceAndCode) {
  CollectingSink sink;
  sink.Report(diag::kRepeatedDependency, Place(2, 0), "late file");
  sink.Report(diag::kRepeatedDependency, Place(1, 5), "b");
  sink.Report(diag::kDuplicateKey, Place(1, 5), "a");
  sink.Report(diag::kRepeatedDependency, Place(1, 1), "first");
  EXPECT_TRUE(sink.has_errors());
  const std::vector<Diagnostic> findings = sink.TakeSorted();
  EXPECT_THAT(findings, ElementsAre(Field(&Diagnostic::message, "duplicate entry `first`"),
                                    Field(&Diagnostic::message, "duplicate key `a`"),
                                    Field(&Diagnostic::message, "duplicate entry `b`"),
                                    Field(&Diagnostic::message, "duplicate entry `late file`")));
  EXPECT_TRUE(sink.empty());
  EXPECT_FALSE(sink.has_errors());
}

TEST(CollectingSink, FindingsOfOneCodeAtOnePlaceKeepTheirOrder) {
  CollectingSink sink;
  for (const char* key : {"z", "a", "m"}) sink.Report(diag::kDuplicateKey, Place(1, 0), key);
  EXPECT_THAT(sink.TakeSorted(), ElementsAre(Field(&Diagnostic::message, "duplicate key `z`"),
                                             Field(&Diagnostic::message, "duplicate key `a`"),
                                             Field(&Diagnostic::message, "duplicate key `m`")));
}

TEST(CollectingSink, RepeatsAreDroppedEvenWithOthersBetween) {
  CollectingSink sink;
  for (const char* key : {"a", "b", "a", "b"}) sink.Report(diag::kDuplicateKey, Place(1, 0), key);
  EXPECT_THAT(sink.TakeSorted(), SizeIs(2));
}

TEST(CollectingSink, OneKindIsCappedAndCountedAndHidesNoOther) {
  CollectingSink sink(10);
  for (std::uint32_t i = 0; i < 30'000; ++i) sink.Report(diag::kDuplicateKey, Place(1, 40'000 - i), i);
  sink.Report(diag::kRepeatedDependency, Place(1, 50'000), "other kind");
  sink.Report(diag::kDuplicateKey, Place(2, 0), "other file");
  const std::vector<Diagnostic> findings = sink.TakeSorted();
  ASSERT_THAT(findings, SizeIs(12));
  EXPECT_EQ(findings[0].span.begin, 10'001u);  // the first of the file, not the first that were made
  EXPECT_TRUE(findings[8].notes.empty());
  ASSERT_THAT(findings[9].notes, SizeIs(1));
  EXPECT_EQ(findings[9].notes[0].message, "29990 more findings like this one are not shown for this file");
  EXPECT_EQ(findings[10].message, "duplicate entry `other kind`");
  EXPECT_TRUE(findings[11].notes.empty());
}

TEST(CollectingSink, EndlessRepeatsTakeNoMemory) {
  CollectingSink sink;
  for (int i = 0; i < 100'000; ++i) sink.Report(diag::kDuplicateKey, Place(1, 0), "same");
  EXPECT_LT(sink.diagnostics().size(), 10'000u);
  const std::vector<Diagnostic> findings = sink.TakeSorted();
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_TRUE(findings[0].notes.empty());
}

}  // namespace
}  // namespace dagc
