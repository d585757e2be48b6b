// SPDX-License-Identifier: Apache-2.0
// A check as text, so that a test reads like what a person would see.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "diag/collecting_sink.h"
#include "schema/schema_check.h"
#include "unit/schema/json_value.h"

namespace dagc::test {

// "<the token at the finding> PATH: MESSAGE (HELP) [CODE]"; a note adds " & <the token at the note>".
inline std::vector<std::string> FindingsOf(CollectingSink& sink, std::string_view text) {
  const auto token = [&](Span span) { return '<' + std::string(text.substr(span.begin, span.end - span.begin)) + '>'; };
  std::vector<std::string> lines;
  for (const Diagnostic& finding : sink.TakeSorted()) {
    std::string line = token(finding.span) + ' ' + finding.path + ": " + finding.message;
    if (!finding.help.empty()) line += " (" + finding.help + ')';
    line += " [" + CodeName(finding.code) + ']';
    for (const Note& note : finding.notes) line += " & " + token(note.span);
    lines.push_back(line);
  }
  return lines;
}

inline std::vector<std::string> Check(const CompiledSchema& schema, std::string_view document) {
  Arena arena;
  CollectingSink sink;
  CheckSchema(ReadJson(document, arena), schema, sink);
  return FindingsOf(sink, document);
}

inline std::vector<std::string> Check(std::string_view schema, std::string_view document) {
  std::string error;
  const auto compiled = CompiledSchema::Compile(schema, &error);
  EXPECT_TRUE(compiled.has_value()) << error;
  return compiled ? Check(*compiled, document) : std::vector<std::string>();
}

}  // namespace dagc::test
