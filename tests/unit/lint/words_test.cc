// SPDX-License-Identifier: Apache-2.0
// Rules about the words that a container runs. Each has a table of what it speaks at and one of what looks like it and
// is fine.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lint/container_flow.h"

namespace dagc::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Row {
  WordList command;
  WordList arguments;
  std::string place;  // of the finding; empty: there is none
};

void ExpectPlaces(DiagCode code, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(PlaceOf(code, row.command, row.arguments), row.place)
        << testing::PrintToString(row.command) << testing::PrintToString(row.arguments);
  }
}

TEST(ProgramWithBlankTest, SpeaksAtTheProgram) {
  ExpectPlaces(DiagCode::kProgramWithBlank, {{{"python train.py"}, {}, "python train.py"},
                                             {{"python train.py --epochs 3"}, {"-v"}, "python train.py --epochs 3"},
                                             {{"sh -c"}, {"date"}, "sh -c"},
                                             {{"date "}, {}, "date "},
                                             {{"/bin/sh\n-c\ndate"}, {}, "/bin/sh\n-c\ndate"},
                                             {{"tini", "--", "python train.py"}, {}, "python train.py"},
                                             {{"python train.py && date"}, {}, "python train.py && date"}});
  ExpectPlaces(DiagCode::kProgramWithBlank, {{{"python", "train model.py"}, {}, ""},
                                             {{"sh", "-c", "python train.py"}, {}, ""},
                                             {{}, {"python train.py"}, ""},
                                             {{"C:\\Program Files\\app\\run.exe"}, {}, ""},
                                             {{"env", "A=b c", "date"}, {}, ""},
                                             {{"env", "-S", "python train.py"}, {}, ""},
                                             {{"echo", "a b"}, {}, ""},
                                             {{"python"}, {"-c", "import os"}, ""}});
}

TEST(ProgramWithBlankTest, HelpsWithTheListToWrite) {
  EXPECT_THAT(HelpOf(DiagCode::kProgramWithBlank, {"python train.py --epochs 3"}),
              HasSubstr("`[python, train.py, --epochs, \"3\"]`"));
  EXPECT_THAT(HelpOf(DiagCode::kProgramWithBlank, {"/bin/sh -c 'echo a b'"}),
              HasSubstr("`[/bin/sh, -c, \"echo a b\"]`"));
  EXPECT_THAT(HelpOf(DiagCode::kProgramWithBlank, {"python a.py && date"}), HasSubstr("command: [sh, -c]"));
}

TEST(UnreadArgumentTest, SpeaksAtTheFirstWordAfterTheScript) {
  ExpectPlaces(DiagCode::kUnreadArgument, {{{"sh", "-c"}, {"echo", "hello"}, "hello"},
                                           {{"sh", "-c", "python", "train.py"}, {}, "train.py"},
                                           {{"bash", "-euo", "pipefail", "-c"}, {"ls", "-l", "/data"}, "-l"},
                                           {{"tini", "--", "sh", "-c", "date"}, {"&&", "ls"}, "&&"},
                                           {{"sh", "-c"}, {"echo ${#HOME}", "x"}, "x"},
                                           {{"sh", "-c"}, {"for i in 1 2; do date; done", "x"}, "x"},
                                           {{"sh", "-c", "date", "sh", "x"}, {}, "sh"},
                                           {{"sh", "-c"}, {"echo $$$$", "x"}, "x"},
                                           {{}, {"sh", "-c", "echo", "hello"}, "hello"}});
  ExpectPlaces(DiagCode::kUnreadArgument, {{{"sh", "-c", "echo hello"}, {}, ""},
                                           {{"sh", "-c", "echo $1", "sh", "hello"}, {}, ""},
                                           {{"sh", "-c", "echo ${1:-x}", "sh", "hello"}, {}, ""},
                                           {{"sh", "-c", "exec \"$0\" \"$@\"", "date"}, {}, ""},
                                           {{"sh", "-c", "echo $*"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "echo $#"}, {"-", "a"}, ""},
                                           {{"bash", "-c", "echo ${@:2}"}, {"-", "a"}, ""},
                                           {{"bash", "-c", "echo ${!#}"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "echo ${#}"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "shift; date"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "while getopts a: o; do :; done"}, {"-", "-a"}, ""},
                                           {{"sh", "-c", "for i; do echo $i; done"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "for i do echo $i; done"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "for i\ndo echo $i; done"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "echo $$1"}, {"-", "a"}, ""},
                                           {{"sh", "-c", ". /lib.sh"}, {"-", "a"}, ""},
                                           {{"bash", "-c", "source /lib.sh"}, {"-", "a"}, ""},
                                           {{"sh", "-c", "awk '{print $1}' f"}, {"x"}, ""},
                                           {{"sh", "-c", "date"}, {"sh"}, ""},
                                           {{"sh", "-c", "date"}, {"--"}, ""},
                                           {{"bash", "-c", "date", "_"}, {}, ""},
                                           {{"sh", "run.sh", "a", "b"}, {}, ""},
                                           {{"python", "-c", "print()", "a"}, {}, ""}});
}

