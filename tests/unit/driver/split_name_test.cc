// SPDX-License-Identifier: Apache-2.0
#include "driver/split_name.h"

#include <gtest/gtest.h>

#include <string>

namespace dagc::driver {
namespace {

TEST(SplitFileName, IsKindAndName) {
  EXPECT_EQ(SplitFileName("CronWorkflow", "daily"), "cronworkflow.daily.yaml");
  EXPECT_EQ(SplitFileName("Workflow", "daily-"), "workflow.daily-.yaml");
  EXPECT_NE(SplitFileName("Workflow", "template.a"), SplitFileName("WorkflowTemplate", "a"));
}

TEST(SplitFileName, FitsEveryFileSystemAndStaysUnique) {
  const std::string long_name(252, 'a');
  EXPECT_LE(SplitFileName("ExternalSecret", long_name + "b").size(), 255u);
  EXPECT_NE(SplitFileName("ExternalSecret", long_name + "b"), SplitFileName("ExternalSecret", long_name + "c"));
  EXPECT_TRUE(IsSplitFileName(SplitFileName("ExternalSecret", long_name + "b")));
}

TEST(SplitFileName, IsToldFromOtherFiles) {
  EXPECT_TRUE(IsSplitFileName("configmap.daily-0123abcd.yaml"));
  for (const char* other : {"daily.yaml", "pod.daily.yaml", "workflow.daily.yml", "workflow", "Workflow.daily.yaml"}) {
    EXPECT_FALSE(IsSplitFileName(other)) << other;
  }
}

TEST(SplitFolder, IsTheInputWithoutItsExtension) {
  EXPECT_EQ(SplitFolder("a/daily.yaml"), "a/daily");
  EXPECT_EQ(SplitFolder("daily.v2.yml"), "daily.v2");
  EXPECT_EQ(SplitFolder("a.b/daily"), "a.b/daily");
  EXPECT_EQ(SplitFolder(".hidden"), ".hidden");
}

}  // namespace
}  // namespace dagc::driver
