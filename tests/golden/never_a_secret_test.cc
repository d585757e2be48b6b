// SPDX-License-Identifier: Apache-2.0
// No command shows a secret: not its value, not its base64 text, not eight bytes of either; in no format, from sound
// files or broken ones, and not in what it writes.
#include <gtest/gtest.h>

#include "golden/planted_secrets.h"
#include "golden/shown_secret.h"

namespace dagc::test {
namespace {

using Command = std::vector<std::string>;

std::vector<Command> CommandsFor(const Plant& plant) {
  const std::string& in = plant.input;
  std::vector<Command> commands;
  for (const char* format : {"text", "oneline", "json", "sarif", "github", "gitlab", "junit", "checkstyle"}) {
    commands.push_back({"lint", "--format", format, in});
    commands.push_back({"compile", "--format", format, in, "-o", "out/"});
  }
  for (const char* when : {"always", "never"}) {
    commands.push_back({"lint", "--color", when, in, "flow.yaml"});
    commands.push_back({"compile", "--color", when, in, "flow.yaml", "-o", "out/"});
    commands.push_back({"dump", "events", "--color", when, plant.secret});
  }
  const std::string planted(kPlanted);
  for (const Command& command : {
           Command{"compile", "--verify-output", "always", in},
           Command{"compile", "--no-interpolation", in},
           Command{"compile", "--report", "report.json", in, "flow.yaml", "-o", "out/"},
           Command{"compile", "--set", "KEY=" + planted, in},
           Command{"compile", "--hardened", "--generate-name", in},
           Command{"compile", "."},
           Command{"lint", "."},
           Command{"lint", "--strict-yaml", in},
           Command{"lint", "--max-depth", "2", in},
           Command{"lint", "--max-nodes", "3", in},
           Command{"lint", "--max-file-size", "10", in},
           Command{"lint", "--set", "KEY=" + planted, in},
           Command{"lint", "--set", planted, in},
           Command{"lint", "--set", "1=" + planted, in},
           Command{"lint", "--env-file", plant.secret, in},
           Command{"lint", "--stack", plant.secret, "flow.yaml"},
           Command{"lint", "--config", plant.secret, "flow.yaml"},
           Command{"dump", "events", plant.secret},
           Command{"dump", "document", plant.secret},
           Command{"dump", "ir", plant.secret},
           Command{"inspect", in, "a"},
           Command{"inspect", in, "b"},
           Command{"schedule", in},
       }) {
    commands.push_back(command);
  }
  return commands;
}

std::string Joined(const Command& command) {
  std::string text = "dagc";
  for (const std::string& word : command) text += ' ' + word;
  return text;
}

class NeverASecret : public testing::TestWithParam<Plant> {};

TEST_P(NeverASecret, IsShownOrWritten) {
  for (const Command& command : CommandsFor(GetParam())) {
    const DagcRun run = RunDagc(command, GetParam().files);
    EXPECT_LE(run.exit_code, 3) << Joined(command);
    EXPECT_EQ(ShownSecret(run.out), "") << Joined(command) << '\n' << run.out;
    EXPECT_EQ(ShownSecret(run.err), "") << Joined(command) << '\n' << run.err;
    for (const auto& [path, text] : run.written)
      EXPECT_EQ(ShownSecret(text), "") << Joined(command) << " writes " << path;
  }
}

INSTANTIATE_TEST_SUITE_P(Planted, NeverASecret, testing::ValuesIn(Plants()), [](const auto& tested) {
  std::string name = tested.param.name;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

// The test would see one.
TEST(NeverASecretTest, SeesWhatIsNoSecret) {
  const FileTexts files = {{"in.yaml", "version: v2alpha\nname: " + std::string(kPlanted) + "\ntype: workflow\n"}};
  EXPECT_NE(ShownSecret(RunDagc({"lint", "in.yaml"}, files).out), "");
  EXPECT_NE(ShownSecret(RunDagc({"dump", "events", "in.yaml"}, files).out), "");
}

}  // namespace
}  // namespace dagc::test
