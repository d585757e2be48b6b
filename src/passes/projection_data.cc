// SPDX-License-Identifier: Apache-2.0
#include "passes/projection_data.h"

#include <array>
#include <set>
#include <string>

#include "diag/codes/dg4.h"

namespace dagc {
namespace {

using tmpl::Data;
using tmpl::DataMapBuilder;
using tmpl::MapKind;

// Keys of `defaultProjections` that are the same for every workflow of an environment.
constexpr std::array<std::string_view, 6> kOfContext = {
    "dataOsFqdn",    "depotServiceUrl",        "heimdallUrl",
    "ecsServiceUrl", "ecsServiceCertsEnabled", "ecsServiceHostnameVerificationDisabled"};

DataMapBuilder NewMap(const PassContext& context, MapKind kind = MapKind::kOpen) {
  return DataMapBuilder(context.arena, kind);
}
std::string_view Keep(const PassContext& context, const std::string& text) {
  return context.arena.Copy(std::string_view(text));
}

// What projections declare.
class SharedMaker {
 public:
  SharedMaker(const VisibleProjections& visible, const PassContext& context, SecretTable& secrets, DepotTable& depots)
      : visible_(visible), context_(context), secrets_(secrets), depots_(depots) {}

  SharedData Make() {
    return {{"secrets", Secrets()},
            {"projectionSecrets", SecretList()},
            {"depots", Depots()},
            {"projectionDepots", DepotList()},
            {"depotsPurposesSecrets", PurposeSecrets()}};
  }

 private:
  DataMapBuilder Map(MapKind kind = MapKind::kOpen) const { return NewMap(context_, kind); }
  Data List(const std::vector<Data>& items) const {
    return Data::List(context_.arena.Copy(std::span<const Data>(items)));
  }
  const Data& Secret(std::string_view id) const { return secrets_.DataOf(id); }

  // Each alias once; a nearer projection hides the alias of one farther away.
  template <typename Action>
  void ForEachSecret(Action action) const {
    std::set<std::string_view> seen;
    for (const ir::Projection* projection : visible_) {
      for (const ir::ProjectionSecret& secret : projection->secrets) {
        if (secret.alias.present() && secret.id.present() && seen.insert(secret.alias.value).second) action(secret);
      }
    }
  }
  template <typename Action>
  void ForEachDepot(Action action) const {
    std::set<std::string_view> seen;
    for (const ir::Projection* projection : visible_) {
      for (const ir::ProjectionDepot& depot : projection->depots) {
        const ir::DepotDef* const known = depots_.Find(depot.name.value);
        if (known != nullptr && seen.insert(depot.name.value).second) action(depot, *known);
      }
    }
  }

  Data Secrets() const {
    DataMapBuilder map = Map(MapKind::kAliases);
    ForEachSecret([&](const ir::ProjectionSecret& secret) {
      const bool is_named = !secret.id.empty() || secret.id_template.empty();
      map.Put(secret.alias.value, is_named
                                      ? Secret(secret.id.value)
                                      : Data::Absent(Keep(context_, Fill(phrase::kIdIsEmpty, secret.id_template))));
    });
    return map.Finish();
  }

  Data SecretList() const {
    std::vector<Data> list;
    ForEachSecret([&](const ir::ProjectionSecret& secret) {
      if (secret.id.empty()) return;
      DataMapBuilder entry = Map();
      entry.Put("id", Data::Text(secret.id.value)).Put("contextAlias", Data::Text(secret.alias.value));
      list.push_back(entry.Finish());
    });
    return List(list);
  }

  Data DepotData(const ir::DepotDef& depot) const {
    DataMapBuilder map = Map();
    map.Put("name", Data::Text(depot.name.value)).Put("type", Data::Text(depot.type.value));
    map.Put("spec", Data::Known(depot.spec));
    return map.Finish();
  }

  // A depot is reached by its alias and by its name.
  Data Depots() const {
    DataMapBuilder map = Map(MapKind::kDepots);
    ForEachDepot([&](const ir::ProjectionDepot& use, const ir::DepotDef& depot) {
      const Data data = DepotData(depot);
      map.Put(depot.name.value, data);
      if (use.alias.present()) map.Put(use.alias.value, data);
    });
    return map.Finish();
  }

