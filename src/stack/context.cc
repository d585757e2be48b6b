// SPDX-License-Identifier: Apache-2.0
#include "stack/context.h"

#include <string>
#include <vector>

#include "diag/codes/shared_texts.h"
#include "diag/diag_def.h"
#include "ir/platform_places.h"
#include "value/builder.h"

namespace dagc::stack {
namespace {

using tmpl::Data;
using tmpl::DataMapBuilder;
using tmpl::MapKind;

constexpr std::string_view kType = "workflow";
constexpr std::string_view kEntityHash = "dagc";

std::string_view Joined(Arena& arena, std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return arena.Copy(text);
}

Data Texts(const std::vector<ir::EnvVar>& env, Arena& arena) {
  MapBuilder map(arena);
  for (const ir::EnvVar& variable : env) map.Put(variable.name.value, variable.value.value);
  return Data::Known(map.Finish());
}

Value Quantities(const std::vector<ir::Quantity>& quantities, Arena& arena) {
  MapBuilder map(arena);
  for (const ir::Quantity& quantity : quantities) map.Put(quantity.resource.value, quantity.amount.value);
  return map.Finish();
}

Data Resources(const ir::Template& step, Arena& arena) {
  MapBuilder map(arena);
  if (!step.container().resources->requests.empty())
    map.Put("requests", Quantities(step.container().resources->requests, arena));
  if (!step.container().resources->limits.empty())
    map.Put("limits", Quantities(step.container().resources->limits, arena));
  return Data::Known(map.Finish());
}

Data ApplicationSpec(const StepFacts& facts, Arena& arena) {
  DataMapBuilder spec(arena);
  spec.Put("StackSpec", Data::Known(facts.step.dataos->stack_spec));
  spec.Put("EnvironmentVars", Texts(facts.stack.env, arena));
  spec.Put("Resources", Resources(facts.step, arena));
  spec.Put("LogLevel",
           Data::Text(facts.step.dataos->log_level.present() ? facts.step.dataos->log_level.value : "INFO"));
  spec.Put("Secrets", Data::List({}));
  // Volumes of the first platform, which a v2alpha step cannot have.
  spec.Put("TempVolume", Data());
  spec.Put("PersistentVolume", Data());
  return spec.Finish();
}

std::string_view TagsOf(const ir::Workflow& workflow, Arena& arena) {
  std::string tags;
  for (const ir::Text& tag : workflow.tags) {
    if (!tags.empty()) tags += ',';
    tags += tag.value;
  }
  return arena.Copy(tags);
}

// Addresses of the platform's services: of a template's name, the key in `context` of the target file.
void PutServices(const Value& context, Arena& arena, DataMapBuilder& root) {
  constexpr std::pair<std::string_view, std::string_view> kServices[] = {
      {"DataOsFqdn", "dataOsFqdn"},
      {"IosaReceiverUrl", "iosaReceiverUrl"},
      {"GatewayPublicBaseUrl", "gatewayPublicBaseUrl"},
      {"MinervaJdbcUrl", "minervaJdbcUrl"},
      {"MinervaJdbcSsl", "minervaJdbcSsl"},
      {"DatapolicyGatewaySsl", "datapolicyGatewaySsl"},
      {"AuditMode", "auditMode"},
      {"MetricPort", "metricPort"},
  };
  for (const auto& [name, key] : kServices) {
    const Value* value = context.Find(key);
    root.Put(name, value == nullptr ? Data::Absent(arena.Copy(Fill(phrase::kSetInContext, key))) : Data::Known(*value));
  }
}

void PutPaths(DataMapBuilder& root) {
  root.Put("DataOsSecretMountPath", Data::Text(ir::kSecretDirectory));
  root.Put("DataOsConfigMountPath", Data::Text(ir::kConfigDirectory));
  root.Put("DataTempMountPath", Data::Text("/var/dataos/temp_data"));
  root.Put("DataPersistentMountPath", Data::Text("/var/dataos/persistent_data"));
}

}  // namespace

StepNames NamesOf(const ir::Workflow& workflow, const ir::Template& step, Arena& arena) {
  StepNames names;
  names.name = step.name.value;
  names.stamp = Joined(arena, {"-", workflow.name.value});
  names.environment_secret = Joined(arena, {kEntityHash, names.stamp, "-", names.name, "-es"});
  names.config_map = Joined(arena, {names.name, "-", kType, names.stamp});
  names.environment_secret_v1 = Joined(arena, {names.config_map, "-env"});
  return names;
}

tmpl::Data MakeContext(const StepFacts& facts, const StepNames& names, Arena& arena) {
  const ir::Workflow& workflow = facts.workflow;
  const ir::StackTemplates& templates = facts.stack.templates;
  DataMapBuilder root(arena, MapKind::kRoots);
  root.Put("Name", Data::Text(names.name));
  root.Put("Type", Data::Text(kType));
  root.Put("Stamp", Data::Text(names.stamp));
  root.Put("EntityHash", Data::Text(kEntityHash));
  root.Put("NameHash", Data::Text(Joined(arena, {names.stamp, "-", names.name})));
  root.Put("ConfigMapName", Data::Text(names.config_map));
  root.Put("Image", Data::Text(facts.image));
  root.Put("Workspace", Data::Text(workflow.dataos->workspace.value));
  root.Put("Owner", Data::Text(workflow.owner.value));
  root.Put("Description", Data::Text(workflow.description.value));
  root.Put("PivotTags", Data::Text(TagsOf(workflow, arena)));
  root.Put("IsDryRun", Data::Known(Value::Bool(false)));
  root.Put("HasConfigConfs", Data::Known(Value::Bool(!templates.config_files.IsNull())));
  root.Put("HasSecretRefs", Data::Known(Value::Bool(facts.has_files)));
  root.Put("SecretSources", Data::Known(facts.secret_sources));
  root.Put("RunnableServiceAccount", Data::Text(facts.service_account));
  root.Put("NodeSelector", Data::Known(facts.step.placement->node_selector));
  root.Put("Tolerations", Data::Known(facts.step.placement->tolerations));
  // Claims and projected variables are added to the containers, whatever a template says.
  root.Put("Volumes", Data::List({}));
  root.Put("EnvironmentVarsFromSecret", Data::List({}));
  root.Put("ApplicationSpec", ApplicationSpec(facts, arena));
  PutPaths(root);
  PutServices(facts.target_context, arena, root);
  return root.Finish();
}

std::string_view ImageOf(const ir::StackImage& image, Arena& arena) {
  std::string text;
  for (const ir::Text* part : {&image.registry, &image.repository, &image.image}) {
    if (part->empty()) continue;
    if (!text.empty()) text += '/';
    text += part->value;
  }
  if (image.repository.empty() && image.image.empty()) return {};
  if (!image.tag.empty()) text += ":" + std::string(image.tag.value);
  return arena.Copy(text);
}

}  // namespace dagc::stack
