// SPDX-License-Identifier: Apache-2.0
#include "support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/text.h"

namespace dagc::test {
namespace {

constexpr std::size_t kContext = 3;
// A diff of more lines than this is not computed line by line; what is beyond the common start and end is shown whole.
constexpr std::size_t kMostCells = 4'000'000;

std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

struct DiffLine {
  char mark;  // ' ', '-' or '+'
  std::string_view text;
};

using Lines = std::span<const std::string_view>;

// The shortest edit of two lists of lines, by the longest common subsequence.
std::vector<DiffLine> Edit(Lines before, Lines after) {
  const std::size_t width = after.size() + 1;
  std::vector<DiffLine> result;
  const bool too_many = before.size() * after.size() > kMostCells;
  std::vector<std::uint32_t> common(too_many ? 0 : (before.size() + 1) * width);
  if (!too_many) {
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = after.size(); j-- > 0;) {
        common[i * width + j] = before[i] == after[j]
                                    ? common[(i + 1) * width + j + 1] + 1
                                    : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
      }
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && !too_many && before[i] == after[j]) {
      result.push_back({' ', before[i++]});
      ++j;
    } else if (j == after.size() ||
               (i < before.size() && (too_many || common[(i + 1) * width + j] >= common[i * width + j + 1]))) {
      result.push_back({'-', before[i++]});
    } else {
      result.push_back({'+', after[j++]});
    }
  }
  return result;
}

// A line end that is missing is said, since it cannot be seen.
void Append(const DiffLine& line, std::string& to) {
  to += line.mark;
  to += line.text;
  if (!line.text.ends_with('\n')) to += "\n\\ no line end\n";
}

}  // namespace

std::filesystem::path TestDataFolder() { return std::filesystem::path(DAGC_SOURCE_DIR) / "testdata"; }

std::vector<GoldenCase> FindCases(const std::filesystem::path& folder, std::string_view suffix,
                                  const std::vector<std::string>& except) {
  std::vector<GoldenCase> cases;
  if (!std::filesystem::is_directory(folder)) return cases;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().generic_string();
    const bool excluded =
        std::any_of(except.begin(), except.end(), [&](const std::string& ending) { return path.ends_with(ending); });
    if (!entry.is_regular_file() || excluded || !path.ends_with(suffix)) continue;
    std::string name = entry.path().lexically_relative(folder).generic_string();
    name.resize(name.size() - suffix.size());
    cases.push_back({entry.path(), name});
  }
  std::sort(cases.begin(), cases.end(), [](const GoldenCase& a, const GoldenCase& b) { return a.name < b.name; });
  return cases;
}

std::vector<GoldenCase> FindFolders(const std::filesystem::path& folder) {
  std::vector<GoldenCase> cases;
  if (!std::filesystem::is_directory(folder)) return cases;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_directory()) cases.push_back({entry.path(), entry.path().filename().generic_string()});
  }
  std::sort(cases.begin(), cases.end(), [](const GoldenCase& a, const GoldenCase& b) { return a.name < b.name; });
  return cases;
}

std::string TestNameOf(const GoldenCase& golden_case) {
  std::string name = golden_case.name;
  for (char& c : name) c = IsAsciiAlpha(c) || IsAsciiDigit(c) ? c : '_';
  return name;
}

std::filesystem::path Sibling(const GoldenCase& golden_case, std::string_view suffix) {
  const std::string base = std::filesystem::path(golden_case.name).filename().string();
  return golden_case.input.parent_path() / (base + std::string(suffix));
}

std::string ReadText(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void WriteText(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

bool UpdatingGoldens() {
  const char* set = std::getenv("DAGC_UPDATE_GOLDEN");
  return set != nullptr && std::string_view(set) == "1";
}

std::optional<std::string> CompareGolden(const std::filesystem::path& expected,
                                         std::optional<std::string_view> actual) {
  const bool exists = std::filesystem::exists(expected);
  const std::string text = exists ? ReadText(expected) : "";
  if (exists == actual.has_value() && text == actual.value_or("")) return std::nullopt;
  if (UpdatingGoldens()) {
    if (actual) {
      WriteText(expected, *actual);
    } else {
      std::filesystem::remove(expected);
    }
    return std::nullopt;
  }
  const std::string name = expected.lexically_relative(DAGC_SOURCE_DIR).generic_string();
  std::string report = !exists  ? name + " does not exist"
                       : actual ? name + " differs"
                                : name + " exists, but there is nothing to compare it with";
  report += " (DAGC_UPDATE_GOLDEN=1 rewrites it)\n";
  return report + LineDiff(text, actual.value_or(""));
}

std::string LineDiff(std::string_view expected, std::string_view actual) {
  const std::vector<std::string_view> before = LinesOf(expected);
  const std::vector<std::string_view> after = LinesOf(actual);
  std::size_t start = 0;
  while (start < before.size() && start < after.size() && before[start] == after[start]) ++start;
  std::size_t end = 0;
  while (end < before.size() - start && end < after.size() - start &&
         before[before.size() - 1 - end] == after[after.size() - 1 - end]) {
    ++end;
  }
  const std::size_t lead = start - std::min(start, kContext);
  std::string result;
  if (lead > 0) result += "@ line " + std::to_string(lead + 1) + '\n';
  for (std::size_t i = lead; i < start; ++i) Append({' ', before[i]}, result);
  for (const DiffLine& line : Edit(Lines(before).subspan(start, before.size() - start - end),
                                   Lines(after).subspan(start, after.size() - start - end))) {
    Append(line, result);
  }
  const std::size_t tail = before.size() - end;
  for (std::size_t i = tail; i < std::min(before.size(), tail + kContext); ++i) Append({' ', before[i]}, result);
  return result;
}

}  // namespace dagc::test
