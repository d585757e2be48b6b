// SPDX-License-Identifier: Apache-2.0
// `dagc inspect` shows what is written and nothing else: over every manifest of testdata/ok, the names and order of
// containers, variables and mounts are those of the YAML.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "driver/option_table.h"
#include "support/golden.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

// By heading: "environment" and "volumes" of the step's own container, "sidecar metrics: volumes" of another.
using Names = std::map<std::string, std::vector<std::string>>;

bool Compared(const std::string& heading) {
  for (const char* what : {"image", "command", "arguments", "environment", "volumes"}) {
    if (heading == what || heading.ends_with(std::string(": ") + what)) return true;
  }
  return false;
}

// The first word of each row of each table; rows without a name by their number.
Names InspectedNames(const std::string& text) {
  Names names;
  std::istringstream in(text);
  std::string heading;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("step ")) continue;
    if (!line.starts_with(' ')) {
      heading = line;
    } else if (Compared(heading) && !line.starts_with("      ")) {
      const bool named = heading.ends_with("environment") || heading.ends_with("volumes");
      names[heading].push_back(named ? line.substr(2, line.find(' ', 2) - 2) : "text");
    }
  }
  return names;
}

void AddNames(const Value& container, const std::string& title, Names& names) {
  const auto add = [&](const char* key, const char* heading, const char* name) {
    const Value* list = container.Find(key);
    if (list == nullptr) return;
    for (const Value& item : list->items()) {
      names[title + heading].emplace_back(name == nullptr ? "text" : item.Find(name)->text());
    }
  };
  if (container.Find("image") != nullptr) names[title + "image"].emplace_back("text");
  add("command", "command", nullptr);
  add("args", "arguments", nullptr);
  if (const Value* sources = container.Find("envFrom")) {
    for (const Value& source : sources->items()) {
      const Value* prefix = source.Find("prefix");
      names[title + "environment"].push_back(std::string(prefix == nullptr ? "" : prefix->text()) + "*");
    }
  }
  add("env", "environment", "name");
  add("volumeMounts", "volumes", "mountPath");
}

Names WrittenNames(const Value& step) {
  Names names;
  if (const Value* container = step.Find("container")) AddNames(*container, "", names);
  for (const auto& [key, title] : {std::pair{"initContainers", "init container "}, std::pair{"sidecars", "sidecar "}}) {
    const Value* list = step.Find(key);
    if (list == nullptr) continue;
    for (const Value& container : list->items()) {
      AddNames(container, title + std::string(container.Find("name")->text()) + ": ", names);
    }
  }
  return names;
}

// The options of the case that inspect takes too: not those about the kind of object.
std::vector<std::string> InspectArguments(const Example& example, const std::string& file, std::string_view step) {
  std::vector<std::string> args = {"inspect", file, std::string(step)};
  for (std::size_t i = 1; i < example.args.size(); ++i) {
    for (const driver::OptionInfo& option : driver::AllOptions()) {
      const std::string name = "--" + std::string(option.name);
      const std::string& word = example.args[i];
      if (word != name && !word.starts_with(name + "=")) continue;
      const bool takes = driver::Takes(driver::Command::kInspect, option);
      const bool has_value = !option.value.empty() && !option.value_optional && word == name;
      if (takes) args.push_back(word);
      if (has_value && takes) args.push_back(example.args[i + 1]);
      if (has_value) ++i;
      break;
    }
  }
  return args;
}

std::vector<Value> WrittenSteps(const LoadedFile& loaded) {
  std::vector<Value> steps;
  for (const Document& document : loaded.documents) {
    const Value* spec = document.root.Find("spec");
    if (spec != nullptr && spec->Find("workflowSpec") != nullptr) spec = spec->Find("workflowSpec");
    const Value* templates = spec == nullptr ? nullptr : spec->Find("templates");
    if (templates == nullptr) continue;
    for (const Value& made : templates->items()) {
      const bool is_step = made.Find("container") != nullptr || made.Find("resource") != nullptr;
      if (is_step && !made.Find("name")->text().starts_with("dagc-")) steps.push_back(made);
    }
  }
  return steps;
}

class Inspected : public ::testing::TestWithParam<GoldenCase> {};

TEST_P(Inspected, ShowsWhatIsWritten) {
  const std::string text = ReadText(GetParam().input);
  const Example example = ParseExample(text, "manifest.yaml");
  std::string file = "manifest.yaml";
  for (const auto& [name, content] : example.files) {
    if (content.find("type: workflow") != std::string::npos) file = name;
  }
  const std::string yaml = RunExample(example).run.out;
  CollectingSink sink;
  const LoadedFile loaded = LoadDocuments(FileId{1}, yaml, {}, sink);
  const std::vector<Value> steps = WrittenSteps(loaded);
  EXPECT_FALSE(steps.empty());
  for (const Value& step : steps) {
    const DagcRun run = RunDagc(InspectArguments(example, file, step.Find("name")->text()), example.files);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(InspectedNames(run.out), WrittenNames(step)) << run.out;
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, Inspected,
                         ::testing::ValuesIn(FindCases(TestDataFolder() / "ok", ".yaml", {".argo.yaml"})),
                         [](const auto& golden_case) { return TestNameOf(golden_case.param); });

}  // namespace
}  // namespace dagc::test
