// SPDX-License-Identifier: Apache-2.0
// Command lines in the words that a person would type: for help lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/command_line.h"

namespace dagc::lint {

// The words as one line of a shell script, with their operators, globs and variables. Empty when it would be longer
// than a help line should be, has several lines, or is not known in full.
std::string ScriptOf(const CommandLine& line);

// A text as the words that its author meant: split at blanks, quotes taken away. Empty when a shell has to read it.
std::vector<std::string> WordsOf(std::string_view text);

// A word as it can stand in a YAML flow sequence: as it is, or in double quotes.
std::string QuotedWord(std::string_view word);
std::string FlowSequence(const std::vector<std::string>& words);

}  // namespace dagc::lint
