// SPDX-License-Identifier: Apache-2.0
#include "base/rfc3339.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(Rfc3339, ReadsOffsetsIntoUtc) {
  EXPECT_EQ(ParseRfc3339("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(ParseRfc3339("2027-01-01T00:00:00-00:00"), 1798761600);
  EXPECT_EQ(ParseRfc3339("2027-01-01T05:30:00+05:30"), 1798761600);
}

TEST(Rfc3339, RoundsFractionsUp) {
  EXPECT_EQ(ParseRfc3339("2026-12-31T15:59:59.001-08:00"), 1798761600);
  EXPECT_EQ(ParseRfc3339("2026-12-31T16:00:00.000-08:00"), 1798761600);
}

TEST(Rfc3339, RefusesWhatIsNoPointInTime) {
  for (const char* text :
       {"", "2027-01-01", "2027-01-01T00:00Z", "2027-01-01 00:00:00Z", "2027-02-29T00:00:00Z", "2027-01-01T24:00:00Z",
        "2027-01-01T00:00:60Z", "2027-01-01T00:00:00", "2027-01-01T00:00:00.Z", "2027-01-01T00:00:00+5:30",
        "2027-01-01T00:00:00Zx", "9999-12-31T23:59:59-01:00"}) {
    EXPECT_EQ(ParseRfc3339(text), std::nullopt) << text;
  }
}

TEST(Rfc3339, PrintsWhatItReads) {
  for (const char* text :
       {"1970-01-01T00:00:00Z", "2028-02-29T23:59:59Z", "1969-07-20T20:17:40Z", "9999-12-31T23:59:59Z"}) {
    EXPECT_EQ(FormatRfc3339(*ParseRfc3339(text)), text);
  }
}

}  // namespace
}  // namespace dagc
