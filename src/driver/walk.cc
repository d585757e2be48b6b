// SPDX-License-Identifier: Apache-2.0
#include "driver/walk.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "diag/codes/dg0.h"
#include "diag/codes/dg5.h"
#include "driver/ignored_folders.h"
#include "driver/path_rules.h"
#include "target/load.h"

namespace dagc::driver {
namespace {

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), AsciiLower);
  return lower;
}

bool IsManifestName(std::string_view name) {
  constexpr std::array<std::string_view, 4> kEnds = {".yaml", ".yml", ".json", ".cloacina"};
  if (name == kTargetFileName || name.starts_with(".#")) return false;  // an editor's lock
  const std::string lower = LowerCase(name);
  if (lower == "package.toml" || lower == "pyproject.toml") return true;
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return lower.ends_with(end); });
}

// One directory argument.
class Walk {
 public:
  Walk(const std::string& argument, const WalkOptions& options, IgnoredFolders& ignored, FileSystem& files,
       PassedOver& passed_over, DiagSink& sink)
      : argument_(argument),
        root_(files.Canonical(argument)),
        options_(options),
        ignored_(ignored),
        files_(files),
        passed_over_(passed_over),
        sink_(sink) {}

  struct Found {
    std::string relative;
    bool is_link;
    auto operator<=>(const Found&) const = default;
  };

  // Everything found, with paths below the argument. A list of what is still to be read instead of recursion: nothing
  // bounds the depth of a tree on disk.
  std::vector<Found> Run() {
    std::vector<std::string> pending = {""};
    while (!pending.empty()) {
      const std::string directory = std::move(pending.back());
      pending.pop_back();
      Read(directory, pending);
    }
    std::sort(found_.begin(), found_.end());
    std::sort(target_files_.begin(), target_files_.end());
    return std::move(found_);
  }

  // Each dagc.yaml that Run() came by.
  std::vector<std::string> TakeTargetFiles() { return std::move(target_files_); }

 private:
  void Read(const std::string& directory, std::vector<std::string>& pending) {
    const std::string path = directory.empty() ? argument_ : Below(argument_, directory);
    std::vector<DirectoryEntry> entries;
    if (const std::optional<FileError> error = files_.ListDirectory(path, entries)) {
      sink_.Report(diag::kCannotRead, Span(), path, error->message);
      return;
    }
    for (const DirectoryEntry& entry : entries) {
      std::string relative = directory.empty() ? entry.name : directory + "/" + entry.name;
      if (entry.kind == FileKind::kDirectory) {
        if (MayEnter(entry, relative)) pending.push_back(std::move(relative));
      } else if (entry.name == kTargetFileName && entry.kind == FileKind::kFile && !entry.is_link) {
        target_files_.push_back(Below(path, entry.name));
      } else if (IsManifestName(entry.name) && MayRead(entry, relative)) {
        found_.push_back({std::move(relative), entry.is_link});
      }
    }
  }

  bool MayEnter(const DirectoryEntry& entry, const std::string& relative) {
    if (entry.name.starts_with('.')) return false;
    if (entry.is_link) {
      StaysInside(relative);
      return false;
    }
    const std::string canonical = Below(root_, relative);
    if (canonical == options_.output) return false;
    if (options_.exclude.Names(canonical, /*is_folder=*/true)) {
      ++passed_over_.excluded;
      return false;
    }
    if (!options_.honour_ignored || !ignored_.Contains(canonical)) return true;
    ++passed_over_.ignored;
    return false;
  }

  bool MayRead(const DirectoryEntry& entry, const std::string& relative) {
    if (entry.kind != FileKind::kFile) {
      ++passed_over_.special;
      return false;
    }
    if (entry.is_link && !StaysInside(relative)) return false;
    if (!options_.exclude.Names(Below(root_, relative), /*is_folder=*/false)) return true;
    ++passed_over_.excluded;
    return false;
  }

  // Notes a link that does not.
  bool StaysInside(const std::string& relative) {
    const std::string link = Below(argument_, relative);
    if (IsWithin(files_.Canonical(link), root_)) return true;
    passed_over_.outside.push_back(link);
    return false;
  }

  const std::string& argument_;
  const std::string root_;
  const WalkOptions& options_;
  IgnoredFolders& ignored_;
  FileSystem& files_;
  PassedOver& passed_over_;
  DiagSink& sink_;
  std::vector<Found> found_;
  std::vector<std::string> target_files_;
};

