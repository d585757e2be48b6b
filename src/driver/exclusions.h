// SPDX-License-Identifier: Apache-2.0
// What `exclude` of the target file and `--exclude` keep out of a run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagc::driver {

class Exclusions {
 public:
  // `glob` (base/glob.h) speaks of paths relative to `folder` (canonical). Without a slash it speaks of names at any
  // depth; with one at its end of folders only.
  void Add(const std::string& folder, std::string_view glob);

  // Whether a file or folder (canonical) is excluded by itself.
  bool Names(const std::string& path, bool is_folder) const;
  // Whether it is, or a folder above it.
  bool Contains(const std::string& file) const;

  bool empty() const { return rules_.empty(); }

 private:
  struct Rule {
    std::string folder;
    std::string glob;
    bool is_name = false;
    bool only_folders = false;
  };
  static bool Matches(const Rule& rule, std::string_view relative, bool is_folder);

  std::vector<Rule> rules_;
};

}  // namespace dagc::driver