TEST(UnreadArgumentTest, KnowsWhatProjectionsAppend) {
  ContainerFlow made({"sh", "-c"}, {"date"});
  made.flow.AddArgument(*made.step, {made.flow.Secret("s", "k")});
  EXPECT_THAT(made.Places(DiagCode::kUnreadArgument), ElementsAre("0"));
  ContainerFlow reads({"sh", "-c"}, {"echo \"$0\""});
  reads.flow.AddArgument(*reads.step, {reads.flow.Secret("s", "k")});
  EXPECT_THAT(reads.Places(DiagCode::kUnreadArgument), IsEmpty());
}

TEST(UnreadArgumentTest, HelpsWithTheScriptToWrite) {
  EXPECT_THAT(HelpOf(DiagCode::kUnreadArgument, {"sh", "-c"}, {"echo", "hello", "a b", "&&", "date"}),
              HasSubstr("`\"echo hello 'a b' && date\"`"));
  EXPECT_THAT(HelpOf(DiagCode::kUnreadArgument, {"sh", "-c"}, {"pip", "install", "x>=1", "2>&1", "$HOME/*", "a $B"}),
              HasSubstr("`\"pip install 'x>=1' 2>&1 $HOME/* \\\"a $B\\\"\"`"));
  EXPECT_THAT(HelpOf(DiagCode::kUnreadArgument, {"sh", "-c"}, {"date\nls", "x"}), HasSubstr("\"$@\""));
}

TEST(ShellWithoutShellTest, TakesAWholeWordForAnOperatorOfAnyProgram) {
  ExpectPlaces(DiagCode::kShellWithoutShell, {{{"python", "a.py", "&&", "python", "b.py"}, {}, "&&"},
                                              {{"python", "a.py"}, {"||", "true"}, "||"},
                                              {{"python", "a.py", "|", "tee", "log"}, {}, "|"},
                                              {{"python", "a.py", ">", "out"}, {}, ">"},
                                              {{"python", "a.py", ">>", "out"}, {}, ">>"},
                                              {{"python", "a.py", "<", "in"}, {}, "<"},
                                              {{"python", "a.py", ";", "date"}, {}, ";"},
                                              {{"python", "a.py", "2>&1"}, {}, "2>&1"},
                                              {{"python", "a.py", ">/dev/null"}, {}, ">/dev/null"},
                                              {{"python", "a.py", "2>err.log"}, {}, "2>err.log"},
                                              {{"server", "--port", "80", "&"}, {}, "&"},
                                              {{"ls", "-l", "|", "wc"}, {}, "|"},
                                              {{"sh", "run.sh", "&&", "date"}, {}, "&&"},
                                              {{}, {"a.py", "&&", "date"}, "&&"}});
  ExpectPlaces(DiagCode::kShellWithoutShell, {{{"sh", "-c", "a && b | c > d"}, {}, ""},
                                              {{"sh", "-c", "a", "&&", "b"}, {}, ""},
                                              {{"find", ".", "-exec", "rm", "{}", ";"}, {}, ""},
                                              {{"find", ".", "-exec", "rm", "{}", ";", "-print"}, {}, ""},
                                              {{"split", "--delimiter", "|", "in.csv"}, {}, ""},
                                              {{"csv", "-d", ";", "in.csv"}, {}, ""},
                                              {{"csv", "in.csv", "|"}, {}, ""},
                                              {{"tr", ",", "|"}, {}, ""},
                                              {{"tr", "|", ","}, {}, ""},
                                              {{"grep", "-c", "|", "in.csv"}, {}, ""},
                                              {{"grep", "|", "in.csv"}, {}, ""},
                                              {{"expr", "2", ">", "1"}, {}, ""},
                                              {{"[", "a", "<", "b", "]"}, {}, ""},
                                              {{"tcpdump", "tcp", "&&", "port", "80"}, {}, ""},
                                              {{"pip", "install", "x>=1"}, {}, ""},
                                              {{"pip", "install", ">=1.0"}, {}, ""},
                                              {{"python", "a.py", "a && b"}, {}, ""},
                                              {{"python", "a.py", "*.csv", "$HOME"}, {}, ""},
                                              {{"psql", "-c", "select 1; select 2"}, {}, ""},
                                              {{"jq", ".a | .b", "in.json"}, {}, ""},
                                              {{"echo", "|"}, {}, ""},
                                              {{"curl", "http://x/?a=1&b=2"}, {}, ""}});
}

