// SPDX-License-Identifier: Apache-2.0
// dagc explain CODE: the page of a finding.
#include <deque>
#include <optional>
#include <ostream>
#include <string>

#include "base/check.h"
#include "diag/diag_catalog.h"
#include "diag/explain.h"
#include "driver/commands.h"

namespace dagc::driver {

std::vector<std::string_view> CodeWords() {
  static const std::deque<std::string> kCodes = [] {
    std::deque<std::string> codes;
    for (const DiagInfo& info : DiagCatalog()) codes.push_back(CodeName(info.code));
    return codes;
  }();
  std::vector<std::string_view> words(kCodes.begin(), kCodes.end());
  for (const DiagInfo& info : DiagCatalog()) words.push_back(info.name);
  return words;
}

ExitCode RunExplain(const Options& options, Io& io) {
  const DiagInfo* info = FindDiag(options.arguments.front());
  DAGC_CHECK(info != nullptr);
  const std::optional<std::string_view> page = ExplainPage(info->code);
  DAGC_CHECK(page.has_value());  // tests/house holds that every code has one
  io.out << *page;
  return ExitCode::kDone;
}

}  // namespace dagc::driver
