// SPDX-License-Identifier: Apache-2.0
#include "frontend/line_outline.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace dagc {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Takes a line off `text`, which may end in LF, CR or both.
std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  if (text.starts_with("\r\n")) text.remove_prefix(1);
  if (!text.empty()) text.remove_prefix(1);
  return line;
}

bool IsDocumentStart(std::string_view line) {
  return line.starts_with("---") && (line.size() == 3 || kBlanks.find(line[3]) != std::string_view::npos);
}

// What a scalar at the beginning of `text` says: tag, anchor, quotes and comment are taken off.
std::string_view ScalarOf(std::string_view text) {
  text = Trimmed(text);
  while (text.starts_with('!') || text.starts_with('&')) {
    text = Trimmed(text.substr(std::min(text.find_first_of(" \t"), text.size())));
  }
  if (text.starts_with('"') || text.starts_with('\'')) {
    return text.substr(1, std::min(text.find(text.front(), 1), text.size()) - 1);
  }
  for (const std::string_view comment : {" #", "\t#"}) text = text.substr(0, text.find(comment));
  return Trimmed(text.substr(0, text.find_first_of(",}")));
}

// Splits `key: value`, or `"key" : value`. The value may be glued to the colon: such lines are why a text cannot be
// read.
std::optional<OutlineKey> SplitKey(std::string_view line) {
  OutlineKey found;
  std::size_t colon = 0;
  if (line.starts_with('"') || line.starts_with('\'')) {
    const std::size_t close = line.find(line.front(), 1);
    if (close == std::string_view::npos) return std::nullopt;
    found.key = line.substr(1, close - 1);
    colon = line.find_first_not_of(" \t", close + 1);
    if (colon == std::string_view::npos || line[colon] != ':') return std::nullopt;
  } else {
    colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    found.key = Trimmed(line.substr(0, colon));
  }
  if (found.key.empty()) return std::nullopt;
  found.value = line.substr(colon + 1);
  return found;
}

// A document whose keys begin its lines.
class BlockOutline {
 public:
  void AddLine(std::string_view line, std::string_view rest_of_text) {
    const bool is_key_line = !line.empty() && std::string_view(" \t#-}]").find(line.front()) == std::string_view::npos;
    if (const auto found = is_key_line ? SplitKey(line) : std::nullopt) {
      FinishBlock(line.data());
      keys_.push_back(*found);
      OutlineKey& key = keys_.back();
      // A folded or literal text has its word on the next line.
      const std::string_view value = Trimmed(key.value);
      key.value =
          ScalarOf(value.starts_with('>') || value.starts_with('|') || value.empty() ? TakeLine(rest_of_text) : value);
      block_begin_ = line.data() + (found->value.data() - line.data());
    }
  }

  Outline Take(const char* end) {
    FinishBlock(end);
    block_begin_ = nullptr;
    return std::move(keys_);
  }

 private:
  void FinishBlock(const char* end) {
    if (block_begin_ == nullptr) return;
    keys_.back().block = std::string_view(block_begin_, static_cast<std::size_t>(end - block_begin_));
  }

  Outline keys_;
  const char* block_begin_ = nullptr;
};

// A document in braces: keys are the texts before a colon at the first level.
class FlowOutline {
 public:
  explicit FlowOutline(std::string_view text) : text_(text) {}

  Outline Run() {
    Outline keys;
    for (at_ = 0; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"' || c == '\'') {
        SkipQuoted(c);
      } else if (c == '{' || c == '[') {
        if (++depth_ == 1) item_begin_ = at_ + 1;
      } else if (c == '}' || c == ']') {
        if (depth_ > 0 && --depth_ == 0) AddItem(keys);
      } else if (depth_ == 1 && (c == ',' || (c == '\n' && HasValue()))) {  // the comma may be what is missing
        AddItem(keys);
      }
    }
    AddItem(keys);  // of a text that breaks off
    return keys;
  }

 private:
  // Quotes that are never closed end with their line.
  void SkipQuoted(char quote) {
    for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
      if (quote == '"' && text_[at_] == '\\') ++at_;
    }
  }

  std::string_view Item() const {
    const std::size_t end = std::min(at_, text_.size()), begin = std::min(item_begin_, end);
    return Trimmed(text_.substr(begin, end - begin));
  }

  bool HasValue() const {
    const auto found = SplitKey(Item());
    return found && !Trimmed(found->value).empty();
  }

  void AddItem(Outline& keys) {
    const std::string_view item = Item();
    item_begin_ = at_ + 1;
    if (auto found = SplitKey(item)) {
      found->block = found->value;
      found->value = ScalarOf(found->value);
      keys.push_back(*found);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t item_begin_ = 0;
};

bool IsInBraces(std::string_view document) {
  while (!document.empty()) {
    const std::string_view line = Trimmed(TakeLine(document));
    if (line.empty() || line.starts_with('#') || line.starts_with("//")) continue;
    return line.starts_with('{');
  }
  return false;
}

Outline OutlineOf(std::string_view document) {
  if (IsInBraces(document)) return FlowOutline(document).Run();
  BlockOutline block;
  std::string_view rest = document;
  while (!rest.empty()) {
    const std::string_view line = TakeLine(rest);
    block.AddLine(line, rest);
  }
  return block.Take(document.data() + document.size());
}

}  // namespace

std::vector<Outline> OutlinesOf(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<Outline> outlines;
  std::string_view rest = text;
  const char* begin = text.data();
  while (!rest.empty()) {
    const std::string_view line = TakeLine(rest);
    if (!IsDocumentStart(line)) continue;
    outlines.push_back(OutlineOf({begin, static_cast<std::size_t>(line.data() - begin)}));
    begin = line.data() + 3;
  }
  const char* const end = text.data() + text.size();
  outlines.push_back(OutlineOf({begin, static_cast<std::size_t>(end - begin)}));
  return outlines;
}

}  // namespace dagc
