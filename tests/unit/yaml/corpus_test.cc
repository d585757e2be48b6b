// SPDX-License-Identifier: Apache-2.0
// Real files: what people wrote is read, what they broke is refused for its reason.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "dagc/diag_code.h"
#include "reading.h"
#include "support/shared_folder.h"

namespace dagc::yaml {
namespace {

namespace fs = std::filesystem;

std::string Content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> YamlFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".yaml" || extension == ".yml" || extension == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string All(const Reading& reading) {
  std::string text;
  for (const Diagnostic& finding : reading.findings) {
    text += std::to_string(finding.span.begin) + ": " + OneLine(finding) + '\n';
  }
  return text;
}

void ExpectReadable(const fs::path& folder) {
  for (const fs::path& path : YamlFiles(folder)) {
    const std::string text = Content(path);
    const Reading reading = ReadText(text);
    EXPECT_TRUE(reading.ok) << path << '\n' << All(reading);
  }
}

TEST(Corpus, OfTheEnginesExamplesIsRead) {
  DAGC_NEED_SHARED(shared);
  ExpectReadable(shared / "corpus" / "argo-examples");
}

// The eleven files that a strict reader refuses: all for lines that are not indented.
TEST(Corpus, OfTheEnginesExamplesHoldsLinesThatAreNotIndented) {
  DAGC_NEED_SHARED(shared);
  std::vector<std::string> loose;
  for (const fs::path& path : YamlFiles(shared / "corpus" / "argo-examples")) {
    const std::string text = Content(path);
    const Reading reading = ReadText(text);
    if (reading.findings.empty()) continue;
    loose.push_back(path.filename().string());
    for (const Diagnostic& finding : reading.findings) {
      EXPECT_TRUE(finding.code == DiagCode::kLooseFlow || finding.code == DiagCode::kLooseQuoted) << All(reading);
    }
  }
  EXPECT_EQ(loose, (std::vector<std::string>{"ci-output-artifact.yaml", "ci.yaml", "exit-handler-slack.yaml",
                                             "influxdb-ci.yaml", "k8s-orchestration.yaml", "nested-workflow.yaml",
                                             "resource-delete-with-flags.yaml", "resource-flags.yaml", "secrets.yaml",
                                             "sidecar.yaml", "volumes-emptydir.yaml"}));
}

TEST(Corpus, OfThePlatformsManifestsIsRead) {
  DAGC_NEED_SHARED(shared);
  for (const char* folder :
       {"dataos-v1", "dataos-v1-fragments", "dataos-v1-history", "dataos-v1-stacks", "dataos-v2"}) {
    ExpectReadable(shared / "corpus" / folder);
  }
}

// Each of these files has faults of its author's; none makes the reader speak often.
TEST(Corpus, OfBrokenManifestsIsRefusedWithFewFindings) {
  DAGC_NEED_SHARED(shared);
  for (const char* folder : {"dataos-v1-broken", "dataos-v1-history-broken"}) {
    for (const fs::path& path : YamlFiles(shared / "corpus" / folder)) {
      const std::string text = Content(path);
      const Reading reading = ReadText(text);
      EXPECT_TRUE(IsWellNested(reading.list)) << path;
      EXPECT_LE(reading.findings.size(), 8U) << path << '\n' << All(reading);
    }
  }
}

}  // namespace
}  // namespace dagc::yaml
