// SPDX-License-Identifier: Apache-2.0
// The DataOS envelope of a document, as it is written and as it was meant: `version`, `type` and a list of steps.
//
// The rules are those by which a document of a stranger's repository is told from one that is for dagc. Keys count in
// any case of letters and with one edit; misspelt values are those of base/misspelling.h.
#pragma once

#include <span>
#include <string_view>

#include "dagc/span.h"
#include "value/value.h"

namespace dagc {

// What is written under one key of the envelope.
struct EnvelopeWord {
  bool present = false;  // the key is there
  bool scalar = false;   // and its value is a scalar other than null
  std::string_view text;
  Span span;  // of the value; empty when it was read from lines
};

struct Envelope {
  EnvelopeWord version;
  EnvelopeWord api_version;
  EnvelopeWord type;
  EnvelopeWord kind;
  bool has_steps = false;      // something under `spec.dag` or `workflow.dag`
  bool has_step_list = false;  // a list under it
};

// Of a mapping; of anything else an empty one.
Envelope ReadEnvelope(const Value& root);

// What the document was meant to be.
struct EnvelopeMeaning {
  bool is_dataos = false;      // it says that it is a DataOS resource; nothing below counts otherwise
  std::string_view type;       // one of DataosTypes()
  std::string_view version;    // one of DataosVersions(): the newest where it has none
  bool wrong_type = false;     // the text of `type` is another
  bool wrong_version = false;  // the text of `version` is another
};
EnvelopeMeaning Understand(const Envelope& envelope);

// Newest first.
std::span<const std::string_view> DataosVersions();
std::span<const std::string_view> DataosTypes();

}  // namespace dagc
