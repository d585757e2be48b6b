// SPDX-License-Identifier: Apache-2.0
// Where a command line has what only a shell understands, and none reads it.
#pragma once

#include <cstddef>
#include <optional>

#include "lint/command_line.h"

namespace dagc::lint {

struct ShellSyntax {
  std::size_t word = 0;   // of the command line
  std::size_t begin = 0;  // in the word's text
  std::size_t end = 0;
};

// The first such place. For any program a word that is an operator as a whole; for programs that take every argument
// as it is, also operators, globs and variables within words. Unsure cases are none: a `|` may be a delimiter.
std::optional<ShellSyntax> FindUninterpreted(const CommandLine& line);

}  // namespace dagc::lint
