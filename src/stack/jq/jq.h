// SPDX-License-Identifier: Apache-2.0
// The filters by which a stack finds addresses and secret ids in a step's `stackSpec`: the part of jq that published
// stacks use (https://jqlang.org/manual/), over a `Value`. What comes out keeps the place it was written at, so that a
// finding about an address points into the manifest.
//
// No input, no environment, no clock, no variables, no recursion, no definitions: a filter that uses them is refused
// when it is read. A filter ends within its budget whatever it is given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/parsed.h"
#include "value/value.h"

namespace dagc::stack::jq {

enum class Reason : std::uint8_t {
  kNone,
  // Reading a filter.
  kSyntax,         // the piece does not fit here
  kUnclosed,       // a bracket or quote without its end
  kBadString,      // an escape that jq does not know
  kUnsupported,    // jq knows it, this evaluator does not
  kUnknown,        // a function that jq does not know; `detail` is the nearest known name
  kArgumentCount,  // a function with another number of arguments
  kTooComplex,     // nested too deeply, or too long
  // Running it.
  kWrongKind,  // `detail` says what was given to what
  kPattern,    // a regular expression that cannot be used: `detail`, or one of its flags
  kBudget,     // took too many steps or too much memory
};

// What is wrong with a filter, and where in its text.
struct JqFault {
  Reason reason = Reason::kNone;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string detail;
  bool given_null = false;  // kWrongKind: it is null that was given
};

struct Budget {
  std::size_t steps = 1'000'000;
  std::size_t bytes = std::size_t{16} << 20;  // of everything that is made
};

// All that a filter gave for one input: its values in order, and the fault that ended it early, if one did.
struct Outcome {
  std::vector<Value> values;
  JqFault fault;  // kNone: none
};

struct Program;

class Filter {
 public:
  Filter() = default;  // gives nothing

  // Reads a filter. Its text must outlive the result.
  static Parsed<Filter, JqFault> Parse(std::string_view text);

  // Values that are made live in `arena`, the rest are those of `input`. May be called from several threads at once.
  Outcome Run(const Value& input, Arena& arena, const Budget& budget = {}) const;

  std::string_view text() const;

 private:
  explicit Filter(std::shared_ptr<const Program> program) : program_(std::move(program)) {}
  std::shared_ptr<const Program> program_;
};

}  // namespace dagc::stack::jq
