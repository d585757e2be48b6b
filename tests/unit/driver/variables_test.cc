// SPDX-License-Identifier: Apache-2.0
// What `${NAME}` stands for, over whole runs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using test::Manifest;
using test::Program;
using testing::HasSubstr;

// What `${X}` becomes: it is the workflow's name.
std::string Name(Program& dagc, const std::vector<std::string>& more) {
  dagc.files.Put("a.yaml", Manifest("${X}"));
  std::vector<std::string> args = {"compile", "a.yaml"};
  args.insert(args.end(), more.begin(), more.end());
  dagc.Run(args);
  const std::size_t at = dagc.out.find("name: ");
  return at == std::string::npos ? dagc.err : dagc.out.substr(at + 6, dagc.out.find('\n', at) - at - 6);
}

TEST(Variables, SetWinsOverEnvFileWinsOverEnvironment) {
  Program dagc;
  dagc.files.Put("vars", "X=from-file\n");
  dagc.files.Put("more", "X=from-more\n");
  dagc.environment = {{"X", "from-environment"}};
  EXPECT_EQ(Name(dagc, {}), "from-environment");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars"}), "from-file");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars", "--env-file", "more"}), "from-more");
  EXPECT_EQ(Name(dagc, {"--set", "X=a", "--env-file", "vars", "--set", "X=b"}), "b");
}

TEST(Variables, TakesLinesOfAnEnvFileAsTheyAre) {
  Program dagc;
  dagc.files.Put("vars", "\xEF\xBB\xBF# comment\r\n\r\n  # more\nY=\nX=a-b\r\n");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars"}), "a-b");
}

TEST(Variables, SaysWhichLineOfAnEnvFileIsWrongWithoutShowingIt) {
  Program dagc;
  dagc.files.Put("vars", "X=a\nTOKEN secret-value\n1=x\nexport\n");
  const std::string said = Name(dagc, {"--env-file", "vars", "--format", "oneline"});
  EXPECT_THAT(said, HasSubstr("vars:2:1: error: invalid line, expected `NAME=value`"));
  EXPECT_THAT(said, HasSubstr("vars:3:1: error"));
  EXPECT_THAT(said, HasSubstr("vars:4:1: error"));
  EXPECT_THAT(Name(dagc, {"--env-file", "vars"}), testing::Not(HasSubstr("secret-value")));
}

TEST(Variables, TakesExportAndWarnsOfQuotesWithoutShowingTheValue) {
  Program dagc;
  dagc.files.Put("vars", "export  X=from-export\nexport=1\nTOKEN='secret-value'\nPLAIN=it's\n");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars"}), "from-export");
  static_cast<void>(dagc.Run({"lint", "a.yaml", "--env-file", "vars"}));
  const std::string said = dagc.out + dagc.err;
  EXPECT_THAT(said, HasSubstr("vars:3:7: warning: the quotes around the value of `TOKEN`"));
  EXPECT_THAT(said, testing::Not(HasSubstr("secret-value")));
  EXPECT_THAT(said, testing::Not(HasSubstr("PLAIN")));
}

TEST(Variables, SaysWhichEnvFileCannotBeRead) {
  Program dagc;
  EXPECT_THAT(Name(dagc, {"--env-file", "missing"}), HasSubstr("cannot read `missing`"));
}

TEST(Variables, TheEnvironmentIsNotReadWithNoEnv) {
  Program dagc;
  dagc.environment = {{"X", "from-environment"}};
  EXPECT_THAT(Name(dagc, {"--no-env"}), HasSubstr("unset variable(s) `X`"));
}

TEST(Variables, EnvOfTheTargetFileOnlyNarrows) {
  Program dagc;
  dagc.environment = {{"X", "x"}, {"Y", "y"}};
  dagc.files.Put("dagc.yaml", "env: [Y]\n");
  EXPECT_THAT(Name(dagc, {}), HasSubstr("unset variable(s) `X`"));
  dagc.files.Put("dagc.yaml", "env: [X]\n");
  EXPECT_EQ(Name(dagc, {}), "x");
  EXPECT_THAT(Name(dagc, {"--no-env"}), HasSubstr("unset variable(s) `X`"));
}

TEST(Variables, CredentialsAreTakenOnlyWhereTheCallerNamesThem) {
  Program dagc;
  dagc.files.Put("b.yaml", Manifest("${API_TOKEN}"));
  dagc.environment = {{"API_TOKEN", "hunter2"}};
  dagc.files.Put("dagc.yaml", "env: [API_TOKEN]\n");  // the repository cannot ask for it
  EXPECT_EQ(dagc.Run({"compile", "b.yaml"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("unset variable(s) `API_TOKEN`"));
  EXPECT_THAT(dagc.err, HasSubstr("add `--set API_TOKEN` to take it"));
  EXPECT_THAT(dagc.err + dagc.out, testing::Not(HasSubstr("hunter2")));
  EXPECT_EQ(dagc.Run({"compile", "b.yaml", "--set", "API_TOKEN"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("name: hunter2"));
}

}  // namespace
}  // namespace dagc::driver
