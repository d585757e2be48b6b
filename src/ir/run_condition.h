// SPDX-License-Identifier: Apache-2.0
// Whether a task that is due runs, from what is known only then.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/dependency.h"
#include "value/value.h"

namespace dagc::ir {

// A parameter of the workflow, or what a task has put out.
struct RunValue {
  TaskId task;  // none: a parameter of the workflow
  std::string_view name;
};

struct RunCondition {
  enum class Kind : std::uint8_t {
    kNever,
    kEquals,       // the value is `text`
    kHasKey,       // the value is JSON of an object with `key`, and so are the next four
    kKeyEquals,    // .. whose value there is `literal`, a scalar
    kKeyGreater,   // .. a number there that is greater
    kKeyLess,      // .. or less
    kKeyContains,  // .. a list there with it, or a text with it inside
    kAll,          // of `operands`, at least one
    kAny,
    kNot,  // of the only operand
  };
  Kind kind = Kind::kNever;
  RunValue value;
  std::string_view text;
  std::string_view key;
  Value literal;
  std::vector<RunCondition> operands;
};

}  // namespace dagc::ir
