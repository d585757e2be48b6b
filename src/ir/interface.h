// SPDX-License-Identifier: Apache-2.0
// What goes into a workflow or a template and what comes out: parameters are texts, artifacts are files.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ir/dependency.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

struct Parameter {
  Text name;
  Text value;  // where nobody gives one; absent: somebody must
  Text description;
  std::vector<Text> choices;  // empty: any text
};

// A text that a template puts out: the contents of a file.
struct OutputParameter {
  Text name;
  std::string_view path;
  Text value;  // where there is no such file; absent: the template fails
};

// Files at a path of the container.
struct Artifact {
  Text name;
  std::string_view path;
  bool optional = false;
  Value location;  // where it is stored, in the engine's own terms; null: where it comes from, or the default store
};

struct Interface {
  std::vector<Parameter> parameters;
  std::vector<Artifact> artifacts;
  std::vector<OutputParameter> output_parameters;
  std::vector<Artifact> output_artifacts;
};

// What a task hands to an input of its template.
struct Argument {
  enum class Kind : std::uint8_t { kParameter, kArtifact };
  Kind kind = Kind::kParameter;
  Text name;
  Text value;  // of a parameter
  // Instead: what another task has put out, by the name of the output.
  TaskId task;
  std::string_view output;
  bool optional = false;  // of an artifact: there may be none
};

}  // namespace dagc::ir
