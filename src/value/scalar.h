// SPDX-License-Identifier: Apache-2.0
// What a plain scalar means: by YAML 1.2's core schema, which dagc follows, and by the YAML 1.1 reader of the engine
// (sigs.k8s.io/yaml), which will read the same text on a cluster if somebody copies it there.
// https://yaml.org/spec/1.2.2/#103-core-schema
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "value/value.h"

namespace dagc {

// The kind of a plain (unquoted) scalar: null, bool, int, float or string.
Kind ResolvePlain(std::string_view text);

// How the engine reads a plain scalar, when that is not what ResolvePlain makes of it: "the boolean true", "the number
// 493", "an error". nullopt when both agree in type and value.
std::optional<std::string> DifferentEngineReading(std::string_view text);

// What most plain scalars are, without looking twice: text, or a short decimal number, to both readers. Anything else
// has to be asked of the two functions above.
enum class QuickReading : std::uint8_t { kUnsure, kText, kInteger };
QuickReading ReadQuickly(std::string_view text);

}  // namespace dagc
