// SPDX-License-Identifier: Apache-2.0
// Expectations in files beside their inputs. Cases are found, never listed; with DAGC_UPDATE_GOLDEN=1 in the
// environment a test writes what it got instead of comparing, and the review of the change shows the difference.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::test {

// testdata/ of the source tree.
std::filesystem::path TestDataFolder();

struct GoldenCase {
  std::filesystem::path input;  // the file (or, for projects, the folder) of the case
  std::string name;             // its path below the folder that was searched, without suffix: "v2alpha/diamond"
};

// Every file below `folder` whose name ends in `suffix` but in none of `except`, sorted by name.
std::vector<GoldenCase> FindCases(const std::filesystem::path& folder, std::string_view suffix,
                                  const std::vector<std::string>& except = {});
// Every folder directly below `folder`, sorted by name.
std::vector<GoldenCase> FindFolders(const std::filesystem::path& folder);

// A case's name as gtest wants parameter names: letters, digits and underscores.
std::string TestNameOf(const GoldenCase& golden_case);

// The path of a case with another suffix: ("ok/a.yaml", ".argo.yaml") is "ok/a.argo.yaml".
std::filesystem::path Sibling(const GoldenCase& golden_case, std::string_view suffix);

std::string ReadText(const std::filesystem::path& path);  // "" when it cannot be read
void WriteText(const std::filesystem::path& path, std::string_view text);

bool UpdatingGoldens();

// Nothing when `actual` is what the file says; otherwise what differs, to be streamed into a failure. `nullopt` as
// `actual` says that there must be no such file. While updating, the file is written (or removed) and nothing differs.
std::optional<std::string> CompareGolden(const std::filesystem::path& expected, std::optional<std::string_view> actual);

// A line diff with three lines of context: `-` is expected, `+` is actual.
std::string LineDiff(std::string_view expected, std::string_view actual);

}  // namespace dagc::test
