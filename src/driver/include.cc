// SPDX-License-Identifier: Apache-2.0
#include "driver/include.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

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

// The files of one pattern, below `folder`, a path from the working directory.
Inputs Match(const std::string& folder, const std::string& rest, const WalkOptions& walk, FileSystem& files,
             DiagSink& sink) {
  if (!files.Exists(folder)) return {};
  const std::string arguments[] = {folder};
  Inputs found = FindInputs(arguments, walk, files, sink);
  if (!rest.empty()) {
    std::erase_if(found.files, [&](const Input& input) { return !GlobMatches(rest, input.relative); });
  }
  return found;
}

void Append(Inputs found, Inputs& to) {
  to.files.insert(to.files.end(), std::make_move_iterator(found.files.begin()),
                  std::make_move_iterator(found.files.end()));
}

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

}  // namespace

Inputs FindIncluded(const Profile& run, const WalkOptions& walk, PathRules& rules, FileSystem& files, DiagSink& sink) {
  Inputs inputs;
  inputs.has_directory = true;
  const std::string folder = FolderOf(run.path);
  const Value* include = FindSetting(run.target, "include");
  if (include == nullptr) {
    Append(Match(folder, "", walk, files, sink), inputs);
    if (inputs.files.empty()) inputs.empty.push_back(folder);
    return inputs;
  }
  for (const Value& glob : include[1].items()) {
    const std::string_view text = glob.text();
    const Pattern pattern = Split(text);
    const std::string from = pattern.folder == "." ? folder : Below(folder, pattern.folder);
    // Its output would have no place either.
    if (text.starts_with('/') || HasParentComponent(text)) {
      sink.Report(diag::kIncludeOutside, glob.span(), Shown(text));
      continue;
    }
    if (!rules.Allows(from, run.root)) {
      sink.Report(diag::kPathOutside, glob.span(), Shown(text)).Help(help::kAllowOutside);
      continue;
    }
    Inputs found = Match(from, pattern.rest, walk, files, sink);
    if (found.files.empty()) sink.Report(diag::kEmptyInclude, glob.span(), Shown(text));
    Append(std::move(found), inputs);
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
  for (const Value& glob : workspace[1].items()) {
    const Pattern pattern = Split(glob.text());
    const Value folder = Value::String(pattern.folder, glob.span());
    const std::string from = AllowedPathIn(run.target, folder, run.root, rules, sink);
    if (from.empty()) continue;
    Inputs found = Match(from, pattern.rest, {}, files, sink);
    if (found.files.empty()) sink.Report(diag::kEmptyInclude, glob.span(), Shown(glob.text()));
    Append(std::move(found), inputs);
  }
  SortAndUnite(inputs.files);
  return inputs;
}

}  // namespace dagc::driver
