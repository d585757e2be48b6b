// SPDX-License-Identifier: Apache-2.0
// The reader's own state: one pass over the text, an explicit stack of open collections, events as soon as they are
// certain. Its functions are spread over stream.cc (documents and lines), block.cc (structure by indentation), node.cc
// (what stands at one place), flow.cc, plain.cc, quoted.cc, block_scalar.cc, properties.cc and recovery.cc.
//
// Between two entries of a block collection the cursor is at the first character of a line with content, `column_`
// spaces into it; at the end of a document `column_` is -1.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "yaml/chars.h"
#include "yaml/event_queue.h"
#include "yaml/names.h"
#include "yaml/reader.h"

namespace dagc::yaml {

// Anchor and tag of one node.
struct Properties {
  std::string_view anchor;
  const char* anchor_begin = nullptr;
  const char* anchor_end = nullptr;
  std::string_view tag;
  const char* tag_begin = nullptr;
  const char* tag_end = nullptr;
  bool refused = false;  // one that was too many was reported
  bool any() const { return anchor_begin != nullptr || tag_begin != nullptr; }
};

// Where a node is expected.
struct Place {
  enum Kind : std::uint8_t {
    kOwnLine,       // anything may stand here
    kEntry,         // a key of the mapping on top of the stack has to stand here
    kBehindKey,     // on the line of its key: no block collection
    kBehindMarker,  // on the line of `---`: no block collection
    kBehindTab      // behind a tab: no block collection
  };
  int parent = -1;  // the column of the enclosing entry; the node is deeper
  int column = 0;   // where the node begins
  Kind kind = kOwnLine;
};

// A scalar or an alias: what it says, and where it ends.
struct ScalarText {
  std::string_view text;
  const char* end = nullptr;
  bool many_lines = false;
};

class Parser {
 public:
  // `only_in_quotes`: places, in order, of characters that are an error outside quotes.
  Parser(FileId file, std::string_view text, const ReadOptions& options, std::span<const std::uint32_t> only_in_quotes,
         Arena& arena, EventHandler& handler, DiagSink& sink);
  // False when an error was reported.
  bool Run();

 private:
  enum class Marker : std::uint8_t { kNone, kStart, kEnd };  // `---`, `...`
  enum class LineKind : std::uint8_t { kItem, kKey, kText };
  enum class FrameKind : std::uint8_t { kBlockSequence, kBlockMapping, kFlowSequence, kFlowMapping, kFlowPair };
  enum class Expect : std::uint8_t {
    kEntry,        // an entry, or the end
    kExplicitKey,  // flow: what follows a `?`
    kSeparator,    // a key was told; its colon may come
    kValue,        // the cursor is behind a colon
    kComma         // flow: a comma or the end
  };

  struct Frame {
    FrameKind kind{};
    Expect expect = Expect::kEntry;
    bool quoted_key = false;      // flow: the last key ended in a quote or bracket, so its colon needs no space
    bool may_be_key = false;      // flow: an entry of a sequence, which a colon behind it would make a key
    std::uint32_t hold = 0;       // flow: the place where a mapping's start may still go
    int indent = 0;               // block: the column of its entries
    int shifted = -1;             // block: the column of entries already reported as wrongly indented
    int column = 0;               // block: the column of the entry that is being read
    const char* begin = nullptr;  // the first entry, or the opening bracket
  };

  // Text in quotes while it is read.
  struct Quoted {
    const char* open = nullptr;
    const char* open_line = nullptr;
    int parent = -1;
    std::size_t keep = 0;          // white space before this place in scratch_ was escaped, or is a folded line break
    const char* loose = nullptr;   // the first line that is not indented enough
    const char* odd = nullptr;     // a line that looks as if it were no part of the text
    bool loose_escape = false;     // `\'` was reported
    const char* marker = nullptr;  // a line with a document marker
  };

  // Block text while it is read.
  struct BlockText {
    int parent = -1;
    int indent = -1;  // unknown before the first line with text
    bool folded = false;
    char chomp = ' ';
    bool spaced = false;             // the last line begins with white space
    std::size_t breaks = 0;          // since the last line with text
    const char* text_end = nullptr;  // of the last line with text
    int deepest_blank = 0;           // spaces of a line before the text
    const char* deepest_line = nullptr;
  };

  static constexpr std::ptrdiff_t kLongestKey = 1024;  // characters
  // Of at most four bytes each; nothing has to be held back for longer.
  static constexpr std::uint32_t kMostKeyBytes = kLongestKey * 4;
  static constexpr int kNoContinuation = 1 << 30;

  // stream.cc
  void PassCharacters(const char* begin, const char* end);
  void ReadDocument();
  void SkipEndMarker();
  void StartLine(const char* line);
  void NextLine();
  void FinishLine();
  void Comment();
  bool AtLineEnd() const;

  // directives.cc
  void ReadDirectives();
  void ReadDirective(bool& has_version);
  void ReadTagDirective(const char* p, const char* end);

