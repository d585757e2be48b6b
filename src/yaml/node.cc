// SPDX-License-Identifier: Apache-2.0
// What stands at one place: properties, then a scalar, an alias, a flow collection, or the beginning of a collection
// by indentation. Whether something is a key shows only behind it, at the colon.
#include <algorithm>

#include "diag/codes/dg1.h"
#include "yaml/parser.h"

namespace dagc::yaml {
namespace {

// In `value      key:` two lines were run together, and the word before the colon is what began the second.
const char* SecondKey(const char* begin, const char* end) {
  const char* word = end;
  while (word > begin && !IsBlank(word[-1])) --word;
  return word - begin > 2 && IsBlank(word[-2]) ? word : begin;
}

}  // namespace

// At the first character of a node. A collection by indentation is only opened here; Step reads its entries.
void Parser::ReadNode(Place place) {
  Properties outer;  // from lines above the node's own
  for (;;) {
    const char* const begin = at_;
    Properties own;
    bool readable = true;
    if (*at_ == '&' || *at_ == '!') {
      readable = ReadProperties(own, false);
      if (readable && AtLineEnd()) {
        if (place.kind == Place::kEntry) {
          Report(diag::kPropertyWithoutNode, begin, last_end_, Quote(begin, last_end_));
          return SkipDeeper(place.parent);
        }
        outer = Merge(outer, own);
        const char* const behind = last_end_;
        FinishLine();
        if (tab_ != nullptr) ResolveTab(place.parent, true);
        if (!NodeIsOnThisLine(place.parent)) return PutEmpty(behind, outer);
        place = {place.parent, column_, tab_ != nullptr ? Place::kBehindTab : Place::kOwnLine};
        continue;
      }
    }
    if (readable && ReadContent(place, outer, own, begin)) return;
    if (place.kind == Place::kEntry) return SkipDeeper(place.parent);
    if (stopped_ || !SkipToNode(place)) return PutEmpty(last_end_, {});
    outer = {};
  }
}

// False when there is nothing that could be told as a node; the reason was reported.
bool Parser::ReadContent(const Place& place, const Properties& outer, const Properties& own, const char* begin) {
  if (StartsPlain(at_, false)) return ReadPlainNode(place, outer, own, begin);
  ScalarText scalar;
  Event event = MakeEvent(EventKind::kScalar, Style::kPlain, at_, at_);
  switch (*at_) {
    case '-':
    case '?':
    case ':':
      return ReadIndicator(place, outer, own, begin);
    case '[':
    case '{':
      return ReadFlowCollection(place, outer, own, begin);
    case '*':
      event.kind = EventKind::kAlias;
      if (own.any()) {
        Report(diag::kAliasWithProperties, begin, NameEnd(at_ + 1), Shown(at_, NameEnd(at_ + 1)));
        return false;
      }
      return ReadAlias(scalar) && FinishScalar(place, outer, own, begin, event, scalar);
    case '"':
    case '\'':
      event.style = *at_ == '"' ? Style::kDoubleQuoted : Style::kSingleQuoted;
      return ReadQuoted(place.parent, scalar) && FinishScalar(place, outer, own, begin, event, scalar);
    case '|':
    case '>':
      if (place.kind == Place::kEntry) break;
      ReadBlockNode(place, Merge(outer, own));
      return true;
    default:
      break;
  }
  if (*at_ == '%' && at_ == line_) {
    Report(diag::kDirectiveInDocument, at_, TextEnd(at_));
  } else {
    Report(diag::kBadFirstCharacter, at_, at_ + 1, Quote(at_, at_ + 1)).Help(help::kQuoteText);
  }
  return false;
}

// At `- `, `? ` or `: `: the first entry of a collection.
bool Parser::ReadIndicator(const Place& place, const Properties& outer, const Properties& own, const char* begin) {
  if (*at_ == ':') {
    if (!OpenMapping(place, outer, begin, at_)) return false;
    PutEmpty(at_, own);
    ExpectValue(at_);
    return true;
  }
  const bool item = *at_ == '-';
  if (own.any()) {
    Report(diag::kPropertyBeforeItem, begin, last_end_, Quote(begin, last_end_), Own({at_, 1}));
    return false;
  }
  if (place.kind == Place::kEntry || !AcceptCollection(place, at_, at_ + 1)) return false;
  OpenBlock(item ? FrameKind::kBlockSequence : FrameKind::kBlockMapping, at_, place.column, outer);
  column_ = place.column;
  tab_ = nullptr;
  return true;
}

void Parser::ReadBlockNode(const Place& place, const Properties& properties) {
  Event event = MakeEvent(EventKind::kScalar, *at_ == '|' ? Style::kLiteral : Style::kFolded, at_, at_);
  BlockText block{.parent = place.parent};
  // Below a key that was reported as indented too far, the text may stand where it should.
  if (!stack_.empty() && stack_.back().shifted == block.parent) {
    block.parent = std::min(block.parent, stack_.back().indent);
  }
  ScalarText scalar;
  ReadBlockText(block, scalar);
  TellScalar(event, scalar, properties);
  FinishBlockText(block);
}

bool Parser::ReadPlainNode(const Place& place, const Properties& outer, const Properties& own, const char* begin) {
  const char* const text = at_;
  Event event = MakeEvent(EventKind::kScalar, Style::kPlain, text, text);
  ScalarText scalar;
  const bool must_be_key = place.kind == Place::kEntry;
  const int next_key = ReadPlain(must_be_key ? kNoContinuation : place.parent, scalar);
  const bool is_word = std::none_of(text, scalar.end, IsBlank);
  const bool key_below = next_key == place.column || (next_key > place.column && is_word);
  const bool was_meant_as_key = place.kind == Place::kOwnLine && next_key >= 0 && key_below;
  if (was_meant_as_key && scalar.many_lines) {
    at_ = text;
    line_ = text - place.column;
    ReadPlain(kNoContinuation, scalar);
  }
  if (!was_meant_as_key) return FinishScalar(place, outer, own, begin, event, scalar);
  OpenMapping(place, outer, begin, scalar.end);
  KeyWithoutColon(event, scalar, own);
  return true;
}

// Behind a scalar or an alias: tells it as a key when a colon follows, else as a node.
bool Parser::FinishScalar(const Place& place, const Properties& outer, const Properties& own, const char* begin,
                          Event& event, const ScalarText& scalar) {
  event.end = Offset(scalar.end);
  const bool may_be_key = place.kind == Place::kOwnLine || place.kind == Place::kEntry;
  const char* const colon = At(':') && may_be_key && !scalar.many_lines ? at_ : KeyColon(at_);
  if (colon != nullptr) {
    CheckKey(begin, colon, scalar.many_lines);
    if (!OpenMapping(place, outer, begin, colon)) return false;
    if (!BlankAt(colon + 1)) {
      KeyWithTightColon(event, scalar, own);
      return true;
    }
    TellScalar(event, scalar, own);
    ExpectValue(colon);
  } else if (place.kind == Place::kEntry) {
    KeyWithoutColon(event, scalar, own);
  } else if (place.kind == Place::kOwnLine && event.style != Style::kPlain && KeyIsBelow(place)) {
    OpenMapping(place, outer, begin, scalar.end);
    KeyWithoutColon(event, scalar, own);
  } else {
    TellScalar(event, scalar, Merge(outer, own));
    FinishLine();
  }
  return true;
}

// A flow collection's events are held back as long as it can still turn out to be a key.
bool Parser::ReadFlowCollection(const Place& place, const Properties& outer, const Properties& own, const char* begin) {
  const char* const node = at_;
  const char* const line = line_;
  const bool may_open = place.kind == Place::kOwnLine;
  const bool conflict = (outer.anchor_begin != nullptr && own.anchor_begin != nullptr) ||
                        (outer.tag_begin != nullptr && own.tag_begin != nullptr);
  const std::uint32_t hold = may_open && BracketKeyIsNear() ? events_.Hold(Offset(begin)) : 0;
  if (!ReadFlow(place.parent, conflict ? own : Merge(outer, own))) {
    events_.DropAll();
    if (place.kind == Place::kEntry) PutEmpty(last_end_, {});
    return true;
  }
  const char* const colon = KeyColon(at_);
  if (colon == nullptr) {
    events_.Drop(hold);
    if (conflict) Merge(outer, own);
    if (place.kind == Place::kEntry) {
      ReportMissingColon(node, at_);
      ExpectValueBelow();
    } else {
      FinishLine();
    }
    return true;
  }
  CheckKey(begin, colon, line_ != line);
  if (may_open && events_.CanFill(hold)) {
    Event start = MakeEvent(EventKind::kMappingStart, Style::kBlock, begin, begin);
    SetProperties(start, outer);
    if (outer.any()) SetProperties(events_.EventAfter(hold), own);
    events_.Fill(hold, start);
    Push({.kind = FrameKind::kBlockMapping, .indent = place.column, .column = place.column, .begin = begin});
  } else if (place.kind != Place::kEntry) {
    // It was told as a value already.
    if (line_ == line && colon - begin <= kLongestKey) AcceptCollection(place, begin, colon);
    SkipDeeper(place.parent);
    return true;
  }
  ExpectValue(colon);
  return true;
}

// Before a key at `begin`: opens the mapping that it is the first key of, where one may begin.
bool Parser::OpenMapping(const Place& place, const Properties& outer, const char* begin, const char* key_end) {
  if (place.kind == Place::kEntry) return true;
  if (!AcceptCollection(place, begin, key_end)) return false;
  OpenBlock(FrameKind::kBlockMapping, begin, place.column, outer);
  return true;
}

// Whether a collection by indentation may begin at a place; reports why not.
bool Parser::AcceptCollection(const Place& place, const char* begin, const char* end) {
  const bool item = IsIndicator(begin, '-');
  switch (place.kind) {
    case Place::kBehindKey:
      if (item) {
        Report(diag::kItemAfterKey, begin, end);
      } else if (IsIndicator(begin, '?')) {
        Report(diag::kBadFirstCharacter, begin, end, "?").Help(help::kQuoteText);
      } else if (begin == end) {
        Report(diag::kColonWithoutKey, begin, end + 1);
      } else {
        const char* const key = SecondKey(begin, end);
        Report(diag::kSecondColon, key, end + 1, Shown(key, end)).Help(help::kQuoteText);
      }
      return false;
    case Place::kBehindMarker:
      Report(diag::kBlockAfterMarker, begin, end, item ? "list" : "mapping");
      return false;
    case Place::kBehindTab:
      Report(diag::kTabIndent, tab_, SkipWhite(tab_, end_));
      return true;
    default:
      return true;
  }
}

// The colon that makes a key of what ends at `p`; nullptr when there is none.
const char* Parser::KeyColon(const char* p) const {
  p = SkipWhite(p, end_);
  return IsIndicator(p, ':') ? p : nullptr;
}

void Parser::CheckKey(const char* begin, const char* end, bool many_lines) {
  if (many_lines) {
    Report(diag::kKeySpansLines, begin, TrimWhite(begin, end));
  } else if (end - begin > kLongestKey) {
    std::ptrdiff_t characters = 0;
    for (const char* p = begin; p < end; ++p) characters += (static_cast<unsigned char>(*p) & 0xC0) != 0x80 ? 1 : 0;
    if (characters > kLongestKey) Report(diag::kKeyTooLong, begin, TrimWhite(begin, end), characters, kLongestKey);
  }
}

// An entry of a mapping that ends without a colon is taken as a key, so that what is indented below it is its value.
void Parser::KeyWithoutColon(Event& event, const ScalarText& scalar, const Properties& own) {
  const char* const begin = base_ + event.begin;
  const char* const colon = event.style == Style::kPlain ? TightColon(begin, scalar.end) : nullptr;
  if (colon != nullptr) return KeyWithTightColon(event, {{begin, colon}, colon}, own);
  ReportMissingColon(begin, scalar.end);
  TellScalar(event, scalar, own);
  ExpectValueBelow();
}

// `key:value`, the key ending at its colon. What stands behind it is not looked into.
void Parser::KeyWithTightColon(Event& event, const ScalarText& key, const Properties& own) {
  const char* const begin = base_ + event.begin;
  const char* const end = TextEnd(key.end);
  Report(diag::kColonWithoutSpace, begin, end, Shown(begin, end));
  // A bracket or quote may go on over lines.
  recovering_ = HasClass(key.end[1], kIndicatorChar);
  TellScalar(event, key, own);
  Event value = MakeEvent(EventKind::kScalar, Style::kPlain, key.end + 1, end);
  value.text = {key.end + 1, end};
  Put(value);
  at_ = end;
  FinishLine();
}

// The colon of `name:value`; nullptr when the text does not look like that.
const char* Parser::TightColon(const char* begin, const char* end) const {
  const char* p = begin;
  while (p < end && !IsBlank(*p) && *p != ':') ++p;
  const bool found = p > begin && p + 1 < end && *p == ':' && p[1] != '/' && p[1] != ':';
  return found ? p : nullptr;
}

// Whether the next line is a key at the column of `place`, so that this one was most likely meant to be one too.
bool Parser::KeyIsBelow(const Place& place) const {
  const char* line = nullptr;
  const char* p = AtLineEnd() ? FindBreak(at_, end_) : end_;
  while (p < end_ && IsBreak(*p)) {
    line = SkipBreak(p, end_);
    p = SkipSpaces(line, end_);
  }
  return p < end_ && p - line == place.column && Classify(p) == LineKind::kKey;
}

// Two lines of a kind may be two mistakes. More of them below one another are one: a text of several lines that nothing
// marks as such.
void Parser::ReportMissingColon(const char* begin, const char* end) {
  const char* const above_end = colonless_end_;
  colonless_end_ = FindBreak(end, end_);
  const bool goes_on = above_end != nullptr && SkipSpaces(SkipBreak(above_end, end_), end_) == begin;
  colonless_lines_ = goes_on ? colonless_lines_ + 1 : 1;
  if (colonless_lines_ > 2) return;
  Report(diag::kMissingColon, begin, end, Shown(begin, end));
}

void Parser::ExpectValue(const char* colon) {
  last_end_ = at_ = colon + 1;
  stack_.back().expect = Expect::kValue;
}

// As if a colon stood at the end of the line.
void Parser::ExpectValueBelow() {
  if (!AtLineEnd()) at_ = FindBreak(at_, end_);
  stack_.back().expect = Expect::kValue;
}

void Parser::TellScalar(Event& event, const ScalarText& scalar, const Properties& properties) {
  event.text = scalar.text;
  event.end = Offset(scalar.end);
  SetProperties(event, properties);
  Put(event);
}

void Parser::PutEmpty(const char* at, const Properties& properties) {
  Event event = MakeEvent(EventKind::kScalar, Style::kPlain, at, at);
  SetProperties(event, properties);
  Put(event);
}

void Parser::SetProperties(Event& event, const Properties& properties) const {
  if (properties.anchor_begin != nullptr) {
    event.anchor = properties.anchor;
    event.anchor_begin = Offset(properties.anchor_begin);
    event.anchor_end = Offset(properties.anchor_end);
  }
  if (properties.tag_begin != nullptr) {
    event.tag = properties.tag;
    event.tag_begin = Offset(properties.tag_begin);
    event.tag_end = Offset(properties.tag_end);
  }
}

}  // namespace dagc::yaml
