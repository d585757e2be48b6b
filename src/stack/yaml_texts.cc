// SPDX-License-Identifier: Apache-2.0
#include "stack/yaml_texts.h"

#include <utility>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "stack/copy_tree.h"

namespace dagc::stack {
std::optional<Value> YamlTexts::Read(std::string_view text, Arena& arena, std::string& error) {
  CollectingSink findings;
  const LoadedFile loaded = LoadDocuments({}, text, {false, limits_, false}, findings);
  if (findings.has_errors()) {
    for (Diagnostic& finding : findings.TakeSorted()) {
      if (finding.severity != Severity::kError) continue;
      error = std::move(finding.message);
      break;
    }
    return std::nullopt;
  }
  if (loaded.documents.empty()) return Value();
  return CopyTree(loaded.documents.front().root, arena, [](Span) { return Span(); });
}

}  // namespace dagc::stack
