// SPDX-License-Identifier: Apache-2.0
// Folders that a `.gitignore` of their repository ignores as a whole, such as `node_modules` and `build`. What a user
// ignores everywhere, and `.git/info/exclude`, are nobody else's business and are not read.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/ignore_rules.h"
#include "source/file_system.h"

namespace dagc::driver {

// Used from one thread. Each `.gitignore` is read once, and none that is larger than 256 KiB.
class IgnoredFolders {
 public:
  explicit IgnoredFolders(FileSystem& files) : files_(files) {}

  // Whether a folder (canonical) is ignored by itself; whether one above it is does not count. Outside of a repository
  // nothing is.
  bool Contains(const std::string& folder);

 private:
  // A folder of a repository.
  struct Node {
    std::string path;
    const Node* above = nullptr;  // null for the repository's root
    IgnoreRules rules;
  };

  // Null outside of a repository.
  const Node* NodeOf(const std::string& folder);
  IgnoreRules ReadRules(const std::string& folder);

  FileSystem& files_;
  std::map<std::string, std::unique_ptr<Node>> nodes_;
};

}  // namespace dagc::driver
