// SPDX-License-Identifier: Apache-2.0
#include "base/glob.h"

#include <cstddef>

#include "base/reached.h"

namespace dagc {

bool GlobMatches(std::string_view pattern, std::string_view path) {
  Reached reached(path);
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (!reached.any()) return false;
    const bool segment_begins = at == 0 || pattern[at - 1] == '/';
    if (segment_begins && pattern.substr(at).starts_with("**/")) {
      reached.StepFolders();
      at += 2;
    } else if (pattern.substr(at).starts_with("**")) {
      reached.StepAnything();
      at += 1;
    } else if (pattern[at] == '*') {
      reached.StepStar();
    } else if (pattern[at] == '?') {
      reached.StepTest([](char c) { return c != '/'; });
    } else {
      reached.StepByte(pattern[at]);
    }
  }
  return reached.whole();
}

bool GlobCanMatch(std::string_view pattern) {
  if (pattern.starts_with("./")) pattern.remove_prefix(2);
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  if (pattern.ends_with('/')) pattern.remove_suffix(1);
  while (true) {
    const std::size_t end = pattern.find('/');
    const std::string_view component = pattern.substr(0, end);
    if (component.empty() || component == "." || component == "..") return false;
    if (end == std::string_view::npos) return true;
    pattern.remove_prefix(end + 1);
  }
}

}  // namespace dagc
