// SPDX-License-Identifier: Apache-2.0
// What a shell would read in one argument of a program that takes every argument as it is (Reader::kPlain).
#pragma once

#include <cstddef>
#include <optional>

#include "lint/command_line.h"

namespace dagc::lint {

struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first operator, glob, `$NAME`, `$(command)` or `~/` in the word at `at`. Text that echo and printf write is prose
// as often as not, so that less is taken for one there. `${NAME}` has a rule of its own.
std::optional<TextRange> FindInPlainArgument(const CommandLine& line, std::size_t at);

}  // namespace dagc::lint
