// SPDX-License-Identifier: Apache-2.0
// Where a page quotes a file or the program, it quotes what is there now. A comment before a code block says what:
//
//   <!-- file: testdata/readme/nightly.yaml -->
//   <!-- run: dagc lint testdata/readme/broken.yaml -->
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "support/golden.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

std::filesystem::path Root() { return DAGC_SOURCE_DIR; }

// All files below testdata/readme, as a run of the program sees them.
FileTexts QuotedFiles() {
  FileTexts files;
  for (const GoldenCase& found : FindCases(TestDataFolder() / "readme", "")) {
    files["testdata/readme/" + found.name] = ReadText(found.input);
  }
  return files;
}

// What a quotation shows: a file's text, or what a command prints, one stream after the other.
std::string Quoted(std::string_view kind, const std::string& what) {
  if (kind == "file") return ReadText(Root() / what);
  std::istringstream words(what);
  std::vector<std::string> args;
  for (std::string word; words >> word;) args.push_back(word);
  args.erase(args.begin());  // "dagc"
  const DagcRun run = RunDagc(args, QuotedFiles());
  return run.out + run.err;
}

// The page with every quotation brought up to date.
std::string Refreshed(const std::string& page) {
  std::istringstream lines(page);
  std::string result;
  std::string pending;
  bool skipping = false;
  for (std::string line; std::getline(lines, line);) {
    if (skipping && line != "```") continue;
    skipping = false;
    result += line + '\n';
    for (const std::string_view kind : {"file", "run"}) {
      const std::string opening = "<!-- " + std::string(kind) + ": ";
      if (!line.starts_with(opening) || !line.ends_with(" -->")) continue;
      pending = Quoted(kind, line.substr(opening.size(), line.size() - opening.size() - 4));
    }
    if (line.starts_with("```") && !pending.empty()) {
      result += pending;
      pending.clear();
      skipping = true;
    }
  }
  return result;
}

TEST(DocsGolden, QuotationsAreCurrent) {
  std::vector<std::filesystem::path> pages = {Root() / "README.md"};
  if (std::filesystem::exists(Root() / "docs")) {
    for (const auto& entry : std::filesystem::directory_iterator(Root() / "docs")) {
      if (entry.path().extension() == ".md") pages.push_back(entry.path());
    }
  }
  for (const std::filesystem::path& page : pages) {
    const std::string text = ReadText(page);
    EXPECT_NE(text, "");
    const std::optional<std::string> difference = CompareGolden(page, Refreshed(text));
    EXPECT_FALSE(difference) << *difference;
  }
}

}  // namespace
}  // namespace dagc::test