TEST(ShellWithoutShellTest, LooksIntoTheWordsOfProgramsThatInterpretNothing) {
  ExpectPlaces(DiagCode::kShellWithoutShell, {{{"echo", "a && b"}, {}, "&&"},
                                              {{"echo", "a | b"}, {}, "|"},
                                              {{"echo", "> out"}, {}, ">"},
                                              {{"echo", "hello > /tmp/out"}, {}, ">"},
                                              {{"echo", "$HOME"}, {}, "$HOME"},
                                              {{"echo", "today is $(date +%F)"}, {}, "$(date +%F)"},
                                              {{"echo", "$(hostname)"}, {}, "$(hostname)"},
                                              {{"echo", "*.csv"}, {}, "*.csv"},
                                              {{"echo", "~/x"}, {}, "~/"},
                                              {{"printf", "%s\\n", "/data/*"}, {}, "/data/*"},
                                              {{"cp", "/in/*", "/out"}, {}, "/in/*"},
                                              {{"rm", "-f", "/tmp/file?.txt"}, {}, "/tmp/file?.txt"},
                                              {{"cat", "data[0-9].csv"}, {}, "data[0-9].csv"},
                                              {{"mkdir", "-p", "/data/{in,out}"}, {}, "/data/{in,out}"},
                                              {{"ls", "/data; date"}, {}, ";"},
                                              {{"cat", "/a > /b"}, {}, ">"},
                                              {{"tar", "-czf", "$NAME.tgz", "/data"}, {}, "$NAME"},
                                              {{"date", "+%F > /tmp/x", "-d", "$DAY"}, {}, "$DAY"}});
  ExpectPlaces(DiagCode::kShellWithoutShell, {{{"echo", "Loading A & B; done"}, {}, ""},
                                              {{"echo", "a -> b"}, {}, ""},
                                              {{"echo", "5 > 3"}, {}, ""},
                                              {{"echo", "| a | b |"}, {}, ""},
                                              {{"echo", "<b>bold</b>"}, {}, ""},
                                              {{"echo", "**done.**"}, {}, ""},
                                              {{"echo", "*/5 * * * *"}, {}, ""},
                                              {{"echo", "*/*"}, {}, ""},
                                              {{"echo", "really?"}, {}, ""},
                                              {{"echo", "costs $5"}, {}, ""},
                                              {{"echo", "$$HOME"}, {}, ""},
                                              {{"echo", "{\"a\": 1, \"b\": 2}"}, {}, ""},
                                              {{"echo", "https://x.org/~/a"}, {}, ""},
                                              {{"printf", "%*d\\n", "3"}, {}, ""},
                                              {{"printf", "a.*\\n"}, {}, ""},
                                              {{"date", "+%F | %T; %Z"}, {}, ""},
                                              {{"tar", "-x", "--wildcards", "*.csv"}, {}, ""},
                                              {{"tar", "-c", "--exclude", "*.tmp", "/data"}, {}, ""},
                                              {{"tar", "-c", "--exclude=*.tmp", "/data"}, {}, ""},
                                              {{"ls", "-I", "*.tmp", "/data"}, {}, ""},
                                              {{"cp", "/a;b", "/c"}, {}, ""},
                                              {{"cat", "/data/a b.csv", "/data/[]"}, {}, ""},
                                              {{"head", "-n", "5", "/data/x&y"}, {}, ""}});
}

