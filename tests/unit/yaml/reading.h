// SPDX-License-Identifier: Apache-2.0
// One reading of a text, with everything that was said about it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "diag/collecting_sink.h"
#include "yaml/event.h"
#include "yaml/reader.h"

namespace dagc::yaml {

struct Reading {
  bool ok = false;
  std::string events;                 // in the test suite's notation
  std::vector<Event> list;            // views into `arena` and the text
  std::vector<std::string> comments;  // each as it is written
  std::vector<Diagnostic> findings;   // by place
  std::unique_ptr<Arena> arena;
};

// `text` has to outlive what is returned.
Reading ReadText(std::string_view text, const ReadOptions& options = {});

// A sample with the places of findings between « and », and the sample without those marks.
struct Marked {
  std::string text;
  std::vector<Span> spans;
};
Marked WithoutMarks(std::string_view sample);

// "DG1031 `name` has no colon".
std::string OneLine(const Diagnostic& finding);

// Whether starts and ends match, and every mapping holds pairs.
bool IsWellNested(const std::vector<Event>& events);

}  // namespace dagc::yaml
