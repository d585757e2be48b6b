// SPDX-License-Identifier: Apache-2.0
// Documents with a secret in every place for one, broken in many ways, for the fuzzer that looks for leaks.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>

namespace dagc::test {

struct LeakCase {
  std::string how;   // the document and what was done to it
  std::string text;  // of the file
};

// The same number makes the same case on every machine.
LeakCase MakeLeakCase(std::uint64_t number);

// How many documents and ways to break them there are.
std::size_t LeakDocumentCount();
std::size_t LeakBreakCount();

// A sound workflow with `${V}` in the place of one of its scalars, and how many there are.
std::size_t VariablePlaceCount();
std::string WorkflowWithVariable(std::size_t place, std::string_view reference);

}  // namespace dagc::test
