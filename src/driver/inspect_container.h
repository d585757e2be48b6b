// SPDX-License-Identifier: Apache-2.0
// One container of a step: what is written of it, in the order in which it is written, with the values and places that
// the workflow knows, because what is written carries escapes and no places.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "driver/inspect.h"
#include "driver/inspect_template.h"
#include "ir/container.h"
#include "ir/projected.h"

namespace dagc::driver {

// What a container was written from. A container of dagc's own has none of it.
struct ContainerSource {
  const ir::Container* container = nullptr;
  std::span<const ir::ProjectedVariable> variables = {};
  std::span<const ir::ProjectedArgument> arguments = {};
  std::span<const ir::WholeSecret> secrets = {};
  bool is_main = false;
};

struct InspectedStep {
  const ir::Workflow& workflow;
  const ir::Template& step;
  const Surroundings& with;
  const WrittenStep& written;

  std::string At(Span span) const;
  std::string From(std::string_view where, Span span) const;  // "the stack, stack.yaml:7:3"
  std::string From(const ir::Provenance& from) const;
};

// A value as people read it.
std::string CompositionText(const ir::Composition& composition);
std::string WholeSecretText(const ir::WholeSecret& secret);

// The place of a value, or of the first one in it that has one; no file: dagc made all of it.
Span FirstPlace(const Value& value);

// `title` stands before each heading: "sidecar metrics: ".
void PrintContainer(const InspectedStep& step, const Value& written, const ContainerSource& source,
                    std::string_view title, std::ostream& out);

}  // namespace dagc::driver
