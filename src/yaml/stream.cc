// SPDX-License-Identifier: Apache-2.0
// Documents, their markers, lines and comments.
#include "diag/codes/dg1.h"
#include "yaml/encoding.h"
#include "yaml/parser.h"

namespace dagc::yaml {
namespace {

constexpr std::size_t kMostErrors = 50;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

Parser::Parser(FileId file, std::string_view text, const ReadOptions& options,
               std::span<const std::uint32_t> only_in_quotes, Arena& arena, EventHandler& handler, DiagSink& sink)
    : file_(file),
      options_(options),
      arena_(arena),
      sink_(sink),
      events_(handler, kMostKeyBytes),
      base_(text.data()),
      end_(text.data() + text.size()),
      at_(base_),
      line_(base_),
      last_end_(base_),
      only_in_quotes_(only_in_quotes),
      refused_(base_) {}

bool Parser::Run() {
  Put(MakeEvent(EventKind::kStreamStart, Style::kPlain, base_, base_));
  StartLine(base_);
  while (!stopped_) {
    if (std::string_view(at_, end_).starts_with(kByteOrderMark)) {
      PassCharacters(at_, at_ + kByteOrderMark.size());
      StartLine(at_ + kByteOrderMark.size());
    }
    ReadDirectives();
    if (marker_ == Marker::kEnd) {
      SkipEndMarker();
    } else if (column_ >= 0 || marker_ == Marker::kStart) {
      ReadDocument();
    } else {
      break;
    }
  }
  PassCharacters(end_, end_);
  Put(MakeEvent(EventKind::kStreamEnd, Style::kPlain, end_, end_));
  return errors_ == 0;
}

void Parser::CountError() {
  ++errors_;
  if (errors_ != kMostErrors) return;
  stopped_ = true;
  sink_.Report(diag::kTooManyErrors, Range(at_, at_), kMostErrors);
}

// From `begin` to `end` any character may stand; before that, not the ones that belong in quotes.
void Parser::PassCharacters(const char* begin, const char* end) {
  while (!only_in_quotes_.empty() && base_ + only_in_quotes_.front() < end) {
    const std::uint32_t at = only_in_quotes_.front();
    only_in_quotes_ = only_in_quotes_.subspan(1);
    if (base_ + at >= begin || stopped_) continue;
    // Several on one line are one accident.
    if (FindBreak(refused_, base_ + at) < base_ + at || refused_ == base_) {
      ReportCharacter(file_, {base_, end_}, at, sink_);
      CountError();
    }
    refused_ = base_ + at;
  }
}

void Parser::ReadDocument() {
  anchors_.Clear();
  recovering_ = false;
  Event start = MakeEvent(EventKind::kDocumentStart, Style::kPlain, at_, at_);
  if (marker_ == Marker::kStart) {
    start.is_explicit = true;
    start.end += 3;
    Put(start);
    marker_ = Marker::kNone;
    at_ += 3;
    ReadAfter(-1, Place::kBehindMarker);
  } else {
    Put(start);
    ReadNode({-1, column_, tab_ != nullptr ? Place::kBehindTab : Place::kOwnLine});
  }
  while (!stack_.empty() && !stopped_) Step();
  CloseDownTo(0);
  if (column_ >= 0 && !stopped_) ContentAfterRoot();
  handles_.Clear();
  Event end = MakeEvent(EventKind::kDocumentEnd, Style::kPlain, last_end_, last_end_);
  if (marker_ == Marker::kEnd && !stopped_) {
    end.is_explicit = true;
    end.begin = Offset(at_);
    end.end = end.begin + 3;
  }
  Put(end);
  if (end.is_explicit) SkipEndMarker();
}

// The cursor is at `...`.
void Parser::SkipEndMarker() {
  marker_ = Marker::kNone;
  at_ += 3;
  if (!AtLineEnd()) {
    const char* const text = SkipWhite(at_, end_);
    at_ = FindBreak(text, end_);
    Report(diag::kTextAfterDocumentEnd, text, TextEnd(text), Shown(text, TextEnd(text)));
  }
  FinishLine();
}

// Goes to the first line with content that begins at `line` or later.
void Parser::StartLine(const char* line) {
  last_line_ = line_;
  for (;;) {
    line_ = line;
    at_ = SkipSpaces(line, end_);
    column_ = Column(at_);
    tab_ = nullptr;
    marker_ = Marker::kNone;
    if (at_ < end_ && *at_ == '\t') {
      tab_ = at_;
      at_ = SkipWhite(at_, end_);
    }
    if (at_ < end_ && *at_ == '#') Comment();
    if (at_ == end_) {
      column_ = -1;
      tab_ = nullptr;
      return;
    }
    if (!IsBreak(*at_)) break;
    line = SkipBreak(at_, end_);
  }
  if (at_ == line_ && IsMarker(at_)) {
    marker_ = *at_ == '-' ? Marker::kStart : Marker::kEnd;
    column_ = -1;
  }
}

// The cursor is at a line break or at the end of the text.
void Parser::NextLine() { StartLine(SkipBreak(at_, end_)); }

// At a `#`.
void Parser::Comment() {
  const char* const begin = at_;
  at_ = FindBreak(at_, end_);
  last_comment_ = begin;
  events_.Comment(Offset(begin), Offset(at_));
}

// Whether nothing but white space and a comment follows.
bool Parser::AtLineEnd() const {
  const char* const p = SkipWhite(at_, end_);
  return p == end_ || IsBreak(*p) || (*p == '#' && (p == line_ || IsWhite(p[-1])));
}

// Behind a node that ends its line.
void Parser::FinishLine() {
  if (at_ < end_ && *at_ == '\n') return StartLine(at_ + 1);
  const char* const p = SkipWhite(at_, end_);
  if (p < end_ && !IsBreak(*p)) {
    if (*p != '#') {
      TextAfterNode(p);
    } else if (p > line_ && !IsWhite(p[-1])) {
      Report(diag::kCommentWithoutSpace, p, p + 1);
    }
  }
  at_ = p;
  if (At('#')) {
    Comment();
  } else {
    at_ = FindBreak(at_, end_);
  }
  NextLine();
}

}  // namespace dagc::yaml
