// SPDX-License-Identifier: Apache-2.0
#include "lint/command_line.h"

#include <gtest/gtest.h>

#include "unit/lint/container_flow.h"

namespace dagc::lint {
namespace {

using test::ContainerFlow;
using test::WordList;

struct Read {
  Reader reader;
  std::string program;
  std::string script;
};

Read ReadWords(const WordList& command, const WordList& arguments = {}) {
  ContainerFlow made(command, arguments);
  const ContainerUse use{*made.step, made.step->container(), {}, {}};
  const CommandLine line(use);
  const bool has_script = line.script() != CommandLine::kNone;
  return {line.reader(), std::string(line.program_name()), has_script ? std::string(line.At(line.script()).text) : ""};
}

TEST(CommandLineTest, FindsTheScriptOfAShell) {
  for (const WordList& command : std::vector<WordList>{{"sh", "-c", "x"},
                                                       {"/bin/bash", "-c", "x"},
                                                       {"bash", "-euo", "pipefail", "-c", "x"},
                                                       {"bash", "-o", "errexit", "-o", "pipefail", "-c", "x"},
                                                       {"sh", "-ec", "x"},
                                                       {"bash", "-lc", "x"},
                                                       {"bash", "--noprofile", "--rcfile", "/etc/rc", "-c", "x"},
                                                       {"zsh", "-c", "--", "x"},
                                                       {"busybox", "ash", "-c", "x"},
                                                       {"env", "A=1", "sh", "-c", "x"},
                                                       {"env", "-i", "-u", "HOME", "sh", "-c", "x"},
                                                       {"exec", "sh", "-c", "x"},
                                                       {"/usr/bin/tini", "-s", "--", "sh", "-c", "x"},
                                                       {"tini", "-p", "SIGTERM", "--", "sh", "-c", "x"},
                                                       {"dumb-init", "-r", "15:2", "--", "sh", "-c", "x"},
                                                       {"dumb-init", "--rewrite", "15:2", "sh", "-c", "x"},
                                                       {"timeout", "-k", "5", "60", "sh", "-c", "x"},
                                                       {"nice", "-n", "5", "nohup", "dash", "-c", "x"},
                                                       {"gosu", "app", "ksh", "-c", "x"}}) {
    const Read read = ReadWords(command);
    EXPECT_EQ(read.reader, Reader::kShell) << testing::PrintToString(command);
    EXPECT_EQ(read.script, "x") << testing::PrintToString(command);
  }
  EXPECT_EQ(ReadWords({"sh", "-c"}, {"x"}).script, "x") << "Kubernetes joins both lists";
  EXPECT_EQ(ReadWords({"sh"}, {"-c", "x"}).script, "x");
  EXPECT_EQ(ReadWords({}, {"sh", "-c", "x"}).script, "x") << "many entry points run their arguments";
}

TEST(CommandLineTest, AShellMayRunAFileOrNothing) {
  for (const WordList& command : std::vector<WordList>{
           {"sh", "run.sh", "-c", "x"}, {"bash"}, {"sh", "-c"}, {"bash", "-e", "run.sh"}, {"sh", "-", "-c", "x"}}) {
    const Read read = ReadWords(command);
    EXPECT_EQ(read.reader, Reader::kShell) << testing::PrintToString(command);
    EXPECT_EQ(read.script, "") << testing::PrintToString(command);
  }
}

TEST(CommandLineTest, KnowsWhatOtherProgramsDoWithTheirArguments) {
  EXPECT_EQ(ReadWords({"/bin/echo", "x"}).reader, Reader::kPlain);
  EXPECT_EQ(ReadWords({"timeout", "60", "cp", "a", "b"}).program, "cp");
  EXPECT_EQ(ReadWords({"python", "x.py"}).reader, Reader::kProgram);
  EXPECT_EQ(ReadWords({"bashful", "-c", "x"}).reader, Reader::kProgram) << "no shell, whatever it sounds like";
  EXPECT_EQ(ReadWords({"make", "all"}).reader, Reader::kExpanding);
  EXPECT_EQ(ReadWords({"xargs", "-n1", "sh", "-c", "x"}).reader, Reader::kExpanding);
  EXPECT_EQ(ReadWords({"env"}).reader, Reader::kProgram) << "a wrapper alone is a program";
}

TEST(CommandLineTest, SaysWhenItDoesNotKnow) {
  EXPECT_EQ(ReadWords({}, {"x"}).reader, Reader::kUnknown) << "the image's entry point";
  EXPECT_EQ(ReadWords({"env", "-S", "sh -c x"}).reader, Reader::kUnknown);
  EXPECT_EQ(ReadWords({"timeout", "60"}).reader, Reader::kUnknown);
  EXPECT_EQ(ReadWords({"python x.py"}).reader, Reader::kUnknown);
  WordList deep(40, "nohup");
  deep.insert(deep.end(), {"sh", "-c", "x"});
  EXPECT_EQ(ReadWords(deep).reader, Reader::kUnknown);
}

}  // namespace
}  // namespace dagc::lint
