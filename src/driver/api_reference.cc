// SPDX-License-Identifier: Apache-2.0
#include "dagc/reference.h"
#include "diag/diag_catalog.h"
#include "diag/explain.h"
#include "schema/schema_store.h"

namespace dagc {

std::vector<CodeInfo> Codes() {
  std::vector<CodeInfo> codes;
  for (const DiagInfo& info : DiagCatalog()) {
    codes.push_back({info.code, CodeName(info.code), info.name, info.severity, info.text});
  }
  return codes;
}

std::optional<std::string_view> Explain(std::string_view code_or_name) {
  const DiagInfo* info = FindDiag(code_or_name);
  return info == nullptr ? std::nullopt : ExplainPage(info->code);
}

std::vector<std::string_view> Schemas() { return SchemaNames(); }

std::optional<std::string_view> Schema(std::string_view name) { return SchemaText(name); }

}  // namespace dagc
