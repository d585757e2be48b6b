// SPDX-License-Identifier: Apache-2.0
// What a JSON Schema lets a manifest say: every field and every value of an enumeration, found by walking the schema
// file itself, so that a field added there cannot be forgotten in the tests.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace dagc::engine {

// `spec.dag[].spec.retry.strategy` for a field, `spec.dag[].spec.retry.strategy=Always` for a value of its enumeration;
// `{}` stands for keys that the schema leaves open. Walks properties, items, additionalProperties, references and the
// branches of if/then/else, allOf, anyOf and oneOf.
std::set<std::string> PathsOfSchema(const nlohmann::json& schema);

// Which of these paths a manifest uses.
std::set<std::string> PathsOfManifest(const nlohmann::ordered_json& manifest, const std::set<std::string>& schema);

}  // namespace dagc::engine
