// SPDX-License-Identifier: Apache-2.0
// https://github.com/yaml/yaml-test-suite, every case, by its events.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "reading.h"
#include "support/shared_folder.h"

namespace dagc::yaml {
namespace {

namespace fs = std::filesystem;

std::string Content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> Cases(const fs::path& suite) {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::recursive_directory_iterator(suite)) {
    if (entry.path().filename() == "in.yaml") cases.push_back(entry.path().parent_path());
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

TEST(YamlTestSuite, EveryCaseIsReadOrRefusedAsTheSuiteSaysInStrictMode) {
  DAGC_NEED_SHARED(shared);
  const std::vector<fs::path> cases = Cases(shared / "yaml-test-suite");
  EXPECT_EQ(cases.size(), 402U);
  ReadOptions options;
  options.strict = true;
  for (const fs::path& folder : cases) {
    SCOPED_TRACE(folder.string());
    const std::string text = Content(folder / "in.yaml");
    const Reading reading = ReadText(text, options);
    EXPECT_TRUE(IsWellNested(reading.list));
    if (fs::exists(folder / "error")) {
      EXPECT_FALSE(reading.ok);
      EXPECT_FALSE(reading.findings.empty());
    } else {
      EXPECT_TRUE(reading.ok);
      EXPECT_EQ(reading.events, Content(folder / "test.event"));
    }
  }
}

// What the engine's own reader takes, and only that, is taken by default too.
TEST(YamlTestSuite, DefaultModeTakesLinesThatAreNotIndentedAndOneEscape) {
  DAGC_NEED_SHARED(shared);
  std::vector<std::string> taken;
  for (const fs::path& folder : Cases(shared / "yaml-test-suite")) {
    SCOPED_TRACE(folder.string());
    const std::string text = Content(folder / "in.yaml");
    const Reading reading = ReadText(text);
    if (!fs::exists(folder / "error")) {
      EXPECT_EQ(reading.events, Content(folder / "test.event"));
    } else if (reading.ok) {
      taken.push_back(fs::relative(folder, shared / "yaml-test-suite").string());
      ASSERT_EQ(reading.findings.size(), 1U);
      EXPECT_EQ(reading.findings[0].severity, Severity::kWarning);
    }
  }
  EXPECT_EQ(taken, (std::vector<std::string>{"9C9N", "DK95/01", "HRE5", "QB6E", "VJP3/00", "Y79Y/003"}));
}

}  // namespace
}  // namespace dagc::yaml
