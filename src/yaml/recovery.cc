// SPDX-License-Identifier: Apache-2.0
// Lines that fit nowhere: what is said about them, and where reading goes on. The aim is one finding for one mistake,
// so the entry that a wrong line was most likely meant to be is read as that entry.
#include <algorithm>
#include <array>

#include "base/shown.h"
#include "diag/codes/dg1.h"
#include "yaml/parser.h"

namespace dagc::yaml {

// What a line looks like that begins with `p`. `*end` becomes the end of its key, or of its text.
Parser::LineKind Parser::Classify(const char* p, const char** end) const {
  const char* const begin = p;
  const char* const line_end = FindBreak(p, end_);
  if (end != nullptr) *end = TextEnd(p);
  if (p == line_end) return LineKind::kText;
  if (IsIndicator(p, '-')) return LineKind::kItem;
  if (IsIndicator(p, '?') || IsIndicator(p, ':')) return LineKind::kKey;
  while (p < line_end && (*p == '&' || *p == '!')) p = SkipWhite(NameEnd(p), line_end);
  if (p < line_end && (*p == '"' || *p == '\'')) {
    const char quote = *p++;
    while (p < line_end && *p != quote) p += *p == '\\' && quote == '"' ? 2 : 1;
    p = p < line_end ? SkipWhite(p + 1, line_end) : line_end;
    if (p < line_end && *p != ':') return LineKind::kText;
  } else if (!StartsPlain(p, false) && *p != '*') {
    return LineKind::kText;
  }
  const char* const stop = PlainLineEnd(p);
  if (stop == end_ || *stop != ':') return LineKind::kText;
  if (end != nullptr) *end = TrimWhite(begin, stop);
  return LineKind::kKey;
}

// A line whose indentation is that of no open collection.
void Parser::MisplacedLine() {
  const char* end = nullptr;
  const LineKind kind = Classify(at_, &end);
  if (recovering_) return SkipLine();
  std::size_t above = stack_.size();  // collections with entries left of the line
  while (above > 0 && stack_[above - 1].indent > column_) --above;
  const auto takes = [&](std::size_t i) { return i < stack_.size() && Takes(stack_[i], kind); };
  // The collection right of the line is the likelier one, because its entries were the last that were written.
  std::size_t target = above;
  if (!takes(target)) target = above - (above > 0 ? 1 : 0);
  if (!takes(target) && target > 0 && IsIndentless(target)) --target;
  if (!takes(target)) {
    if (kind == LineKind::kText && last_comment_ != nullptr && last_comment_ > last_end_) {
      Report(diag::kTextAfterComment, at_, end, Shown(at_, end))
          .Note(note::kCommentHere, Range(last_comment_, FindBreak(last_comment_, end_)));
    } else {
      Report(diag::kUnexpectedLine, at_, end, Shown(at_, end), column_);
    }
    return SkipDeeper(column_ - 1);
  }
  CloseDownTo(target + 1);
  Frame& frame = stack_[target];
  if (*frame.begin == '-' && kind == LineKind::kKey && column_ > frame.indent) {
    ReportTightDash(frame.begin);
  } else {
    Report(diag::kWrongIndent, at_, kind == LineKind::kItem ? at_ + 1 : end, Shown(at_, end), column_, frame.indent)
        .Note(note::kSiblingsBegin, Range(frame.begin, frame.begin + 1));
  }
  frame.shifted = column_;
}

// At a dash that makes no list item.
void Parser::ReportTightDash(const char* begin) {
  const char* end = nullptr;
  Classify(begin, &end);
  Report(diag::kDashWithoutSpace, begin, end, Shown(begin, end));
}

// A line at the indentation of a collection that cannot hold it: a key among list items, a list item among keys.
void Parser::WrongKindOfEntry() {
  if (recovering_) return SkipLine();
  const char* end = nullptr;
  const LineKind kind = Classify(at_, &end);
  const Frame& top = stack_.back();
  if (kind == LineKind::kItem && *top.begin == '-') {
    ReportTightDash(top.begin);
  } else if (kind == LineKind::kItem) {
    Report(diag::kItemAmongKeys, at_, at_ + 1);
  } else if (kind == LineKind::kKey) {
    Report(diag::kKeyAmongItems, at_, end, Shown(at_, end)).Help(help::kIndentUnderItem, top.indent + 2);
  } else if (*at_ == '-') {
    ReportTightDash(at_);
  } else {
    Report(diag::kTextAmongItems, at_, end, Shown(at_, end));
  }
  SkipDeeper(top.indent);
}

// Something behind the root of a document, which was complete.
void Parser::ContentAfterRoot() {
  const char* end = nullptr;
  Classify(at_, &end);
  if (!recovering_) {
    if (*at_ == '%' && at_ == line_) {
      Report(diag::kDirectiveInDocument, at_, end);
    } else if (last_comment_ != nullptr && last_comment_ > last_end_) {
      Report(diag::kTextAfterComment, at_, end, Shown(at_, end))
          .Note(note::kCommentHere, Range(last_comment_, FindBreak(last_comment_, end_)));
    } else {
      Report(diag::kContentAfterRoot, at_, end, Shown(at_, end));
    }
  }
  while (column_ >= 0) SkipLine();
}

// A line that a version control system leaves where two versions could not be merged.
bool Parser::IsConflictMarker(const char* p) const {
  return end_ - p >= 7 && (*p == '<' || *p == '=' || *p == '>') && std::count(p, p + 7, *p) == 7 && BlankAt(p + 7);
}

// The first version is read and the second left out; `=======` and `>>>>>>>` belong to the same finding.
void Parser::ConflictMarker() {
  if (*at_ == '<' || !in_conflict_) Report(diag::kConflictMarker, at_, TextEnd(at_));
  const bool second_version = *at_ == '=';
  in_conflict_ = *at_ != '>';
  recovering_ = true;
  SkipLine();
  while (second_version && column_ >= 0 && !(column_ == 0 && *at_ == '>' && IsConflictMarker(at_))) SkipLine();
}

// A quote before `p` was taken for the closing one: the word around it, as it is written inside such quotes.
dagc::Quoted Parser::WithQuoteInside(const char* p) const {
  const char quote = p[-1];
  const char* begin = p - 1;
  while (begin > line_ && !IsBlank(begin[-1]) && begin[-1] != quote) --begin;
  const char* end = p;
  while (end < end_ && !IsBlank(*end) && *end != quote) ++end;
  return QuotedAt(std::string(begin, p - 1) + (quote == '"' ? "\\\"" : "''") + std::string(p, end), Range(begin, end));
}

// Something on a line behind a complete node.
void Parser::TextAfterNode(const char* p) {
  const char* const end = TextEnd(p);
  if (*p == ']' || *p == '}') {
    Report(diag::kStrayBracket, p, p + 1, Own({p, 1}));
  } else {
    DiagBuilder finding = Report(diag::kTextAfterNode, p, end, Shown(p, end));
    if (p > base_ && (p[-1] == '\'' || p[-1] == '"')) {
      finding.Help(help::kWriteName, WithQuoteInside(p));
    } else if (*p != ',') {
      finding.Help(help::kQuoteText);
    }
  }
  recovering_ = true;
}

// A line with a tab before its content, where the tab would count as indentation. Reports it once for a run of such
// lines, and guesses the column that was meant. `value_expected`: the line may also be the value of the entry at column
// `parent`.
void Parser::ResolveTab(int parent, bool value_expected) {
  const LineKind kind = Classify(at_);
  if (value_expected && column_ > parent && kind == LineKind::kText) return;
  // After an error a line of text may belong to what was left out; a key or an item has a mistake of its own.
  if (last_line_ != tab_line_ && (!recovering_ || kind != LineKind::kText)) Report(diag::kTabIndent, tab_, at_);
  tab_line_ = line_;
  recovering_ = true;
  const int tabs = static_cast<int>(std::count(line_, at_, '\t'));
  const int spaces = Column(at_) - tabs;
  tab_ = nullptr;
  constexpr std::array kWidths = {2, 4, 8};
  const auto column_of = [&](int width) { return spaces + tabs * width; };
  const auto fits = [&](int width) {
    const int frame = FindFrame(column_of(width));
    return frame >= 0 && Takes(stack_[static_cast<std::size_t>(frame)], kind);
  };
  const auto possible = [&](int width) {
    return FindFrame(column_of(width)) >= 0 || (value_expected && column_of(width) > parent);
  };
  auto width = std::find_if(kWidths.begin(), kWidths.end(), fits);
  if (width == kWidths.end() || value_expected) width = std::find_if(kWidths.begin(), kWidths.end(), possible);
  column_ = width == kWidths.end() ? parent : column_of(*width);
}

// Goes to the next line with content.
void Parser::SkipLine() {
  at_ = FindBreak(at_, end_);
  NextLine();
}

// Leaves out this line and those below it that are indented more than `column`.
void Parser::SkipDeeper(int column) {
  recovering_ = true;
  do {
    SkipLine();
  } while (column_ > column);
}

// After an unreadable value: goes to the lines below it if they look like a value of their own.
bool Parser::SkipToNode(Place& place) {
  recovering_ = true;
  for (SkipLine(); NodeIsOnThisLine(place.parent); SkipLine()) {
    if (tab_ != nullptr || Classify(at_) == LineKind::kText) continue;
    place = {place.parent, column_, Place::kOwnLine};
    recovering_ = false;
    return true;
  }
  return false;
}

// The end of a line that begins or goes on at `p`, without a comment and the white space before that.
const char* Parser::TextEnd(const char* p) const {
  const char* const begin = p;
  const char* const line_end = FindBreak(p, end_);
  while (p < line_end && !(*p == '#' && p > begin && IsWhite(p[-1]))) ++p;
  return TrimWhite(begin, p);
}

// The first line of a text, for a message.
dagc::Quoted Parser::Shown(const char* begin, const char* end) const {
  const char* const line_end = TrimWhite(begin, FindBreak(begin, end));
  return {dagc::Shown({begin, line_end}), Range(begin, line_end)};
}

}  // namespace dagc::yaml
