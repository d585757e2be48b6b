// SPDX-License-Identifier: Apache-2.0
// Text in the IR: a view into the document (or into the arena of the run) and where it was written.
#pragma once

#include <string_view>

#include "dagc/span.h"

namespace dagc::ir {

// An absent text is empty and written nowhere; `present()` tells it from an empty one.
struct Text {
  std::string_view value;
  Span span;
  bool unresolved = false;  // holds a `${NAME}` nobody has set: checks on it are skipped

  bool present() const { return static_cast<bool>(span.file); }
  bool empty() const { return value.empty(); }
};

}  // namespace dagc::ir
