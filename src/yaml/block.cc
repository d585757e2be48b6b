// SPDX-License-Identifier: Apache-2.0
// Collections by indentation: which open collection a line belongs to, and the entries of sequences and mappings.
#include "diag/codes/dg1.h"
#include "yaml/parser.h"

namespace dagc::yaml {

// Reads one entry of the innermost collection, or closes what the line is not part of.
void Parser::Step() {
  Frame& top = stack_.back();
  if (top.expect == Expect::kValue) {
    top.expect = Expect::kEntry;
    return ReadAfter(top.column, Place::kBehindKey);
  }
  if (column_ < 0) return CloseBlock();
  if (tab_ != nullptr) ResolveTab(top.column, false);
  if (column_ == 0 && IsConflictMarker(at_)) return ConflictMarker();
  if (column_ == top.indent || column_ == top.shifted) {
    if (top.kind == FrameKind::kBlockMapping) return ReadEntry();
    if (IsIndicator(at_, '-')) return ReadItem();
    if (IsIndentless(stack_.size() - 1)) return CloseBlock();
    return WrongKindOfEntry();
  }
  const int found = FindFrame(column_);
  if (found < 0) return MisplacedLine();
  CloseDownTo(static_cast<std::size_t>(found) + 1);
}

// The innermost collection with entries at a column; -1 when there is none.
int Parser::FindFrame(int column) const {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    if (stack_[i].indent == column || stack_[i].shifted == column) return static_cast<int>(i);
  }
  return -1;
}

// A sequence whose dashes stand below the key that it belongs to.
bool Parser::IsIndentless(std::size_t index) const {
  return index > 0 && stack_[index].kind == FrameKind::kBlockSequence &&
         stack_[index - 1].kind == FrameKind::kBlockMapping && stack_[index - 1].column == stack_[index].indent;
}

// At a dash.
void Parser::ReadItem() {
  Frame& top = stack_.back();
  recovering_ = false;
  top.column = column_;
  last_end_ = ++at_;
  ReadAfter(top.column, Place::kOwnLine);
}

void Parser::ReadEntry() {
  Frame& top = stack_.back();
  const char* const begin = at_;
  const int column = column_;
  if (!HasClass(*at_, kIndicatorChar)) {
    const char* const stop = PlainLineEnd(at_);
    if (stop < end_ && *stop == ':') [[likely]] {
      if (top.expect == Expect::kSeparator) PutEmpty(last_end_, {});
      top.expect = Expect::kEntry;
      top.column = column;
      recovering_ = false;
      Event key = MakeEvent(EventKind::kScalar, Style::kPlain, begin, TrimWhite(begin, stop));
      key.text = {begin, base_ + key.end};
      if (stop - begin > kLongestKey) CheckKey(begin, stop, false);
      Put(key);
      last_end_ = at_ = stop + 1;
      return ReadAfter(column, Place::kBehindKey);
    }
  }
  if (recovering_ && Classify(at_) != LineKind::kKey) return SkipLine();
  recovering_ = false;
  if (IsIndicator(at_, '-')) return WrongKindOfEntry();
  top.column = column;
  if (IsIndicator(at_, ':') && top.expect == Expect::kSeparator) {
    top.expect = Expect::kEntry;
    last_end_ = ++at_;
    return ReadAfter(column, Place::kOwnLine);
  }
  if (top.expect == Expect::kSeparator) PutEmpty(last_end_, {});
  top.expect = Expect::kEntry;
  if (IsIndicator(at_, '?')) {
    top.expect = Expect::kSeparator;
    last_end_ = ++at_;
    return ReadAfter(column, Place::kOwnLine);
  }
  ReadNode({column, column, Place::kEntry});
}

// Behind an indicator: the node that belongs to it, on this line or on one of the next.
void Parser::ReadAfter(int parent, Place::Kind kind) {
  const char* const behind = at_;
  if (At(' ')) ++at_;
  at_ = SkipWhite(at_, end_);
  if (at_ < end_ && !HasClass(*at_, kIndicatorChar | kBreakChar) && ReadShortPlain(parent)) return;
  if (at_ < end_ && !IsBreak(*at_) && *at_ != '#') {
    column_ = Column(at_);
    tab_ = nullptr;
    if (kind == Place::kOwnLine) {
      for (const char* p = behind; p < at_; ++p) {
        if (*p == '\t' && tab_ == nullptr) tab_ = p;
      }
      if (tab_ != nullptr) kind = Place::kBehindTab;
    }
    return ReadNode({parent, column_, kind});
  }
  FinishLine();
  if (tab_ != nullptr) ResolveTab(parent, true);
  if (!NodeIsOnThisLine(parent)) return PutEmpty(behind, {});
  ReadNode({parent, column_, tab_ != nullptr ? Place::kBehindTab : Place::kOwnLine});
}

// Plain text that ends with its line, as most values do. False when it may be anything else; nothing is told then.
bool Parser::ReadShortPlain(int parent) {
  const char* const stop = PlainLineEnd(at_);
  if (stop == end_ || *stop != '\n') return false;
  const char* const next = stop + 1;
  const char* const content = SkipSpaces(next, end_);
  if (content == end_ || content - next > parent || IsBlank(*content)) return false;
  Event event = MakeEvent(EventKind::kScalar, Style::kPlain, at_, TrimWhite(at_, stop));
  event.text = {at_, base_ + event.end};
  Put(event);
  if (content == next || *content == '#') {
    StartLine(next);
  } else {
    last_line_ = line_;
    line_ = next;
    at_ = content;
    column_ = Column(content);
    tab_ = nullptr;
  }
  return true;
}

// Whether the line at the cursor continues the entry at column `parent`.
bool Parser::NodeIsOnThisLine(int parent) const {
  if (column_ != parent) return column_ > parent;
  return parent >= 0 && stack_.back().kind == FrameKind::kBlockMapping && IsIndicator(at_, '-');
}

void Parser::OpenBlock(FrameKind kind, const char* begin, int column, const Properties& properties) {
  const bool sequence = kind == FrameKind::kBlockSequence;
  Event start = MakeEvent(sequence ? EventKind::kSequenceStart : EventKind::kMappingStart, Style::kBlock, begin, begin);
  SetProperties(start, properties);
  Put(start);
  Push({.kind = kind, .indent = column, .column = column, .begin = begin});
}

void Parser::Push(const Frame& frame) {
  stack_.push_back(frame);
  if (stack_.size() <= options_.limits.depth || stopped_) return;
  stopped_ = true;
  Report(diag::kTooDeep, frame.begin, frame.begin + 1, options_.limits.depth);
}

void Parser::CloseBlock() {
  const Frame top = stack_.back();
  if (top.expect != Expect::kEntry) PutEmpty(last_end_, {});
  stack_.pop_back();
  const bool sequence = top.kind == FrameKind::kBlockSequence;
  Put(MakeEvent(sequence ? EventKind::kSequenceEnd : EventKind::kMappingEnd, Style::kBlock, last_end_, last_end_));
}

void Parser::CloseDownTo(std::size_t depth) {
  while (stack_.size() > depth) CloseBlock();
}

}  // namespace dagc::yaml
