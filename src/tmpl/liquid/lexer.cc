// SPDX-License-Identifier: Apache-2.0
#include "tmpl/liquid/lexer.h"

#include <algorithm>

#include "base/text.h"
#include "tmpl/find_ahead.h"

namespace dagc::tmpl {
namespace {

bool IsWhite(char c) { return std::string_view(" \t\r\n\v\f").find(c) != std::string_view::npos; }
bool IsNameStart(char c) { return IsAsciiAlpha(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text), hopeless_(text.size() + 1) {}

  LiquidChunks Run() {
    while (at_ < text_.size() && result_.error.empty()) {
      const std::size_t open = std::min({next_output_(at_), next_tag_(at_), text_.size()});
      Text(at_, open);
      at_ = open;
      if (open < text_.size()) Braces();
    }
    return std::move(result_);
  }

 private:
  void Text(std::size_t begin, std::size_t end) {
    if (trim_next_) {
      while (begin < end && IsWhite(text_[begin])) ++begin;
    }
    // A marker goes on trimming only when there is something behind it.
    if (end > begin || end < text_.size()) trim_next_ = false;
    if (end + 2 < text_.size() && text_[end + 2] == '-') {
      while (end > begin && IsWhite(text_[end - 1])) --end;
    }
    if (end > begin) Push(LiquidChunk::Kind::kText, begin, end, text_.substr(begin, end - begin));
  }

  LiquidChunk& Push(LiquidChunk::Kind kind, std::size_t begin, std::size_t end, std::string_view content) {
    LiquidChunk& chunk = result_.chunks.emplace_back();
    chunk.kind = kind;
    chunk.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    chunk.content = content;
    return chunk;
  }

  // Where the closing braces of what opens at `open` begin. Quotes hide them, unless they hide all there are: a lone
  // apostrophe.
  std::size_t FindClose(std::size_t open, bool output) {
    const std::string_view close = output ? "}}" : "%}";
    const std::uint8_t kind = output ? 1 : 2;
    std::size_t at = open + 2;
    // Where a search went on behind a quote and found nothing, another one need not begin.
    while (at < text_.size() && (hopeless_[at] & kind) == 0) {
      hopeless_[at] |= kind;  // only read when this search fails: another begins behind what it found
      while (at < text_.size() && text_[at] != '"' && text_[at] != '\'') {
        if (text_.substr(at).starts_with(close)) return at;
        ++at;
      }
      if (at == text_.size()) break;
      const std::size_t end = text_.find(text_[at], at + 1);
      at = end == std::string_view::npos ? text_.size() : end + 1;
    }
    return text_.find(close, open + 2);
  }

  void Braces() {
    const std::size_t open = at_;
    const bool output = text_[open + 1] == '{';
    const std::size_t close = FindClose(open, output);
    if (close == std::string_view::npos) {
      result_.error = output ? "}}" : "%}";
      result_.error_range = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(open) + 2};
      return;
    }
    std::size_t begin = open + 2;
    std::size_t end = close;
    if (begin < end && text_[begin] == '-') ++begin;
    const bool trims = end > begin && text_[end - 1] == '-';
    if (trims) --end;
    at_ = close + 2;
    const std::string_view content = text_.substr(begin, end - begin);
    if (output) {
      Push(LiquidChunk::Kind::kOutput, open, at_, content);
    } else {
      LiquidChunk tag;
      tag.content = content;
      SplitTag(tag);
      if (tag.tag == "raw" || tag.tag == "comment") return Hidden(tag.tag, open, trims);
      Push(LiquidChunk::Kind::kTag, open, at_, content) = Filled(tag, open);
    }
    trim_next_ = trims;
  }

  LiquidChunk Filled(LiquidChunk chunk, std::size_t open) const {
    chunk.kind = LiquidChunk::Kind::kTag;
    chunk.range = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(at_)};
    return chunk;
  }

