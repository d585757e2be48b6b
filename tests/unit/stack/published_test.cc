// SPDX-License-Identifier: Apache-2.0
// Stacks, secrets and depots as the platform's vendor published them are read as they are; and of no secret is a value
// ever held.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "diag/collecting_sink.h"
#include "driver/compile.h"
#include "driver/resource_signs.h"
#include "driver/resources.h"
#include "support/golden.h"
#include "support/run_dagc.h"
#include "support/shared_folder.h"

namespace dagc::test {
namespace {

using driver::RunResources;

struct OneRun {
  SourceMap sources;
  Target target;
  Variables variables;
  driver::CompileSettings settings;
  RunResources run;

  OneRun() {
    settings.target = &target;
    settings.variables = &variables;
    settings.interpolate = false;
    settings.resources = &run.resources();
    settings.stacks = &run.library();
  }

  // Errors and warnings of one file.
  std::vector<std::string> Compile(const std::string& path, std::string text) {
    const FileId file = sources.Add(path);
    sources.SetText(file, std::move(text));
    if (driver::MayHoldResources(sources.Text(file))) run.AddInput(file, sources.Text(file), settings);
    std::vector<std::string> findings;
    for (const Diagnostic& finding : driver::CompileFile(file, sources.Text(file), settings).findings) {
      if (finding.severity != Severity::kInfo) findings.push_back(finding.message);
    }
    return findings;
  }
};

std::vector<std::filesystem::path> FilesWith(const std::filesystem::path& folder, std::string_view type) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string text = ReadText(entry.path());
    for (const std::string& written : {"\ntype: " + std::string(type), "\ntype: \"" + std::string(type)}) {
      if (text.find(written) != std::string::npos) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

void ExpectRead(const std::string& corpus, std::string_view type, std::size_t least) {
  const auto shared = SharedFolder();
  if (!shared) GTEST_SKIP() << "the corpus is not at hand";
  const auto files = FilesWith(*shared / "corpus" / corpus, type);
  EXPECT_GE(files.size(), least);
  OneRun run;
  for (const auto& path : files) {
    const std::vector<std::string> said = run.Compile(path.filename().string(), ReadText(path));
    // This one is published with a fault.
    if (path.filename() == "0007-flare-sdk-v1.yaml") {
      EXPECT_THAT(said, testing::Each("unknown template function `DataOsFqdn`"));
      EXPECT_EQ(said.size(), 2U);
    } else {
      EXPECT_THAT(said, testing::IsEmpty()) << path;
    }
  }
  const ir::Resources& resources = run.run.resources();
  const std::size_t read = type == "stack"    ? resources.stacks.size()
                           : type == "secret" ? resources.secrets.size()
                                              : resources.depots.size();
  EXPECT_EQ(read, files.size());
}

TEST(Published, StacksOfTheFirstPlatformAreRead) { ExpectRead("dataos-v1-stacks", "stack", 11); }
TEST(Published, StacksOfTodayAreRead) { ExpectRead("dataos-v2", "stack", 4); }
TEST(Published, SecretsAreRead) { ExpectRead("dataos-v2", "secret", 7); }
TEST(Published, DepotsAreRead) { ExpectRead("dataos-v2", "depot", 2); }

TEST(BuiltIns, HaveNoFault) {
  OneRun run;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(DAGC_SOURCE_DIR) / "templates/stacks")) {
    const auto path = entry.path() / "stack.yaml";
    EXPECT_THAT(run.Compile(path.string(), ReadText(path)), testing::IsEmpty()) << path;
    EXPECT_TRUE(std::filesystem::exists(entry.path() / "README.md")) << path;
  }
  OneRun other;
  other.run.AddBuiltIns(other.sources);
  EXPECT_THAT(other.run.library().References(),
              testing::ElementsAre("container:1.0", "dataos-ctl:1.0", "flare:7.0", "nilus:1.0", "soda+python:1.0"));
}

TEST(MayHoldResources, SeesEverySpellingOfAnEnvelope) {
  for (const char* text :
       {"name: x\ntype: secret\n", "type:   \"stack\"\n", "{\"type\": \"depot\"}", "'type': stack\n", "{type: secret}",
        "{\n  \"name\": \"x\",\n  \"type\": \"secret\"\n}", "---\n  type: stack\n", "type:\n  stack\n",
        "type: instance-secret\n", "? type\n: stack\n", "a: 1\r\ntype: depot\r\n", "type: >-\n  stack\n",
        "type: |-\n  depot\n", "type: *kind\n", "a: 1\rtype: stack\r", "{name: x,\n version: v1, type: stack}",
        "<<: {type: stack}\n", "\"ty\\x70e\": stack\n", "type: \"st\\u0061ck\"\n"}) {
    EXPECT_TRUE(driver::MayHoldResources(text)) << text;
  }
  EXPECT_FALSE(driver::MayHoldResources("version: v2alpha\ntype: workflow\nspec:\n  dag:\n    - name: secret\n"));
}

// The values below are planted wherever one can stand, and looked for in every byte that dagc prints.
TEST(Secrets, AreNeverPrinted) {
  const std::string secret =
      "name: warehouse\nversion: v2alpha\ntype: secret\nspce: 1\nsecret:\n  type: key-value\n  data:\n    user: "
      "PLANTED-A\n    pass: [PLANTED-B]\n    multi: |\n      PLANTED-C\n      PLANTED-D\n  files:\n    user: "
      "PLANTED-E\n";
  const std::string depot =
      "name: lake\nversion: v1\ntype: depot\nspec:\n  type: jdbc\n  connectionSecret:\n    - acl: rw\n      data: "
      "{username: PLANTED-F, password: PLANTED-G}\n  secrets: 5\n";
  const std::string broken = "name: x\ntype: secret\nsecret:\n  data:\n    k: \"PLANTED-H\n";
  const std::string workflow =
      "version: v2alpha\nname: w\ntype: workflow\nspec:\n  dag:\n    - name: a\n      spec:\n        stack: nope\n     "
      "   "
      "runAsApikey: PLANTED-I\n";
  const FileTexts files = {{"secret.yaml", secret},
                           {"depot.yaml", depot},
                           {"broken.yaml", broken},
                           {"workflow.yaml", workflow},
                           {"dagc.yaml", "namespace: x\n"}};
  for (const char* format : {"text", "oneline", "json", "sarif", "github", "gitlab", "junit", "checkstyle"}) {
    const DagcRun run = RunDagc({"lint", "--format", format, "secret.yaml", "depot.yaml", "broken.yaml",
                                 "workflow.yaml", "--stack", "secret.yaml"},
                                files);
    EXPECT_EQ((run.out + run.err).find("PLANTED"), std::string::npos) << format << '\n' << run.out << run.err;
    EXPECT_NE(run.exit_code, 0);
  }
  for (const char* phase : {"events", "document", "ir"}) {
    for (const char* file : {"secret.yaml", "depot.yaml", "broken.yaml", "workflow.yaml"}) {
      const DagcRun run = RunDagc({"dump", phase, file}, files);
      EXPECT_EQ((run.out + run.err).find("PLANTED"), std::string::npos) << phase << ' ' << file << '\n' << run.out;
    }
  }
}

}  // namespace
}  // namespace dagc::test
