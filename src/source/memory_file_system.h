// SPDX-License-Identifier: Apache-2.0
// Files that exist only in a test, and a record of which of them were read.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"

namespace dagc {

// Directories are implied by the files in them, or made with CreateDirectories. Paths are kept without `.`, `..` and
// doubled slashes.
class MemoryFileSystem final : public FileSystem {
 public:
  // What relative paths begin from.
  static constexpr const char* kWorkingDirectory = "/memory/here";

  std::optional<FileError> ReadFile(const std::string& path, std::size_t limit, std::string& text) override;
  std::optional<FileError> ReadBeginning(const std::string& path, std::size_t size, std::string& text) override;
  FileKind KindOf(const std::string& path) override;
  FileStatus StatusOf(const std::string& path) override;
  std::optional<FileError> ListDirectory(const std::string& path, std::vector<DirectoryEntry>& entries) override;
  std::optional<FileError> Stage(const std::string& path, std::string_view text,
                                 std::unique_ptr<StagedFile>& staged) override;
  std::optional<FileError> Synchronise(const std::string&) override { return std::nullopt; }
  std::optional<FileError> Remove(const std::string& path) override;
  void RemoveLeftovers(const std::string&) override {}
  std::optional<FileError> CreateDirectories(const std::string& path) override;
  std::string Canonical(const std::string& path) override;

  // Sets the stage.
  void Put(const std::string& path, std::string text);
  // From now on reading, listing or writing `path` fails with this message.
  void Break(const std::string& path, std::string message);

  // Looks at what happened. The content of a file, if it is there:
  std::optional<std::string> Get(const std::string& path) const;
  // Every path handed to ReadFile, every path written and every path removed, in the order of the calls:
  std::vector<std::string> read_paths() const;
  std::vector<std::string> written_paths() const;
  std::vector<std::string> removed_paths() const;

 private:
  class Staged;

  std::optional<FileError> FaultOf(const std::string& path) const;
  FileKind KindLocked(const std::string& path) const;

  mutable std::mutex mutex_;  // guards everything below
  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> broken_;
  std::vector<std::string> directories_;
  std::vector<std::string> read_;
  std::vector<std::string> written_;
  std::vector<std::string> removed_;
};

}  // namespace dagc
