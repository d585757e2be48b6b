// SPDX-License-Identifier: Apache-2.0
#include "base/edit_distance.h"

#include <gtest/gtest.h>

#include <array>

namespace dagc {
namespace {

TEST(EditDistance, CountsEditsUpToTheLimit) {
  EXPECT_EQ(EditDistance("depends", "depends", 3), 0u);
  EXPECT_EQ(EditDistance("dpends", "depends", 3), 1u);
  EXPECT_EQ(EditDistance("depnesd", "depends", 3), 2u);
  EXPECT_EQ(EditDistance("iamge", "image", 3), 1u);  // neighbours swapped
  EXPECT_EQ(EditDistance("Image", "image", 3), 0u);
  EXPECT_EQ(EditDistance("abc", "xyzxyz", 2), 3u);
}

TEST(Nearest, TakesTheFirstOfTheNearest) {
  constexpr std::array<std::string_view, 3> kKeys = {"command", "arguments", "image"};
  EXPECT_EQ(Nearest("imgae", kKeys), "image");
  EXPECT_EQ(Nearest("comand", kKeys), "command");
  EXPECT_EQ(Nearest("volumes", kKeys), "");
  EXPECT_EQ(Nearest("x", kKeys), "");
}

TEST(Nearest, TakesAShortForm) {
  constexpr std::array<std::string_view, 3> kKeys = {"values", "directory", "dire"};
  EXPECT_EQ(Nearest("val", kKeys), "values");
  EXPECT_EQ(Nearest("dir", kKeys), "dire");
  EXPECT_EQ(Nearest("direc", kKeys), "dire");
  EXPECT_EQ(Nearest("di", kKeys), "");
}

}  // namespace
}  // namespace dagc
