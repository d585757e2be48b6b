// SPDX-License-Identifier: Apache-2.0
// Inputs that other readers hang, crash or choke on end in a clear error or in the right reading.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "reading.h"
#include "support/hostile_inputs.h"

namespace dagc::yaml {
namespace {

class Hostile : public testing::TestWithParam<test::HostileInput> {};

TEST_P(Hostile, EndsInAClearErrorOrAReading) {
  const std::string text = GetParam().text();
  const Reading reading = ReadText(text);
  EXPECT_TRUE(IsWellNested(reading.list));
  const std::string_view expected = GetParam().finding;
  EXPECT_EQ(reading.ok, expected.empty());
  ASSERT_EQ(reading.findings.size(), expected.empty() ? 0U : 1U);
  if (!expected.empty()) {
    EXPECT_EQ(OneLine(reading.findings[0]), expected);
  }
  // What is kept beside the text is in proportion to it.
  EXPECT_LE(reading.arena->bytes_reserved(), text.size() * 4 + (1 << 19));
}

INSTANTIATE_TEST_SUITE_P(Inputs, Hostile, testing::ValuesIn(test::HostileInputs()),
                         [](const auto& test_case) { return std::string(test_case.param.name); });

}  // namespace
}  // namespace dagc::yaml
