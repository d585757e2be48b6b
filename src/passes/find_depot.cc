// SPDX-License-Identifier: Apache-2.0
#include "passes/find_depot.h"

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

}  // namespace dagc
