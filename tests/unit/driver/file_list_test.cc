// SPDX-License-Identifier: Apache-2.0
#include "driver/file_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dagc::driver {
namespace {

using namespace std::string_view_literals;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FileList, IsSeparatedByNulWhereThereIsOne) {
  EXPECT_THAT(ParseFileList("a.yaml\0b\nc.yaml\0\"d\"\0"sv), ElementsAre("a.yaml", "b\nc.yaml", "\"d\""));
  EXPECT_THAT(ParseFileList("a.yaml\0b.yaml"sv), ElementsAre("a.yaml", "b.yaml"));
}

TEST(FileList, IsSeparatedByLineEndsOtherwise) {
  EXPECT_THAT(ParseFileList("a.yaml\r\n\nb c.yaml\n-\n"), ElementsAre("a.yaml", "b c.yaml", "./-"));
  EXPECT_THAT(ParseFileList(""), IsEmpty());
  EXPECT_THAT(ParseFileList("\n"), IsEmpty());
}

TEST(FileList, UnderstandsHowGitQuotes) {
  EXPECT_THAT(ParseFileList("\"a\\303\\244\\t\\\"b\\\\.yaml\"\n\"\n\"x\\\"\n"),
              ElementsAre("a\xC3\xA4\t\"b\\.yaml", "\"", "x\\"));
}

}  // namespace
}  // namespace dagc::driver
