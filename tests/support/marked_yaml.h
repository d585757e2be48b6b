// SPDX-License-Identifier: Apache-2.0
// Samples that show where the caret goes: the places between « and » are what a test expects to be pointed at.
//
//   const MarkedText sample = StripMarks("name: «daily report»\n");
//   ... check sample.text ...
//   EXPECT_EQ(WithMarks(sample.text, findings), "name: «daily report»\n");
//
// Comparing the marked texts shows a failure as a text with the marks in the wrong places.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"
#include "dagc/span.h"

namespace dagc::test {

struct MarkedText {
  std::string text;         // without the marks
  std::vector<Span> marks;  // in the order in which they open; «» is an empty place
};

// Marks may contain each other. An unpaired one fails the running test.
MarkedText StripMarks(std::string_view marked, FileId file = {1});

// `text` with marks around the places.
std::string WithMarks(std::string_view text, std::span<const Span> places);
// The same for the primary places of findings; a place that several findings share is marked once.
std::string WithMarks(std::string_view text, std::span<const Diagnostic> findings);

}  // namespace dagc::test
