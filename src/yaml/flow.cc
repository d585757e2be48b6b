// SPDX-License-Identifier: Apache-2.0
// Collections in brackets. https://yaml.org/spec/1.2.2/#74-flow-collection-styles
#include "diag/codes/dg1.h"
#include "yaml/parser.h"

namespace dagc::yaml {

// At an opening bracket: reads to behind the closing one. False when an error ended it; whatever was opened is then
// closed, and the cursor is at a line with which reading can go on.
bool Parser::ReadFlow(int parent, const Properties& properties) {
  const std::size_t depth = stack_.size();
  const char* const open = flow_open_ = at_;
  loose_flow_ = nullptr;
  resume_ = nullptr;
  OpenFlow(properties, open);
  while (stack_.size() > depth && !stopped_) {
    if (!FlowStep(parent)) {
      AbandonFlow(parent, depth);
      return false;
    }
  }
  CloseFlowDownTo(depth);
  if (stopped_) return false;
  if (loose_flow_ != nullptr) {
    const char* const end = TrimWhite(loose_flow_, FindBreak(loose_flow_, end_));
    ReportLoose(diag::kFlowIndent, diag::kLooseFlow, loose_flow_, end, parent + 1, open);
  }
  return true;
}

// One token and what belongs to it. False when an error was reported.
bool Parser::FlowStep(int parent) {
  if (!SkipFlowSpace(parent)) return UnclosedFlow();
  Frame& top = stack_.back();
  const bool ends = *at_ == ',' || *at_ == ']' || *at_ == '}';
  switch (top.expect) {
    case Expect::kEntry:
      return FlowEntry(parent);
    case Expect::kExplicitKey:
      if (!ends && !IsFlowColon(at_, false)) return FlowNode(parent);
      PutEmpty(last_end_, {});
      FlowTold(false);
      return true;
    case Expect::kSeparator:
      top.expect = Expect::kValue;
      if (IsFlowColon(at_, top.quoted_key)) {
        last_end_ = ++at_;
        return true;
      }
      PutEmpty(last_end_, {});
      FlowTold(false);
      return true;
    case Expect::kValue:
      if (!ends) return FlowNode(parent);
      PutEmpty(last_end_, {});
      FlowTold(false);
      return true;
    case Expect::kComma:
      break;
  }
  return FlowComma();
}

// Where an entry may begin: behind the opening bracket or a comma.
bool Parser::FlowEntry(int parent) {
  const bool sequence = stack_.back().kind == FrameKind::kFlowSequence;
  if (*at_ == ']' || *at_ == '}') return CloseFlow();
  if (*at_ == ',') return FlowError(diag::kEmptyFlowEntry, at_, at_ + 1);
  const bool has_mark = IsIndicator(at_, '?');
  if (!has_mark && !IsFlowColon(at_, false)) return FlowNode(parent);
  if (sequence) OpenPair(at_);
  if (!has_mark) PutEmpty(at_, {});
  stack_.back().expect = has_mark ? Expect::kExplicitKey : Expect::kValue;
  last_end_ = ++at_;
  return true;
}

// Behind an entry.
bool Parser::FlowComma() {
  Frame& top = stack_.back();
  if (*at_ == ']' || *at_ == '}') return CloseFlow();
  if (*at_ == ',') {
    top.expect = Expect::kEntry;
    last_end_ = ++at_;
    return true;
  }
  if (*at_ == '#') return FlowError(diag::kCommentWithoutSpace, at_, at_ + 1);
  if (IsFlowColon(at_, false)) return FlowColon();
  const char* const end = TrimWhite(at_ + 1, FlowPlainLineEnd(at_ + 1));
  return FlowError(diag::kMissingComma, at_, end, Shown(at_, end));
}

// At a colon behind an entry that is complete.
bool Parser::FlowColon() {
  const char* begin = flow_text_;
  const char* const end = last_end_;
  if (FindBreak(end, at_) < at_ && stack_.back().kind == FrameKind::kFlowSequence) {
    return FlowError(diag::kKeySpansLines, begin, end);
  }
  const char* word = end;
  if (*begin != '"' && *begin != '\'' && !IsFlow(*begin)) {
    while (word > begin && !IsBlank(word[-1])) --word;
    if (word > begin) return FlowError(diag::kMissingComma, word, end, Shown(word, end));
  }
  return FlowError(diag::kSecondColon, begin, at_ + 1, Shown(begin, end));
}

bool Parser::FlowNode(int parent) {
  const char* const begin = at_;
  const char* const line = line_;
  Properties properties;
  while (*at_ == '&' || *at_ == '!') {
    if (!ReadProperties(properties, true)) return false;
    if (!SkipFlowSpace(parent)) return UnclosedFlow();
  }
  const char c = *at_;
  if (c == '[' || c == '{') return OpenFlow(properties, begin);
  Event event = MakeEvent(EventKind::kScalar, Style::kPlain, at_, at_);
  ScalarText scalar;
  flow_text_ = at_;
  if (StartsPlain(at_, true)) {
    ReadFlowPlain(parent, scalar);
  } else if (c == '"' || c == '\'') {
    event.style = c == '"' ? Style::kDoubleQuoted : Style::kSingleQuoted;
    if (!ReadQuoted(parent, scalar)) return false;
  } else if (c == '*') {
    if (properties.any()) {
      return FlowError(diag::kAliasWithProperties, begin, NameEnd(at_ + 1), Shown(at_, NameEnd(at_ + 1)));
    }
    event.kind = EventKind::kAlias;
    if (!ReadAlias(scalar)) return false;
  } else if (properties.any() && (IsFlow(c) || IsFlowColon(at_, false))) {
    flow_text_ = begin;
    event.begin = Offset(last_end_);
    scalar.end = last_end_;
  } else {
    return BadFlowNode();
  }
  scalar.many_lines = line_ != line;
  return FlowScalar(properties, begin, event, scalar);
}

bool Parser::BadFlowNode() {
  switch (*at_) {
    case '-':
      return FlowError(diag::kItemInFlow, at_, at_ + 1);
    case '#':
      if (resume_ == nullptr && at_ - base_ >= 2 && at_[-1] == '{' && at_[-2] == '{') {
        Report(diag::kCommentWithoutSpace, at_, at_ + 1).Help(help::kQuoteTemplate);
        return false;
      }
      return FlowError(diag::kCommentWithoutSpace, at_, at_ + 1);
    case ':':
      return FlowError(diag::kColonWithoutKey, at_, at_ + 1);
    default:
      return FlowError(diag::kBadFirstCharacter, at_, at_ + 1, std::string_view(at_, 1));
  }
}

// Behind a scalar or an alias.
bool Parser::FlowScalar(const Properties& properties, const char* begin, Event& event, const ScalarText& scalar) {
  const bool quoted = event.style != Style::kPlain;
  const Frame& top = stack_.back();
  if (scalar.many_lines) events_.DropAll();
  if (top.kind == FrameKind::kFlowSequence) {
    const char* const colon = SkipWhite(at_, end_);
    if (IsFlowColon(colon, quoted)) {
      if (scalar.many_lines) {
        last_end_ = scalar.end;
        at_ = colon;
        return quoted ? FlowError(diag::kKeySpansLines, begin, scalar.end) : FlowColon();
      }
      CheckKey(begin, colon, false);
      OpenPair(begin);
      TellScalar(event, scalar, properties);
      stack_.back().expect = Expect::kValue;
      last_end_ = at_ = colon + 1;
      return true;
    }
  }
  TellScalar(event, scalar, properties);
  FlowTold(quoted);
  return true;
}

// What comes next behind a node between brackets.
void Parser::FlowTold(bool quoted) {
  Frame& top = stack_.back();
  top.quoted_key = quoted;
  switch (top.expect) {
    case Expect::kEntry:
      top.expect = top.kind == FrameKind::kFlowSequence ? Expect::kComma : Expect::kSeparator;
      return;
    case Expect::kExplicitKey:
      top.expect = Expect::kSeparator;
      return;
    default:
      top.expect = Expect::kComma;
      if (top.kind == FrameKind::kFlowPair) CloseFlowFrame(last_end_, last_end_);
  }
}

// At an opening bracket. `begin` is where its node begins, with its properties.
bool Parser::OpenFlow(const Properties& properties, const char* begin) {
  const bool sequence = *at_ == '[';
  const bool may_be_key = !stack_.empty() && stack_.back().kind == FrameKind::kFlowSequence;
  Frame frame{.kind = sequence ? FrameKind::kFlowSequence : FrameKind::kFlowMapping, .begin = at_};
  frame.may_be_key = may_be_key;
  if (may_be_key && BracketKeyIsNear()) frame.hold = events_.Hold(Offset(begin));
  Event start = MakeEvent(sequence ? EventKind::kSequenceStart : EventKind::kMappingStart, Style::kFlow, at_, at_ + 1);
  SetProperties(start, properties);
  Put(start);
  ++at_;
  Push(frame);
  return true;
}

// At a closing bracket.
bool Parser::CloseFlow() {
  const Frame top = stack_.back();
  const bool fits = (*at_ == ']') == (top.kind == FrameKind::kFlowSequence);
  if (!fits) {
    if (resume_ != nullptr) return UnclosedFlow();
    Report(diag::kWrongBracket, at_, at_ + 1, Own({at_, 1}), *top.begin == '[' ? "]" : "}")
        .Note(note::kOpenedHere, Range(top.begin, top.begin + 1));
    return false;
  }
  CloseFlowFrame(at_, at_ + 1);
  ++at_;
  if (stack_.empty() || !IsFlowFrame(stack_.back())) return true;
  const char* const colon = SkipWhite(at_, end_);
  if (top.may_be_key && IsFlowColon(colon, true)) {
    if (resume_ != nullptr) return UnclosedFlow();
    CheckKey(top.begin, colon, FindBreak(top.begin, at_) < at_);
    if (!events_.CanFill(top.hold)) return false;
    events_.Fill(top.hold, MakeEvent(EventKind::kMappingStart, Style::kFlow, top.begin, top.begin));
    Push({.kind = FrameKind::kFlowPair, .expect = Expect::kValue, .begin = top.begin});
    last_end_ = at_ = colon + 1;
    return true;
  }
  events_.Drop(top.hold);
  flow_text_ = top.begin;
  FlowTold(true);
  return true;
}

// Whether a closing bracket with a colon behind it comes soon enough to make a key of a collection that begins here.
// Each piece of the text is searched once, whatever it holds.
bool Parser::BracketKeyIsNear() {
  constexpr std::ptrdiff_t kSearched = 1 << 16;
  if (bracket_key_ == nullptr || at_ > bracket_key_ || (!bracket_key_found_ && bracket_key_ - at_ <= kMostKeyBytes)) {
    const char* const limit = end_ - at_ > kSearched ? at_ + kSearched : end_;
    bracket_key_found_ = false;
    for (bracket_key_ = at_; !bracket_key_found_; ++bracket_key_) {
      bracket_key_ = FindFirstOf<']', '}'>(bracket_key_, limit);
      if (bracket_key_ == limit) break;
      const char* const colon = SkipWhite(bracket_key_ + 1, end_);
      bracket_key_found_ = colon < end_ && *colon == ':';
    }
  }
  return bracket_key_found_ && bracket_key_ - at_ <= kMostKeyBytes;
}

// A mapping of one pair, without braces: `[a: b]`.
void Parser::OpenPair(const char* begin) {
  Put(MakeEvent(EventKind::kMappingStart, Style::kFlow, begin, begin));
  Push({.kind = FrameKind::kFlowPair, .begin = begin});
}

// Tells the end of the innermost collection between brackets; [begin, end) is its closing bracket, where it has one.
void Parser::CloseFlowFrame(const char* begin, const char* end) {
  const Frame top = stack_.back();
  stack_.pop_back();
  const bool sequence = top.kind == FrameKind::kFlowSequence;
  Put(MakeEvent(sequence ? EventKind::kSequenceEnd : EventKind::kMappingEnd, Style::kFlow, begin, end));
  if (top.kind == FrameKind::kFlowPair) stack_.back().expect = Expect::kComma;
}

// Goes to the next token. False at the end of the document.
bool Parser::SkipFlowSpace(int parent) {
  for (;;) {
    at_ = SkipWhite(at_, end_);
    if (At('#') && (at_ == line_ || IsWhite(at_[-1]))) {
      events_.DropAll();
      Comment();
    }
    if (at_ == end_) return false;
    if (!IsBreak(*at_)) return true;
    events_.DropAll();
    line_ = SkipBreak(at_, end_);
    at_ = SkipWhite(line_, end_);
    if (at_ == end_ || IsBreak(*at_) || *at_ == '#') continue;
    if (at_ == line_ && IsMarker(at_)) {
      resume_ = line_;
      return false;
    }
    CheckFlowIndent(parent);
  }
}

// On a new line between brackets.
void Parser::CheckFlowIndent(int parent) {
  const char* const spaces_end = SkipSpaces(line_, end_);
  const int column = Column(spaces_end);
  if (column > parent) return;
  const char* const content = SkipWhite(spaces_end, end_);
  if (loose_flow_ == nullptr) loose_flow_ = content;
  if (resume_ == nullptr && FindFrame(column) >= 0 && Classify(content) != LineKind::kText) resume_ = line_;
}

bool Parser::UnclosedFlow() {
  Report(diag::kUnclosedBracket, flow_open_, flow_open_ + 1, Own({flow_open_, 1}));
  return false;
}

// After an error between brackets: closes everything down to a depth and goes to a line with which to go on.
void Parser::AbandonFlow(int parent, std::size_t depth) {
  CloseFlowDownTo(depth);
  events_.DropAll();
  if (resume_ != nullptr) {
    StartLine(resume_);
    recovering_ = true;
  } else {
    SkipDeeper(parent);
  }
}

void Parser::CloseFlowDownTo(std::size_t depth) {
  while (stack_.size() > depth) {
    const Frame& top = stack_.back();
    if (top.expect == Expect::kExplicitKey) PutEmpty(last_end_, {});
    const bool lacks_value = top.expect == Expect::kValue || top.expect == Expect::kSeparator;
    if (lacks_value || top.expect == Expect::kExplicitKey) PutEmpty(last_end_, {});
    const bool pair = top.kind == FrameKind::kFlowPair;
    CloseFlowFrame(last_end_, last_end_);
    if (!pair && stack_.size() > depth) FlowTold(true);
  }
}

}  // namespace dagc::yaml
