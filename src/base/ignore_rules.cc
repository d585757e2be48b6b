// SPDX-License-Identifier: Apache-2.0
#include "base/ignore_rules.h"

#include <algorithm>
#include <cstddef>

#include "base/reached.h"
#include "base/wild_set.h"

namespace dagc {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpecial = "*?[\\";

// Blanks at the end of a line do not count unless a backslash stands before them.
std::string_view WithoutTrailingBlanks(std::string_view line) {
  std::size_t end = 0;  // behind the last character that counts
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      if (++i == line.size()) return line;
      end = i + 1;
    } else if (line[i] != ' ') {
      end = i + 1;
    }
  }
  return line.substr(0, end);
}

// The stars that begin at `at`, taken as one; moves `at` behind them and what belongs to them.
void StepStars(Reached& reached, std::string_view pattern, std::size_t& at) {
  const std::size_t begin = at;
  at = std::min(pattern.find_first_not_of('*', at), pattern.size());
  const std::string_view rest = pattern.substr(at);
  const bool is_part = at - begin > 1 && (begin == 0 || pattern[begin - 1] == '/');
  if (is_part && rest.starts_with('/')) {
    reached.StepFolders();
    ++at;
  } else if (is_part && (rest.empty() || rest.starts_with("\\/"))) {
    reached.StepAnything();
  } else {
    reached.StepStar();
  }
}

}  // namespace

bool WildMatches(std::string_view pattern, std::string_view path) {
  Reached reached(path);
  for (std::size_t at = 0; at < pattern.size();) {
    if (!reached.any()) return false;
    if (pattern[at] == '*') {
      StepStars(reached, pattern, at);
    } else if (pattern[at] == '[' || pattern[at] == '?') {
      const WildSet set(pattern, at);
      if (!set.is_valid()) return false;
      reached.StepTest([&](char c) { return c != '/' && set.Contains(c); });
      at = set.end();
    } else {
      if (pattern[at] == '\\' && ++at == pattern.size()) return false;
      reached.StepByte(pattern[at]);
      ++at;
    }
  }
  return reached.whole();
}

IgnoreRules::IgnoreRules(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  while (!text.empty() && patterns_.size() < kMaxPatterns) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('#')) continue;
    if (line.ends_with('\r')) line.remove_suffix(1);
    Add(WithoutTrailingBlanks(line.substr(0, line.find('\0'))));
  }
}

void IgnoreRules::Add(std::string_view line) {
  Pattern pattern;
  if (line.starts_with('!')) {
    pattern.is_negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.is_for_directories = true;
    line.remove_suffix(1);
  }
  pattern.is_for_names = line.find('/') == std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return;
  pattern.text = line;
  pattern.literal = std::min(line.find_first_of(kSpecial), line.size());
  patterns_.push_back(std::move(pattern));
}

// Git compares what precedes the first wildcard as it is, and hands the rest to wildmatch; so `a**/b` begins with `**/`
// there.
bool IgnoreRules::Matches(const Pattern& pattern, std::string_view path) {
  if (pattern.is_for_names) path.remove_prefix(path.rfind('/') + 1);
  const std::string_view text = pattern.text;
  if (!path.starts_with(text.substr(0, pattern.literal))) return false;
  if (pattern.literal == text.size()) return path.size() == text.size();
  if (pattern.is_for_names) return WildMatches(text, path);
  return WildMatches(text.substr(pattern.literal), path.substr(pattern.literal));
}

IgnoreRules::Verdict IgnoreRules::VerdictOn(std::string_view path, bool is_directory) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->is_for_directories && !is_directory) continue;
    if (Matches(*pattern, path)) return pattern->is_negated ? Verdict::kKept : Verdict::kIgnored;
  }
  return Verdict::kNone;
}

}  // namespace dagc
