// SPDX-License-Identifier: Apache-2.0
// YAML for templates: `fromYaml` reads with the reader of manifests.
#pragma once

#include "tmpl/template.h"

namespace dagc::stack {

class YamlTexts : public tmpl::YamlReader {
 public:
  std::optional<Value> Read(std::string_view text, Arena& arena, std::string& error) override;
};

}  // namespace dagc::stack
