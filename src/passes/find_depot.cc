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

std::optional<ir::DepotDef> FindDepot(std::string_view name, const PassContext& context) {
  for (const ir::DepotDef& depot : context.resources.depots) {
    if (depot.name.value == name) return depot;
  }
  const Value* key = context.target.depots.FindKey(name);
  const Value* listed = context.target.depots.Find(name);
  if (listed == nullptr || !listed->IsMap()) return std::nullopt;
  ir::DepotDef depot;
  depot.name = {key->text(), key->span(), false};
  depot.type = TextAt(*listed, "type");
  if (const Value* spec = listed->Find("spec")) depot.spec = *spec;
  if (const Value* secrets = listed->Find("secrets")) {
    for (const Value& secret : secrets->items()) {
      depot.secrets.push_back({TextAt(secret, "id"), TextAt(secret, "purpose")});
    }
  }
  return depot;
}

void ReportUnknownDepot(std::string_view name, Span place, const PassContext& context) {
  if (!context.resources.unreadable.empty()) {
    context.sink.Report(diag::kUnreadableContext, place, name, context.resources.unreadable.front());
    return;
  }
  std::vector<std::string_view> known;
  known.reserve(context.resources.depots.size() + context.target.depots.size());
  for (const ir::DepotDef& depot : context.resources.depots) known.push_back(depot.name.value);
  for (const Entry& entry : context.target.depots.entries()) known.push_back(entry.key.text());
  std::sort(known.begin(), known.end());
  DiagBuilder finding = context.sink.Report(diag::kUnknownDepot, place, name);
  const std::string_view near = Nearest(name, known);
  if (near.empty()) {
    finding.Help(help::kGiveDepot);
  } else {
    finding.Help(help::kDidYouMean, near);
  }
}

}  // namespace dagc
