// SPDX-License-Identifier: Apache-2.0
#include "document/scalar_map.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/text.h"
#include "yaml/escape.h"

namespace dagc {
namespace {

bool IsBreak(char c) { return c == '\n' || c == '\r'; }
bool IsWhite(char c) { return c == ' ' || c == '\t'; }

// The text as the reader made it, run by run.
class Rereader {
 public:
  Rereader(const Value& scalar, std::string_view source)
      : value_(scalar.text()), source_(source), at_(scalar.span().begin), end_(scalar.span().end) {}

  const std::string& text() const { return text_; }
  const std::vector<TextMap::Run>& runs() const { return runs_; }
  std::uint32_t end() const { return static_cast<std::uint32_t>(end_); }

  void Run(Style style) {
    switch (style) {
      case Style::kLiteral:
      case Style::kFolded:
        return Block(style == Style::kFolded);
      case Style::kSingleQuoted:
      case Style::kDoubleQuoted:
        ++at_;
        --end_;
        return Flow(style);
      default:
        return Flow(style);
    }
  }

 private:
  static std::uint32_t At(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  // Bytes that stand in the text as they stand in the file.
  void Copy(std::size_t begin, std::size_t end) {
    if (end <= begin) return;
    runs_.push_back({At(text_.size()), At(begin), 0, true});
    text_ += source_.substr(begin, end - begin);
  }

  // Text that is written otherwise.
  void Put(std::string_view text, std::size_t begin, std::size_t end) {
    if (text.empty()) return;
    runs_.push_back({At(text_.size()), At(begin), At(end), false});
    text_ += text;
  }

  std::size_t SkipBreak(std::size_t at) const { return at + (source_.substr(at).starts_with("\r\n") ? 2 : 1); }

  // Plain or quoted text: lines are folded, and in quotes some characters are written with more than themselves.
  void Flow(Style style) {
    std::size_t run = at_;
    while (at_ < end_) {
      const char c = source_[at_];
      const bool doubled = style == Style::kSingleQuoted && c == '\'';
      const bool escape = style == Style::kDoubleQuoted && c == '\\' && at_ + 1 < end_;
      if (doubled) {
        Copy(run, at_);
        Put("'", at_, at_ + 2);
        run = at_ += 2;
      } else if (escape) {
        Copy(run, at_);
        Escape();
        run = at_;
      } else if (IsBreak(c)) {
        std::size_t last = at_;
        while (last > run && IsWhite(source_[last - 1])) --last;
        Copy(run, last);
        Fold(last, /*escaped=*/false);
        run = at_;
      } else {
        ++at_;
      }
    }
    Copy(run, at_);
  }

  // At a line break: to the first character with content behind it.
  void Fold(std::size_t begin, bool escaped) {
    std::size_t breaks = 0;
    while (at_ < end_ && IsBreak(source_[at_])) {
      at_ = SkipBreak(at_);
      while (at_ < end_ && IsWhite(source_[at_])) ++at_;
      ++breaks;
    }
    const std::string between = breaks > 1 ? std::string(breaks - 1, '\n') : escaped ? "" : " ";
    Put(between, begin, at_);
  }

  void Escape() {
    const std::size_t begin = at_++;
    const char c = source_[at_];
    if (IsBreak(c)) return Fold(begin, /*escaped=*/true);
    std::string text;
    const int digits = yaml::HexDigits(c);
    if (digits > 0) {
      ++at_;
      AppendUtf8(text, Hex(digits));
    } else if (const std::uint32_t simple = yaml::SimpleEscape(c); simple != 0 || c == '0') {
      ++at_;
      AppendUtf8(text, simple);
    } else {  // `\'`, which the default mode takes
      ++at_;
      text = c;
    }
    Put(text, begin, at_);
  }

  // The code point of the digits at `at_`, of two `\u` when they are a pair of surrogates.
  std::uint32_t Hex(int digits) {
    const char* const end = source_.data() + end_;
    std::uint32_t value = 0;
    if (!yaml::ParseHex(source_.data() + at_, end, digits, value)) return 0xFFFD;
    at_ += static_cast<std::size_t>(digits);
    std::uint32_t second = 0;
    const bool pair = digits == 4 && yaml::IsLeadingSurrogate(value) && source_.substr(at_).starts_with("\\u") &&
                      yaml::ParseHex(source_.data() + at_ + 2, end, 4, second) && yaml::IsTrailingSurrogate(second);
    if (!pair) return value;
    at_ += 6;
    return 0x10000 + ((value - 0xD800) << 10) + (second - 0xDC00);
  }

  // Lines below `|` or `>`.
  void Block(bool folded) {
    while (at_ < end_ && !IsBreak(source_[at_])) ++at_;
    std::size_t indent = std::string_view::npos;
    std::size_t breaks = 0;  // since the last line with content
    std::size_t gap = at_;   // where they begin
    bool any = false;
    bool was_spaced = false;
    while (at_ < end_) {
      std::size_t line = SkipBreak(at_);
      std::size_t line_end = line;
      while (line_end < end_ && !IsBreak(source_[line_end])) ++line_end;
      std::size_t content = line;
      while (content < line_end && source_[content] == ' ') ++content;
      if (indent == std::string_view::npos && content < line_end) indent = Indent(content - line);
      const std::size_t begin = line + std::min(indent, content - line);
      if (begin >= line_end) {
        ++breaks;
        at_ = line_end;
        continue;
      }
      const bool spaced = IsWhite(source_[begin]);
      if (any) {
        const bool folds = folded && !spaced && !was_spaced;
        Put(!folds ? std::string(breaks + 1, '\n') : breaks == 0 ? " " : std::string(breaks, '\n'), gap, begin);
      } else {
        Put(std::string(breaks, '\n'), gap, begin);
      }
      Copy(begin, line_end);
      any = true;
      was_spaced = spaced;
      breaks = 0;
      gap = at_ = line_end;
    }
    const std::size_t kept = value_.size() - std::min(value_.find_last_not_of('\n') + 1, value_.size());
    Put(std::string(any || text_.empty() ? kept : 0, '\n'), gap, std::min(gap + 1, source_.size()));
  }

  // How many of a line's `spaces` are indentation: what the value does not have of them. (An indentation indicator
  // counts from the parent, which is not known here.)
  std::size_t Indent(std::size_t spaces) const {
    const std::size_t first = std::min(value_.find_first_not_of('\n'), value_.size());
    std::size_t kept = 0;
    while (first + kept < value_.size() && value_[first + kept] == ' ') ++kept;
    return spaces - std::min(kept, spaces);
  }

  std::string_view value_;
  std::string_view source_;
  std::size_t at_;
  std::size_t end_;
  std::string text_;
  std::vector<TextMap::Run> runs_;
};

// The runs of text [begin, end) of `from`, moved by `shift` in the text.
void AddPart(const Rereader& from, std::size_t begin, std::size_t end, std::ptrdiff_t shift, TextMap& to) {
  const auto& runs = from.runs();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    TextMap::Run run = runs[i];
    const std::size_t run_end = i + 1 < runs.size() ? runs[i + 1].text_begin : from.text().size();
    if (run_end <= begin || run.text_begin >= end) continue;
    if (run.text_begin < begin) {
      if (run.step) run.source_begin += static_cast<std::uint32_t>(begin - run.text_begin);
      run.text_begin = static_cast<std::uint32_t>(begin);
    }
    run.text_begin = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(run.text_begin) + shift);
    to.Add(run);
  }
}

}  // namespace

