// SPDX-License-Identifier: Apache-2.0
// One pass over a workflow made by hand, with as much of a target file, resources and an engine as a test gives it.
#pragma once

#include <string>
#include <vector>

#include "dagc/diag_code.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "passes/pass.h"
#include "support/builders.h"

namespace dagc::test {

class PassRun {
 public:
  WorkflowBuilder flow;
  Target target;
  ir::EngineFacts engine;
  ir::Resources resources;
  stack::Library stacks;
  std::int64_t now = 1'767'225'600;  // 2026-01-01T00:00:00Z

  // What the pass says: "DG4020 at `nobody`", sorted by place.
  std::vector<std::string> Run(void (*pass)(ir::Workflow&, const PassContext&)) {
    CollectingSink sink;
    pass(flow.workflow(), {target, engine, resources, stacks, limits_, now, arena_, sink});
    std::vector<std::string> said;
    for (const Diagnostic& finding : sink.TakeSorted()) {
      const std::string_view place = finding.span.file == FileId{1} ? flow.Spelling(finding.span) : "dagc.yaml";
      said.push_back(CodeName(finding.code) + " at `" + std::string(place) + "`");
    }
    return said;
  }

 private:
  Limits limits_;
  Arena arena_;
};

}  // namespace dagc::test
