// SPDX-License-Identifier: Apache-2.0
// YAML for templates: `fromYaml` reads with the reader of manifests.
#pragma once

#include "base/limits.h"
#include "tmpl/template.h"

namespace dagc::stack {

class YamlTexts : public tmpl::YamlReader {
 public:
  explicit YamlTexts(const Limits& limits) : limits_(limits) {}
  std::optional<Value> Read(std::string_view text, Arena& arena, std::string& error) override;

 private:
  const Limits& limits_;
};

}  // namespace dagc::stack
