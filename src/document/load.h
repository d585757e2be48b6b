// SPDX-License-Identifier: Apache-2.0
// Text to documents: the phase between the source map and the schema check.
#pragma once

#include <string_view>

#include "base/limits.h"
#include "diag/diag_sink.h"
#include "document/document.h"

namespace dagc {

struct LoadOptions {
  bool strict_yaml = false;
  Limits limits;
  bool mappings_only = true;  // a document that is anything else is an error
  bool binary = false;        // `!!binary` is known: Value::is_binary, Document::binary_tags
  // As the engine's YAML 1.1 reader has it, for templates: plain scalars have the kind that it gives them (the text
  // stays as written, EngineJsonText of value/scalar.h is what it means), and of equal keys the last one counts.
  bool as_engine = false;
};

// Reads `text`, the content of `file`, which must outlive the result. Reports what the reader finds, duplicate keys,
// aliases that grow past the node limit, keys that are no scalars, plain scalars that the engine's YAML 1.1 reader
// would type differently, and documents that are no mapping. After an error of syntax there are no documents.
LoadedFile LoadDocuments(FileId file, std::string_view text, const LoadOptions& options, DiagSink& sink);

}  // namespace dagc
