// SPDX-License-Identifier: Apache-2.0
// What a run reads and what it writes must be different files, whatever they are called: two spellings of a path, a
// hard link, a name on a disk that does not tell capital letters from small ones.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diag_sink.h"
#include "source/file_system.h"

namespace dagc::driver {

class OverwriteCheck {
 public:
  explicit OverwriteCheck(FileSystem& files) : files_(files) {}

  // A file that the run reads: a manifest, the target file, an env file, a stack.
  void AddRead(const std::string& path) { read_.push_back(path); }

  // Something that the run writes, made from `source`: an input, or the option that names it. False, and reported, when
  // the run reads that file or writes it already, or something whose name differs only in capital letters. All files
  // that are read must have been added.
  bool AddWritten(const std::string& path, const std::string& source, DiagSink& sink);

 private:
  const std::string* FindRead(const FileIdentity& identity);
  std::string CanonicalOf(const std::string& path);

  FileSystem& files_;
  std::vector<std::string> read_;
  std::optional<std::map<FileIdentity, std::string>> read_by_identity_;  // made when it is first needed
  std::map<std::string, std::string> folders_;                           // canonical, by how they are written
  std::map<std::string, std::string> written_;                           // sources, by canonical path in small letters
};

}  // namespace dagc::driver
