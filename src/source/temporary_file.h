// SPDX-License-Identifier: Apache-2.0
// Files that exist only until they get their final name. The process knows all of them, so that a signal handler can
// remove them, and their names tell which process made them, so that a later run can remove what a dead one left.
#pragma once

#include <string>
#include <string_view>

namespace dagc {

struct TemporarySlot;

// Owns a name in a directory; removes the file of that name when it goes out of scope, unless it was released. Creating
// the file is up to the owner, who must do so with O_EXCL.
class TemporaryFile {
 public:
  // `directory` ends in a slash or is empty.
  explicit TemporaryFile(const std::string& directory);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  const std::string& path() const { return path_; }
  // The file has its final name now.
  void Release();

 private:
  std::string path_;
  TemporarySlot* slot_;
};

// Removes every temporary file of this process. Async-signal-safe; meant for a handler after which the process ends.
// It must run on the thread that owns the TemporaryFiles, or while that thread stands still.
void RemoveAllTemporaryFiles() noexcept;

// Removes files in a directory that a process which is no longer there left: at once where the process can be looked
// up; after a day where it may have run on another machine or in another container that shares the directory.
void RemoveLeftovers(const std::string& directory);

}  // namespace dagc
