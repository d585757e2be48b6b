// SPDX-License-Identifier: Apache-2.0
#include "engine/schema_paths.h"

namespace dagc::engine {
namespace {

using Json = nlohmann::json;

class SchemaWalk {
 public:
  explicit SchemaWalk(const Json& root) : root_(root) {}

  void Walk(const Json& node, const std::string& path, int depth) {
    if (!node.is_object() || depth > 40) return;  // the bound ends a schema that refers to itself
    if (node.contains("$ref")) {
      const std::string target = node.at("$ref").get<std::string>().substr(1);
      Walk(root_.at(Json::json_pointer(target)), path, depth + 1);
    }
    for (const Json& value : node.value("enum", Json::array())) AddValue(path, value);
    const Json properties = node.value("properties", Json::object());
    for (const auto& [name, child] : properties.items()) {
      const std::string below = path.empty() ? name : path + '.' + name;
      paths_.insert(below);
      Walk(child, below, depth + 1);
    }
    if (node.contains("items")) Walk(node.at("items"), path + "[]", depth + 1);
    if (node.contains("additionalProperties") && node.at("additionalProperties").is_object()) {
      paths_.insert(path + ".{}");
      Walk(node.at("additionalProperties"), path + ".{}", depth + 1);
    }
    // A condition (`if`) only names what it looks at, so only its branches count.
    for (const char* branch : {"then", "else"}) {
      if (node.contains(branch)) Walk(node.at(branch), path, depth + 1);
    }
    for (const char* list : {"allOf", "anyOf", "oneOf"}) {
      for (const Json& branch : node.value(list, Json::array())) Walk(branch, path, depth + 1);
    }
  }

  std::set<std::string> paths_;

 private:
  void AddValue(const std::string& path, const Json& value) {
    if (value.is_string()) paths_.insert(path + '=' + value.get<std::string>());
  }

  const Json& root_;
};

void Collect(const nlohmann::ordered_json& node, const std::string& path, const std::set<std::string>& schema,
             std::set<std::string>& found) {
  if (node.is_object()) {
    for (const auto& [name, child] : node.items()) {
      std::string below = path.empty() ? name : path + '.' + name;
      if (!schema.contains(below) && schema.contains(path + ".{}")) below = path + ".{}";
      found.insert(below);
      Collect(child, below, schema, found);
    }
  } else if (node.is_array()) {
    for (const auto& child : node) Collect(child, path + "[]", schema, found);
  } else if (node.is_string()) {
    const std::string value = path + '=' + node.get<std::string>();
    if (schema.contains(value)) found.insert(value);
  }
}

}  // namespace

std::set<std::string> PathsOfSchema(const nlohmann::json& schema) {
  SchemaWalk walk(schema);
  walk.Walk(schema, "", 0);
  return walk.paths_;
}

std::set<std::string> PathsOfManifest(const nlohmann::ordered_json& manifest, const std::set<std::string>& schema) {
  std::set<std::string> found;
  Collect(manifest, "", schema, found);
  return found;
}

}  // namespace dagc::engine
