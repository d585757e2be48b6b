// SPDX-License-Identifier: Apache-2.0
#include "driver/walk.h"
#include "diag/codes/dg0.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace dagc::driver {
namespace {

bool IsManifestName(std::string_view name) {
  if (name == "dagc.yaml") return false;
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

// One directory argument.
class Walk {
 public:
  Walk(const std::string& argument, const std::string& output, FileSystem& files, DiagSink& sink)
      : argument_(argument), root_(files.Canonical(argument)), output_(output), files_(files), sink_(sink) {}

  // Relative paths of everything found. A list of what is still to be read instead of recursion: nothing bounds the
  // depth of a tree on disk.
  std::vector<std::string> Run() {
    std::vector<std::string> pending = {""};
    while (!pending.empty()) {
      const std::string directory = std::move(pending.back());
      pending.pop_back();
      Read(directory, pending);
    }
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

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
        const bool skipped = entry.is_link || entry.name.starts_with('.') || Below(root_, relative) == output_;
        if (!skipped) pending.push_back(std::move(relative));
      } else if (IsManifestName(entry.name) && (!entry.is_link || StaysInside(Below(argument_, relative)))) {
        found_.push_back(std::move(relative));
      }
    }
  }

  bool StaysInside(const std::string& link) { return IsWithin(files_.Canonical(link), root_); }

  const std::string& argument_;
  const std::string root_;
  const std::string& output_;
  FileSystem& files_;
  DiagSink& sink_;
  std::vector<std::string> found_;
};

// Inputs in order, each file once. Two paths are compared as files only when they end in the same name, so that a
// thousand arguments cost no look at the disk.
class InputList {
 public:
  explicit InputList(FileSystem& files) : files_(files) {}

  void Add(Input input) {
    std::vector<std::size_t>& same_name = by_name_[BaseName(input.path)];
    for (const std::size_t other : same_name) {
      if (IsSame(inputs_[other], input)) return;
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

Input InputOf(const std::string& argument) {
  if (argument == "-") return {kStandardInput, kStandardInput, true, false};
  return {argument, BaseName(argument), false, false};
}

Inputs FindInputs(std::span<const std::string> arguments, const std::string& output, FileSystem& files,
                  DiagSink& sink) {
  Inputs inputs;
  InputList list(files);
  for (const std::string& argument : arguments) {
    if (argument == "-" || !files.IsDirectory(argument)) {
      list.Add(InputOf(argument));
      continue;
    }
    inputs.has_directory = true;
    const std::vector<std::string> found = Walk(argument, output, files, sink).Run();
    if (found.empty()) inputs.empty.push_back(argument);
    for (const std::string& relative : found) list.Add({Below(argument, relative), relative, false, true});
  }
  inputs.files = list.Take();
  return inputs;
}

}  // namespace dagc::driver
