// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/features.h"

#include <gtest/gtest.h>

namespace dagc::argo {
namespace {

TEST(ArgoFeatures, ARangeHasWhatEachOfItsReleasesHas) {
  EXPECT_FALSE(Supports(ArgoVersion::k3_5, Feature::kSchedules));
  EXPECT_TRUE(Supports(ArgoVersion::k3_6, Feature::kSchedules));
  EXPECT_FALSE(Supports(ArgoVersion::k3_6, Feature::kLargeTemplates));
  EXPECT_FALSE(Supports(ArgoVersion::k3_6, Feature::kInitInEveryPod)) << "its range ends with 4.1";
  EXPECT_TRUE(Supports(ArgoRange{ArgoVersion::k3_6, ArgoVersion::k4_0}, Feature::kInitInEveryPod));
  EXPECT_FALSE(Supports(ArgoVersion::k4_0, Feature::kOwnZones));
  EXPECT_TRUE(Supports(ArgoVersion::k4_1, Feature::kOwnZones));
}

TEST(ArgoFeatures, ACapabilityThatWasMissingForAWhileHasTwoRows) {
  EXPECT_FALSE(Supports(ArgoVersion::k3_4, Feature::kBuiltinsAsNames)) << "3.5 is in its range";
  EXPECT_FALSE(Supports(ArgoVersion::k3_5, Feature::kBuiltinsAsNames));
  EXPECT_TRUE(Supports(ArgoVersion::k3_6, Feature::kBuiltinsAsNames));
}

TEST(ArgoFeatures, EveryRowBeginsBeforeItEnds) {
  for (const FeatureRow& row : FeatureRows()) EXPECT_LE(row.since, row.until);
}

}  // namespace
}  // namespace dagc::argo
