// SPDX-License-Identifier: Apache-2.0
#include "kube/duration.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(Duration, GoTextStaysAsWritten) {
  for (const std::string_view text : {"90s", "1h30m", "1.5h", "60m", "0s", "100ms"}) {
    const auto parsed = ParseDuration(text);
    ASSERT_TRUE(parsed) << text;
    EXPECT_EQ(parsed->text, text);
  }
  EXPECT_EQ(ParseDuration("90s")->nanoseconds, 90'000'000'000);
}

TEST(Duration, DaysAndWeeksAreWrittenInHours) {
  EXPECT_EQ(ParseDuration("1d12h")->text, "36h");
  EXPECT_EQ(ParseDuration("1w")->text, "168h");
  EXPECT_EQ(ParseDuration("1d30m")->text, "24h30m");
  EXPECT_EQ(ParseDuration("0.1d")->text, "2h24m");
  EXPECT_EQ(ParseDuration("0d")->text, "0s");
}

TEST(Duration, ASignIsNotWritten) {
  EXPECT_EQ(ParseDuration("+5m")->text, "5m");
  const auto negative = ParseDuration("-5m");
  ASSERT_FALSE(negative);
  EXPECT_EQ(negative.fault().reason, DurationReason::kNegative);
  EXPECT_EQ(negative.fault().suggestion, "5m");
}

TEST(Duration, ABareNumberProposesSeconds) {
  for (const auto& [text, suggestion] :
       {std::pair{"30", "30s"}, {"0", "0s"}, {"1.5", "1.5s"}, {"-30", "30s"}, {"+0", "0s"}}) {
    const auto parsed = ParseDuration(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.fault().reason, DurationReason::kBareNumber) << text;
    EXPECT_EQ(parsed.fault().suggestion, suggestion) << text;
  }
}

}  // namespace
}  // namespace dagc
