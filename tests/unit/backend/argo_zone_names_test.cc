// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/zone_names.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cron/zone.h"

namespace dagc::argo {
namespace {

constexpr ArgoVersion kAll[] = {ArgoVersion::k3_4, ArgoVersion::k3_5, ArgoVersion::k3_6,
                                ArgoVersion::k3_7, ArgoVersion::k4_0, ArgoVersion::k4_1};

std::string_view WrittenFor(std::string_view name, ArgoVersion oldest) { return ChooseZoneName(name, oldest).written; }

TEST(ChooseZoneName, WritesTheTargetOfAnAlias) {
  constexpr ZoneAlias kRows[] = {{"US/Pacific", "America/Los_Angeles"},
                                 {"Asia/Calcutta", "Asia/Kolkata"},
                                 {"CET", "Europe/Brussels"},
                                 {"EST", "America/Panama"},
                                 {"EST5EDT", "America/New_York"},
                                 {"Asia/Rangoon", "Asia/Yangon"},
                                 {"GB", "Europe/London"},
                                 {"Zulu", "Etc/UTC"},
                                 {"GMT0", "Etc/GMT"},
                                 {"Etc/UCT", "Etc/UTC"}};
  for (const ZoneAlias& row : kRows) {
    for (const ArgoVersion oldest : kAll) {
      const ZoneNameChoice choice = ChooseZoneName(row.name, oldest);
      EXPECT_EQ(choice.written, row.target) << row.name;
      EXPECT_EQ(choice.current, row.target) << row.name;
      EXPECT_EQ(choice.recent, nullptr) << row.name;
    }
  }
}

TEST(ChooseZoneName, KeepsNamesThatEveryImageHas) {
  for (const std::string_view name : {"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Etc/GMT+5", "Europe/Prague", "America/Nuuk",
                                      "Asia/Kolkata", "Africa/Bamako", "Asia/Nicosia", "Atlantic/Reykjavik"}) {
    for (const ArgoVersion oldest : kAll) {
      const ZoneNameChoice choice = ChooseZoneName(name, oldest);
      EXPECT_EQ(choice.written, name);
      EXPECT_EQ(choice.current, "") << name;
      EXPECT_EQ(choice.recent, nullptr) << name;
    }
  }
}

// The range decides: 4.1 has its zones compiled in, and three years after its release a name is known everywhere.
TEST(ChooseZoneName, KeepsAnAliasWhoseTargetIsTooYoung) {
  for (const ArgoVersion oldest : {ArgoVersion::k3_4, ArgoVersion::k3_5, ArgoVersion::k3_6, ArgoVersion::k3_7}) {
    const ZoneNameChoice choice = ChooseZoneName("Europe/Kiev", oldest);
    EXPECT_EQ(choice.written, "Europe/Kiev");
    EXPECT_EQ(choice.current, "Europe/Kyiv");
    ASSERT_NE(choice.recent, nullptr);
    EXPECT_EQ(choice.recent->since, "2022b");
  }
  EXPECT_EQ(WrittenFor("Europe/Kiev", ArgoVersion::k4_0), "Europe/Kyiv");
  EXPECT_EQ(WrittenFor("Europe/Kiev", ArgoVersion::k4_1), "Europe/Kyiv");
  EXPECT_EQ(WrittenFor("Europe/Uzhgorod", ArgoVersion::k3_6), "Europe/Uzhgorod");
  EXPECT_EQ(WrittenFor("America/Godthab", ArgoVersion::k3_4), "America/Godthab");
  EXPECT_EQ(WrittenFor("America/Godthab", ArgoVersion::k3_6), "America/Nuuk");
}

TEST(ChooseZoneName, SaysWhichZoneIsYoungerThanTheEngine) {
  const auto is_young = [](std::string_view name, ArgoVersion oldest) {
    const ZoneNameChoice choice = ChooseZoneName(name, oldest);
    EXPECT_EQ(choice.written, name);
    return choice.recent != nullptr;
  };
  EXPECT_TRUE(is_young("America/Coyhaique", ArgoVersion::k3_4));
  EXPECT_TRUE(is_young("America/Coyhaique", ArgoVersion::k3_6));
  EXPECT_FALSE(is_young("America/Coyhaique", ArgoVersion::k3_7));
  EXPECT_FALSE(is_young("America/Coyhaique", ArgoVersion::k4_1));
  EXPECT_TRUE(is_young("America/Ciudad_Juarez", ArgoVersion::k3_4));
  EXPECT_FALSE(is_young("America/Ciudad_Juarez", ArgoVersion::k3_5));
  EXPECT_FALSE(is_young("Europe/Kyiv", ArgoVersion::k3_6));
}

TEST(ZoneAliases, AreSortedAndShowTheTimeOfTheirTarget) {
  EXPECT_TRUE(std::is_sorted(ZoneAliases().begin(), ZoneAliases().end(),
                             [](const ZoneAlias& a, const ZoneAlias& b) { return a.name < b.name; }));
  EXPECT_GT(ZoneAliases().size(), 140u);
  constexpr std::int64_t kNewYear2026 = 1'767'225'600;
  constexpr std::int64_t kWeek = 604'800;
  for (const ZoneAlias& alias : ZoneAliases()) {
    const auto zone = Zone::Find(alias.name);
    const auto target = Zone::Find(alias.target);
    ASSERT_TRUE(zone && target) << alias.name;
    for (int week = 0; week < 1000; ++week) {
      const std::int64_t at = kNewYear2026 + week * kWeek;
      ASSERT_EQ(zone->SpanAt(at).offset, target->SpanAt(at).offset) << alias.name << ' ' << week;
    }
  }
}

TEST(NewZones, AreSortedAndKnown) {
  EXPECT_TRUE(std::is_sorted(NewZones().begin(), NewZones().end(),
                             [](const NewZone& a, const NewZone& b) { return a.name < b.name; }));
  for (const NewZone& row : NewZones()) EXPECT_TRUE(Zone::Find(row.name)) << row.name;
}

}  // namespace
}  // namespace dagc::argo
