// SPDX-License-Identifier: Apache-2.0
// The only door to the disk. The driver opens the real one; tests use MemoryFileSystem and see what was read.
//
// Paths are taken as given (relative ones from the working directory) and separated by `/`. All calls may come from
// several threads at once. A call that can fail returns what went wrong, or nothing:
//
//   if (const std::optional<FileError> error = files.ReadFile(path, limits.file_bytes, text)) { ... error->message ...
//   }
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagc {

enum class FileFault : std::uint8_t { kMissing, kTooLarge, kOther };

struct FileError {
  FileFault fault = FileFault::kOther;
  std::string message;  // the system's words, without the path: "No such file or directory"
};

enum class FileKind : std::uint8_t { kMissing, kFile, kDirectory, kOther };

struct DirectoryEntry {
  std::string name;
  FileKind kind = FileKind::kFile;  // of what a symbolic link points to
  bool is_link = false;
};

// Which file a path leads to, whatever it is called: equal for two names of one file.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  auto operator<=>(const FileIdentity&) const = default;
};

// What a path leads to. `kind` is kMissing only where there is nothing, and kOther where that cannot be found out.
struct FileStatus {
  FileKind kind = FileKind::kMissing;
  bool is_link = false;   // the path itself; one that leads nowhere is a link of the kind kMissing
  FileIdentity identity;  // unless it is missing
};

// A file's new content, complete but not in its place yet. Without Commit nothing of it stays.
class StagedFile {
 public:
  virtual ~StagedFile() = default;
  // Replaces the file as a whole.
  virtual std::optional<FileError> Commit() = 0;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The whole content. A pipe or a device is read to its end; more than `limit` bytes is an error, and no more than
  // that is ever read.
  virtual std::optional<FileError> ReadFile(const std::string& path, std::size_t limit, std::string& text) = 0;
  // The first bytes of a regular file.
  virtual std::optional<FileError> ReadBeginning(const std::string& path, std::size_t size, std::string& text) = 0;
  // Follows symbolic links.
  virtual FileKind KindOf(const std::string& path) = 0;
  virtual FileStatus StatusOf(const std::string& path) = 0;
  // What is in a directory, without `.` and `..`, sorted by the bytes of the names.
  virtual std::optional<FileError> ListDirectory(const std::string& path, std::vector<DirectoryEntry>& entries) = 0;
  // Writes what a file is to hold beside it; its permissions stay. A symbolic link in its place will be replaced, not
  // followed. What is there and no regular file (a pipe, /dev/null) is written to directly, and Commit does nothing.
  virtual std::optional<FileError> Stage(const std::string& path, std::string_view text,
                                         std::unique_ptr<StagedFile>& staged) = 0;
  // Stage and Commit: replaces the file as a whole or leaves it as it was.
  std::optional<FileError> WriteAtomically(const std::string& path, std::string_view text);
  // Waits until everything written to the disk that `path` is on has arrived there.
  virtual std::optional<FileError> Synchronise(const std::string& path) = 0;
  // A file, a link, or a directory that is empty.
  virtual std::optional<FileError> Remove(const std::string& path) = 0;
  // Removes what a process that is no longer there staged in a directory and did not commit.
  virtual void RemoveLeftovers(const std::string& directory) = 0;
  // Makes a directory and those above it; it is no error when they are there.
  virtual std::optional<FileError> CreateDirectories(const std::string& path) = 0;
  // An absolute path without links, `.` and `..`: two names of one file give one result. What does not exist yet is
  // appended as it is written.
  virtual std::string Canonical(const std::string& path) = 0;

  bool Exists(const std::string& path) { return KindOf(path) != FileKind::kMissing; }
  bool IsDirectory(const std::string& path) { return KindOf(path) == FileKind::kDirectory; }
};

class RealFileSystem final : public FileSystem {
 public:
  std::optional<FileError> ReadFile(const std::string& path, std::size_t limit, std::string& text) override;
  std::optional<FileError> ReadBeginning(const std::string& path, std::size_t size, std::string& text) override;
  FileKind KindOf(const std::string& path) override;
  FileStatus StatusOf(const std::string& path) override;
  std::optional<FileError> ListDirectory(const std::string& path, std::vector<DirectoryEntry>& entries) override;
  std::optional<FileError> Stage(const std::string& path, std::string_view text,
                                 std::unique_ptr<StagedFile>& staged) override;
  std::optional<FileError> Synchronise(const std::string& path) override;
  std::optional<FileError> Remove(const std::string& path) override;
  void RemoveLeftovers(const std::string& directory) override;
  std::optional<FileError> CreateDirectories(const std::string& path) override;
  std::string Canonical(const std::string& path) override;
};

// "larger than 33554432 bytes": the message of FileFault::kTooLarge, the same behind every door.
FileError TooLarge(std::size_t limit);

}  // namespace dagc
