// SPDX-License-Identifier: Apache-2.0
// How one string is written so that every reader gives back the same string: Go's YAML 1.1 reader (which the engine,
// kubectl and Argo CD use), PyYAML, YAML 1.2 readers, JSON readers.
//
// Plain where no reader could see anything but that string; `|` where a text of several lines survives it, because
// people review these files; double quotes otherwise, with newlines as `\n`. A text with blanks at the end of a line is
// quoted, because fixers of repositories strip them. A line `---` at column 0 inside a quoted
// scalar would cut the file for the engine, which splits at `\n---` before it parses; no form used here can produce
// one.
//
// Text is UTF-8. A byte that is no UTF-8 has no spelling in YAML or JSON and becomes U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dagc {

enum class TextForm { kPlain, kBlock, kQuoted };

// The form for a value or list item.
TextForm ChooseForm(std::string_view text);

// The form for a key, which is never a block.
TextForm ChooseKeyForm(std::string_view text);

void AppendYamlQuoted(std::string& to, std::string_view text);

// Appends `|`, its indicators and the lines at column `indent`, two to the right of the parent collection; without a
// line break at the end. Only for what ChooseForm calls a block.
void AppendBlock(std::string& to, std::string_view text, std::size_t indent);

}  // namespace dagc
