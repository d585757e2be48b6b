// SPDX-License-Identifier: Apache-2.0
// A whole compilation with small limits. The input's size chooses among the settings, so that they are fuzzed too.
#pragma once

#include <cstddef>

#include "driver/compile.h"

namespace dagc::fuzz {

struct Compilation {
  explicit Compilation(std::size_t choice) {
    variables.given.emplace("NAME", "value");
    variables.environment.emplace("HOME", "/");
    settings.target = &target;
    settings.variables = &variables;
    settings.load.limits.file_bytes = 1 << 20;
    settings.load.limits.depth = 60;
    settings.load.limits.nodes = 20'000;
    settings.interpolate = choice % 4 != 0;
    settings.load.strict_yaml = choice % 3 == 0;
    settings.output.argo_version = choice % 2 == 0 ? ArgoVersion::k4_0 : ArgoVersion::k3_5;
  }
  Compilation(const Compilation&) = delete;
  Compilation& operator=(const Compilation&) = delete;

  Target target;
  Variables variables;
  driver::CompileSettings settings;
};

}  // namespace dagc::fuzz
