// SPDX-License-Identifier: Apache-2.0
#include "driver/setup.h"

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

TEST(Setup, SetWinsOverEnvFileWinsOverEnvironment) {
  Program dagc;
  dagc.files.Put("vars", "X=from-file\n");
  dagc.files.Put("more", "X=from-more\n");
  dagc.environment = {{"X", "from-environment"}};
  EXPECT_EQ(Name(dagc, {}), "from-environment");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars"}), "from-file");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars", "--env-file", "more"}), "from-more");
  EXPECT_EQ(Name(dagc, {"--set", "X=a", "--env-file", "vars", "--set", "X=b"}), "b");
}

TEST(Setup, TakesLinesOfAnEnvFileAsTheyAre) {
  Program dagc;
  dagc.files.Put("vars", "\xEF\xBB\xBF# comment\r\n\r\n  # more\nY=\nX=a-b\r\n");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars"}), "a-b");
}

TEST(Setup, SaysWhichLineOfAnEnvFileIsWrongWithoutShowingIt) {
  Program dagc;
  dagc.files.Put("vars", "X=a\nTOKEN secret-value\n1=x\nexport\n");
  const std::string said = Name(dagc, {"--env-file", "vars", "--format", "oneline"});
  EXPECT_THAT(said, HasSubstr("vars:2:1: error: no `NAME=value` on this line"));
  EXPECT_THAT(said, HasSubstr("vars:3:1: error"));
  EXPECT_THAT(said, HasSubstr("vars:4:1: error"));
  EXPECT_THAT(Name(dagc, {"--env-file", "vars"}), testing::Not(HasSubstr("secret-value")));
}

TEST(Setup, TakesExportAndWarnsOfQuotesWithoutShowingTheValue) {
  Program dagc;
  dagc.files.Put("vars", "export  X=from-export\nexport=1\nTOKEN='secret-value'\nPLAIN=it's\n");
  EXPECT_EQ(Name(dagc, {"--env-file", "vars"}), "from-export");
  static_cast<void>(dagc.Run({"lint", "a.yaml", "--env-file", "vars"}));
  const std::string said = dagc.out + dagc.err;
  EXPECT_THAT(said, HasSubstr("vars:3:7: warning: the quotes around the value of `TOKEN`"));
  EXPECT_THAT(said, testing::Not(HasSubstr("secret-value")));
  EXPECT_THAT(said, testing::Not(HasSubstr("PLAIN")));
}

TEST(Setup, SaysWhichEnvFileCannotBeRead) {
  Program dagc;
  EXPECT_THAT(Name(dagc, {"--env-file", "missing"}), HasSubstr("cannot read `missing`"));
}

}  // namespace
}  // namespace dagc::driver
