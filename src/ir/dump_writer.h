// SPDX-License-Identifier: Apache-2.0
// The lines of a dump: words, texts quoted as in JSON, and trees, indented.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_text.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

class DumpWriter {
 public:
  std::string Take() { return std::move(out_); }

 protected:
  void Begin(std::string_view word) { out_.append(2 * depth_, ' ').append(word); }
  void End() { out_ += '\n'; }
  void Word(std::string_view word) { out_.append(" ").append(word); }
  void Quoted(std::string_view text) { AppendVisibleJsonString(out_, text); }
  void Tree(const Value& value);
  // A line for a fact, none for what says nothing.
  void Fact(std::string_view word, const Text& text);
  void Fact(std::string_view word, std::string_view text);
  void Fact(std::string_view word, const std::vector<Text>& texts);
  void Fact(std::string_view word, const Value& value);
  void Fact(std::string_view word, bool holds);
  // A fact within a line.
  void Part(std::string_view word, std::string_view text);

  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace dagc::ir