  // block.cc
  void Step();
  void ReadItem();
  void ReadEntry();
  void ReadAfter(int parent, Place::Kind kind);
  bool ReadShortPlain(int parent);
  void OpenBlock(FrameKind kind, const char* begin, int column, const Properties& properties);
  void Push(const Frame& frame);
  void CloseBlock();
  void CloseDownTo(std::size_t depth);
  bool NodeIsOnThisLine(int parent) const;
  bool IsIndentless(std::size_t index) const;
  int FindFrame(int column) const;

  // node.cc
  void ReadNode(Place place);
  bool ReadContent(const Place& place, const Properties& outer, const Properties& own, const char* begin);
  bool ReadIndicator(const Place& place, const Properties& outer, const Properties& own, const char* begin);
  void ReadBlockNode(const Place& place, const Properties& properties);
  bool ReadPlainNode(const Place& place, const Properties& outer, const Properties& own, const char* begin);
  bool ReadFlowCollection(const Place& place, const Properties& outer, const Properties& own, const char* begin);
  bool FinishScalar(const Place& place, const Properties& outer, const Properties& own, const char* begin, Event& event,
                    const ScalarText& scalar);
  bool OpenMapping(const Place& place, const Properties& outer, const char* begin, const char* key_end);
  bool AcceptCollection(const Place& place, const char* begin, const char* end);
  const char* KeyColon(const char* p) const;
  void CheckKey(const char* begin, const char* end, bool many_lines);
  void KeyWithoutColon(Event& event, const ScalarText& scalar, const Properties& own);
  void KeyWithTightColon(Event& event, const ScalarText& key, const Properties& own);
  bool KeyIsBelow(const Place& place) const;
  void ReportMissingColon(const char* begin, const char* end);
  const char* TightColon(const char* begin, const char* end) const;
  void ExpectValue(const char* colon);
  void ExpectValueBelow();

  // flow.cc
  bool ReadFlow(int parent, const Properties& properties);
  bool FlowStep(int parent);
  bool FlowEntry(int parent);
  bool FlowComma();
  bool FlowColon();
  bool FlowNode(int parent);
  bool BadFlowNode();
  bool FlowScalar(const Properties& properties, const char* begin, Event& event, const ScalarText& scalar);
  void FlowTold(bool quoted);
  bool OpenFlow(const Properties& properties, const char* begin);
  bool CloseFlow();
  bool BracketKeyIsNear();
  void OpenPair(const char* begin);
  void CloseFlowFrame(const char* begin, const char* end);
  void CloseFlowDownTo(std::size_t depth);
  bool SkipFlowSpace(int parent);
  void CheckFlowIndent(int parent);
  bool UnclosedFlow();
  void AbandonFlow(int parent, std::size_t depth);
  static bool IsFlowFrame(const Frame& frame) { return frame.kind >= FrameKind::kFlowSequence; }
  // A colon between brackets ends a key when a space or another mark follows, or when the key is quoted.
  bool IsFlowColon(const char* p, bool quoted_key) const {
    return p < end_ && *p == ':' && (quoted_key || BlankAt(p + 1) || IsFlow(p[1]));
  }
  // What was most likely caused by a bracket that is not closed is reported as that.
  template <std::size_t kArguments, typename... Args>
  bool FlowError(const DiagDef<kArguments>& def, const char* begin, const char* end, const Args&... arguments) {
    if (resume_ != nullptr) return UnclosedFlow();
    Report(def, begin, end, arguments...);
    return false;
  }

  // plain.cc
  bool StartsPlain(const char* p, bool in_flow) const;
  const char* PlainLineEnd(const char* p) const;
  const char* FlowPlainLineEnd(const char* p) const;
  int ReadPlain(int parent, ScalarText& result);
  int ReadPlainLines(int parent, ScalarText& result);
  void ReadFlowPlain(int parent, ScalarText& result);

  // quoted.cc
  bool ReadQuoted(int parent, ScalarText& result);
  void FoldQuotedBreak(Quoted& state, bool escaped);
  void ReadEscape(Quoted& state);
  void ReadHexEscape(const char* begin, int digits);
  bool IsAtValueEnd() const;
  void ReportQuoteLines(const Quoted& state);
  void ReportLoose(const DiagDef<1>& strict, const DiagDef<1>& loose, const char* begin, const char* end, int wanted,
                   const char* open);
  bool UnclosedQuote(const Quoted& state);

  // block_scalar.cc
  void ReadBlockText(BlockText& block, ScalarText& result);
  bool ReadBlockHeader(BlockText& block);
  bool ReadBlockLine(BlockText& block);
  void FinishBlockText(const BlockText& block);

