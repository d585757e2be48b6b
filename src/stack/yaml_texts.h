// SPDX-License-Identifier: Apache-2.0
// YAML for templates. `fromYaml` is Helm's, whose reader has YAML 1.1's scalars: `0644` is 420, `yes` is true. The text
// is read by the reader of manifests, and its scalars as that one does. https://pkg.go.dev/sigs.k8s.io/yaml
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
