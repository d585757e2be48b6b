// SPDX-License-Identifier: Apache-2.0
#include "base/misspelling.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(Misspelling, CountsCharactersAndNotBytes) {
  EXPECT_TRUE(IsMisspelling("workflow\xE2\x80\x8B", "workflow"));
  EXPECT_TRUE(IsLikeKey("type\xE2\x80\x8B", "type"));
}

TEST(Misspelling, TakesOneEditFromFourCharactersAndTwoFromEight) {
  for (const auto& [found, known] :
       {std::pair("stak", "stack"), std::pair("wokrflow", "workflow"), std::pair("v2alpah", "v2alpha"),
        std::pair("Workflow", "workflow"), std::pair("workfolws", "workflow"), std::pair("depo", "depot"),
        std::pair("V1", "v1"), std::pair("instance-secre", "instance-secret")}) {
    EXPECT_TRUE(IsMisspelling(found, known)) << found;
  }
  for (const auto& [found, known] :
       {std::pair("workflow", "workflow"), std::pair("wf", "workflow"), std::pair("dep", "depot"),
        std::pair("v2", "v1"), std::pair("work", "worker2"), std::pair("wrkflw", "workflow")}) {
    EXPECT_FALSE(IsMisspelling(found, known)) << found;
  }
}

TEST(Misspelling, KeysTakeOneEditWhateverTheirCase) {
  for (const char* key : {"version", "Version", "VERSION", "verison", "versions", "ersion"}) {
    EXPECT_TRUE(IsLikeKey(key, "version")) << key;
  }
  for (const char* key : {"apiVersion", "vrsn", "verizon2", ""}) EXPECT_FALSE(IsLikeKey(key, "version")) << key;
}

}  // namespace
}  // namespace dagc
