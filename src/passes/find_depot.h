// SPDX-License-Identifier: Apache-2.0
// Depots that templates and addresses name.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "passes/pass.h"
#include "value/key_lookup.h"

namespace dagc {

class DepotTable {
 public:
  explicit DepotTable(const PassContext& context) : context_(context), of_target_(context.target.depots) {}

  // The Depot resource of that name among the run's, else what the target file's `depots` says; null when neither knows
  // it. Lives as long as this.
  const ir::DepotDef* Find(std::string_view name);

  // Says that neither knows the depot, and which one of that spelling they know.
  void ReportUnknown(std::string_view name, Span place);

 private:
  const PassContext& context_;
  KeyLookup of_target_;
  std::map<std::string_view, ir::DepotDef> listed_;  // of the target file, those that were looked for
  std::vector<std::string_view> known_;              // names, sorted; once one was unknown
};

}  // namespace dagc
