// SPDX-License-Identifier: Apache-2.0
// Anchors, tags and aliases. https://yaml.org/spec/1.2.2/#69-node-properties
#include "base/text.h"
#include "diag/codes/dg1.h"
#include "yaml/parser.h"
#include "yaml/uri_chars.h"

namespace dagc::yaml {
namespace {

// A prefix that is long and used often would make much memory of a small file.
constexpr std::size_t kTagBytesPerByte = 4;
constexpr std::size_t kFreeTagBytes = 1 << 16;

int HexValue(char c) {
  if (IsAsciiDigit(c)) return c - '0';
  const char lower = AsciiLower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// `%41` becomes `A`. False when a `%` is not followed by two digits.
bool AppendDecoded(std::string_view text, std::string& to) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      to += text[i];
      continue;
    }
    if (i + 2 >= text.size() || HexValue(text[i + 1]) < 0 || HexValue(text[i + 2]) < 0) return false;
    to += static_cast<char>(HexValue(text[i + 1]) * 16 + HexValue(text[i + 2]));
    i += 2;
  }
  return true;
}

}  // namespace

// At a `&` or `!`: everything up to the node, or to the end of the line. last_end_ is then behind the last property.
bool Parser::ReadProperties(Properties& properties, bool in_flow) {
  while (At('&') || At('!')) {
    const bool read = *at_ == '&' ? ReadAnchor(properties) : ReadTag(properties, in_flow);
    if (!read) return false;
    last_end_ = at_;
    const char* const p = SkipWhite(at_, end_);
    if (AtLineEnd()) return true;
    at_ = p;
  }
  return true;
}

// Behind the last character of the anchor name that begins at `p`.
const char* Parser::NameEnd(const char* p) const {
  while (p < end_ && !HasClass(*p, kWhiteChar | kBreakChar | kFlowChar)) ++p;
  return p;
}

bool Parser::ReadAnchor(Properties& properties) {
  const char* const begin = at_;
  const char* const end = NameEnd(begin + 1);
  at_ = end;
  if (end == begin + 1) {
    Report(diag::kEmptyName, begin, end, "&");
    return false;
  }
  if (properties.anchor_begin != nullptr) {
    if (!properties.refused) {
      Report(diag::kSecondAnchor, begin, end, Quote(begin, end))
          .Note(note::kFirstHere, Range(properties.anchor_begin, properties.anchor_end));
    }
    properties.refused = true;
    return true;
  }
  properties.anchor = {begin + 1, end};
  properties.anchor_begin = begin;
  properties.anchor_end = end;
  anchors_.Add(properties.anchor);
  return true;
}

bool Parser::ReadAlias(ScalarText& result) {
  const char* const begin = at_;
  result.end = at_ = NameEnd(begin + 1);
  result.text = {begin + 1, result.end};
  if (result.text.empty()) {
    Report(diag::kEmptyName, begin, result.end, "*");
    return false;
  }
  if (anchors_.Contains(result.text)) return true;
  // `**bold**` and `*.txt` were not meant as references.
  const char first = result.text[0];
  if (!IsAsciiAlpha(first) && !IsAsciiDigit(first) && first != '_' && first != '-') {
    Report(diag::kBadFirstCharacter, begin, begin + 1, "*").Help(help::kQuoteText);
    return false;
  }
  DiagBuilder finding = Report(diag::kUnknownAnchor, begin, result.end, Quote(result.text));
  const std::string_view nearest = anchors_.NearestTo(result.text);
  if (nearest.empty()) {
    finding.Help(help::kQuoteAsterisk);
  } else {
    finding.Help(help::kDidYouMean, Quote(nearest));
  }
  return false;
}

bool Parser::ReadTag(Properties& properties, bool in_flow) {
  const char* const begin = at_;
  const bool verbatim = begin + 1 < end_ && begin[1] == '<';
  const char* p = begin + 1;
  const char* handle_end = p;
  if (verbatim) {
    for (++p; p < end_ && IsUriChar(*p);) ++p;
    if (p < end_ && *p == '>') ++p;
  } else {
    while (p < end_ && IsUriChar(*p) && !IsFlow(*p)) {
      if (*p++ == '!' && handle_end == begin + 1) handle_end = p;
    }
  }
  const bool ends = BlankAt(p) || (in_flow && IsFlow(*p));
  at_ = p;
  if (!ends || !ResolveTag(begin, handle_end, p, properties)) {
    while (!BlankAt(p)) ++p;
    Report(diag::kBadTag, begin, p, Shown(begin, p));
    return false;
  }
  return true;
}

// `begin` to `end` is a tag as written. False when it is none.
bool Parser::ResolveTag(const char* begin, const char* handle_end, const char* end, Properties& properties) {
  if (properties.tag_begin != nullptr) {
    if (!properties.refused) {
      Report(diag::kSecondTag, begin, end, Quote(begin, end))
          .Note(note::kFirstHere, Range(properties.tag_begin, properties.tag_end));
    }
    properties.refused = true;
    return true;
  }
  const std::string_view written(begin, end);
  properties.tag_begin = begin;
  properties.tag_end = end;
  properties.tag = written;
  if (written == "!") return true;
  if (written.starts_with("!<")) {
    properties.tag = written.substr(2, written.size() - 3);
    return written.ends_with('>') && !properties.tag.empty() && properties.tag != "!";
  }
  const std::string_view handle(begin, handle_end);
  const std::string_view suffix(handle_end, end);
  if (suffix.empty() || suffix.find('!') != std::string_view::npos) return false;
  const auto prefix = handles_.PrefixOf(handle);
  if (!prefix) {
    Report(diag::kUndeclaredHandle, begin, handle_end, Quote(handle));
    return true;
  }
  scratch_ = *prefix;
  if (!AppendDecoded(suffix, scratch_)) return false;
  if (scratch_ == written) return true;
  tag_bytes_ += scratch_.size();
  if (tag_bytes_ > kTagBytesPerByte * static_cast<std::size_t>(end_ - base_) + kFreeTagBytes) {
    Report(diag::kTagsTooLong, begin, end, tag_bytes_);
    stopped_ = true;
    return true;
  }
  properties.tag = arena_.Copy(scratch_);
  return true;
}

// The properties of one node that were written on two lines.
Properties Parser::Merge(const Properties& outer, const Properties& own) {
  Properties both = outer;
  if (own.anchor_begin != nullptr) {
    if (outer.anchor_begin != nullptr) {
      Report(diag::kSecondAnchor, own.anchor_begin, own.anchor_end, Quote(own.anchor_begin, own.anchor_end))
          .Note(note::kFirstHere, Range(outer.anchor_begin, outer.anchor_end));
    }
    both.anchor = own.anchor;
    both.anchor_begin = own.anchor_begin;
    both.anchor_end = own.anchor_end;
  }
  if (own.tag_begin != nullptr) {
    if (outer.tag_begin != nullptr) {
      Report(diag::kSecondTag, own.tag_begin, own.tag_end, Quote(own.tag_begin, own.tag_end))
          .Note(note::kFirstHere, Range(outer.tag_begin, outer.tag_end));
    }
    both.tag = own.tag;
    both.tag_begin = own.tag_begin;
    both.tag_end = own.tag_end;
  }
  return both;
}

}  // namespace dagc::yaml
