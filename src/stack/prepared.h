// SPDX-License-Identifier: Apache-2.0
// A Stack resource made ready for use: its schema compiled, its filters read. What is wrong with them is wrong with the
// stack, however many steps use it, and is reported at its place in the resource.
#pragma once

#include <optional>
#include <vector>

#include "base/text_map.h"
#include "diag/diag_sink.h"
#include "ir/stack.h"
#include "schema/compiled_schema.h"
#include "stack/jq/jq.h"
#include "tmpl/template.h"

namespace dagc::stack {

struct PreparedFilter {
  jq::Filter filter;
  TextMap place;
};

struct Prepared {
  const ir::StackDef* def = nullptr;
  std::optional<CompiledSchema> schema;  // nullopt: there is none, or it is faulty
  std::vector<PreparedFilter> address_filters;
  std::vector<PreparedFilter> secret_filters;
  // Nothing where the stack has no such template, or it is faulty.
  std::optional<tmpl::Template> config_files;
  std::optional<tmpl::Template> containers;
  std::optional<tmpl::Template> resource;
};

// `def` must outlive the result.
Prepared Prepare(const ir::StackDef& def, DiagSink& sink);

}  // namespace dagc::stack
