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

}  // namespace dagc
