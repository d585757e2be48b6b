// SPDX-License-Identifier: Apache-2.0
// What a Stack resource says. Templates, filters and the schema stay scalars of the tree, so that whoever reads them
// can point into them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ir/container.h"
#include "ir/projection.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

// `workflowJobConfig`: how a call becomes a step. Null values say nothing.
struct StackTemplates {
  Value config_files;  // `configFileTemplate`
  Value containers;    // `containerResourceTemplate`
  Value resource;      // `resourceTemplateConfig.resourceTemplate`
  Text success_condition;
  Text failure_condition;
};

struct StackImage {
  Text registry;
  Text repository;
  Text image;
  Text tag;
  Text pull_secret;
};

struct StackDef {
  FileId file;
  Span span;                // the document
  std::string_view source;  // the whole text of the file, for places inside scalars; set by who knows it
  Text label;               // the resource's own name; steps do not use it
  Text name;
  Text version;
  Text flavor;
  Value schema;                        // the text of a JSON Schema
  std::vector<Value> address_filters;  // scalars
  std::vector<Value> secret_filters;   // scalars
  Text secret_projection;              // `propFile` or `envVars`
  std::optional<Projection> projection;
  StackTemplates templates;
  StackImage image;
  std::vector<Text> command;
  std::vector<Text> arguments;
  std::vector<EnvVar> env;
  bool for_workflows = false;  // it has `workflowJobConfig`, or none for services and workers either
  bool generates_certificates = false;
  bool addresses_in_projection = false;
  bool address_secrets_in_projection = false;
};

}  // namespace dagc::ir
