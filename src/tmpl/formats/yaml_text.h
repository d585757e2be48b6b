// SPDX-License-Identifier: Apache-2.0
// YAML exactly as sigs.k8s.io/yaml writes it: what `toYaml` gives, byte for byte, because templates indent and compare
// it. (writer/ has a layout of its own, and speaks of Values.) https://pkg.go.dev/sigs.k8s.io/yaml
#pragma once

#include <string>

#include "tmpl/machine.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

// Ends in a line break. False where the package gives an error, or after a finding.
bool WriteYaml(Machine& machine, const Val& val, std::string& to);

}  // namespace dagc::tmpl
