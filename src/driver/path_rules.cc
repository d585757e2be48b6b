// SPDX-License-Identifier: Apache-2.0
#include "driver/path_rules.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "driver/walk.h"

namespace dagc::driver {

std::string FolderOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string FolderFrom(const std::string& folder, const std::string& from) {
  if (!IsWithin(from, folder)) return folder;
  std::string path = ".";
  for (std::string at = from; at != folder; at = FolderOf(at)) path = path == "." ? ".." : path + "/..";
  return path;
}

bool IsOpenDescriptor(const std::string& path) {
  if (path == "/dev/stdin") return true;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    const std::string_view number = std::string_view(path).substr(std::min(folder.size(), path.size()));
    if (path.starts_with(folder) && !number.empty() && std::all_of(number.begin(), number.end(), IsAsciiDigit)) {
      return true;
    }
  }
  return false;
}

PathRules::PathRules(const Options& options, FileSystem& files)
    : files_(files), working_directory_(files.Canonical(".")) {
  if (!options.root.empty()) root_ = files.Canonical(options.root);
  for (const std::string& folder : options.allow_outside) allowed_.push_back(files.Canonical(folder));
  if (!options.config.empty()) allowed_.push_back(files.Canonical(FolderOf(options.config)));
}

const std::string& PathRules::RootOf(const std::string& input) {
  if (!root_.empty()) return root_;
  const std::string path = input.empty() ? "." : input;
  const std::string folder = files_.Canonical(files_.IsDirectory(path) ? path : FolderOf(path));
  const auto [entry, is_new] = roots_.emplace(folder, "");
  if (is_new) entry->second = FindRoot(folder);
  return entry->second;
}

std::string RepositoryAround(const std::string& folder, FileSystem& files) {
  for (std::string at = folder;; at = FolderOf(at)) {
    if (files.Exists(Below(at, ".git"))) return at;
    if (at == "/" || at == ".") return {};
  }
}

std::string PathRules::FindRoot(const std::string& folder) {
  std::string repository = RepositoryAround(folder, files_);
  if (!repository.empty()) return repository;
  return IsWithin(folder, working_directory_) ? working_directory_ : folder;
}

bool PathRules::AllowsInput(const std::string& path, bool listed) {
  return !LeavesByLink(path) && (!listed || Allows(path, RootOf("")));
}

// Folders are remembered, so that each of many inputs costs one look.
bool PathRules::LeavesByLink(const std::string& path) {
  const std::string folder = FolderOf(path);
  if (folder != "." && folder != "/") {
    auto known = leaves_.find(folder);
    if (known == leaves_.end()) known = leaves_.emplace(folder, LeavesByLink(folder)).first;
    if (known->second) return true;
  }
  if (!files_.StatusOf(path).is_link) return false;
  const std::string place = files_.Canonical(folder);
  std::string root = !root_.empty() && IsWithin(place, root_) ? root_ : RepositoryAround(place, files_);
  if (root.empty() && IsWithin(place, working_directory_)) root = working_directory_;
  return !root.empty() && !Allows(path, root);
}

bool PathRules::Allows(const std::string& path, const std::string& root) {
  const std::string canonical = files_.Canonical(path);
  if (IsWithin(canonical, Below(root, ".git"))) return false;
  return IsWithin(canonical, root) || std::any_of(allowed_.begin(), allowed_.end(), [&](const std::string& folder) {
           return IsWithin(canonical, folder);
         });
}

}  // namespace dagc::driver
