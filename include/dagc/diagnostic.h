// SPDX-License-Identifier: Apache-2.0
// A finding: what dagc says about a manifest. Producing one and drawing one are different rooms; this is the fact
// that travels between them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/span.h"

namespace dagc {

enum class Severity : std::uint8_t { kOff, kInfo, kWarning, kError };

// "error", "warning", "info" or "off".
std::string_view SeverityName(Severity severity);

// The number of a row of diag_codes.def, printed as DG1001. The first digit tells the phase. Numbers are never reused.
// dagc/diag_code.h has their names.
enum class DiagCode : std::uint16_t;

// "DG1001".
std::string CodeName(DiagCode code);

// The bytes [begin, end) of a finding's text are not dagc's own words. `source` is where they were written; without a
// file they were made from what was read, and where that stands is not known any more.
struct Quotation {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Span source;
};

// A second place that belongs to a finding ("first defined here"), or a remark without a place (span.file is 0).
struct Note {
  Span span;
  std::string message;
  std::vector<Quotation> quotations;  // of the message, in its order
};

struct Diagnostic {
  DiagCode code{};
  Severity severity = Severity::kError;  // after levels and suppressions
  Span span;                             // the token that a person would change
  std::string message;                   // one sentence, lower-case start, no final period
  std::string path;                      // where in the document: "spec.dag[2].spec.stackSpec.image"; may be empty
  std::vector<Note> notes;
  std::string help;                   // what to type instead; may be empty
  std::vector<Quotation> quotations;  // of the message, in its order
  std::vector<Quotation> help_quotations;
};

}  // namespace dagc
