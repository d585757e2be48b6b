// SPDX-License-Identifier: Apache-2.0
// Documents made from JSON Schemas: the smallest that a schema takes, but for one list or map, which has n entries.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::bench {

struct SchemaSite {
  std::string path;                                    // "workflow.dag[].depends[]"
  std::function<std::string(std::size_t n)> document;  // JSON, which is YAML too
};

// Every list and every map of free keys; a definition that contains itself is entered once.
std::vector<SchemaSite> SchemaSites(std::string_view schema);

}  // namespace dagc::bench
