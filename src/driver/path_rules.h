// SPDX-License-Identifier: Apache-2.0
// What a repository may make dagc read or write. Paths that are written in files stay inside the repository's root,
// links resolved; a path that the command line names is the caller's own business.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "driver/options.h"
#include "source/file_system.h"

namespace dagc::driver {

// Used from one thread. Folders and roots are canonical paths (FileSystem::Canonical).
class PathRules {
 public:
  // `options` as the command line gave them: --root, --allow-outside and the folder of --config.
  PathRules(const Options& options, FileSystem& files);

  // The root for a file or folder (empty: the working directory): --root, else the nearest folder upwards that contains
  // `.git`, else the working directory when the input is below it, else the input's folder.
  const std::string& RootOf(const std::string& input);

  // Whether an input of the command line may be read. The caller chose it, unless a link in a repository leads out of
  // the repository on the way to it. Names that others chose (`listed`: of a commit hook, of --files-from) also stay
  // inside the root of the working directory.
  bool AllowsInput(const std::string& path, bool listed);

  // Whether a file that is written or read at `path` stays inside `root` and out of its `.git`, or inside a folder that
  // the caller allowed.
  bool Allows(const std::string& path, const std::string& root);

 private:
  std::string FindRoot(const std::string& folder);
  bool LeavesByLink(const std::string& path);

  FileSystem& files_;
  const std::string working_directory_;
  std::string root_;  // of --root; empty: not given
  std::vector<std::string> allowed_;
  std::map<std::string, std::string> roots_;  // by canonical folder
  std::map<std::string, bool> leaves_;        // folders, as they are written, that a link of a repository leads out to
};

// The nearest canonical folder at or above `folder` that contains `.git`; empty: there is none.
std::string RepositoryAround(const std::string& folder, FileSystem& files);

// A canonical folder as seen from another one: ".", "..", "../.."; as it is when it is not at or above `from`.
std::string FolderFrom(const std::string& folder, const std::string& from);

// The folder of a path as text: "a" for "a/b", "." for "a", "/" for "/a".
std::string FolderOf(const std::string& path);

// A file that this process has open already, such as `/dev/stdin` or `/dev/fd/63` of `<(command)`: to read it waits for
// nobody but its writer.
bool IsOpenDescriptor(const std::string& path);

}  // namespace dagc::driver
