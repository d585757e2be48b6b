// SPDX-License-Identifier: Apache-2.0
// Inputs that other readers hang, crash or choke on, through the whole loader.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaded.h"
#include "support/hostile_inputs.h"

namespace dagc::test {
namespace {

class HostileDocument : public testing::TestWithParam<HostileInput> {};

TEST_P(HostileDocument, IsLoadedOrRefusedForItsReason) {
  const HostileInput& input = GetParam();
  Loaded loaded(input.text());
  const std::string_view expected = input.finding;
  EXPECT_EQ(loaded.file.readable, expected.empty());
  std::string said;
  for (const Diagnostic& finding : loaded.sink.diagnostics()) {
    said += CodeName(finding.code) + ' ' + finding.message + '\n';
    EXPECT_LE(finding.span.end, loaded.text.size());
  }
  EXPECT_NE(said.find(expected), std::string::npos) << said;
  EXPECT_LE(loaded.file.arena.bytes_reserved(), loaded.text.size() * 40 + (1 << 19));
}

INSTANTIATE_TEST_SUITE_P(Inputs, HostileDocument, testing::ValuesIn(HostileInputs()),
                         [](const auto& test_case) { return std::string(test_case.param.name); });

TEST(HostileDocuments, StopAtTheLimitOfNodes) {
  const auto text = [](std::string_view name) {
    for (const HostileInput& input : HostileInputs()) {
      if (input.name == name) return input.text();
    }
    return std::string();
  };
  EXPECT_THAT(Loaded(text("BillionLaughs")).Said(), testing::Contains(testing::StartsWith("DG1206")));
  EXPECT_THAT(Loaded(text("AliasOfItself")).Said(), testing::Contains(testing::StartsWith("DG1205")));
  EXPECT_THAT(Loaded(text("AliasOfTheMapAroundIt")).Said(), testing::Contains(testing::StartsWith("DG1205")));
}

}  // namespace
}  // namespace dagc::test
