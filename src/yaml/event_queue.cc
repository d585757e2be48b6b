// SPDX-License-Identifier: Apache-2.0
#include "yaml/event_queue.h"

namespace dagc::yaml {

std::uint32_t EventQueue::Hold(std::uint32_t begin) {
  slots_.push_back({next_id_, begin, held_.size()});
  held_.push_back({{}, true});
  return next_id_++;
}

void EventQueue::Fill(std::uint32_t id, const Event& start) {
  if (!CanFill(id)) return;
  held_[slots_.back().at] = {start, false};
  slots_.pop_back();
  Settle();
}

void EventQueue::Drop(std::uint32_t id) {
  if (!CanFill(id)) return;
  slots_.pop_back();
  Settle();
}

void EventQueue::DropAll() {
  if (slots_.empty()) return;
  slots_.clear();
  Settle();
}

void EventQueue::Keep(const Event& event) {
  held_.push_back({event, false});
  while (!slots_.empty() && event.begin - slots_.front().begin > most_bytes_) {
    slots_.erase(slots_.begin());
    Settle();
  }
}

// Hands on everything before the first place that is still open.
void EventQueue::Settle() {
  Flush(slots_.empty() ? held_.size() : slots_.front().at);
  if (!slots_.empty()) return;
  held_.clear();
  flushed_ = 0;
}

void EventQueue::Flush(std::size_t to) {
  for (; flushed_ < to; ++flushed_) {
    if (!held_[flushed_].dropped) handler_.OnEvent(held_[flushed_].event);
  }
}

}  // namespace dagc::yaml
