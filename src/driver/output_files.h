// SPDX-License-Identifier: Apache-2.0
// Writes files so that nothing is lost by a slip, or by a repository that means harm: never through a link, never into
// `.git`, never over a file that dagc did not write, and each as a whole or not at all.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diag_sink.h"
#include "source/file_system.h"

namespace dagc::driver {

enum class FileForm : std::uint8_t { kManifest, kReport };

class OutputFiles {
 public:
  struct Settings {
    bool check = false;  // writes nothing and reports what is missing or differs
    bool sync = false;   // files get their names together, once their contents are on the disk
  };

  OutputFiles(const Settings& settings, FileSystem& files, DiagSink& sink)
      : settings_(settings), files_(files), sink_(sink) {}

  // Makes `path` hold `content`, in folders that are made where there are none; leaves a file alone that holds it
  // already. Reports what stands in the way. Links are looked for below `base`, which is the path itself or a folder
  // above it, and below the working directory.
  void Put(const std::string& path, const std::string& base, const std::string& content, FileForm form);

  // After the last file: with `sync`, gives all of them their names.
  void Finish();

  // Removes a file, and those of its folders below `base` that become empty. False, and reported, when it cannot.
  bool Remove(const std::string& path, const std::string& base);

 private:
  struct Staged {
    std::string path;
    std::unique_ptr<StagedFile> file;
  };
  enum class Present : std::uint8_t { kSame, kLineEndings, kOther, kForeign, kUnreadable };

  bool MayBeWritten(const std::string& path, const std::string& base, const FileStatus& status);
  // What is known of a folder that files are written to.
  struct Folder {
    std::string link;     // the first link on the way to it; empty: none
    bool in_git = false;  // one of its names is `.git`, as it is written or where it leads
    bool exists = false;  // a file was written to it
  };
  Folder& Look(const std::string& folder, const std::string& base);
  Present Compare(const std::string& path, const std::string& content, FileForm form);
  void Write(const std::string& path, const std::string& content, bool is_new);

  const Settings settings_;
  FileSystem& files_;
  DiagSink& sink_;
  std::map<std::string, Folder> folders_;  // by path
  std::vector<Staged> staged_;
};

// Whether a file with this beginning may be replaced: dagc wrote it, or it is empty.
bool IsReplaceable(std::string_view beginning, FileForm form);

}  // namespace dagc::driver
