// SPDX-License-Identifier: Apache-2.0
#include "support/marked_yaml.h"

#include <gmock/gmock.h>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include "support/print_finding.h"

namespace dagc::test {
namespace {

using ::testing::ElementsAre;

TEST(MarkedYaml, MarksBecomePlacesOfTheTextWithoutThem) {
  const MarkedText sample = StripMarks("a: «b»\nc: «»d\n");
  EXPECT_EQ(sample.text, "a: b\nc: d\n");
  EXPECT_THAT(sample.marks, ElementsAre(Span{{1}, 3, 4}, Span{{1}, 8, 8}));
}

TEST(MarkedYaml, MarksMayContainEachOther) {
  const MarkedText sample = StripMarks("«a: «b»»«c»");
  EXPECT_THAT(sample.marks, ElementsAre(Span{{1}, 0, 4}, Span{{1}, 3, 4}, Span{{1}, 4, 5}));
}

TEST(MarkedYaml, MarksComeBackWhereTheyWere) {
  for (const char* marked : {"a: «b»\nc: «»d\n", "«a: «b»»«c»", "«»", "no marks", "end«»", "«all»"}) {
    const MarkedText sample = StripMarks(marked);
    EXPECT_EQ(WithMarks(sample.text, sample.marks), marked);
  }
}

TEST(MarkedYaml, OnePlaceOfTwoFindingsIsMarkedOnce) {
  std::vector<Diagnostic> findings(2);
  findings[0].span = findings[1].span = {{1}, 0, 1};
  EXPECT_EQ(WithMarks("ab", findings), "«a»b");
}

TEST(MarkedYaml, UnpairedMarkFailsTheTest) {
  EXPECT_NONFATAL_FAILURE(StripMarks("a»"), "was not opened");
  EXPECT_NONFATAL_FAILURE(StripMarks("«a"), "is not closed");
}

}  // namespace
}  // namespace dagc::test
