// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "target/load.h"

namespace dagc {
namespace {

constexpr int kMostLevels = 100;

// The folder of a path, as text: "a" for "a/b", "." for "a", ".." for ".". nullopt for the root.
std::optional<std::string> Above(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  if (path == "/") return std::nullopt;
  if (path.empty() || path == ".") return "..";
  if (path == ".." || path.ends_with("/..")) return path + "/..";
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string Inside(const std::string& folder, std::string_view name) {
  if (folder == ".") return std::string(name);
  return folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

}  // namespace

std::string FindTargetFile(const std::string& input, FileSystem& files) {
  std::optional<std::string> folder = input.empty() ? "." : input;
  if (!files.IsDirectory(*folder)) folder = Above(*folder);
  std::string last;  // the folder above the root is the root
  for (int level = 0; folder && level < kMostLevels; ++level) {
    const std::string canonical = files.Canonical(*folder);
    if (canonical == last) break;
    last = canonical;
    const std::string path = Inside(*folder, kTargetFileName);
    if (files.KindOf(path) == FileKind::kFile) return path;
    folder = Above(*folder);
  }
  return "";
}

}  // namespace dagc