  // properties.cc
  bool ReadProperties(Properties& properties, bool in_flow);
  bool ReadAnchor(Properties& properties);
  bool ReadTag(Properties& properties, bool in_flow);
  bool ResolveTag(const char* begin, const char* handle_end, const char* end, Properties& properties);
  bool ReadAlias(ScalarText& result);
  Properties Merge(const Properties& outer, const Properties& own);
  const char* NameEnd(const char* p) const;

  // recovery.cc
  // Whether a line of this kind is an entry of the collection.
  static bool Takes(const Frame& frame, LineKind kind) {
    return kind == (frame.kind == FrameKind::kBlockMapping ? LineKind::kKey : LineKind::kItem);
  }
  void MisplacedLine();
  void WrongKindOfEntry();
  void ReportTightDash(const char* begin);
  void ContentAfterRoot();
  bool IsConflictMarker(const char* p) const;
  void ConflictMarker();
  dagc::Quoted WithQuoteInside(const char* p) const;
  void TextAfterNode(const char* p);
  void ResolveTab(int parent, bool value_expected);
  void SkipLine();
  void SkipDeeper(int column);
  bool SkipToNode(Place& place);
  LineKind Classify(const char* p, const char** end = nullptr) const;
  const char* TextEnd(const char* p) const;
  dagc::Quoted Shown(const char* begin, const char* end) const;

  // Events.
  Event MakeEvent(EventKind kind, Style style, const char* begin, const char* end) const {
    Event event;
    event.kind = kind;
    event.style = style;
    event.begin = Offset(begin);
    event.end = Offset(end);
    return event;
  }
  void Put(const Event& event) {
    last_end_ = base_ + event.end;
    events_.Emit(event);
  }
  void PutEmpty(const char* at, const Properties& properties);
  void TellScalar(Event& event, const ScalarText& scalar, const Properties& properties);
  void SetProperties(Event& event, const Properties& properties) const;

  // Findings.
  template <std::size_t kArguments, typename... Args>
  DiagBuilder Report(const DiagDef<kArguments>& def, const char* begin, const char* end, const Args&... arguments) {
    if (def.severity == Severity::kError) CountError();
    return sink_.Report(def, Range(begin, end), arguments...);
  }
  void CountError();
  // Bytes of the text as an argument of a message.
  dagc::Quoted Quote(const char* begin, const char* end) const { return QuotedAt({begin, end}, Range(begin, end)); }
  dagc::Quoted Quote(std::string_view part) const { return Quote(part.data(), part.data() + part.size()); }

  std::uint32_t Offset(const char* p) const { return static_cast<std::uint32_t>(p - base_); }
  Span Range(const char* begin, const char* end) const { return {file_, Offset(begin), Offset(end)}; }
  int Column(const char* p) const { return static_cast<int>(p - line_); }
  bool At(char c) const { return at_ < end_ && *at_ == c; }
  bool BlankAt(const char* p) const { return p >= end_ || IsBlank(*p); }
  bool IsIndicator(const char* p, char c) const { return p < end_ && *p == c && BlankAt(p + 1); }
  bool IsMarker(const char* p) const {
    return end_ - p >= 3 && (*p == '-' || *p == '.') && p[1] == *p && p[2] == *p && BlankAt(p + 3);
  }

  const FileId file_;
  const ReadOptions& options_;
  Arena& arena_;
  DiagSink& sink_;
  EventQueue events_;

  const char* const base_;
  const char* const end_;
  const char* at_;
  const char* line_;
  const char* last_line_ = nullptr;  // the line with content before this one
  const char* tab_line_ = nullptr;   // the last line whose tabs were reported or taken for spaces
  int column_ = 0;
  const char* tab_ = nullptr;  // the first tab before the line's content
  Marker marker_ = Marker::kNone;
  const char* last_end_;  // behind the last node or indicator that was told
  const char* last_comment_ = nullptr;
  const char* flow_open_ = nullptr;    // the outermost open bracket
  const char* bracket_key_ = nullptr;  // the next closing bracket with a colon behind it, or where the search ended
  bool bracket_key_found_ = false;
  const char* flow_text_ = nullptr;      // the last node between brackets
  const char* colonless_end_ = nullptr;  // the end of the last line that was found to lack a colon
  int colonless_lines_ = 0;              // how many of them stand below one another
  const char* loose_flow_ = nullptr;     // the first line of a flow collection that is not indented enough
  const char* resume_ = nullptr;         // a line inside a flow collection that looks as if it were none of it

  std::vector<Frame> stack_;
  Anchors anchors_;
  TagHandles handles_;
  std::size_t tag_bytes_ = 0;                      // of resolved tags
  std::string scratch_;                            // text that is being folded or unescaped
  std::span<const std::uint32_t> only_in_quotes_;  // those that have not been passed
  const char* refused_;                            // the last of them that was outside quotes
  std::size_t errors_ = 0;
  bool recovering_ = false;   // an error was reported, and no line since then was plausible
  bool in_conflict_ = false;  // between the marks of two versions that were not merged
  bool stopped_ = false;
};

}  // namespace dagc::yaml
