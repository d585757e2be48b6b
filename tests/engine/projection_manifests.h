// SPDX-License-Identifier: Apache-2.0
// Random workflows whose steps are full of projections: tests/engine/proof has what they refer to.
#pragma once

#include <string>

#include "engine/manifest_text.h"
#include "engine/random.h"
#include "engine/template_generator.h"

namespace dagc::engine {

class ProjectionManifests {
 public:
  ProjectionManifests(Random& random, Looks looks) : random_(random), templates_(random, looks) {}

  // A workflow of `steps` steps, and how many templates are in it.
  Tree Make(const std::string& name, std::size_t steps);
  std::size_t templates() const { return made_; }

 private:
  Tree Projection(const std::vector<Alias>& own, const std::vector<Alias>& visible, std::size_t outputs);
  void AddOutput(const std::vector<Alias>& visible, std::size_t number, Tree& outputs);
  std::vector<Alias> Aliases(std::string_view prefix);

  Random& random_;
  TemplateGenerator templates_;
  std::size_t made_ = 0;
};

}  // namespace dagc::engine
