// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "target/load.h"

namespace dagc {
namespace {

constexpr int kMostLevels = 100;

std::string Inside(const std::string& folder, std::string_view name) {
  if (folder == ".") return std::string(name);
  return folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

}  // namespace

std::optional<std::string> FolderAbove(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  if (path == "/") return std::nullopt;
  if (path.empty() || path == ".") return "..";
  if (path == ".." || path.ends_with("/..")) return path + "/..";
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string FindTargetFile(const std::string& input, const std::string& root, FileSystem& files) {
  std::optional<std::string> folder = input.empty() ? "." : input;
  if (!files.IsDirectory(*folder)) folder = FolderAbove(*folder);
  std::string last;  // the folder above the root is the root
  for (int level = 0; folder && level < kMostLevels; ++level) {
    const std::string canonical = files.Canonical(*folder);
    if (canonical == last) break;
    last = canonical;
    const std::string path = Inside(*folder, kTargetFileName);
    if (files.KindOf(path) == FileKind::kFile) return path;
    if (canonical == root) break;
    folder = FolderAbove(*folder);
  }
  return "";
}

}  // namespace dagc
