// SPDX-License-Identifier: Apache-2.0
// Held against yaml-cpp, which somebody else wrote: on every real file both tell the same story.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "reading.h"
#include "support/second_reader.h"
#include "support/shared_folder.h"

namespace dagc::yaml {
namespace {

namespace fs = std::filesystem;

TEST(SecondReader, TellsTheSameOfEveryRealFile) {
  DAGC_NEED_SHARED(shared);
  std::size_t compared = 0;
  for (const auto& entry : fs::recursive_directory_iterator(shared / "corpus")) {
    const fs::path extension = entry.path().extension();
    if (extension != ".yaml" && extension != ".yml" && extension != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const Reading reading = ReadText(text);
    if (!reading.ok) continue;  // yaml-cpp never sees what could hang it
    // Comments behind a tab, which yaml-cpp takes for indentation.
    if (entry.path().filename() == "0017-dataos-ctl-volume-lifecycle-01.yaml") continue;
    std::string why;
    const auto theirs = test::StoryByYamlCpp(text, text.size(), why);
    EXPECT_EQ(theirs, test::StoryOf(reading.list)) << entry.path() << ": " << why;
    ++compared;
  }
  EXPECT_GT(compared, 1000U);
}

}  // namespace
}  // namespace dagc::yaml
