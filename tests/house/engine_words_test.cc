// SPDX-License-Identifier: Apache-2.0
// The engine's words stay behind its back end: in identifiers, literals and includes of the IR, the passes and the
// front ends. Comments may name it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "source_files.h"

namespace dagc::test {
namespace {

constexpr std::array<std::string_view, 9> kWords = {"argo",          "cronworkflow",          "workflowtemplate",
                                                    "retrystrategy", "podspecpatch",          "templateref",
                                                    "workflowspec",  "activedeadlineseconds", "retrypolicy"};

// They recognise documents of the engine, to leave them alone.
constexpr std::array<std::string_view, 4> kRecognisers = {"src/frontend/frontends.cc", "src/frontend/language_marks.cc",
                                                          "src/frontend/language_marks.h",
                                                          "src/frontend/recognise_lines.cc"};

// In lower case, without a comment. No line of the sources has `//` in a literal before a word that counts.
std::string CodeOf(std::string_view line) {
  std::string code(line.substr(0, line.find("//")));
  std::transform(code.begin(), code.end(), code.begin(), [](unsigned char c) { return std::tolower(c); });
  return code;
}

std::string_view EngineWordIn(std::string_view line) {
  const std::string code = CodeOf(line);
  const auto* word = std::find_if(kWords.begin(), kWords.end(),
                                  [&](std::string_view one) { return code.find(one) != std::string::npos; });
  return word == kWords.end() ? std::string_view() : *word;
}

TEST(EngineWords, StandBehindTheBackEndOnly) {
  for (const SourceFile& file : SourceFiles({"src/ir", "src/passes", "src/frontend"}, {".h", ".cc"})) {
    if (std::count(kRecognisers.begin(), kRecognisers.end(), file.path) > 0) continue;
    if (file.path.starts_with("src/frontend/onepanel")) continue;  // its manifests are written in the engine's words
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      EXPECT_EQ(EngineWordIn(file.lines[i]), "") << file.path << ':' << i + 1;
    }
  }
}

TEST(EngineWords, AreFoundInCodeAndNotInComments) {
  EXPECT_EQ(EngineWordIn("#include \"backend/argo/text.h\""), "argo");
  EXPECT_EQ(EngineWordIn("  kind = \"CronWorkflow\";"), "cronworkflow");
  EXPECT_EQ(EngineWordIn("  int limit = 3;  // as in retryStrategy"), "");
}

// What a release can do is a row of backend/argo/features.cc.
TEST(EngineWords, NoReleaseIsNamedOutsideTheTables) {
  for (const SourceFile& file : SourceFiles({"src"}, {".h", ".cc"})) {
    if (file.path == "src/backend/argo/features.cc") continue;
    EXPECT_EQ(file.text.find("ArgoVersion::k"), std::string::npos) << file.path;
  }
}

}  // namespace
}  // namespace dagc::test
