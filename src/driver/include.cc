// SPDX-License-Identifier: Apache-2.0
#include "driver/include.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/glob.h"
#include "base/path.h"
#include "base/shown.h"
#include "diag/codes/dg0.h"
#include "diag/codes/dg5.h"
#include "driver/settings.h"

namespace dagc::driver {
namespace {

// "a/b/**/*.yaml" is the folder "a/b" and the pattern "**/*.yaml"; "a/b.yaml" has no pattern.
struct Pattern {
  std::string folder;
  std::string rest;
};

Pattern Split(std::string_view glob) {
  const std::size_t first = glob.find_first_of("*?");
  if (first == std::string_view::npos) return {std::string(glob), ""};
  const std::size_t slash = glob.rfind('/', first);
  if (slash == std::string_view::npos) return {".", std::string(glob)};
  return {std::string(glob.substr(0, slash)), std::string(glob.substr(slash + 1))};
}

// The files of patterns. A folder is walked once, however many patterns name it.
class PatternFiles {
 public:
  PatternFiles(const WalkOptions& walk, FileSystem& files, DiagSink& sink) : walk_(walk), files_(files), sink_(sink) {}

  // Adds those of one pattern below `folder`, a path from the working directory; whether there is one.
  bool Match(const std::string& folder, const std::string& rest, Inputs& to) {
    const auto [known, is_new] = found_.try_emplace(folder);
    Folder& found = known->second;
    if (is_new && files_.Exists(folder)) {
      const std::string arguments[] = {folder};
      Inputs inputs = FindInputs(arguments, walk_, files_, sink_);
      found.files = std::move(inputs.files);
      to.target_files.insert(to.target_files.end(), inputs.target_files.begin(), inputs.target_files.end());
      found.taken.resize(found.files.size());
    }
    bool matches = false;
    for (std::size_t i = 0; i < found.files.size(); ++i) {
      if (!rest.empty() && !GlobMatches(rest, found.files[i].relative)) continue;
      matches = true;
      if (!found.taken[i]) to.files.push_back(found.files[i]);
      found.taken[i] = true;
    }
    return matches;
  }

 private:
  struct Folder {
    std::vector<Input> files;
    std::vector<bool> taken;  // by an earlier pattern
  };

