// SPDX-License-Identifier: Apache-2.0
#include "driver/exclusions.h"

#include <algorithm>
#include <utility>

#include "base/glob.h"

namespace dagc::driver {
namespace {

constexpr std::string_view kEverythingBelow = "/**";

// The part of `path` below `folder`; empty when it is not below it.
std::string_view Below(std::string_view path, std::string_view folder) {
  if (folder == ".") return path;
  if (!folder.ends_with('/')) {
    if (path.size() <= folder.size() || path[folder.size()] != '/') return {};
    if (!path.starts_with(folder)) return {};
    return path.substr(folder.size() + 1);
  }
  return path.starts_with(folder) ? path.substr(folder.size()) : std::string_view();
}

}  // namespace

void Exclusions::Add(const std::string& folder, std::string_view glob) {
  Rule rule;
  rule.folder = folder;
  if (glob.starts_with("./")) glob.remove_prefix(2);
  rule.only_folders = glob.size() > 1 && glob.ends_with('/');
  if (rule.only_folders) glob.remove_suffix(1);
  rule.is_name = glob.find('/') == std::string_view::npos;
  if (glob.starts_with('/')) glob.remove_prefix(1);
  rule.glob = glob;
  rules_.push_back(std::move(rule));
}

bool Exclusions::Matches(const Rule& rule, std::string_view relative, bool is_folder) {
  if (rule.only_folders && !is_folder) return false;
  const std::string_view glob = rule.glob;
  if (rule.is_name) return GlobMatches(glob, relative.substr(relative.rfind('/') + 1));
  if (GlobMatches(glob, relative)) return true;
  // `chart/**` leaves nothing in `chart` to be looked at.
  return is_folder && glob.ends_with(kEverythingBelow) &&
         GlobMatches(glob.substr(0, glob.size() - kEverythingBelow.size()), relative);
}

bool Exclusions::Names(const std::string& path, bool is_folder) const {
  return std::any_of(rules_.begin(), rules_.end(), [&](const Rule& rule) {
    const std::string_view relative = Below(path, rule.folder);
    return !relative.empty() && Matches(rule, relative, is_folder);
  });
}

bool Exclusions::Contains(const std::string& file) const {
  if (Names(file, /*is_folder=*/false)) return true;
  for (std::size_t slash = file.find('/', 1); slash != std::string::npos; slash = file.find('/', slash + 1)) {
    if (Names(file.substr(0, slash), /*is_folder=*/true)) return true;
  }
  return false;
}

}  // namespace dagc::driver
