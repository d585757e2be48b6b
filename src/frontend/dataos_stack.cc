// SPDX-License-Identifier: Apache-2.0
#include "frontend/dataos_stack.h"

#include <utility>

#include "frontend/dataos_body.h"
#include "frontend/field_reader.h"
#include "frontend/projection_reader.h"

namespace dagc {
namespace {

Value ScalarAt(const FieldReader& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found != nullptr && found->IsString() ? *found : Value();
}

void ReadFilters(const FieldReader& map, std::string_view key, std::vector<Value>& to) {
  const Value* list = map.Find(key);
  if (list == nullptr) return;
  for (const Value& item : list->items()) {
    if (item.IsString()) to.push_back(item);
  }
}

ir::StackImage ReadImage(const FieldReader& image) {
  return {image.Text("registry"), image.Text("repository"), image.Text("image"), image.Text("tag"),
          image.Map("auth").Text("imagePullSecret")};
}

ir::StackTemplates ReadTemplates(const FieldReader& config) {
  const FieldReader resource = config.Map("resourceTemplateConfig");
  ir::StackTemplates templates;
  templates.config_files = ScalarAt(config, "configFileTemplate");
  templates.containers = ScalarAt(config, "containerResourceTemplate");
  templates.resource = ScalarAt(resource ? resource : config, "resourceTemplate");
  templates.success_condition = resource.Text("successCondition");
  templates.failure_condition = resource.Text("failureCondition");
  return templates;
}

std::vector<ir::EnvVar> ReadEnvironment(const Value* map, DiagSink& sink) {
  std::vector<ir::EnvVar> env;
  if (map == nullptr) return env;
  for (const Entry& entry : map->entries()) {
    const ir::Text value = ReadText(entry.value, sink);
    if (value.present() && entry.key.IsScalar()) {
      env.push_back({{entry.key.text(), entry.key.span(), false}, value});
    }
  }
  return env;
}

}  // namespace

void BuildDataosStack(const Document& document, ir::Resources& resources, DiagSink& sink) {
  const FieldReader root(&document.root, sink);
  const FieldReader body = DataosBody(root, {"spec", "stack"}, sink);
  ir::StackDef stack;
  stack.file = document.file;
  stack.span = document.span;
  stack.label = root.Text("name");
  stack.name = body.Text("name");
  stack.version = body.Text("version");
  stack.flavor = body.Text("flavor");
  stack.schema = ScalarAt(body.Map("stackSpecValueSchema"), "jsonSchema");
  ReadFilters(root, "dataOsAddressJqFilters", stack.address_filters);
  ReadFilters(body, "dataOsAddressJqFilters", stack.address_filters);
  ReadFilters(body, "secretJqFilters", stack.secret_filters);
  stack.secret_projection = body.Map("secretProjection").Text("type");
  stack.projection = ReadProjection(body, "projection", document.text, sink);
  stack.templates = ReadTemplates(body.Map("workflowJobConfig"));
  const bool for_others = body.Find("serviceConfig") != nullptr || body.Find("workerConfig") != nullptr;
  stack.for_workflows = body.Find("workflowJobConfig") != nullptr || !for_others;
  const FieldReader mode = body.Map("executionModes").Map("default").Map("image");
  stack.image = ReadImage(mode ? mode : body.Map("image"));
  stack.command = body.Texts("command");
  stack.arguments = body.Texts("arguments");
  stack.env = ReadEnvironment(body.Find("environmentVars"), sink);
  stack.generates_certificates = body.Map("certificates").Flag("generate");
  stack.addresses_in_projection = body.Map("includeAddresses").Flag("inProjection");
  stack.address_secrets_in_projection = body.Map("includeAddresses").Flag("secretsInProjection");
  // Without a name no step can call it; the schema check has said so.
  if (stack.name.present()) resources.stacks.push_back(std::move(stack));
}

}  // namespace dagc
