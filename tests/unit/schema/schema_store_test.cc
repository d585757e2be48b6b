// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace dagc {
namespace {

using Json = nlohmann::json;

TEST(SchemaStore, HoldsEverySchemaByteForByte) {
  EXPECT_THAT(SchemaNames(), testing::ElementsAre("dagc/target", "dataos/depot", "dataos/secret", "dataos/stack",
                                                  "dataos/v2alpha/workflow", "kubernetes/pod"));
  for (const std::string_view name : SchemaNames()) {
    std::ifstream file(DAGC_SOURCE_DIR "/schemas/" + std::string(name) + ".schema.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(SchemaText(name), text) << name;
  }
  EXPECT_EQ(SchemaText("dataos/v3"), std::nullopt);
  EXPECT_EQ(FindSchema("dataos/v3"), nullptr);
}

TEST(SchemaStore, CompilesEachSchemaOnceForAllThreads) {
  for (const std::string_view name : SchemaNames()) {
    std::vector<const CompiledSchema*> found(4);
    std::vector<std::thread> threads;
    for (const CompiledSchema*& place : found) threads.emplace_back([&place, name] { place = FindSchema(name); });
    for (std::thread& thread : threads) thread.join();
    EXPECT_NE(found.front(), nullptr);
    EXPECT_EQ(std::set<const CompiledSchema*>(found.begin(), found.end()).size(), 1U) << name;
  }
}

// Editors show title and description; a field without them is a field that nobody can look up.
void ExpectDocumented(const Json& root, const Json& schema, const std::string& path) {
  const auto described = [&](const char* word) {
    const Json& target =
        schema.contains("$ref") ? root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))) : schema;
    const std::string own = schema.value(word, std::string());
    return own.empty() ? target.value(word, std::string()) : own;
  };
  EXPECT_NE(described("title"), "") << path;
  EXPECT_NE(described("description"), "") << path;
}

void WalkProperties(const Json& root, const Json& schema, const std::string& path) {
  if (!schema.is_object()) return;
  if (schema.contains("$ref")) {
    EXPECT_TRUE(schema["$ref"].get<std::string>().starts_with("#/definitions/")) << path;
  }
  const Json properties = schema.value("properties", Json::object());
  for (const auto& [name, property] : properties.items()) {
    // What `if` and `then` say of a field adds to what its own place says.
    const bool is_own = path.find("/then") == std::string::npos && path.find("/if") == std::string::npos;
    if (is_own) ExpectDocumented(root, property, path + '/' + name);
    WalkProperties(root, property, path + '/' + name);
  }
  for (const char* keyword : {"items", "additionalProperties"}) {
    if (!schema.contains(keyword) || !schema[keyword].is_object()) continue;
    ExpectDocumented(root, schema[keyword], path + '/' + keyword);
    WalkProperties(root, schema[keyword], path + '/' + keyword);
  }
  for (const char* keyword : {"if", "then", "else", "not"}) {
    if (schema.contains(keyword)) WalkProperties(root, schema[keyword], path + '/' + keyword);
  }
}

TEST(Schemas, EveryFieldHasATitleAndADescription) {
  for (const std::string_view name : SchemaNames()) {
    const Json root = Json::parse(*SchemaText(name));
    WalkProperties(root, root, std::string(name));
    for (const auto& [definition, schema] : root["definitions"].items()) {
      ExpectDocumented(root, schema, definition);
      WalkProperties(root, schema, definition);
    }
  }
}

// The parser keeps the last of two; an editor may keep the first.
TEST(Schemas, NoKeyStandsTwice) {
  for (const std::string_view name : SchemaNames()) {
    std::vector<std::set<std::string>> seen(100);
    const auto note_keys = [&](int depth, Json::parse_event_t event, const Json& parsed) {
      const auto level = static_cast<std::size_t>(depth);
      if (event == Json::parse_event_t::object_start) seen[level + 1].clear();
      if (event == Json::parse_event_t::key) {
        EXPECT_TRUE(seen[level].insert(parsed.get<std::string>()).second) << parsed;
      }
      return true;
    };
    EXPECT_FALSE(Json::parse(*SchemaText(name), note_keys).is_discarded());
  }
}

void CollectReferences(const Json& json, std::set<std::string>& to) {
  if (json.is_object() && json.contains("$ref")) to.insert(json["$ref"].get<std::string>());
  for (const Json& child : json) {
    if (child.is_structured()) CollectReferences(child, to);
  }
}

TEST(Schemas, EveryDefinitionIsUsed) {
  for (const std::string_view name : SchemaNames()) {
    const Json root = Json::parse(*SchemaText(name));
    std::set<std::string> used;
    CollectReferences(root, used);
    for (const auto& [definition, schema] : root["definitions"].items()) {
      EXPECT_TRUE(used.contains("#/definitions/" + definition)) << name << ' ' << definition;
    }
  }
}

TEST(Schemas, AnEnvironmentMayHoldWhateverTheTargetFileMay) {
  const Json root = Json::parse(*SchemaText("dagc/target"));
  std::set<std::string> here;
  std::set<std::string> overlay;
  for (const auto& [name, schema] : root["properties"].items()) here.insert(name);
  for (const auto& [name, schema] : root["definitions"]["overlay"]["properties"].items()) overlay.insert(name);
  EXPECT_EQ(here.erase("environments"), 1U);
  EXPECT_EQ(here.erase("extends"), 1U) << "an environment cannot bring in another file";
  EXPECT_EQ(here, overlay);
}

}  // namespace
}  // namespace dagc
