// SPDX-License-Identifier: Apache-2.0
#include "base/glob.h"

#include <cstddef>
#include <vector>

namespace dagc {
namespace {

// One step of a pattern: reached[i] tells whether the pattern so far matches the first i bytes of the path.
using Reached = std::vector<bool>;

void StepStar(Reached& reached, std::string_view path) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (reached[i] && path[i] != '/') reached[i + 1] = true;
  }
}

void StepAnything(Reached& reached) {
  for (std::size_t i = 0; i + 1 < reached.size(); ++i) {
    if (reached[i]) reached[i + 1] = true;
  }
}

// `**/`: nothing, or anything that ends with a slash.
void StepDirectories(Reached& reached, std::string_view path) {
  bool started = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    started = started || reached[i];
    if (started && path[i] == '/') reached[i + 1] = true;
  }
}

void StepByte(Reached& reached, std::string_view path, char wanted) {
  for (std::size_t i = path.size(); i > 0; --i) {
    const bool fits = wanted == '?' ? path[i - 1] != '/' : path[i - 1] == wanted;
    reached[i] = reached[i - 1] && fits;
  }
  reached[0] = false;
}

}  // namespace

bool GlobMatches(std::string_view pattern, std::string_view path) {
  Reached reached(path.size() + 1);
  reached[0] = true;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool segment_begins = at == 0 || pattern[at - 1] == '/';
    if (segment_begins && pattern.substr(at).starts_with("**/")) {
      StepDirectories(reached, path);
      at += 2;
    } else if (pattern.substr(at).starts_with("**")) {
      StepAnything(reached);
      at += 1;
    } else if (pattern[at] == '*') {
      StepStar(reached, path);
    } else {
      StepByte(reached, path, pattern[at]);
    }
  }
  return reached[path.size()];
}

}  // namespace dagc
