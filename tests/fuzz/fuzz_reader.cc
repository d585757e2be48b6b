// SPDX-License-Identifier: Apache-2.0
// Any bytes: the reader ends, says why when it refuses, tells well nested events with places that fit, and what the
// strict mode takes the default mode reads the same way.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/check.h"
#include "diag/collecting_sink.h"
#include "yaml/event_text.h"
#include "yaml/reader.h"

namespace dagc::yaml {
namespace {

class Watcher : public EventHandler {
 public:
  explicit Watcher(std::size_t size) : size_(size), printer_(events) {}

  void OnEvent(const Event& event) override {
    DAGC_CHECK(event.begin <= event.end && event.end <= size_);
    in_order = in_order && event.begin >= last_;
    last_ = event.begin;
    switch (event.kind) {
      case EventKind::kStreamStart:
      case EventKind::kDocumentStart:
      case EventKind::kSequenceStart:
      case EventKind::kMappingStart:
        Child();
        open_.push_back({event.kind, 0});
        break;
      case EventKind::kScalar:
      case EventKind::kAlias:
        Child();
        break;
      case EventKind::kStreamEnd:
        Close(EventKind::kStreamStart);
        break;
      case EventKind::kDocumentEnd:
        DAGC_CHECK(open_.back().children == 1);
        Close(EventKind::kDocumentStart);
        break;
      case EventKind::kSequenceEnd:
        Close(EventKind::kSequenceStart);
        break;
      case EventKind::kMappingEnd:
        DAGC_CHECK(open_.back().children % 2 == 0);
        Close(EventKind::kMappingStart);
        break;
    }
    printer_.OnEvent(event);
  }
  void OnComment(std::uint32_t begin, std::uint32_t end) override { DAGC_CHECK(begin < end && end <= size_); }
  bool closed() const { return open_.empty(); }

  std::string events;
  bool in_order = true;

 private:
  struct Open {
    EventKind kind;
    std::size_t children;
  };
  void Child() {
    if (!open_.empty()) ++open_.back().children;
  }
  void Close(EventKind kind) {
    DAGC_CHECK(!open_.empty() && open_.back().kind == kind);
    open_.pop_back();
  }

  std::size_t size_;
  EventPrinter printer_;
  std::vector<Open> open_;
  std::uint32_t last_ = 0;
};

struct Outcome {
  bool ok = false;
  bool silent = false;
  std::string events;
};

Outcome ReadOnce(std::string_view text, bool strict) {
  ReadOptions options;
  options.strict = strict;
  options.limits.file_bytes = 1 << 20;
  options.limits.depth = 50;
  Arena arena;
  CollectingSink sink;
  Watcher watcher(text.size());
  const bool ok = Read(FileId{1}, text, options, arena, watcher, sink);
  DAGC_CHECK(ok == !sink.has_errors());
  DAGC_CHECK(watcher.closed());
  DAGC_CHECK(!ok || watcher.in_order);
  for (const Diagnostic& finding : sink.diagnostics()) {
    DAGC_CHECK(finding.span.begin <= finding.span.end && finding.span.end <= text.size() && !finding.message.empty());
  }
  return {ok, sink.empty(), watcher.events};
}

}  // namespace
}  // namespace dagc::yaml

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto strict = dagc::yaml::ReadOnce(text, true);
  const auto lenient = dagc::yaml::ReadOnce(text, false);
  DAGC_CHECK(!strict.ok || (lenient.ok && lenient.events == strict.events));
  DAGC_CHECK(strict.ok || !lenient.silent);
  return 0;
}
