// SPDX-License-Identifier: Apache-2.0
#include "passes/find_depot.h"

#include <algorithm>
#include <vector>

#include "base/edit_distance.h"
#include "diag/codes/dg5.h"

namespace dagc {
namespace {

ir::Text TextAt(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr || !found->IsScalar() || found->IsNull() ? ir::Text()
                                                                   : ir::Text{found->text(), found->span(), false};
}

}  // namespace

const ir::DepotDef* DepotTable::Find(std::string_view name) {
  const auto& by_name = context_.resources.depots_by_name;
  if (const auto found = by_name.find(name); found != by_name.end()) return &context_.resources.depots[found->second];
  if (const auto known = listed_.find(name); known != listed_.end()) return &known->second;
  const Value* key = of_target_.FindKey(name);
  const Value* listed = of_target_.Find(name);
  if (listed == nullptr || !listed->IsMap()) return nullptr;
  ir::DepotDef& depot = listed_[key->text()];
  depot.name = {key->text(), key->span(), false};
  depot.type = TextAt(*listed, "type");
  if (const Value* spec = listed->Find("spec")) depot.spec = *spec;
  if (const Value* secrets = listed->Find("secrets")) {
    for (const Value& secret : secrets->items()) {
      depot.secrets.push_back({TextAt(secret, "id"), TextAt(secret, "purpose")});
    }
  }
  return &depot;
}

void DepotTable::ReportUnknown(std::string_view name, Span place) {
  if (!context_.resources.unreadable.empty()) {
    context_.sink.Report(diag::kUnreadableContext, place, name, context_.resources.unreadable.front());
    return;
  }
  if (known_.empty()) {
    for (const ir::DepotDef& depot : context_.resources.depots) known_.push_back(depot.name.value);
    for (const Entry& entry : context_.target.depots.entries()) known_.push_back(entry.key.text());
    std::sort(known_.begin(), known_.end());
  }
  DiagBuilder finding = context_.sink.Report(diag::kUnknownDepot, place, name);
  const std::string_view near = Nearest(name, known_);
  if (near.empty()) {
    finding.Help(help::kGiveDepot);
  } else {
    finding.Help(help::kDidYouMean, near);
  }
}

}  // namespace dagc
