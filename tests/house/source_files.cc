// SPDX-License-Identifier: Apache-2.0
#include "house/source_files.h"

#include <algorithm>
#include <filesystem>

#include "support/golden.h"

namespace dagc::test {
namespace {

void SplitLines(SourceFile& file) {
  std::string_view rest = file.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    file.lines.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

std::vector<SourceFile> SourceFiles(const std::vector<std::string>& folders, const std::vector<std::string>& suffixes) {
  const std::filesystem::path root = DAGC_SOURCE_DIR;
  std::vector<std::string> paths;
  for (const std::string& folder : folders) {
    if (!std::filesystem::is_directory(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string path = entry.path().lexically_relative(root).generic_string();
      const bool wanted = std::any_of(suffixes.begin(), suffixes.end(),
                                      [&](const std::string& suffix) { return path.ends_with(suffix); });
      if (entry.is_regular_file() && wanted) paths.push_back(path);
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<SourceFile> files(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    files[i].path = paths[i];
    files[i].text = ReadText(root / paths[i]);
    SplitLines(files[i]);
  }
  return files;
}

std::string_view LayerOf(std::string_view path) {
  if (!path.starts_with("src/")) return {};
  path.remove_prefix(4);
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace dagc::test
