// SPDX-License-Identifier: Apache-2.0
// Built-in stacks and the schemas of the languages say the same about `stackSpec`; what templates of stacks find is
// what the target file can hold.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "support/golden.h"
#include "support/run_dagc.h"

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

// The rows `{"AuditMode", "auditMode"}` of the services that templates of stacks find: the template's name by the key
// under `context` of the target file.
std::map<std::string, std::string> Services() {
  const std::string code = ReadText(std::filesystem::path(DAGC_SOURCE_DIR) / "src/stack/context.cc");
  constexpr std::string_view kTable = "kServices[] = {";
  const std::size_t begin = code.find(kTable);
  const std::string table = code.substr(begin, code.find("};", begin) - begin);
  std::map<std::string, std::string> services;
  std::vector<std::string> texts;
  for (std::size_t at = table.find('"'); at != std::string::npos; at = table.find('"', at + 1)) {
    const std::size_t end = table.find('"', at + 1);
    texts.push_back(table.substr(at + 1, end - at - 1));
    at = end;
  }
  for (std::size_t i = 0; i + 1 < texts.size(); i += 2) services[texts[i]] = texts[i + 1];
  return services;
}

FileTexts StackThatReads(const std::string& name, const std::string& context) {
  const std::string stack =
      "name: probe\nversion: v2alpha\ntype: stack\nspec:\n  name: probe\n  version: \"1.0\"\n"
      "  workflowJobConfig:\n    containerResourceTemplate: |\n      container:\n"
      "        image: registry.example/probe:1.0\n        command: [\"{{ ." +
      name + " }}\"]\n";
  const std::string workflow =
      "---\nname: nightly\nversion: v2alpha\ntype: workflow\nspec:\n  dag:\n    - name: load\n      spec:\n"
      "        stack: probe:1.0\n        stackSpec: {}\n";
  return {{"nightly.yaml", stack + workflow}, {"dagc.yaml", "serviceAccountName: runner\n" + context}};
}

// A finding that says which key to set may not lead to another that refuses the key.
TEST(Templates, FindInTheTargetFileWhatTheyAskFor) {
  const std::map<std::string, std::string> services = Services();
  EXPECT_GT(services.size(), 5u);
  for (const auto& [name, key] : services) {
    const DagcRun without = RunDagc({"compile", "nightly.yaml"}, StackThatReads(name, ""));
    EXPECT_NE(without.err.find("set `" + key + "` under `context`"), std::string::npos) << without.err;
    const DagcRun with = RunDagc({"compile", "nightly.yaml"}, StackThatReads(name, "context: {" + key + ": \"1\"}\n"));
    EXPECT_EQ(with.exit_code, 0) << key << with.err;
  }
}

// Nor is there a key that nothing reads.
TEST(Templates, AskForAllThatTheTargetFileHas) {
  const auto folder = std::filesystem::path(DAGC_SOURCE_DIR);
  const json schema = json::parse(ReadText(folder / "schemas/dagc/target.schema.json"));
  const std::string code =
      ReadText(folder / "src/stack/context.cc") + ReadText(folder / "src/passes/projection_data.cc");
  for (const auto& [key, property] : schema.at("definitions").at("context").at("properties").items()) {
    EXPECT_NE(code.find('"' + key + '"'), std::string::npos) << key;
  }
}

}  // namespace
}  // namespace dagc::test
