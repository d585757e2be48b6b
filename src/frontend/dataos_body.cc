// SPDX-License-Identifier: Apache-2.0
#include "frontend/dataos_body.h"
#include "diag/codes/dg3.h"

namespace dagc {

FieldReader DataosBody(const FieldReader& root, std::initializer_list<std::string_view> keys, DiagSink& sink) {
  std::string_view first;
  for (const std::string_view key : keys) {
    const Span span = root.KeySpan(key);
    if (!span.file) continue;
    if (first.empty()) {
      first = key;
    } else {
      sink.Report(diag::kTwoResourceBodies, span, first, key).Note(note::kOtherPlace, root.KeySpan(first));
    }
  }
  return root.Map(first.empty() ? *keys.begin() : first);
}

}  // namespace dagc
