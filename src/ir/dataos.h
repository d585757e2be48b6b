// SPDX-License-Identifier: Apache-2.0
// What only DataOS manifests say, in their own words: https://v2.dataos.info/concepts/resources/workflow
// Workflows of other languages have none of it.
#pragma once

#include <vector>

#include "ir/address.h"
#include "ir/projection.h"
#include "ir/rare.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

struct StackDef;

namespace dataos {

// A use of a shared volume, as written: `use.volumes[]`.
struct VolumeUse {
  Text id;
  Text directory;
  bool read_only = false;
  Span span;
};

// Of a step.
struct Part {
  Text title;
  Text stack;
  Value stack_spec;      // as written; null where there is none
  Span stack_spec_span;  // its key
  Text compute;
  Text run_as_user;
  Text log_level;
  bool has_run_as_apikey = false;  // the key itself is never held
  Span run_as_apikey_span;
  std::vector<VolumeUse> volumes;
  Rare<Projection> projection;

  // Made by passes/select_stacks.
  const StackDef* stack_def = nullptr;  // the Stack resource; null for dagc's own `container`
  std::vector<DepotAddress> addresses;  // what the stack's filters found in `stack_spec`
};

// Of a workflow.
struct WorkflowPart {
  Text layer;
  Text tenant;
  Text workspace;
  std::vector<VolumeUse> volumes;  // of every step
  Rare<Projection> projection;     // of every step
};

}  // namespace dataos
}  // namespace dagc::ir
