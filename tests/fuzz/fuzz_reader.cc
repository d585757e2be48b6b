// SPDX-License-Identifier: Apache-2.0
// Any bytes: the reader ends, says why when it refuses, tells well nested events with places that fit, what the strict
// mode takes the default mode reads the same way, and so does yaml-cpp where it can be trusted.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/check.h"
#include "checks.h"
#include "diag/collecting_sink.h"
#include "support/second_reader.h"
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
    list.push_back(event);
  }
  void OnComment(std::uint32_t begin, std::uint32_t end) override { DAGC_CHECK(begin < end && end <= size_); }
  bool closed() const { return open_.empty(); }

  std::string events;
  std::vector<Event> list;
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

// A line that begins with a colon has an empty key. Below a value that is missing (`a:`, and then `:`) yaml-cpp takes
// it for the first key of a mapping that is the value, although it is not indented.
bool HasEmptyKey(std::string_view text) {
  for (std::size_t at = text.find(':'); at != text.npos; at = text.find(':', at + 1)) {
    const std::size_t before = text.find_last_not_of(" -", at == 0 ? text.npos : at - 1);
    if (at == 0 || before == text.npos || text[before] == '\n') return true;
  }
  return false;
}

// A quoted text that ends on blank lines loses the last of its line breaks in yaml-cpp.
bool HasQuoteBelowBlankLine(std::string_view text) {
  for (std::size_t at = text.find_first_of("'\""); at != text.npos; at = text.find_first_of("'\"", at + 1)) {
    const std::string_view above = text.substr(0, text.find_last_not_of(' ', at == 0 ? 0 : at - 1) + 1);
    const std::size_t line_end = above.find_last_not_of(" \n");
    const std::string_view blank = above.substr(line_end == above.npos ? 0 : line_end + 1);
    if (std::count(blank.begin(), blank.end(), '\n') > 1) return true;
  }
  return false;
}

// Texts of which yaml-cpp 0.7.0 can be right: what manifests are written in, and not much else. Of tabs, tags,
// directives, explicit keys, document marks and line ends of other systems it makes something else than the
// specification.
bool IsCommonYaml(std::string_view text) {
  constexpr std::size_t kMost = 2000;
  constexpr std::string_view kStrange = "&*!%?@`";
  // A line of block text at the margin that begins with `#` is text to the specification and a comment to yaml-cpp.
  const bool has_block = text.find_first_of("|>") != text.npos;
  if (has_block && (text.starts_with('#') || text.find("\n#") != text.npos)) return false;
  // A line of spaces that nothing ends is a line of the block text to the specification (yaml-test-suite, JEF9).
  if (has_block && text.ends_with(' ')) return false;
  // The escapes `\N` and `\_` are U+0085 and U+00A0; yaml-cpp writes their last bytes alone, which is no UTF-8.
  if (text.find("\\N") != text.npos || text.find("\\_") != text.npos) return false;
  if (HasEmptyKey(text) || HasQuoteBelowBlankLine(text)) return false;
  return text.size() <= kMost && text.find("---") == text.npos && text.find("...") == text.npos &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return c == '\n' || (c >= ' ' && c < 0x7F && kStrange.find(c) == std::string_view::npos);
         });
}

void CompareWithYamlCpp(std::string_view text, const std::vector<Event>& events) {
  std::string why;
  const auto theirs = test::StoryByYamlCpp(std::string(text), 1, why);
  if (theirs) DAGC_CHECK(*theirs == test::StoryOf(events));
}

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
  fuzz::CheckFindings(sink.diagnostics(), text.size());
  DAGC_CHECK(ok || fuzz::SaysWhy(sink.diagnostics()));
  if (ok && strict && IsCommonYaml(text)) CompareWithYamlCpp(text, watcher.list);
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
