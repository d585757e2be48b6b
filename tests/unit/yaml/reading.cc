// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include <algorithm>

#include "yaml/event_text.h"

namespace dagc::yaml {
namespace {

class Recorder : public EventHandler {
 public:
  Recorder(std::string_view text, Reading& reading) : text_(text), reading_(reading), printer_(reading.events) {}
  void OnEvent(const Event& event) override {
    reading_.list.push_back(event);
    printer_.OnEvent(event);
  }
  void OnComment(std::uint32_t begin, std::uint32_t end) override {
    reading_.comments.emplace_back(text_.substr(begin, end - begin));
  }

 private:
  std::string_view text_;
  Reading& reading_;
  EventPrinter printer_;
};

}  // namespace

Reading ReadText(std::string_view text, const ReadOptions& options) {
  Reading reading;
  reading.arena = std::make_unique<Arena>();
  Recorder recorder(text, reading);
  CollectingSink sink;
  reading.ok = Read(FileId{1}, text, options, *reading.arena, recorder, sink);
  reading.findings = sink.TakeSorted();
  return reading;
}

Marked WithoutMarks(std::string_view sample) {
  constexpr std::string_view kOpen = "«";
  constexpr std::string_view kClose = "»";
  Marked marked;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < sample.size();) {
    const std::string_view rest = sample.substr(at);
    const auto here = static_cast<std::uint32_t>(marked.text.size());
    if (rest.starts_with(kOpen)) {
      open.push_back(marked.spans.size());
      marked.spans.push_back({FileId{1}, here, here});
      at += kOpen.size();
    } else if (rest.starts_with(kClose)) {
      marked.spans[open.back()].end = here;
      open.pop_back();
      at += kClose.size();
    } else {
      marked.text += sample[at++];
    }
  }
  return marked;
}

std::string OneLine(const Diagnostic& finding) { return CodeName(finding.code) + ' ' + finding.message; }

bool IsWellNested(const std::vector<Event>& events) {
  struct Open {
    EventKind kind;
    std::size_t children = 0;
  };
  std::vector<Open> open;
  const auto closes = [&](EventKind kind) {
    const bool fits = !open.empty() && open.back().kind == kind &&
                      (kind != EventKind::kMappingStart || open.back().children % 2 == 0) &&
                      (kind != EventKind::kDocumentStart || open.back().children == 1);
    if (fits) open.pop_back();
    return fits;
  };
  for (const Event& event : events) {
    switch (event.kind) {
      case EventKind::kStreamStart:
      case EventKind::kDocumentStart:
      case EventKind::kSequenceStart:
      case EventKind::kMappingStart:
        if (!open.empty()) ++open.back().children;
        open.push_back({event.kind});
        break;
      case EventKind::kScalar:
      case EventKind::kAlias:
        if (open.empty()) return false;
        ++open.back().children;
        break;
      case EventKind::kSequenceEnd:
        if (!closes(EventKind::kSequenceStart)) return false;
        break;
      case EventKind::kMappingEnd:
        if (!closes(EventKind::kMappingStart)) return false;
        break;
      case EventKind::kDocumentEnd:
        if (!closes(EventKind::kDocumentStart)) return false;
        break;
      case EventKind::kStreamEnd:
        if (!closes(EventKind::kStreamStart)) return false;
        break;
    }
  }
  return open.empty();
}

}  // namespace dagc::yaml
