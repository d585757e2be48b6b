// SPDX-License-Identifier: Apache-2.0
// The JSON Schema organisation's own test suite, draft 7, as Debian packages it (json-schema-test-suite).
#include <gtest/gtest.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/arena.h"
#include "schema/compiled_schema.h"
#include "schema/constraint_walk.h"
#include "unit/schema/json_value.h"

namespace dagc {
namespace {

namespace fs = std::filesystem;

// Groups whose schemas we refuse or read otherwise, all for one of two reasons: they refer to another document
// (nothing is fetched), or to a place relative to an `$id`.
const std::set<std::string> kExcused = {
    "definitions: invalid definition",
    "definitions: valid definition",
    "ref: Recursive references between schemas",
    "ref: remote ref, containing refs itself",
    "refRemote: base URI change",
    "refRemote: base URI change - change folder",
    "refRemote: base URI change - change folder in subschema",
    "refRemote: fragment within remote ref",
    "refRemote: ref within remote ref",
    "refRemote: remote ref",
    "refRemote: root ref in remote ref",
};

std::string ReadAll(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(JsonSchemaSuite, Draft7AnswersAreRight) {
  const fs::path folder = "/usr/share/json-schema-test-suite/tests/draft7";
  if (!fs::is_directory(folder)) GTEST_SKIP() << "the Debian package json-schema-test-suite is not installed";
  std::size_t right = 0;
  std::size_t total = 0;
  std::set<std::string> wrong_groups;
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.insert(entry.path());
  }
  for (const fs::path& path : files) {
    const nlohmann::json groups = nlohmann::json::parse(ReadAll(path));
    for (const nlohmann::json& group : groups) {
      const std::string name = path.stem().string() + ": " + group["description"].get<std::string>();
      CompileOptions options;
      options.lenient = true;
      std::string error;
      const auto schema = CompiledSchema::Compile(group["schema"].dump(), &error, options);
      for (const nlohmann::json& test : group["tests"]) {
        ++total;
        Arena arena;
        const std::string text = test["data"].dump();
        const bool answer = schema && schema::FindFailures(test::ReadJson(text, arena), schema->root()).empty();
        const bool is_right = schema && answer == test["valid"].get<bool>();
        right += is_right ? 1 : 0;
        if (is_right) continue;
        wrong_groups.insert(name);
        EXPECT_TRUE(kExcused.contains(name)) << name << ": " << test["description"] << " " << error;
      }
    }
  }
  for (const std::string& name : kExcused) EXPECT_TRUE(wrong_groups.contains(name)) << name << " needs no excuse";
  EXPECT_GE(total, 423U);
  EXPECT_GE(right, 402U) << right << " of " << total;
}

}  // namespace
}  // namespace dagc