  const WalkOptions& walk_;
  FileSystem& files_;
  DiagSink& sink_;
  std::map<std::string, Folder> found_;
};

void SortAndUnite(std::vector<Input>& files) {
  std::sort(files.begin(), files.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
  files.erase(std::unique(files.begin(), files.end(), [](const Input& a, const Input& b) { return a.path == b.path; }),
              files.end());
}

// The path of `input` below `folder`, both from the working directory.
std::string RelativeTo(const std::string& folder, const std::string& path) {
  const std::string prefix = Below(folder, "");
  return path.starts_with(prefix) ? path.substr(prefix.size()) : path;
}

// Whether a pattern names a file or a folder above it.
bool IsNamedBy(std::string_view glob, std::string_view relative) {
  Pattern pattern = Split(glob);
  if (pattern.folder.starts_with("./")) pattern.folder.erase(0, 2);
  while (pattern.folder.ends_with('/')) pattern.folder.pop_back();
  if (pattern.folder != "." && !pattern.folder.empty()) {
    if (!relative.starts_with(pattern.folder)) return false;
    relative.remove_prefix(pattern.folder.size());
    if (relative.empty()) return pattern.rest.empty();
    if (!relative.starts_with('/')) return false;
    relative.remove_prefix(1);
  }
  return pattern.rest.empty() || GlobMatches(pattern.rest, relative);
}

}  // namespace

void CheckExclusions(const Profile& run, DiagSink& sink) {
  const Value* exclude = FindSetting(run.target, "exclude");
  if (exclude == nullptr) return;
  for (const Value& glob : exclude[1].items()) {
    if (HasParentComponent(glob.text())) {
      sink.Report(diag::kIncludeOutside, glob.span(), Shown(glob.text()));
    } else if (!GlobCanMatch(glob.text())) {
      sink.Report(diag::kEmptyInclude, glob.span(), Shown(glob.text()));
    }
  }
}

void ClaimIncluded(const Profile& run, FileSystem& files, Inputs& inputs) {
  const Value* include = FindSetting(run.target, "include");
  if (include == nullptr) return;
  const std::string folder = files.Canonical(FolderOf(run.path));
  for (Input& input : inputs.files) {
    if (input.standard_input) continue;
    const std::string path = files.Canonical(input.path);
    const std::string prefix = Below(folder, "");
    if (!path.starts_with(prefix)) continue;
    const std::string_view relative = std::string_view(path).substr(prefix.size());
    const auto& globs = include[1].items();
    input.claimed =
        std::any_of(globs.begin(), globs.end(), [&](const Value& glob) { return IsNamedBy(glob.text(), relative); });
  }
}

void AddExclusions(const Profile& run, FileSystem& files, Exclusions& to) {
  const Value* exclude = FindSetting(run.target, "exclude");
  if (exclude == nullptr) return;
  const std::string folder = files.Canonical(FolderOf(run.path));
  for (const Value& glob : exclude[1].items()) to.Add(folder, glob.text());
}

Inputs FindIncluded(const Profile& run, const WalkOptions& walk, PathRules& rules, FileSystem& files, DiagSink& sink) {
  Inputs inputs;
  inputs.has_directory = true;
  const std::string folder = FolderOf(run.path);
  const Value* include = FindSetting(run.target, "include");
  if (include == nullptr) {
    PatternFiles(walk, files, sink).Match(folder, "", inputs);
    if (inputs.files.empty()) inputs.empty.push_back(folder);
    return inputs;
  }
  PatternFiles patterns(walk, files, sink);
  std::map<std::string, bool> allowed;  // by folder
  for (const Value& glob : include[1].items()) {
    const std::string_view text = glob.text();
    const Pattern pattern = Split(text);
    const std::string from = pattern.folder == "." ? folder : Below(folder, pattern.folder);
    // Its output would have no place either.
    if (text.starts_with('/') || HasParentComponent(text)) {
      sink.Report(diag::kIncludeOutside, glob.span(), Shown(text));
      continue;
    }
    const auto [known, is_new] = allowed.try_emplace(from);
    if (is_new) known->second = rules.Allows(from, run.root);
    if (!known->second) {
      sink.Report(diag::kPathOutside, glob.span(), Shown(text)).Help(help::kAllowOutside);
      continue;
    }
    if (!patterns.Match(from, pattern.rest, inputs)) sink.Report(diag::kEmptyInclude, glob.span(), Shown(text));
  }
  for (Input& input : inputs.files) {
    input.relative = RelativeTo(folder, input.path);
    input.walked = true;
    input.claimed = true;
  }
  SortAndUnite(inputs.files);
  return inputs;
}

Inputs FindWorkspace(const Profile& run, PathRules& rules, FileSystem& files, DiagSink& sink) {
  Inputs inputs;
  const Value* workspace = FindSetting(run.target, "workspace");
  if (workspace == nullptr) return inputs;
  const WalkOptions walk;
  PatternFiles patterns(walk, files, sink);
  std::map<std::pair<FileId, std::string>, std::string> allowed;  // by the file and the folder that it names
  for (const Value& glob : workspace[1].items()) {
    const Pattern pattern = Split(glob.text());
    const auto [from, is_new] = allowed.try_emplace({glob.span().file, pattern.folder});
    if (is_new) {
      const Value folder = Value::String(pattern.folder, glob.span());
      from->second = AllowedPathIn(run.target, folder, run.root, rules, sink);
    }
    if (from->second.empty()) continue;
    if (!patterns.Match(from->second, pattern.rest, inputs)) {
      sink.Report(diag::kEmptyInclude, glob.span(), Shown(glob.text()));
    }
  }
  SortAndUnite(inputs.files);
  return inputs;
}

}  // namespace dagc::driver
