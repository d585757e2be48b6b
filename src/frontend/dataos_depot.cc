// SPDX-License-Identifier: Apache-2.0
#include "frontend/dataos_depot.h"

#include <algorithm>
#include <utility>

#include "diag/codes/dg3.h"
#include "frontend/dataos_body.h"
#include "frontend/field_reader.h"

namespace dagc {
namespace {

// The first platform names a secret and says in its name what it is for: `shopdb-r`, `shopdb-rw`.
ir::Text PurposeInName(const ir::Text& name) {
  for (const std::string_view purpose : {"rw", "r"}) {
    const std::size_t rest = name.value.size() - std::min(name.value.size(), purpose.size());
    const bool ends_so =
        name.value.ends_with(purpose) && rest > 0 && (name.value[rest - 1] == '-' || name.value[rest - 1] == '_');
    if (ends_so) return {name.value.substr(rest), name.span, name.unresolved};
  }
  return {};
}

ir::DepotDef::Secret ReadSecret(const FieldReader& entry) {
  ir::DepotDef::Secret secret{entry.Text("id"), entry.Text("purpose")};
  if (secret.id.present()) return secret;
  secret.id = entry.Text("name");
  if (!secret.purpose.present()) secret.purpose = entry.Text("acl");
  if (!secret.purpose.present()) secret.purpose = PurposeInName(secret.id);
  return secret;
}

}  // namespace

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
    const ir::DepotDef::Secret secret = ReadSecret(entry);
    if (!secret.id.present()) continue;
    // Several secrets without a purpose are usual in the first platform's form.
    if (!secret.purpose.present() && entry.Find("id") == nullptr) {
      depot.secrets.push_back(secret);
      continue;
    }
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
