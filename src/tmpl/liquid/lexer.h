// SPDX-License-Identifier: Apache-2.0
// A Liquid template cut into text, outputs and tags, and the words inside them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/machine.h"

namespace dagc::tmpl {

struct LiquidChunk {
  enum class Kind : std::uint8_t { kText, kOutput, kTag };
  Kind kind = Kind::kText;
  Range range;               // with the braces
  std::string_view content;  // text; what stands between the braces
  std::string_view tag;      // the word a tag begins with
  std::string_view rest;     // what stands behind that word
};

struct LiquidChunks {
  std::vector<LiquidChunk> chunks;
  std::string error;  // with `error_range`, when the text ends inside braces
  Range error_range;
};

// White space that trim markers take is gone; `raw` and `comment` are done with: text and nothing.
LiquidChunks CutLiquid(std::string_view text);

// Splits a tag's content into its word and the rest.
void SplitTag(LiquidChunk& chunk);

struct LiquidToken {
  enum class Kind : std::uint8_t { kName, kString, kInt, kFloat, kSign, kEnd, kBad };
  Kind kind = Kind::kEnd;
  std::string_view text;  // of a string what is between its quotes
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The words of `content`, whose first byte is byte `begin` of the template. Ends with kEnd or kBad.
std::vector<LiquidToken> LexLiquid(std::string_view content, std::uint32_t begin);

}  // namespace dagc::tmpl