  // Behind `{% raw %}` or `{% comment %}`: to its end. Comments may hold comments.
  void Hidden(std::string_view tag, std::size_t open, bool trims) {
    const std::size_t begin = at_;
    const std::string end_word = "end" + std::string(tag);
    int depth = 1;
    for (std::size_t next = next_tag_(at_); next != std::string_view::npos; next = next_tag_(next + 2)) {
      const std::size_t close = next_tag_end_(next + 2);
      if (close == std::string_view::npos) break;
      LiquidChunk inner;
      std::string_view content = text_.substr(next + 2, close - next - 2);
      const bool left = content.starts_with('-');
      if (left) content.remove_prefix(1);
      const bool right = content.ends_with('-');
      if (right) content.remove_suffix(1);
      inner.content = content;
      SplitTag(inner);
      if (tag == "comment" && inner.tag == tag) ++depth;
      if (inner.tag != end_word || --depth > 0) continue;
      if (tag == "raw") HiddenText(begin, next, trims, left);
      at_ = close + 2;
      trim_next_ = right;
      return;
    }
    result_.error = "{% " + end_word + " %}";
    result_.error_range = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(begin)};
  }

  void HiddenText(std::size_t begin, std::size_t end, bool trims, bool left) {
    while (trims && begin < end && IsWhite(text_[begin])) ++begin;
    while (left && end > begin && IsWhite(text_[end - 1])) --end;
    if (end > begin) Push(LiquidChunk::Kind::kText, begin, end, text_.substr(begin, end - begin));
  }

  std::string_view text_;
  FindAhead next_output_{text_, "{{"};
  FindAhead next_tag_{text_, "{%"};
  FindAhead next_tag_end_{text_, "%}"};
  std::vector<std::uint8_t> hopeless_;  // by place: kinds of closing braces that no search from there finds
  LiquidChunks result_;
  std::size_t at_ = 0;
  bool trim_next_ = false;
};

}  // namespace

LiquidChunks CutLiquid(std::string_view text) { return Cutter(text).Run(); }

void SplitTag(LiquidChunk& chunk) {
  std::string_view content = chunk.content;
  std::size_t begin = 0;
  while (begin < content.size() && IsWhite(content[begin])) ++begin;
  std::size_t end = begin;
  if (end < content.size() && content[end] == '#') {
    ++end;
  } else {
    while (end < content.size() && (IsNameStart(content[end]) || IsAsciiDigit(content[end]))) ++end;
  }
  chunk.tag = content.substr(begin, end - begin);
  chunk.rest = content.substr(end);
}

std::vector<LiquidToken> LexLiquid(std::string_view content, std::uint32_t begin) {
  std::vector<LiquidToken> tokens;
  std::size_t at = 0;
  const auto push = [&](LiquidToken::Kind kind, std::size_t from, std::size_t to, std::size_t inset = 0) {
    tokens.push_back({kind, content.substr(from + inset, to - from - 2 * inset),
                      begin + static_cast<std::uint32_t>(from), begin + static_cast<std::uint32_t>(to)});
    at = to;
  };
  while (at < content.size()) {
    const char c = content[at];
    const char next = at + 1 < content.size() ? content[at + 1] : '\0';
    if (IsWhite(c)) {
      ++at;
    } else if (c == '"' || c == '\'') {
      const std::size_t close = content.find(c, at + 1);
      if (close == std::string_view::npos) {
        push(LiquidToken::Kind::kBad, at, at + 1);
        return tokens;
      }
      push(LiquidToken::Kind::kString, at, close + 1, 1);
    } else if (IsAsciiDigit(c) || (c == '-' && IsAsciiDigit(next))) {
      std::size_t end = at + 1;
      while (end < content.size() && IsAsciiDigit(content[end])) ++end;
      const bool fraction = end + 1 < content.size() && content[end] == '.' && IsAsciiDigit(content[end + 1]);
      if (fraction) {
        ++end;
        while (end < content.size() && IsAsciiDigit(content[end])) ++end;
      }
      push(fraction ? LiquidToken::Kind::kFloat : LiquidToken::Kind::kInt, at, end);
    } else if (IsNameStart(c)) {
      std::size_t end = at + 1;
      while (end < content.size() && (IsNameStart(content[end]) || IsAsciiDigit(content[end]) || content[end] == '-')) {
        ++end;
      }
      if (end < content.size() && content[end] == '?') ++end;
      push(LiquidToken::Kind::kName, at, end);
    } else {
      const std::string_view two = content.substr(at, 2);
      const bool pair = two == "==" || two == "!=" || two == "<>" || two == "<=" || two == ">=" || two == "..";
      if (!pair && std::string_view("|:,.[]()<>=").find(c) == std::string_view::npos) {
        push(LiquidToken::Kind::kBad, at, at + 1);
        return tokens;
      }
      push(LiquidToken::Kind::kSign, at, at + (pair ? 2 : 1));
    }
  }
  push(LiquidToken::Kind::kEnd, content.size(), content.size());
  return tokens;
}

}  // namespace dagc::tmpl