TextMap MapScalar(const Value& scalar, std::string_view source) {
  const Span span = scalar.span();
  TextMap map(span);
  if (!span.file || span.end > source.size() || span.begin >= span.end || !scalar.IsScalar()) return map;
  Rereader reader(scalar, source);
  reader.Run(scalar.style());
  const std::string_view was = reader.text();
  const std::string_view is = scalar.text();
  const auto same =
      static_cast<std::size_t>(std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first - was.begin());
  const std::size_t most = std::min(was.size(), is.size()) - same;
  std::size_t tail = 0;
  while (tail < most && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
  AddPart(reader, 0, same, 0, map);
  if (same + tail < is.size() || same + tail < was.size()) {
    TextMap whole(span);
    AddPart(reader, 0, was.size(), 0, whole);
    const Span replaced = whole.At(same, was.size() - tail);
    if (same + tail < is.size()) {
      map.Add({static_cast<std::uint32_t>(same), replaced.begin, std::max(replaced.end, replaced.begin), false});
    }
    AddPart(reader, was.size() - tail, was.size(),
            static_cast<std::ptrdiff_t>(is.size()) - static_cast<std::ptrdiff_t>(was.size()), map);
  }
  // A place behind the last character.
  const Span end = is.empty() ? Span{span.file, span.begin, span.begin} : map.At(is.size() - 1, is.size());
  map.Add({static_cast<std::uint32_t>(is.size()), end.end, end.end, false});
  return map;
}

}  // namespace dagc
