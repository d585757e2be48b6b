// SPDX-License-Identifier: Apache-2.0
// Plain text, on one line or folded over several. https://yaml.org/spec/1.2.2/#733-plain-style
#include "yaml/parser.h"

namespace dagc::yaml {

// Whether text without quotes may begin at `p`.
bool Parser::StartsPlain(const char* p, bool in_flow) const {
  if (!HasClass(*p, kIndicatorChar)) return true;
  if (!HasClass(*p, kMaybePlainChar)) return false;
  return !BlankAt(p + 1) && !(in_flow && IsFlow(p[1]));
}

// Where plain text that goes on at `p` stops on its line: at a `:` that makes it a key, at the `#` of a comment, or at
// the end of the line. White space before that is not part of the text.
const char* Parser::PlainLineEnd(const char* p) const {
  const char* const begin = p;
  for (;; ++p) {
    p = FindFirstOf<'\n', '\r', ':', '#'>(p, end_);
    if (p == end_ || IsBreak(*p)) return p;
    if (*p == ':') {
      if (BlankAt(p + 1)) return p;
    } else if (p == begin || IsWhite(p[-1])) {
      return p;
    }
  }
}

const char* Parser::FlowPlainLineEnd(const char* p) const {
  const char* const begin = p;
  for (;; ++p) {
    p = FindFirstOf<'\n', '\r', ':', '#', ',', '[', ']', '{', '}'>(p, end_);
    if (p == end_ || HasClass(*p, kBreakChar | kFlowChar)) return p;
    if (*p == ':') {
      if (BlankAt(p + 1) || IsFlow(p[1])) return p;
    } else if (p == begin || IsWhite(p[-1])) {
      return p;
    }
  }
}

// Reads plain text with continuation lines deeper than `parent`. The result is the column of a key on the line that the
// text could not go on with; -1 when there is none.
int Parser::ReadPlain(int parent, ScalarText& result) {
  const char* const begin = at_;
  at_ = PlainLineEnd(begin);
  result.end = TrimWhite(begin, at_);
  result.text = {begin, result.end};
  result.many_lines = false;
  if (at_ == end_ || !IsBreak(*at_) || parent == kNoContinuation) return -1;
  // Most text ends with its line: the next one begins with something at a smaller indentation.
  const char* const next = SkipBreak(at_, end_);
  const char* const content = SkipSpaces(next, end_);
  if (content - next <= parent && content < end_ && !IsBlank(*content)) return -1;
  return ReadPlainLines(parent, result);
}

int Parser::ReadPlainLines(int parent, ScalarText& result) {
  const char* p = at_;
  int key_column = -1;
  for (;;) {
    std::size_t breaks = 0;
    const char* line = p;
    const char* spaces_end = p;
    while (p < end_ && IsBreak(*p)) {
      line = SkipBreak(p, end_);
      spaces_end = SkipSpaces(line, end_);
      p = SkipWhite(spaces_end, end_);
      ++breaks;
    }
    if (p == end_ || spaces_end - line <= parent || *p == '#' || (p == line && IsMarker(p))) break;
    const char* const stop = PlainLineEnd(p);
    if (stop < end_ && *stop == ':') {
      key_column = static_cast<int>(spaces_end - line);
      break;
    }
    if (!result.many_lines) scratch_ = result.text;
    if (breaks == 1) {
      scratch_ += ' ';
    } else {
      scratch_.append(breaks - 1, '\n');
    }
    result.many_lines = true;
    result.end = TrimWhite(p, stop);
    scratch_.append(p, result.end);
    line_ = line;
    at_ = p = stop;
    if (p == end_ || !IsBreak(*p)) break;
  }
  if (result.many_lines) result.text = arena_.Copy(scratch_);
  return key_column;
}

// Plain text between brackets; it may go on over lines of any indentation.
void Parser::ReadFlowPlain(int parent, ScalarText& result) {
  const char* const begin = at_;
  at_ = FlowPlainLineEnd(begin);
  result.end = TrimWhite(begin, at_);
  result.text = {begin, result.end};
  while (at_ < end_ && IsBreak(*at_)) {
    std::size_t breaks = 0;
    const char* p = at_;
    const char* line = p;
    while (p < end_ && IsBreak(*p)) {
      line = SkipBreak(p, end_);
      p = SkipWhite(line, end_);
      ++breaks;
    }
    if (p == end_ || *p == '#' || (p == line && IsMarker(p))) break;
    const char* const stop = FlowPlainLineEnd(p);
    if (stop == p) break;
    line_ = line;
    CheckFlowIndent(parent);
    if (!result.many_lines) scratch_ = result.text;
    if (breaks == 1) {
      scratch_ += ' ';
    } else {
      scratch_.append(breaks - 1, '\n');
    }
    result.many_lines = true;
    result.end = TrimWhite(p, stop);
    scratch_.append(p, result.end);
    at_ = stop;
  }
  if (result.many_lines) result.text = arena_.Copy(scratch_);
}

}  // namespace dagc::yaml
