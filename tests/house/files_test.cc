// SPDX-License-Identifier: Apache-2.0
// What every file and folder of the tree has, and has not.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "house/source_files.h"
#include "support/golden.h"

namespace dagc::test {
namespace {

constexpr std::string_view kLicence = "SPDX-License-Identifier: Apache-2.0";
constexpr std::size_t kMostLines = 600;

const std::vector<std::string> kCode = {".h", ".cc", ".inc"};
const std::vector<std::string> kRooms = {"include", "src", "tests", "tools"};

// Tables that a program wrote may be as long as they are.
bool IsGenerated(const SourceFile& file) {
  for (std::size_t i = 0; i < std::min<std::size_t>(5, file.lines.size()); ++i) {
    if (file.lines[i].find("Made by tools/") != std::string_view::npos) return true;
  }
  return false;
}

TEST(Files, FirstLineNamesTheLicence) {
  for (const SourceFile& file : SourceFiles(kRooms, kCode)) {
    ASSERT_FALSE(file.lines.empty()) << file.path << " is empty";
    EXPECT_EQ(file.lines.front(), "// " + std::string(kLicence)) << file.path;
  }
  for (const SourceFile& file : SourceFiles({"tests", "tools"}, {".py", ".go"})) {
    const bool in_head = std::any_of(file.lines.begin(), file.lines.begin() + std::min<long>(3, std::ssize(file.lines)),
                                     [](std::string_view line) { return line.find(kLicence) != line.npos; });
    EXPECT_TRUE(in_head) << file.path;
  }
}

TEST(Files, NoneIsLongerThanSixHundredLines) {
  for (const SourceFile& file : SourceFiles(kRooms, kCode)) {
    if (!IsGenerated(file)) {
      EXPECT_LE(file.lines.size(), kMostLines) << file.path;
    }
  }
}

TEST(Files, NothingIsLeftToDo) {
  // Spelled apart, so that this file does not find itself.
  const std::vector<std::string> words = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                          std::string("XX") + "X:"};
  for (const SourceFile& file :
       SourceFiles({"include", "src", "tests", "tools", "cmake", "schemas", "docs"},
                   {".h", ".cc", ".def", ".inc", ".md", ".txt", ".cmake", ".py", ".sh", ".json"})) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      for (const std::string& word : words) {
        EXPECT_EQ(file.lines[i].find(word), std::string_view::npos) << file.path << ':' << i + 1;
      }
    }
  }
}

TEST(Files, HeadersAreGuardedOnce) {
  for (const SourceFile& file : SourceFiles(kRooms, {".h"})) {
    EXPECT_EQ(std::count(file.lines.begin(), file.lines.end(), "#pragma once"), 1) << file.path;
  }
}

// Samples in tests are as long as what they show.
TEST(Files, LinesFitOneHundredAndTwentyColumns) {
  for (const SourceFile& file : SourceFiles({"include", "src", "tools"}, {".h", ".cc"})) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string_view line = file.lines[i];
      // Code points: continuation bytes take no column.
      const auto columns = std::count_if(line.begin(), line.end(),
                                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
      const bool is_literal = line.find("R\"") != line.npos || line.find("http") != line.npos;
      EXPECT_TRUE(columns <= 120 || is_literal) << file.path << ':' << i + 1;
      EXPECT_FALSE(line.ends_with(' ') || line.find('\t') != line.npos) << file.path << ':' << i + 1;
    }
  }
}

TEST(Files, EveryLayerSaysWhatBelongsInIt) {
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(DAGC_SOURCE_DIR) / "src")) {
    if (!entry.is_directory()) continue;
    const std::string text = ReadText(entry.path() / "README.md");
    EXPECT_GT(text.size(), 100u) << entry.path().filename() << "/README.md";
  }
}

// A source file that no CMakeLists.txt names is never compiled, and a test in it never runs.
TEST(Files, EverySourceIsBuilt) {
  for (const SourceFile& file : SourceFiles({"src", "tests", "tools"}, {".cc"})) {
    const std::filesystem::path path = std::filesystem::path(DAGC_SOURCE_DIR) / file.path;
    bool named = false;
    std::string name = path.filename().string();
    for (std::filesystem::path folder = path.parent_path(); !named && folder != DAGC_SOURCE_DIR;
         folder = folder.parent_path()) {
      const std::string list = ReadText(folder / "CMakeLists.txt");
      // A fuzzer is named after its one file.
      const bool is_fuzzer = list.find("dagc_fuzzer(" + path.stem().string() + ')') != std::string::npos;
      named = is_fuzzer || list.find(name) != std::string::npos;
      name = (folder.filename() / name).generic_string();
    }
    EXPECT_TRUE(named) << file.path << " is in no CMakeLists.txt";
  }
}

}  // namespace
}  // namespace dagc::test
