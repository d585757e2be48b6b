// SPDX-License-Identifier: Apache-2.0
// Built-in stacks and the schemas of the languages say the same about `stackSpec`.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "support/golden.h"

namespace dagc::test {
namespace {

using nlohmann::json;

TEST(Templates, ContainerHasTheSchemaOfTheLanguage) {
  const auto folder = std::filesystem::path(DAGC_SOURCE_DIR);
  const std::string text = ReadText(folder / "templates/stacks/container/stack.yaml");
  CollectingSink sink;
  const LoadedFile stack = LoadDocuments(FileId{1}, text, {}, sink);
  ASSERT_TRUE(sink.empty());
  const Value* spec = stack.documents.front().root.Find("spec");
  json schema = json::parse(spec->Find("stackSpecValueSchema")->Find("jsonSchema")->text());

  const json language = json::parse(ReadText(folder / "schemas/dataos/v2alpha/workflow.schema.json"));
  for (const auto& [name, definition] : schema.at("definitions").items()) {
    EXPECT_EQ(definition, language.at("definitions").at(name)) << name;
  }
  schema.erase("definitions");
  schema.erase("$schema");
  EXPECT_EQ(schema, language.at("definitions").at("containerStackSpec"));
}

}  // namespace
}  // namespace dagc::test
