// SPDX-License-Identifier: Apache-2.0
#include "schema/flat_schema.h"

#include <algorithm>
#include <string>

#include "base/check.h"

namespace dagc::schema {
namespace {

// Adds what `to` does not say yet.
void MergeInto(OrderedJson& to, const OrderedJson& from) {
  for (const auto& [keyword, value] : from.items()) {
    if (!to.contains(keyword)) {
      to[keyword] = value;
    } else if (keyword == "properties") {
      for (const auto& [key, property] : value.items()) MergeInto(to[keyword][key], property);
    } else if (keyword == "required") {
      for (const OrderedJson& key : value) {
        if (std::find(to[keyword].begin(), to[keyword].end(), key) == to[keyword].end()) to[keyword].push_back(key);
      }
    }
  }
}

const OrderedJson& Definition(const OrderedJson& root, const std::string& reference) {
  constexpr std::string_view kDefinitions = "#/definitions/";
  DAGC_CHECK(reference.starts_with(kDefinitions));
  return root.at("definitions").at(reference.substr(kDefinitions.size()));
}

}  // namespace

OrderedJson Flatten(const OrderedJson& schema, const OrderedJson& root) {
  OrderedJson flat = schema;
  flat.erase("$ref");
  flat.erase("allOf");
  if (schema.contains("$ref")) MergeInto(flat, Flatten(Definition(root, schema["$ref"].get<std::string>()), root));
  if (schema.contains("allOf")) {
    for (const OrderedJson& part : schema["allOf"]) MergeInto(flat, Flatten(part, root));
  }
  if (schema.contains("if") && schema["if"] == OrderedJson::object({{"type", "object"}})) {
    flat.erase("if");
    flat.erase("then");
    MergeInto(flat, Flatten(schema["then"], root));
  }
  return flat;
}

}  // namespace dagc::schema
