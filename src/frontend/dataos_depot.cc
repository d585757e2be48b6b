// SPDX-License-Identifier: Apache-2.0
#include "frontend/dataos_depot.h"

#include <algorithm>
#include <utility>

#include "diag/codes/dg3.h"
#include "frontend/dataos_body.h"
#include "frontend/field_reader.h"

namespace dagc {

void BuildDataosDepot(const Document& document, ir::Resources& resources, DiagSink& sink) {
  const FieldReader root(&document.root, sink);
  const FieldReader body = DataosBody(root, {"spec", "depot"}, sink);
  ir::DepotDef depot;
  depot.name = root.Text("name");
  depot.type = body.Text("type");
  const Value* spec = body.Find("spec");
  if (spec != nullptr && spec->IsMap()) depot.spec = *spec;
  const Value* secrets = body.Find("secrets");
  const auto items = secrets == nullptr ? std::span<const Value>() : secrets->items();
  for (const Value& item : items) {
    const FieldReader entry(&item, sink);
    const ir::DepotDef::Secret secret{entry.Text("id"), entry.Text("purpose")};
    if (!secret.id.present()) continue;
    const auto other = std::find_if(depot.secrets.begin(), depot.secrets.end(), [&](const ir::DepotDef::Secret& known) {
      return known.purpose.value == secret.purpose.value;
    });
    if (other != depot.secrets.end()) {
      const Span place = secret.purpose.present() ? secret.purpose.span : secret.id.span;
      sink.Report(diag::kDepotPurposeTwice, place, secret.purpose).Note(note::kFirstHere, other->id.span);
    } else {
      depot.secrets.push_back(secret);
    }
  }
  if (depot.name.present() && !depot.name.unresolved) resources.depots.push_back(std::move(depot));
}

}  // namespace dagc
