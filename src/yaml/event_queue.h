// SPDX-License-Identifier: Apache-2.0
// Between the reader and its handler. A flow collection may turn out to be a key (`[a, b]: c`) only when it is closed,
// and then the mapping's start has to come before it: so events are held back while that is open. A key fits on one
// line of at most 1024 characters, which bounds what is ever held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "yaml/event.h"

namespace dagc::yaml {

class EventQueue {
 public:
  // `most_bytes`: how far behind its beginning a held event can still be given a mapping.
  EventQueue(EventHandler& handler, std::uint32_t most_bytes) : handler_(handler), most_bytes_(most_bytes) {}

  void Emit(const Event& event) {
    if (slots_.empty()) {
      handler_.OnEvent(event);
    } else {
      Keep(event);
    }
  }

  void Comment(std::uint32_t begin, std::uint32_t end) { handler_.OnComment(begin, end); }

  // Keeps a place for a mapping's start before the events to come. Places nest: the last one is settled first.
  std::uint32_t Hold(std::uint32_t begin);
  // Whether a mapping's start can still be put into the place.
  bool CanFill(std::uint32_t id) const { return !slots_.empty() && slots_.back().id == id; }
  void Fill(std::uint32_t id, const Event& start);
  // The first event behind a place that can be filled.
  Event& EventAfter(std::uint32_t) { return held_[slots_.back().at + 1].event; }
  // Gives up the place, or all of them: no key spans lines.
  void Drop(std::uint32_t id);
  void DropAll();

 private:
  struct Slot {
    std::uint32_t id;
    std::uint32_t begin;  // in the text
    std::size_t at;       // in held_
  };
  struct Held {
    Event event;
    bool dropped = false;
  };

  void Keep(const Event& event);
  void Settle();
  void Flush(std::size_t to);

  EventHandler& handler_;
  std::uint32_t most_bytes_;
  std::uint32_t next_id_ = 1;
  std::size_t flushed_ = 0;  // how many of held_ have been handed on
  std::vector<Held> held_;
  std::vector<Slot> slots_;
};

}  // namespace dagc::yaml
