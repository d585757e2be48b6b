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

// The same to the engine's reader; a float where that gives an error, because JSON cannot carry it.
Kind ResolvePlainAsEngine(std::string_view text);

// What the engine's reader makes of a plain scalar that is no string, as JSON writes it: "420" of `0644`, "true" of
// `yes`, "1000" of `1_000`. nullopt for infinities and NaN, which JSON does not have.
std::optional<std::string> EngineJsonText(std::string_view text);

// How the engine reads a plain scalar, when that is not what ResolvePlain makes of it: "the boolean true", "the number
// 493", "an error". nullopt when both agree in type and value.
std::optional<std::string> DifferentEngineReading(std::string_view text);

// What most plain scalars are, without looking twice: text, or a short decimal number, to both readers. Anything else
// has to be asked of the two functions above.
enum class QuickReading : std::uint8_t { kUnsure, kText, kInteger };
QuickReading ReadQuickly(std::string_view text);

}  // namespace dagc
