// SPDX-License-Identifier: Apache-2.0
// The data that a stack's own templates see: Go templates with `.Name`, `.ApplicationSpec.StackSpec` and the rest of
// what published stacks use. It holds nothing secret and nothing that is only known at run time.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "ir/stack.h"
#include "ir/workflow.h"
#include "tmpl/data.h"
#include "value/value.h"

namespace dagc::stack {

// One use of a stack.
struct StepFacts {
  const ir::Workflow& workflow;
  const ir::Template& step;
  const ir::StackDef& stack;
  std::string_view image;            // what `.Image` is
  std::string_view service_account;  // of the step's pod; empty: the namespace's own
  Value target_context;              // `context` of the target file; null: none
  bool has_files = false;            // the step has files under /etc/dataos/secret
  Value secret_sources = {};         // those of them that are keys of Secrets, as sources of a projected volume
  std::string_view tls_secret = {};  // the Secret behind the volume `tls`; empty: there is none
};

// Names that the platform makes of a step's, which templates put together from their parts. `{{.Name}}-{{.Type}}
// {{.Stamp}}` is the step's ConfigMap, so the stamp holds the workflow's name.
struct StepNames {
  std::string_view name;
  std::string_view stamp;
  std::string_view environment_secret;     // {{.EntityHash}}{{.NameHash}}-es
  std::string_view environment_secret_v1;  // {{.Name}}-{{.Type}}{{.Stamp}}-env
  std::string_view config_map;             // {{.Name}}-{{.Type}}{{.Stamp}}
};

StepNames NamesOf(const ir::Workflow& workflow, const ir::Template& step, Arena& arena);

tmpl::Data MakeContext(const StepFacts& facts, const StepNames& names, Arena& arena);

// "docker.io/library/python:3.12" of the parts that are written; empty without an image or repository.
std::string_view ImageOf(const ir::StackImage& image, Arena& arena);

}  // namespace dagc::stack
