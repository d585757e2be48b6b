// SPDX-License-Identifier: Apache-2.0
// Writes a generated manifest as people and tools would: block and flow style, every kind of quotes, block scalars,
// anchors, or JSON. It shares no code with dagc's own writer, because it makes the input of what is tested.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "engine/random.h"

namespace dagc::engine {

using Tree = nlohmann::ordered_json;

// YAML in styles drawn from `random`. What it means is exactly `manifest`; texts that look like numbers or booleans may
// stand bare below `stackSpec`, where dagc promises to take them as the text they show.
std::string WriteYaml(const Tree& manifest, Random& random);

// JSON that is YAML too.
std::string WriteJson(const Tree& manifest);

}  // namespace dagc::engine
