// SPDX-License-Identifier: Apache-2.0
#include "ir/stack_reference.h"

#include <gtest/gtest.h>

namespace dagc::ir {
namespace {

TEST(ParseStackReference, TakesNameFlavorAndVersionApart) {
  const auto full = ParseStackReference("vulcan+postgres:2.0");
  ASSERT_TRUE(full);
  EXPECT_EQ(full->name, "vulcan");
  EXPECT_EQ(full->flavor, "postgres");
  EXPECT_EQ(full->version, "2.0");
  const auto bare = ParseStackReference("container");
  ASSERT_TRUE(bare);
  EXPECT_EQ(bare->name, "container");
  EXPECT_EQ(bare->flavor, "");
  EXPECT_EQ(bare->version, "");
}

TEST(ParseStackReference, RefusesEmptyPartsAndOtherCharacters) {
  for (const char* text : {"", ":", "a:", "+b", "a+", "a b", "a:1:2", "a/b", "a+b+c"}) {
    EXPECT_FALSE(ParseStackReference(text)) << text;
  }
}

}  // namespace
}  // namespace dagc::ir
