// SPDX-License-Identifier: Apache-2.0
// Text loaded for a test, with what was said about it.
#pragma once

#include <string>
#include <vector>

#include "diag/collecting_sink.h"
#include "document/load.h"

namespace dagc::test {

struct Loaded {
  explicit Loaded(std::string yaml, const LoadOptions& options = {})
      : text(std::move(yaml)), file(LoadDocuments(FileId{1}, text, options, sink)) {}

  const Value& root() const { return file.documents.at(0).root; }
  Document& document() { return file.documents.at(0); }
  std::string_view Spelling(Span span) const {
    return std::string_view(text).substr(span.begin, span.end - span.begin);
  }
  // "DG1201 at `name`", in order.
  std::vector<std::string> Said() {
    std::vector<std::string> said;
    for (const Diagnostic& finding : sink.TakeSorted()) {
      said.push_back(CodeName(finding.code) + " at `" + std::string(Spelling(finding.span)) + '`');
    }
    return said;
  }

  std::string text;
  CollectingSink sink;
  LoadedFile file;
};

}  // namespace dagc::test
