// SPDX-License-Identifier: Apache-2.0
#include "bench/schema_sites.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace dagc::bench {
namespace {

using Json = nlohmann::ordered_json;

// A step on the way from the root to the list or map: a key of its own, an entry of a list, or of a map.
struct Way {
  std::string key;
  enum class Kind : unsigned char { kKey, kItem, kEntry } kind = Kind::kKey;
};

class Maker {
 public:
  explicit Maker(std::string_view schema) : root_(Json::parse(schema)) {}

  std::vector<std::vector<Way>> Sites() {
    Walk(root_, {}, {});
    return std::move(sites_);
  }

  std::string Document(const std::vector<Way>& way, std::size_t n) const {
    return Build(root_, way, 0, n, "x").dump(1) + "\n";
  }

 private:
  const Json& Resolve(const Json& schema) const {
    const Json* at = &schema;
    while (at->is_object() && at->contains("$ref")) {
      at = &root_.at(Json::json_pointer((*at)["$ref"].get<std::string>().substr(1)));
    }
    return *at;
  }

  static bool IsMapOfFreeKeys(const Json& schema) {
    const auto others = schema.find("additionalProperties");
    return others != schema.end() && (others->is_object() || *others == true);
  }

  // What a schema says of properties, in its own words and in those of its `then`, where its `if` holds for what is
  // made.
  std::vector<std::pair<std::string, const Json*>> Properties(const Json& schema) const {
    std::vector<std::pair<std::string, const Json*>> all;
    const auto add = [&](const Json& of) {
      const auto found = of.find("properties");
      if (found == of.end()) return;
      for (const auto& [key, value] : found->items()) {
        const auto known =
            std::find_if(all.begin(), all.end(), [&, name = key](const auto& one) { return one.first == name; });
        if (known == all.end()) {
          all.emplace_back(key, &value);
        } else if (value.contains("$ref") || value.contains("properties")) {
          known->second = &value;
        }
      }
    };
    add(schema);
    if (schema.contains("then")) add(schema["then"]);
    return all;
  }

  void Walk(const Json& written, std::vector<Way> way, std::set<const Json*> passed) {
    const Json& schema = Resolve(written);
    if (!schema.is_object() || !passed.insert(&schema).second) return;
    const auto go = [&](const Json& to, const std::string& key, Way::Kind kind) {
      std::vector<Way> longer = way;
      longer.push_back({key, kind});
      Walk(to, std::move(longer), passed);
    };
    if (schema.contains("items") && schema["items"].is_object()) {
      sites_.push_back(way);
      sites_.back().push_back({"", Way::Kind::kItem});
      go(schema["items"], "", Way::Kind::kItem);
    }
    if (IsMapOfFreeKeys(schema)) {
      sites_.push_back(way);
      sites_.back().push_back({"", Way::Kind::kEntry});
      if (schema["additionalProperties"].is_object()) go(schema["additionalProperties"], "", Way::Kind::kEntry);
    }
    for (const auto& [key, value] : Properties(schema)) go(*value, key, Way::Kind::kKey);
  }

  static std::string TextFor(const Json& schema, const std::string& key, std::size_t number) {
    static const std::set<std::string> kNames = {"name", "id", "key", "contextAlias", "purpose", "x"};
    if (key == "directory") return "/data/" + std::to_string(number);
    if (key == "crons") return std::to_string(number % 60) + " " + std::to_string(number / 60 % 24) + " * * *";
    if (key == "stack") return "container";
    if (kNames.contains(key)) return (key == "key" ? "KEY" : key + "-") + std::to_string(number);
    const auto examples = schema.find("examples");
    if (examples != schema.end() && !examples->empty() && examples->front().is_string()) {
      return examples->front().get<std::string>();
    }
    return key + "-" + std::to_string(number);
  }

  // What the schema takes; along `way` what leads to its end, where there are `n` entries.
  Json Build(const Json& written, const std::vector<Way>& way, std::size_t at, std::size_t n, const std::string& key,
             std::size_t number = 0, bool on_way = true) const {
    const Json& schema = Resolve(written);
    if (!schema.is_object()) return "x";
    const Way* next = on_way && at < way.size() ? &way[at] : nullptr;
    const bool is_last = next != nullptr && at + 1 == way.size();
    if (next != nullptr && next->kind == Way::Kind::kItem) {
      Json list = Json::array();
      for (std::size_t i = 0; i < (is_last ? n : 1); ++i) {
        list.push_back(Build(schema["items"], way, at + 1, n, key, i, !is_last));
      }
      return list;
    }
    if (schema.contains("const")) return schema["const"];
    if (schema.contains("enum")) return schema["enum"].front();
    const auto type = schema.find("type");
    const std::string kind = type == schema.end() ? "string"
                             : type->is_array()   ? type->front().get<std::string>()
                                                  : type->get<std::string>();
    const bool is_map = schema.contains("properties") || kind == "object" || next != nullptr;
    if (!is_map) return Scalar(schema, kind, key, number);
    Json map = Json::object();
    Require(schema, map, way, at, n, number, next);
    if (schema.contains("then")) Require(schema["then"], map, way, at, n, number, next);
    if (schema.contains("anyOf") && (next == nullptr || next->kind != Way::Kind::kKey || at > 0)) {
      Require(schema["anyOf"].front(), map, way, at, n, number, next);
    }
    if (next == nullptr) return map;
    if (next->kind == Way::Kind::kEntry) {
      for (std::size_t i = 0; i < (is_last ? n : 1); ++i) {
        map["key-" + std::to_string(i)] = Build(schema["additionalProperties"], way, at + 1, n, "value", i, !is_last);
      }
    } else {
      for (const auto& [name, value] : Properties(schema)) {
        if (name == next->key) map[name] = Build(*value, way, at + 1, n, name, number);
      }
    }
    return map;
  }

  void Require(const Json& rules, Json& map, const std::vector<Way>& way, std::size_t at, std::size_t n,
               std::size_t number, const Way* next) const {
    const auto required = rules.find("required");
    if (required == rules.end()) return;
    for (const Json& name : *required) {
      const std::string key = name.get<std::string>();
      if (map.contains(key) || (next != nullptr && next->kind == Way::Kind::kKey && next->key == key)) continue;
      for (const auto& [known, value] : Properties(rules)) {
        if (known == key) map[key] = Build(*value, way, at, n, key, number, false);
      }
    }
  }

  static Json Scalar(const Json& schema, const std::string& kind, const std::string& key, std::size_t number) {
    if (kind == "array") return Json::array();
    if (kind == "boolean") return true;
    if (kind == "integer" || kind == "number") return schema.value("minimum", 1);
    return TextFor(schema, key, number);
  }

  Json root_;
  std::vector<std::vector<Way>> sites_;
};

std::string PathText(const std::vector<Way>& way) {
  std::string text;
  for (const Way& step : way) {
    if (step.kind == Way::Kind::kItem) {
      text += "[]";
    } else if (step.kind == Way::Kind::kEntry) {
      text += "{}";
    } else {
      text += (text.empty() ? "" : ".") + step.key;
    }
  }
  return text;
}

}  // namespace

std::vector<SchemaSite> SchemaSites(std::string_view schema) {
  const auto maker = std::make_shared<Maker>(schema);
  std::vector<SchemaSite> sites;
  for (const std::vector<Way>& way : maker->Sites()) {
    sites.push_back({PathText(way), [maker, way](std::size_t n) { return maker->Document(way, n); }});
  }
  return sites;
}

}  // namespace dagc::bench