// Inputs in order, each file once. Two paths are compared as files only when they end in the same name, a link in its
// target's, so that a thousand arguments cost no look at the disk.
class InputList {
 public:
  explicit InputList(FileSystem& files) : files_(files) {}

  void Add(Input input) {
    std::vector<std::size_t>& same_name = by_name_[BaseName(input.is_link ? CanonicalOf(input.path) : input.path)];
    for (const std::size_t other : same_name) {
      if (!IsSame(inputs_[other], input)) continue;
      if (inputs_[other].is_link && !input.is_link) inputs_[other] = std::move(input);
      return;
    }
    same_name.push_back(inputs_.size());
    inputs_.push_back(std::move(input));
  }

  std::vector<Input> Take() { return std::move(inputs_); }

 private:
  bool IsSame(const Input& a, const Input& b) {
    if (a.standard_input || b.standard_input) return a.standard_input && b.standard_input;
    return CanonicalOf(a.path) == CanonicalOf(b.path);
  }

  const std::string& CanonicalOf(const std::string& path) {
    const auto [entry, is_new] = canonical_.emplace(path, "");
    if (is_new) entry->second = files_.Canonical(path);
    return entry->second;
  }

  FileSystem& files_;
  std::vector<Input> inputs_;
  std::map<std::string, std::vector<std::size_t>> by_name_;
  std::map<std::string, std::string> canonical_;
};

// Whether an argument that is no directory is an input. A file that does not exist is one: that it cannot be read is
// said where it is read.
bool TakesNamed(const std::string& argument, FileKind kind, const WalkOptions& options, FileSystem& files,
                PassedOver& passed_over) {
  if (argument == "-") return true;
  if (kind != FileKind::kFile && options.skip_missing) return false;
  if (!options.exclude_named || !options.exclude.Contains(files.Canonical(argument))) return true;
  ++passed_over.excluded;
  return false;
}

// Whether an argument does not lead outside a repository. A commit hook names every file of a repository, so there it
// is only passed over.
bool MayLookAt(const std::string& argument, const WalkOptions& options, PassedOver& passed_over, DiagSink& sink) {
  if (argument == "-" || options.rules == nullptr || options.rules->AllowsInput(argument, options.listed)) return true;
  if (options.skip_missing) {
    passed_over.outside.push_back(argument);
  } else {
    sink.Report(diag::kPathOutside, Span(), argument).Help(help::kAllowOutside);
  }
  return false;
}

}  // namespace

std::string BaseName(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string Below(const std::string& directory, const std::string& below) {
  if (directory == "." || directory == "./") return below;
  return directory.ends_with('/') ? directory + below : directory + "/" + below;
}

bool IsWithin(const std::string& path, const std::string& directory) {
  if (directory == "/") return true;
  return path.starts_with(directory) && (path.size() == directory.size() || path[directory.size()] == '/');
}

Input InputOf(const std::string& argument, const std::string& stdin_name) {
  if (argument == "-" && !stdin_name.empty()) return {stdin_name, BaseName(stdin_name), true, false};
  if (argument == "-") return {kStandardInput, kStandardInput, true, false};
  return {argument, BaseName(argument), false, false};
}

Inputs FindInputs(std::span<const std::string> arguments, const WalkOptions& options, FileSystem& files,
                  DiagSink& sink) {
  Inputs inputs;
  InputList list(files);
  IgnoredFolders ignored(files);
  for (const std::string& argument : arguments) {
    const FileStatus status = argument == "-" ? FileStatus{FileKind::kFile, false, {}} : files.StatusOf(argument);
    const FileKind kind = status.kind;
    if (!MayLookAt(argument, options, inputs.passed_over, sink)) continue;
    if (kind != FileKind::kDirectory) {
      if (!TakesNamed(argument, kind, options, files, inputs.passed_over)) continue;
      Input input = InputOf(argument, options.stdin_name);
      input.is_link = status.is_link;
      list.Add(std::move(input));
      continue;
    }
    inputs.has_directory = true;
    Walk walk(argument, options, ignored, files, inputs.passed_over, sink);
    const std::vector<Walk::Found> found = walk.Run();
    for (std::string& path : walk.TakeTargetFiles()) inputs.target_files.push_back(std::move(path));
    if (found.empty()) inputs.empty.push_back(argument);
    for (const auto& [relative, is_link] : found) {
      Input input{Below(argument, relative), relative, false, true};
      input.is_link = is_link;
      list.Add(std::move(input));
    }
  }
  inputs.files = list.Take();
  return inputs;
}

}  // namespace dagc::driver
