// SPDX-License-Identifier: Apache-2.0
#include "source/memory_file_system.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

namespace dagc {
namespace {

// Relative paths are kept as they are, others by their absolute names.
std::string Absolute(const std::string& path) {
  std::string normal =
      (MemoryFileSystem::kWorkingDirectory / std::filesystem::path(path)).lexically_normal().generic_string();
  while (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
  return normal;
}

std::string Normal(const std::string& path) {
  const std::string absolute = Absolute(path);
  const std::string here = std::string(MemoryFileSystem::kWorkingDirectory);
  if (absolute == here) return ".";
  return absolute.starts_with(here + '/') ? absolute.substr(here.size() + 1) : absolute;
}

// What paths inside a directory begin with.
std::string PrefixOf(const std::string& directory) {
  if (directory == ".") return "";
  return directory.ends_with('/') ? directory : directory + '/';
}

FileError Missing() { return {FileFault::kMissing, "No such file or directory"}; }

}  // namespace

std::optional<FileError> MemoryFileSystem::FaultOf(const std::string& path) const {
  const auto found = broken_.find(path);
  if (found == broken_.end()) return std::nullopt;
  return FileError{FileFault::kOther, found->second};
}

FileKind MemoryFileSystem::KindLocked(const std::string& path) const {
  if (files_.contains(path)) return FileKind::kFile;
  const std::string prefix = PrefixOf(path);
  const auto inside = files_.lower_bound(prefix);
  const bool implied = prefix.empty() || (inside != files_.end() && inside->first.starts_with(prefix));
  const bool made = std::any_of(directories_.begin(), directories_.end(), [&](const std::string& directory) {
    return directory == path || directory.starts_with(prefix);
  });
  return implied || made ? FileKind::kDirectory : FileKind::kMissing;
}

std::optional<FileError> MemoryFileSystem::ReadFile(const std::string& path, std::size_t limit, std::string& text) {
  const std::string normal = Normal(path);
  const std::lock_guard lock(mutex_);
  read_.push_back(path);
  text.clear();
  if (auto fault = FaultOf(normal)) return fault;
  const auto found = files_.find(normal);
  if (found == files_.end()) {
    if (KindLocked(normal) == FileKind::kDirectory) return FileError{FileFault::kOther, "Is a directory"};
    return Missing();
  }
  if (found->second.size() > limit) return TooLarge(limit);
  text = found->second;
  return std::nullopt;
}

std::optional<FileError> MemoryFileSystem::ReadBeginning(const std::string& path, std::size_t size, std::string& text) {
  const std::optional<std::string> whole = Get(path);
  if (!whole) return Missing();
  text = whole->substr(0, size);
  return std::nullopt;
}

FileStatus MemoryFileSystem::StatusOf(const std::string& path) {
  const std::string normal = Normal(path);
  return {KindOf(path), false, {0, std::hash<std::string>{}(normal)}};
}

FileKind MemoryFileSystem::KindOf(const std::string& path) {
  const std::lock_guard lock(mutex_);
  return KindLocked(Normal(path));
}

std::optional<FileError> MemoryFileSystem::ListDirectory(const std::string& path,
                                                         std::vector<DirectoryEntry>& entries) {
  const std::string normal = Normal(path);
  const std::lock_guard lock(mutex_);
  entries.clear();
  if (auto fault = FaultOf(normal)) return fault;
  if (KindLocked(normal) != FileKind::kDirectory) return Missing();
  const std::string prefix = PrefixOf(normal);
  const auto add = [&](const std::string& inside, FileKind last) {
    if (!inside.starts_with(prefix) || inside == normal) return;
    if (prefix.empty() && inside.starts_with('/')) return;
    const std::size_t slash = inside.find('/', prefix.size());
    const std::string name = inside.substr(prefix.size(), slash - prefix.size());
    entries.push_back({name, slash == std::string::npos ? last : FileKind::kDirectory, false});
  };
  for (const auto& [file, text] : files_) add(file, FileKind::kFile);
  for (const std::string& directory : directories_) add(directory, FileKind::kDirectory);
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  entries.erase(std::unique(entries.begin(), entries.end(),
                            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name == b.name; }),
                entries.end());
  return std::nullopt;
}

class MemoryFileSystem::Staged final : public StagedFile {
 public:
  Staged(MemoryFileSystem& files, std::string path, std::string_view text)
      : files_(files), path_(std::move(path)), text_(text) {}

  std::optional<FileError> Commit() override {
    const std::lock_guard lock(files_.mutex_);
    files_.files_[Normal(path_)] = std::move(text_);
    files_.written_.push_back(path_);
    return std::nullopt;
  }

 private:
  MemoryFileSystem& files_;
  const std::string path_;
  std::string text_;
};

std::optional<FileError> MemoryFileSystem::Stage(const std::string& path, std::string_view text,
                                                 std::unique_ptr<StagedFile>& staged) {
  const std::string normal = Normal(path);
  const std::lock_guard lock(mutex_);
  if (auto fault = FaultOf(normal)) return fault;
  const std::size_t slash = normal.rfind('/');
  const std::string parent = slash == std::string::npos ? "." : normal.substr(0, std::max<std::size_t>(slash, 1));
  if (KindLocked(normal) == FileKind::kDirectory) return FileError{FileFault::kOther, "Is a directory"};
  if (parent != "/" && KindLocked(parent) != FileKind::kDirectory) return Missing();
  staged = std::make_unique<Staged>(*this, path, text);
  return std::nullopt;
}

std::optional<FileError> MemoryFileSystem::Remove(const std::string& path) {
  const std::string normal = Normal(path);
  const std::lock_guard lock(mutex_);
  if (auto fault = FaultOf(normal)) return fault;
  if (KindLocked(normal) == FileKind::kMissing) return Missing();
  const bool was_made = std::erase(directories_, normal) > 0;
  if (files_.erase(normal) == 0 && (!was_made || KindLocked(normal) == FileKind::kDirectory)) {
    if (was_made) directories_.push_back(normal);
    return FileError{FileFault::kOther, "Directory not empty"};
  }
  removed_.push_back(path);
  return std::nullopt;
}

std::optional<FileError> MemoryFileSystem::CreateDirectories(const std::string& path) {
  const std::string normal = Normal(path);
  const std::lock_guard lock(mutex_);
  if (auto fault = FaultOf(normal)) return fault;
  if (files_.contains(normal)) return FileError{FileFault::kOther, "Not a directory"};
  if (KindLocked(normal) == FileKind::kMissing) directories_.push_back(normal);
  return std::nullopt;
}

std::string MemoryFileSystem::Canonical(const std::string& path) { return Absolute(path); }

void MemoryFileSystem::Put(const std::string& path, std::string text) {
  const std::lock_guard lock(mutex_);
  files_[Normal(path)] = std::move(text);
}

void MemoryFileSystem::Break(const std::string& path, std::string message) {
  const std::lock_guard lock(mutex_);
  broken_[Normal(path)] = std::move(message);
}

std::optional<std::string> MemoryFileSystem::Get(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto found = files_.find(Normal(path));
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> MemoryFileSystem::read_paths() const {
  const std::lock_guard lock(mutex_);
  return read_;
}

std::vector<std::string> MemoryFileSystem::written_paths() const {
  const std::lock_guard lock(mutex_);
  return written_;
}

std::vector<std::string> MemoryFileSystem::removed_paths() const {
  const std::lock_guard lock(mutex_);
  return removed_;
}

}  // namespace dagc
