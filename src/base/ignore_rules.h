// SPDX-License-Identifier: Apache-2.0
// The patterns of a `.gitignore`, matched as Git matches them: https://git-scm.com/docs/gitignore
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dagc {

class IgnoreRules {
 public:
  enum class Verdict : std::uint8_t { kNone, kIgnored, kKept };

  IgnoreRules() = default;
  // `text` is the whole file. Patterns past the first kMaxPatterns are not read.
  explicit IgnoreRules(std::string_view text);

  // What the last pattern that matches says. `path` is relative to the folder of the file, separated by `/`. Linear in
  // the pattern's length times the path's, for each pattern.
  Verdict VerdictOn(std::string_view path, bool is_directory) const;

  bool empty() const { return patterns_.empty(); }

  static constexpr std::size_t kMaxPatterns = 10000;

 private:
  struct Pattern {
    std::string text;         // without `!`, a leading slash, and the trailing one
    std::size_t literal = 0;  // bytes before the first wildcard
    bool is_negated = false;
    bool is_for_directories = false;
    bool is_for_names = false;  // no slash in it: compared with the last part of a path
  };

  void Add(std::string_view line);
  static bool Matches(const Pattern& pattern, std::string_view path);

  std::vector<Pattern> patterns_;
};

// Git's wildmatch with slashes kept apart (WM_PATHNAME). `?` and `*` match within a path's part, `[...]` is a set, `**`
// between slashes any number of parts. A malformed set matches nothing. Time is in proportion to the product of the
// lengths.
bool WildMatches(std::string_view pattern, std::string_view path);

}  // namespace dagc