TEST(ShellWithoutShellTest, IsOneFindingForAContainerWithTheCommandToWrite) {
  ContainerFlow made({"echo", "$(date +%F)", "$HOME", "a && b"});
  const auto findings = made.Findings(DiagCode::kShellWithoutShell);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].help, "run it in a shell: `[sh, -c, \"echo \\\"$(date +%F)\\\" $HOME a && b\"]`");
  EXPECT_THAT(HelpOf(DiagCode::kShellWithoutShell, {"echo", "a", "&&", "date"}),
              HasSubstr("`[sh, -c, \"echo a && date\"]`"));
  EXPECT_THAT(HelpOf(DiagCode::kShellWithoutShell, {}, {"a", "&&", "date"}), HasSubstr("command: [sh, -c]"));
}

TEST(UnreadVariableTest, SpeaksWhereNoShellReads) {
  ExpectPlaces(DiagCode::kUnreadVariable, {{{"python", "a.py", "--day=${DAY}"}, {}, "${DAY}"},
                                           {{"python", "a.py"}, {"${DAY:-today}"}, "${DAY:-today}"},
                                           {{"echo", "${DAY}"}, {}, "${DAY}"},
                                           {{"${PROGRAM}"}, {}, "${PROGRAM}"},
                                           {{"tini", "--", "java", "-jar", "${JAR}"}, {}, "${JAR}"}});
  ExpectPlaces(DiagCode::kUnreadVariable, {{{"sh", "-c", "echo ${DAY}"}, {}, ""},
                                           {{"tini", "--", "bash", "-c"}, {"echo ${DAY}"}, ""},
                                           {{"env", "sh", "-c", "echo ${DAY}"}, {}, ""},
                                           {{}, {"${DAY}"}, ""},
                                           {{"python", "a.py", "$${DAY}"}, {}, ""},
                                           {{"python", "a.py", "$DAY", "$(DAY)"}, {}, ""},
                                           {{"python", "a.py", "${DAY:-", "${DAY:-x"}, {}, ""},
                                           {{"java", "-Dx=${spring.name}", "${env:HOME}", "${a:b}"}, {}, ""},
                                           {{"python", "a.py", "${", "${}", "${1}", "${DAY"}, {}, ""},
                                           {{"make", "X=${DAY}"}, {}, ""},
                                           {{"node", "-e", "console.log(`${DAY}`)"}, {}, ""},
                                           {{"perl", "-e", "print \"${x}\""}, {}, ""},
                                           {{"envsubst", "${DAY}"}, {}, ""},
                                           {{"ssh", "host", "echo ${DAY}"}, {}, ""},
                                           {{"kubectl", "exec", "p", "--", "sh", "-c", "echo ${DAY}"}, {}, ""}});
}

TEST(UnreadVariableTest, IsOneFindingForANameAndNoneBesideAMissingShell) {
  ContainerFlow twice({"python", "${DAY}", "${DAY}", "${HOUR}"});
  EXPECT_THAT(twice.Places(DiagCode::kUnreadVariable), ElementsAre("${DAY}", "${HOUR}"));
  EXPECT_EQ(PlaceOf(DiagCode::kUnreadVariable, {"echo", "${DAY}", "&&", "date"}), "");
}

TEST(UnreadVariableTest, NoShellReadsEnv) {
  EXPECT_THAT(ContainerFlow({"sh", "-c", "date"}).Env("URL", "http://${HOST}").Places(DiagCode::kUnreadVariable),
              ElementsAre("${HOST}"));
  EXPECT_THAT(ContainerFlow({"sh", "-c", "eval \"$CMD\""}).Env("CMD", "echo ${A}").Places(DiagCode::kUnreadVariable),
              IsEmpty());
  EXPECT_THAT(ContainerFlow({"sh", "-c", "envsubst < a"}).Env("A", "${B}").Places(DiagCode::kUnreadVariable),
              IsEmpty());
  EXPECT_THAT(ContainerFlow({"date"}).Env("A", "$${B} ${b.c} $B").Places(DiagCode::kUnreadVariable), IsEmpty());
}

