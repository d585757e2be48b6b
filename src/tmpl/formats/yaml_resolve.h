// SPDX-License-Identifier: Apache-2.0
// Whether the YAML 1.1 library behind sigs.k8s.io/yaml writes a text without quotes. (value/scalar.h knows what the
// engine makes of a plain scalar; here everything counts that the library quotes, timestamps and base 60 among it.)
#pragma once

#include <string_view>

namespace dagc::tmpl {

bool IsYamlString(std::string_view text);

}  // namespace dagc::tmpl
