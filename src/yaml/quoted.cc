// SPDX-License-Identifier: Apache-2.0
// Text in quotes: escapes and line folding. https://yaml.org/spec/1.2.2/#73-flow-scalar-styles
#include "base/text.h"
#include "diag/codes/dg1.h"
#include "yaml/escape.h"
#include "yaml/parser.h"

namespace dagc::yaml {

// At a quote. The result is a view of the source when nothing has to be changed in it.
bool Parser::ReadQuoted(int parent, ScalarText& result) {
  const char* const open = at_;
  const char quote = *open;
  Quoted state{.open = open, .open_line = line_, .parent = parent};
  bool copied = false;
  const char* run = ++at_;  // from here on nothing has been copied
  for (;;) {
    at_ = quote == '"' ? FindFirstOf<'"', '\\', '\n', '\r'>(at_, end_) : FindFirstOf<'\'', '\n', '\r'>(at_, end_);
    if (at_ == end_) return UnclosedQuote(state);
    const char c = *at_;
    const bool doubled = c == '\'' && at_ + 1 < end_ && at_[1] == '\'';
    if (c == quote && !doubled) break;
    if (!copied) scratch_.clear();
    copied = true;
    scratch_.append(run, at_);
    if (doubled) {
      scratch_ += c;
      at_ += 2;
    } else if (c == '\\') {
      ReadEscape(state);
    } else {
      FoldQuotedBreak(state, false);
    }
    run = at_;
  }
  if (copied) {
    scratch_.append(run, at_);
    result.text = arena_.Copy(scratch_);
  } else {
    result.text = {run, at_};
  }
  result.end = ++at_;
  result.many_lines = line_ != state.open_line;
  if (state.odd != nullptr && !IsAtValueEnd()) return UnclosedQuote(state);
  if (!only_in_quotes_.empty()) PassCharacters(state.open, at_);
  ReportQuoteLines(state);
  return true;
}

// At a line break inside quotes: goes to the first character of the next line with content, folding what is between.
void Parser::FoldQuotedBreak(Quoted& state, bool escaped) {
  if (!escaped) {
    while (scratch_.size() > state.keep && IsWhite(scratch_.back())) scratch_.pop_back();
  }
  std::size_t breaks = 0;
  const char* spaces_end = at_;
  while (at_ < end_ && IsBreak(*at_)) {
    line_ = SkipBreak(at_, end_);
    spaces_end = SkipSpaces(line_, end_);
    at_ = SkipWhite(spaces_end, end_);
    ++breaks;
  }
  if (at_ == end_) return;
  if (at_ == line_ && IsMarker(at_)) {
    if (state.marker == nullptr) state.marker = at_;
    if (state.odd == nullptr) state.odd = line_;
  }
  const int column = Column(spaces_end);
  if (column <= state.parent) {
    if (state.loose == nullptr) state.loose = at_;
    if (state.odd == nullptr && FindFrame(column) >= 0 && Classify(at_) != LineKind::kText) state.odd = line_;
  }
  if (breaks > 1) {
    scratch_.append(breaks - 1, '\n');
  } else if (!escaped) {
    scratch_ += ' ';
  }
  state.keep = scratch_.size();
}

// At a backslash.
void Parser::ReadEscape(Quoted& state) {
  const char* const begin = at_++;
  if (at_ == end_) return;
  const char c = *at_;
  if (IsBreak(c)) return FoldQuotedBreak(state, true);
  ++at_;
  if (const std::uint32_t simple = SimpleEscape(c); simple != 0 || c == '0') {
    AppendUtf8(scratch_, simple);
  } else if (const int digits = HexDigits(c); digits != 0) {
    ReadHexEscape(begin, digits);
  } else if (c == '\'' && !options_.strict) {
    scratch_ += c;
    if (!state.loose_escape) Report(diag::kLooseEscape, begin, at_);
    state.loose_escape = true;
  } else {
    at_ += DecodeUtf8({begin, end_}, 1).length - 1;
    Report(diag::kBadEscape, begin, at_, Quote(begin, at_)).Help(help::kDoubleBackslash);
  }
  state.keep = scratch_.size();
}

// Behind `\x`, `\u` or `\U`. A pair of surrogates makes one character, as in JSON.
void Parser::ReadHexEscape(const char* begin, int digits) {
  std::uint32_t value = 0;
  if (!ParseHex(at_, end_, digits, value)) {
    while (at_ - begin < digits + 2 && at_ < end_ && (IsAsciiDigit(*at_) || IsAsciiAlpha(*at_))) ++at_;
    Report(diag::kBadHexEscape, begin, at_, Quote(begin, at_), digits);
    return;
  }
  at_ += digits;
  std::uint32_t second = 0;
  if (IsLeadingSurrogate(value) && digits == 4 && end_ - at_ >= 6 && at_[0] == '\\' && at_[1] == 'u' &&
      ParseHex(at_ + 2, end_, 4, second) && IsTrailingSurrogate(second)) {
    value = 0x10000 + ((value - 0xD800) << 10) + (second - 0xDC00);
    at_ += 6;
  }
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
    Report(diag::kBadCodePoint, begin, at_, Quote(begin, at_));
    return;
  }
  AppendUtf8(scratch_, value);
}

// Whether what stands behind a closing quote can stand behind a value. If not, the quote was most likely meant to open
// another text.
bool Parser::IsAtValueEnd() const {
  const char* const p = SkipWhite(at_, end_);
  return BlankAt(p) || *p == '#' || *p == ':' || *p == ',' || *p == ']' || *p == '}';
}

// Behind a text in quotes: what was wrong with its lines.
void Parser::ReportQuoteLines(const Quoted& state) {
  if (state.marker != nullptr) {
    Report(diag::kMarkerInQuotes, state.marker, state.marker + 3, Own({state.marker, 3}))
        .Note(note::kOpenedHere, Range(state.open, state.open + 1));
    return;
  }
  const bool in_flow = !stack_.empty() && IsFlowFrame(stack_.back());
  if (state.loose == nullptr || (!in_flow && KeyColon(at_) != nullptr)) return;
  const char* const end = TrimWhite(state.loose, FindBreak(state.loose, end_));
  ReportLoose(diag::kQuotedIndent, diag::kLooseQuoted, state.loose, end, state.parent + 1, state.open);
}

// A line that continues something without being indented enough: an error only where the specification is the rule.
void Parser::ReportLoose(const DiagDef<1>& strict, const DiagDef<1>& loose, const char* begin, const char* end,
                         int wanted, const char* open) {
  Report(options_.strict ? strict : loose, begin, end, wanted).Note(note::kOpenedHere, Range(open, open + 1));
}

// Goes to the end of the lines that can belong to the text; always false.
bool Parser::UnclosedQuote(const Quoted& state) {
  Report(diag::kUnclosedQuote, state.open, state.open + 1);
  line_ = state.open_line;
  at_ = FindBreak(state.open, end_);
  while (at_ < end_) {
    const char* const line = SkipBreak(at_, end_);
    const char* const spaces_end = SkipSpaces(line, end_);
    const char* const content = SkipWhite(spaces_end, end_);
    const bool blank = content == end_ || IsBreak(*content);
    if (!blank && (spaces_end - line <= state.parent || line == state.odd || (content == line && IsMarker(line))))
      break;
    line_ = line;
    at_ = FindBreak(content, end_);
  }
  return false;
}

}  // namespace dagc::yaml
