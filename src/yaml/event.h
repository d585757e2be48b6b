// SPDX-License-Identifier: Apache-2.0
// What the YAML reader says while it reads: the events of the YAML specification (chapter 3, serialization tree), each
// with the bytes it was written in. https://yaml.org/spec/1.2.2/
#pragma once

#include <cstdint>
#include <string_view>

#include "base/style.h"

namespace dagc::yaml {

enum class EventKind : std::uint8_t {
  kStreamStart,
  kStreamEnd,
  kDocumentStart,
  kDocumentEnd,
  kScalar,
  kAlias,
  kSequenceStart,
  kSequenceEnd,
  kMappingStart,
  kMappingEnd,
};

// All views point into the text that is read, or into the arena that the reader was given.
struct Event {
  EventKind kind = EventKind::kStreamStart;
  Style style = Style::kPlain;  // scalars and collection starts
  bool is_explicit = false;     // `---` of a document start, `...` of a document end was written

  // The bytes of the node itself, without its anchor and tag. A quoted scalar includes its quotes, a block scalar runs
  // from its `|` to the end of its last line, a flow collection's start and end events each cover their bracket, a
  // block collection's start begins at its first entry and its end event ends with its last. A value that is missing
  // (`key:`) is an empty range right behind its colon or dash.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::string_view text;  // a scalar's value after unescaping and folding; an alias's name

  std::string_view anchor;  // name without `&`; empty when there is none
  std::uint32_t anchor_begin = 0;
  std::uint32_t anchor_end = 0;

  std::string_view tag;  // resolved ("tag:yaml.org,2002:str"), "!" for the non-specific tag; empty when there is none
  std::uint32_t tag_begin = 0;
  std::uint32_t tag_end = 0;
};

class EventHandler {
 public:
  virtual ~EventHandler() = default;
  virtual void OnEvent(const Event& event) = 0;
  // A comment from its `#` to the end of its line.
  virtual void OnComment(std::uint32_t begin, std::uint32_t end) = 0;
};

}  // namespace dagc::yaml
