// SPDX-License-Identifier: Apache-2.0
// What a drawing shows of a workflow. Owns its texts, so that the workflows of a file can be drawn together after each
// of them is gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ir/workflow.h"

namespace dagc::backend {

struct PictureNode {
  enum class Kind : std::uint8_t {
    kStep,
    kPrerequisite,  // an object that must exist before the first steps start
  };
  Kind kind = Kind::kStep;
  std::string name;
  std::string title;    // empty: none
  std::string runs_on;  // the stack of a step, the kind of a prerequisite's object; empty: not known
};

// Indices into `nodes`.
struct PictureEdge {
  std::size_t from = 0;  // what comes first
  std::size_t to = 0;
};

struct Picture {
  std::string name;
  std::string title;                  // empty: none
  std::vector<std::string> schedule;  // cron expressions; empty: none
  std::vector<PictureNode> nodes;     // prerequisites, then steps in the order of the manifest
  std::vector<PictureEdge> edges;     // by `to`, each in the order of the manifest
};

// "load", or "load: Load the orders" where there is a title.
std::string LabelOf(const std::string& name, const std::string& title);

// Of a workflow that all passes have seen. A prerequisite comes before each step that depends on no other one, as in
// the DAG that Argo runs.
Picture PictureOf(const ir::Workflow& workflow);

}  // namespace dagc::backend