TEST(UnreadVariableTest, HelpsWithTheNameInParenthesesWhereItIsDefined) {
  auto defined = ContainerFlow({"python", "${DAY}"}).Env("DAY", "1").Findings(DiagCode::kUnreadVariable);
  ASSERT_EQ(defined.size(), 1U);
  EXPECT_THAT(defined[0].help, HasSubstr("write `$(DAY)`"));
  EXPECT_THAT(HelpOf(DiagCode::kUnreadVariable, {"python", "${DAY}"}), HasSubstr("--set DAY=VALUE"));
}

TEST(UnreadVariableTest, LeavesUnsetNamesToTheirOwnFinding) {
  ContainerFlow made({"python", "${DAY}"});
  made.step->make_container().command[1].unresolved = true;
  EXPECT_THAT(made.Places(DiagCode::kUnreadVariable), IsEmpty());
}

TEST(UndefinedReferenceTest, NeedsADefinitionBefore) {
  ExpectPlaces(DiagCode::kUndefinedReference, {{{"python", "--day=$(DAY)"}, {}, "$(DAY)"},
                                               {{"python", "$(day)"}, {}, "$(day)"},
                                               {{"echo", "$(DAY)"}, {}, "$(DAY)"},
                                               {{"$(PROGRAM)"}, {}, "$(PROGRAM)"},
                                               {{}, {"$(DAY)"}, "$(DAY)"},
                                               {{"python", "$(DB_PORT)"}, {}, "$(DB_PORT)"},
                                               {{"sh", "run.sh", "$(DAY)"}, {}, "$(DAY)"}});
  ExpectPlaces(DiagCode::kUndefinedReference, {{{"sh", "-c", "echo $(DAY) $(date)"}, {}, ""},
                                               {{"bash", "-ec"}, {"echo $(hostname)"}, ""},
                                               {{"echo", "$(hostname)"}, {}, ""},
                                               {{}, {"$(date)"}, ""},
                                               {{"python", "$(date +%F)", "$()", "$(", "$(a b)"}, {}, ""},
                                               {{"python", "$$(DAY)"}, {}, ""},
                                               {{"python $(DAY)"}, {}, ""},
                                               {{"make", "$(DAY)"}, {}, ""},
                                               {{"awk", "{print $(NF)}"}, {}, ""},
                                               {{"python", "$(ARGO_NODE_ID)", "$(DB_SERVICE_HOST)"}, {}, ""},
                                               {{"python", "$(DB_PORT_5432_TCP_ADDR)"}, {}, ""},
                                               {{"xargs", "sh", "-c", "echo $(x)"}, {}, ""}});
}

TEST(UndefinedReferenceTest, KnowsEveryVariableOfTheContainer) {
  ContainerFlow made({"python", "$(OWN)", "$(PROJECTED)", "$(LOG_LEVEL)"});
  made.Env("OWN", "1");
  made.flow.AddVariable(*made.step, "PROJECTED", {made.flow.Secret("s", "k")});
  made.step->dataos.make().log_level = made.flow.Text("INFO");
  EXPECT_THAT(made.Places(DiagCode::kUndefinedReference), IsEmpty());
  ContainerFlow whole({"python", "$(ANY)"});
  whole.step->projected.make().secrets.push_back({"s", "", {}});
  EXPECT_THAT(whole.Places(DiagCode::kUndefinedReference), IsEmpty());
}

TEST(UndefinedReferenceTest, OrderCountsInEnv) {
  ContainerFlow made({"date"});
  made.Env("URL", "http://$(HOST)", true).Env("HOST", "db", true).Env("AGAIN", "$(HOST)", true);
  made.Env("PATH", "$(PATH):/x", true).Env("TEXT", "$(NONE)", false);
  const auto findings = made.Findings(DiagCode::kUndefinedReference);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].message, "`$(HOST)` is not replaced, because the variable is only defined after this one");
  EXPECT_THAT(findings[0].help, HasSubstr("move `HOST` before this variable"));
  EXPECT_EQ(made.flow.Spelling(findings[1].span), "$(PATH)");
  EXPECT_THAT(findings[1].help, HasSubstr("write the value in full"));
}

}  // namespace
}  // namespace dagc::test
