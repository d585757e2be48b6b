// SPDX-License-Identifier: Apache-2.0
#include "driver/ignored_folders.h"

#include <optional>
#include <string_view>
#include <utility>

namespace dagc::driver {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{256} << 10;

std::string Inside(const std::string& folder, std::string_view name) {
  if (folder == ".") return std::string(name);
  return folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

// Of a canonical path; nothing above the root, nor above a relative path's beginning.
std::optional<std::string> Above(const std::string& folder) {
  if (folder == "/" || folder == ".") return std::nullopt;
  const std::size_t slash = folder.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : folder.substr(0, slash);
}

// What follows `folder` in a path below it.
std::string_view RelativeTo(const std::string& folder, std::string_view path) {
  if (folder == ".") return path;
  return path.substr(folder.size() + (folder.ends_with('/') ? 0 : 1));
}

}  // namespace

bool IgnoredFolders::Contains(const std::string& folder) {
  const std::optional<std::string> above = Above(folder);
  if (!above) return false;
  // Deeper files win, and of one file the last pattern.
  for (const Node* node = NodeOf(*above); node != nullptr; node = node->above) {
    const auto verdict = node->rules.VerdictOn(RelativeTo(node->path, folder), /*is_directory=*/true);
    if (verdict != IgnoreRules::Verdict::kNone) return verdict == IgnoreRules::Verdict::kIgnored;
  }
  return false;
}

const IgnoredFolders::Node* IgnoredFolders::NodeOf(const std::string& folder) {
  const auto known = nodes_.find(folder);
  if (known != nodes_.end()) return known->second.get();
  const Node* above = nullptr;
  if (!files_.Exists(Inside(folder, ".git"))) {
    const std::optional<std::string> parent = Above(folder);
    above = parent ? NodeOf(*parent) : nullptr;
    if (above == nullptr) return (nodes_[folder] = nullptr).get();
  }
  auto node = std::make_unique<Node>(Node{folder, above, ReadRules(folder)});
  return (nodes_[folder] = std::move(node)).get();
}

// As for Git, only a regular file counts, and no link to one.
IgnoreRules IgnoredFolders::ReadRules(const std::string& folder) {
  const std::string path = Inside(folder, ".gitignore");
  std::string text;
  if (files_.KindOf(path) != FileKind::kFile || files_.Canonical(path) != path) return {};
  if (files_.ReadFile(path, kMaxBytes, text)) return {};
  return IgnoreRules(text);
}

}  // namespace dagc::driver
