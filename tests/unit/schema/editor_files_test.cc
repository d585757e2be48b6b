// SPDX-License-Identifier: Apache-2.0
// The files that the YAML language server is held against (tests/peers/yaml-language-server): dagc and an editor must
// complain about the same lines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "schema/schema_check.h"
#include "schema/schema_store.h"

namespace dagc {
namespace {

struct Case {
  const char* schema;
  const char* file;
};

class EditorFiles : public testing::TestWithParam<Case> {};

TEST_P(EditorFiles, AreWrongInTheLinesThatSaySo) {
  std::ifstream file(std::string(DAGC_SOURCE_DIR "/tests/peers/yaml-language-server/") + GetParam().file,
                     std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(text.empty());
  CollectingSink sink;
  const LoadedFile loaded = LoadDocuments(FileId{1}, text, {}, sink);
  ASSERT_EQ(loaded.documents.size(), 1U);
  ASSERT_TRUE(sink.empty());
  CheckSchema(loaded.documents.front().root, *FindSchema(GetParam().schema), sink);

  std::multiset<std::ptrdiff_t> expected;
  std::istringstream lines(text);
  std::ptrdiff_t number = 0;
  for (std::string line; std::getline(lines, line); ++number) {
    if (line.find("# expect: ") != std::string::npos) expected.insert(number);
  }
  std::multiset<std::ptrdiff_t> found;
  std::string said;
  for (const Diagnostic& finding : sink.TakeSorted()) {
    found.insert(std::count(text.begin(), text.begin() + finding.span.begin, '\n'));
    said += finding.path + ": " + finding.message + '\n';
  }
  EXPECT_EQ(found, expected) << said;
}

INSTANTIATE_TEST_SUITE_P(
    Schemas, EditorFiles,
    testing::Values(Case{"dataos/v2alpha/workflow", "workflow-good.yaml"},
                    Case{"dataos/v2alpha/workflow", "workflow-bad.yaml"}, Case{"dagc/target", "target-good.yaml"},
                    Case{"dagc/target", "target-bad.yaml"}, Case{"dataos/stack", "stack-good.yaml"},
                    Case{"dataos/stack", "stack-bad.yaml"}, Case{"dataos/secret", "secret-good.yaml"},
                    Case{"dataos/secret", "secret-bad.yaml"}, Case{"dataos/depot", "depot-good.yaml"},
                    Case{"dataos/depot", "depot-bad.yaml"}),
    [](const testing::TestParamInfo<Case>& test) {
      std::string name = test.param.file;
      name.erase(std::remove_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }), name.end());
      return name;
    });

}  // namespace
}  // namespace dagc