  Data DepotList() const {
    std::vector<Data> list;
    ForEachDepot([&](const ir::ProjectionDepot& use, const ir::DepotDef& depot) {
      std::vector<Data> purposes;
      purposes.reserve(depot.secrets.size());
      for (const ir::DepotDef::Secret& secret : depot.secrets) purposes.push_back(Data::Text(secret.purpose.value));
      DataMapBuilder entry = Map();
      entry.Put("name", Data::Text(depot.name.value)).Put("contextAlias", Data::Text(use.alias.value));
      entry.Put("secretPurposes", List(purposes));
      list.push_back(entry.Finish());
    });
    return List(list);
  }

  // "<depot>:<purpose>" to the secret of that purpose.
  Data PurposeSecrets() const {
    DataMapBuilder map = Map(MapKind::kDepots);
    ForEachDepot([&](const ir::ProjectionDepot&, const ir::DepotDef& depot) {
      for (const ir::DepotDef::Secret& secret : depot.secrets) {
        map.Put(Keep(context_, std::string(depot.name.value).append(":").append(secret.purpose.value)),
                Secret(secret.id.value));
      }
    });
    return map.Finish();
  }

  const VisibleProjections& visible_;
  const PassContext& context_;
  SecretTable& secrets_;
  DepotTable& depots_;
};

// `defaultProjections`: what the platform knows of a step.
class DefaultsMaker {
 public:
  DefaultsMaker(const ir::Workflow& workflow, const ir::Template& step, const PassContext& context)
      : workflow_(workflow), step_(step), context_(context) {}

  Data Make() const {
    DataMapBuilder map = NewMap(context_, MapKind::kDefaultProjections);
    map.Put("dataOsRunId", Data::RunTime(kRunId));
    map.Put("dataOsResourceId", Data::Text(ResourceId()));
    map.Put("dataOsTenantId", FirstOf({workflow_.dataos->tenant.value, InContext("dataOsTenantId")}, "dataOsTenantId"));
    map.Put("dataOsRunAsUser",
            FirstOf({step_.dataos->run_as_user.value, workflow_.owner.value, InContext("dataOsRunAsUser")},
                    "dataOsRunAsUser")
                .Varying());
    map.Put("dataOsRunAsApikey", Apikey());
    for (const std::string_view key : kOfContext) map.Put(key, FirstOf({InContext(key)}, key));
    return map.Finish();
  }

 private:
  std::string_view ResourceId() const {
    std::string id = "workflow:v2alpha:";
    id += workflow_.name.value;
    if (!workflow_.dataos->workspace.empty()) id.append(":").append(workflow_.dataos->workspace.value);
    return Keep(context_, id);
  }

  // The text of a key of the target file's `context`; empty when it says nothing.
  std::string_view InContext(std::string_view key) const {
    const Value* found = context_.target.context.Find(key);
    return found == nullptr ? std::string_view() : found->text();
  }

  Data FirstOf(std::initializer_list<std::string_view> texts, std::string_view key) const {
    for (const std::string_view text : texts) {
      if (!text.empty()) return Data::Text(text);
    }
    return Absent(key);
  }
  Data Absent(std::string_view key) const { return Data::Absent(Keep(context_, Fill(phrase::kSetInContext, key))); }

  Data Apikey() const {
    const Value* apikey = context_.target.context.Find("dataOsRunAsApikey");
    const Value* id = apikey == nullptr ? nullptr : apikey->Find("secret");
    const Value* key = apikey == nullptr ? nullptr : apikey->Find("key");
    if (id == nullptr || key == nullptr || id->IsNull() || key->IsNull()) return Absent("dataOsRunAsApikey");
    // A value of the platform's own, which Liquid sees as it is.
    return Data::SecretKey(id->text(), key->text(), true);
  }

  const ir::Workflow& workflow_;
  const ir::Template& step_;
  const PassContext& context_;
};

}  // namespace

SharedData MakeSharedData(const VisibleProjections& visible, const PassContext& context, SecretTable& secrets,
                          DepotTable& depots) {
  return SharedMaker(visible, context, secrets, depots).Make();
}

tmpl::Data MakeProjectionData(const SharedData& shared, const ir::Workflow& workflow, const ir::Template& step,
                              const PassContext& context) {
  DataMapBuilder root = NewMap(context, MapKind::kRoots);
  for (const tmpl::DataEntry& entry : shared) root.Put(entry.key, entry.data);
  root.Put("defaultProjections", DefaultsMaker(workflow, step, context).Make());
  root.Put("stackSpec", Data::Known(step.dataos->stack_spec).Varying());
  return root.Finish();
}

}  // namespace dagc
