// SPDX-License-Identifier: Apache-2.0
// What `${NAME}` stands for, over whole runs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "driver/variable_name.h"
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
  dagc.files.Put("vars", "X=a\nexport TOKEN=secret-value\n1=x\n");
  const std::string said = Name(dagc, {"--env-file", "vars", "--format", "oneline"});
  EXPECT_THAT(said, HasSubstr("vars:2:1: error: no `NAME=value` on this line"));
  EXPECT_THAT(said, HasSubstr("vars:3:1: error"));
  EXPECT_THAT(Name(dagc, {"--env-file", "vars"}), testing::Not(HasSubstr("secret-value")));
}

TEST(Variables, SaysWhichEnvFileCannotBeRead) {
  Program dagc;
  EXPECT_THAT(Name(dagc, {"--env-file", "missing"}), HasSubstr("cannot read `missing`"));
}

TEST(Variables, TheEnvironmentIsNotReadWithNoEnv) {
  Program dagc;
  dagc.environment = {{"X", "from-environment"}};
  EXPECT_THAT(Name(dagc, {"--no-env"}), HasSubstr("nobody has set `X`"));
}

TEST(Variables, EnvOfTheTargetFileOnlyNarrows) {
  Program dagc;
  dagc.environment = {{"X", "x"}, {"Y", "y"}};
  dagc.files.Put("dagc.yaml", "env: [Y]\n");
  EXPECT_THAT(Name(dagc, {}), HasSubstr("nobody has set `X`"));
  dagc.files.Put("dagc.yaml", "env: [X]\n");
  EXPECT_EQ(Name(dagc, {}), "x");
  EXPECT_THAT(Name(dagc, {"--no-env"}), HasSubstr("nobody has set `X`"));
}

TEST(Variables, CredentialsAreTakenOnlyWhereTheCallerNamesThem) {
  Program dagc;
  dagc.files.Put("b.yaml", Manifest("${API_TOKEN}"));
  dagc.environment = {{"API_TOKEN", "hunter2"}};
  dagc.files.Put("dagc.yaml", "env: [API_TOKEN]\n");  // the repository cannot ask for it
  EXPECT_EQ(dagc.Run({"compile", "b.yaml"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("nobody has set `API_TOKEN`"));
  EXPECT_THAT(dagc.err, HasSubstr("add `--set API_TOKEN` to take it"));
  EXPECT_THAT(dagc.err + dagc.out, testing::Not(HasSubstr("hunter2")));
  EXPECT_EQ(dagc.Run({"compile", "b.yaml", "--set", "API_TOKEN"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("name: hunter2"));
}

TEST(Variables, KnowsNamesOfCredentials) {
  for (const char* name : {"GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "DbPassword", "PGPASSFILE",
                           "CI_JOB_TOKEN", "DB_PASS", "NPM_AUTH", "GH_PAT", "apikey", "SSH_PRIVATE_KEY"}) {
    EXPECT_TRUE(LooksLikeCredential(name)) << name;
  }
  for (const char* name : {"PATH", "REGION", "KEYBOARD", "AUTHOR", "BYPASS", "PWD", "IMAGE_TAG", "COMPASS"}) {
    EXPECT_FALSE(LooksLikeCredential(name)) << name;
  }
}

}  // namespace
}  // namespace dagc::driver
