// SPDX-License-Identifier: Apache-2.0
#include "cron/zone.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cron/civil.h"
#include "cron/zone_table.h"

namespace dagc {
namespace {

std::int32_t OffsetAt(std::string_view name, std::int64_t instant) {
  const auto zone = Zone::Find(name);
  EXPECT_TRUE(zone) << name;
  return zone ? zone->SpanAt(instant).offset : 0;
}

TEST(ZoneTable, NamesItsRelease) {
  const std::string_view release = ZoneTableRelease();
  ASSERT_EQ(release.size(), 5u);
  EXPECT_GE(release, "2026f");
}

TEST(ZoneTable, HoldsEveryKindOfName) {
  EXPECT_GT(ZoneNames().size(), 590u);
  EXPECT_TRUE(std::is_sorted(ZoneNames().begin(), ZoneNames().end()));
  for (const std::string_view name : {"UTC", "Europe/Paris", "Europe/Kyiv", "US/Pacific", "EST5EDT", "CET", "EST",
                                      "Etc/GMT+1", "America/Argentina/Buenos_Aires", "GMT0", "Zulu"}) {
    EXPECT_TRUE(Zone::Find(name)) << name;
  }
}

TEST(Zone, NamesAreExact) {
  for (const std::string_view name : {"", "Local", "europe/paris", " Europe/Paris", "Europe/Paris ", "GMT+1", "UTC+1",
                                      "+01:00", "Z", "../etc/passwd", "Europe", "PST", "posixrules"}) {
    EXPECT_FALSE(Zone::Find(name)) << name;
  }
}

TEST(Zone, EveryZoneIsWellFormed) {
  for (const std::string_view name : ZoneNames()) {
    const auto zone = Zone::Find(name);
    ASSERT_TRUE(zone) << name;
    ZoneSpan span = zone->SpanAt(0);
    // To 2110: spans follow each other without gaps and stay within a day of UTC.
    while (span.end < 4'418'064'000) {
      const ZoneSpan next = zone->SpanAt(span.end);
      ASSERT_EQ(next.begin, span.end) << name;
      ASSERT_LT(next.begin, next.end) << name;
      ASSERT_LE(std::abs(next.offset), 15 * kHourSeconds) << name;
      span = next;
    }
  }
}

TEST(Zone, KnowsSomeChanges) {
  constexpr std::int64_t kSpring = 1'772'953'200;  // 2026-03-08T07:00:00Z
  EXPECT_EQ(OffsetAt("America/New_York", kSpring - 1), -5 * kHourSeconds);
  EXPECT_EQ(OffsetAt("America/New_York", kSpring), -4 * kHourSeconds);
  EXPECT_EQ(OffsetAt("US/Eastern", kSpring), -4 * kHourSeconds);
  // Long after the last transition that is written down.
  const std::int64_t summer_2100 = SecondsFromCivil(2100, 7, 1);
  EXPECT_EQ(OffsetAt("Europe/Paris", summer_2100), 2 * kHourSeconds);
  EXPECT_EQ(OffsetAt("Australia/Sydney", summer_2100), 10 * kHourSeconds);
  EXPECT_EQ(OffsetAt("Asia/Kolkata", summer_2100), 19'800);
  // Ireland's winter time is the exception, its summer time the rule.
  EXPECT_EQ(OffsetAt("Europe/Dublin", summer_2100), kHourSeconds);
  EXPECT_EQ(OffsetAt("Etc/GMT+1", 0), -kHourSeconds);
  EXPECT_EQ(OffsetAt("Africa/Monrovia", 0), -2670);
  // No summer time during Ramadan, decades ahead.
  EXPECT_EQ(OffsetAt("Asia/Gaza", SecondsFromCivil(2085, 6, 1)), 2 * kHourSeconds);
}

TEST(Zone, BeforeTheTableItIsWhatItWas) {
  EXPECT_EQ(OffsetAt("Europe/Paris", SecondsFromCivil(1900, 1, 1)), kHourSeconds);
}

TEST(SuggestZone, FindsWhatWasMeant) {
  EXPECT_EQ(SuggestZone("europe/paris"), "Europe/Paris");
  EXPECT_EQ(SuggestZone("Europe/Pariss"), "Europe/Paris");
  EXPECT_EQ(SuggestZone("Paris"), "Europe/Paris");
  EXPECT_EQ(SuggestZone("new york"), "America/New_York");
  EXPECT_EQ(SuggestZone("buenos_aires"), "America/Argentina/Buenos_Aires");
  EXPECT_EQ(SuggestZone("utc"), "UTC");
  EXPECT_EQ(SuggestZone("Z"), "UTC");
  EXPECT_EQ(SuggestZone("Eastern"), "");
  EXPECT_EQ(SuggestZone("PST"), "");
  EXPECT_EQ(SuggestZone("Local"), "");
  EXPECT_EQ(SuggestZone(""), "");
}

TEST(SuggestZone, TurnsTheSignOfAnOffset) {
  EXPECT_EQ(SuggestZone("UTC+2"), "Etc/GMT-2");
  EXPECT_EQ(SuggestZone("GMT+1"), "Etc/GMT-1");
  EXPECT_EQ(SuggestZone("-05:00"), "Etc/GMT+5");
  EXPECT_EQ(SuggestZone("+0100"), "Etc/GMT-1");
  EXPECT_EQ(SuggestZone("UTC+0"), "UTC");
  EXPECT_EQ(SuggestZone("UTC+5:30"), "");
  EXPECT_EQ(SuggestZone("UTC+15"), "");
  for (const std::string_view name : {"UTC-12", "UTC+14", "UTC-1"}) EXPECT_TRUE(Zone::Find(SuggestZone(name))) << name;
}

}  // namespace
}  // namespace dagc
