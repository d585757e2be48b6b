// SPDX-License-Identifier: Apache-2.0
// Every case of testdata/cli says what the program says.
#include <gtest/gtest.h>

#include <algorithm>

#include "driver/commands.h"
#include "golden/cli_case.h"
#include "support/golden.h"

namespace dagc::test {
namespace {

std::vector<GoldenCase> CliCases() { return FindCases(TestDataFolder() / "cli", ".txt"); }

class CliGolden : public testing::TestWithParam<GoldenCase> {};

TEST_P(CliGolden, SaysWhatItSaid) {
  const std::filesystem::path path = GetParam().input;
  const std::optional<std::string> difference = CompareGolden(path, RunCliCase(ReadText(path)));
  EXPECT_FALSE(difference) << *difference;
}

INSTANTIATE_TEST_SUITE_P(Cli, CliGolden, testing::ValuesIn(CliCases()),
                         [](const auto& tested) { return TestNameOf(tested.param); });

TEST(CliGoldens, ShowTheHelpOfEveryCommand) {
  std::string all;
  for (const GoldenCase& golden_case : CliCases()) all += ReadText(golden_case.input);
  EXPECT_NE(all.find("$ dagc --help\n"), std::string::npos);
  for (const driver::CommandInfo& command : driver::Commands()) {
    EXPECT_NE(all.find("$ dagc " + std::string(command.name) + " --help\n"), std::string::npos) << command.name;
  }
}

}  // namespace
}  // namespace dagc::test
