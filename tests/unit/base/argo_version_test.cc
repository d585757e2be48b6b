// SPDX-License-Identifier: Apache-2.0
#include "dagc/argo_version.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(ArgoVersion, EveryNameIsReadBack) {
  for (const std::string_view name : ArgoVersionNames()) {
    const auto version = ParseArgoVersion(name);
    ASSERT_TRUE(version) << name;
    EXPECT_EQ(ArgoVersionName(*version), name);
  }
}

TEST(ArgoVersion, OtherSpellingsAreRefused) {
  for (const std::string_view name : {"", "3", "3.3", "v3.6", "3.6.1", "3.06", "4.2", " 3.6"}) {
    EXPECT_FALSE(ParseArgoVersion(name)) << name;
  }
}

TEST(ArgoRange, OldSpellingsEndBeforeFour) {
  EXPECT_EQ(RangeFrom(ArgoVersion::k3_4).newest, ArgoVersion::k3_7);
  EXPECT_EQ(RangeFrom(ArgoVersion::k3_5).newest, ArgoVersion::k3_7);
  EXPECT_EQ(RangeFrom(ArgoVersion::k3_6).newest, ArgoVersion::k4_1);
  EXPECT_EQ(RangeFrom(ArgoVersion::k4_1).newest, ArgoVersion::k4_1);
}

TEST(ArgoRange, ContainsAndMeets) {
  constexpr ArgoRange kRange = RangeFrom(ArgoVersion::k3_5);
  EXPECT_FALSE(kRange.Contains(ArgoVersion::k3_4));
  EXPECT_TRUE(kRange.Contains(ArgoVersion::k3_7));
  EXPECT_TRUE(kRange.Meets(ArgoVersion::k3_7, ArgoVersion::k4_1));
  EXPECT_FALSE(kRange.Meets(ArgoVersion::k4_0, ArgoVersion::k4_1));
}

}  // namespace
}  // namespace dagc
