// SPDX-License-Identifier: Apache-2.0
// Arguments to options, and above all what CLI11 would do with them if it were left alone.
#include "driver/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diag/collecting_sink.h"
#include "driver/option_table.h"

namespace dagc::driver {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

// The options of a command line that is right.
Options Parse(const std::vector<std::string>& args) {
  CollectingSink sink;
  const auto line = ParseCommandLine(args, sink);
  EXPECT_TRUE(line.has_value()) << sink.diagnostics().front().message;
  return line ? line->options : Options();
}

// "MESSAGE | HELP" of a command line that is wrong.
std::string Wrong(const std::vector<std::string>& args) {
  CollectingSink sink;
  EXPECT_FALSE(ParseCommandLine(args, sink).has_value());
  EXPECT_EQ(sink.diagnostics().size(), 1U);
  if (sink.empty()) return "";
  const Diagnostic& finding = sink.diagnostics().front();
  EXPECT_EQ(ExitCodeOf(finding, Severity::kOff), ExitCode::kUsage);
  return finding.help.empty() ? finding.message : finding.message + " | " + finding.help;
}

TEST(Cli, FindsTheCommandByNameAndAlias) {
  CollectingSink sink;
  EXPECT_EQ(ParseCommandLine(std::vector<std::string>{"compile", "a"}, sink)->command->id, Command::kCompile);
  EXPECT_EQ(ParseCommandLine(std::vector<std::string>{"build", "a"}, sink)->command->id, Command::kCompile);
  EXPECT_EQ(ParseCommandLine({}, sink)->command, nullptr);
}

TEST(Cli, SaysOfListEveryTableThatThereIs) {
  for (const std::string_view table : ListWords()) {
    EXPECT_THAT(std::string(FindCommand("list")->details), testing::HasSubstr(std::string(table)));
  }
}

TEST(Cli, TakesBracketsAsOneFileName) {
  EXPECT_THAT(Parse({"compile", "[x,y]"}).arguments, ElementsAre("[x,y]"));
  EXPECT_THAT(Parse({"compile", "--", "[x,y]", "[]"}).arguments, ElementsAre("[x,y]", "[]"));
  EXPECT_EQ(Parse({"compile", "a", "-o", "[x,y]"}).output, "[x,y]");
  EXPECT_EQ(Parse({"compile", "a", "--output=[x,y]"}).output, "[x,y]");
  EXPECT_THAT(Parse({"compile", "a", "--set", "A=[x,y]"}).set, ElementsAre(Pair("A", "[x,y]")));
}

TEST(Cli, TakesEverythingAfterTwoDashesAsArguments) {
  EXPECT_THAT(Parse({"compile", "a", "--", "-o", "--check", "lint"}).arguments,
              ElementsAre("a", "-o", "--check", "lint"));
  EXPECT_FALSE(Parse({"compile", "a", "--", "--check"}).check);
  EXPECT_THAT(Parse({"lint", "--", "--"}).arguments, ElementsAre("--"));
}

TEST(Cli, TakesNamesOfCommandsAndOddNamesAsFiles) {
  EXPECT_THAT(Parse({"lint", "lint", "list", "++", "-", "a b"}).arguments,
              ElementsAre("lint", "list", "++", "-", "a b"));
}

TEST(Cli, TakesGeneralOptionsOnEitherSideOfTheCommand) {
  EXPECT_EQ(Parse({"compile", "a", "--color", "never"}).color, Color::kNever);
  EXPECT_EQ(Parse({"--color", "never", "compile", "a"}).color, Color::kNever);
  EXPECT_EQ(Parse({"--color=never", "compile", "a"}).color, Color::kNever);
}

TEST(Cli, TakesOptionsBetweenArguments) {
  const Options options = Parse({"compile", "a", "-j4", "b", "--check", "c", "-o", "out"});
  EXPECT_THAT(options.arguments, ElementsAre("a", "b", "c"));
  EXPECT_EQ(options.jobs, 4U);
  EXPECT_TRUE(options.check);
  EXPECT_EQ(options.output, "out");
}

TEST(Cli, TakesRepeatedOptionsInOrder) {
  EXPECT_THAT(Parse({"compile", "--set", "A=1", "--set", "B=a=b", "f", "--set=A=2"}).set,
              ElementsAre(Pair("A", "1"), Pair("B", "a=b"), Pair("A", "2")));
  EXPECT_THAT(Parse({"compile", "f", "--env-file", "x", "--env-file", "y"}).env_files, ElementsAre("x", "y"));
  EXPECT_EQ(Parse({"compile", "f", "-o", "x", "-o", "y"}).output, "y");
}

TEST(Cli, HardenedTakesItsValueOnlyAfterAnEqualsSign) {
  const Options plain = Parse({"compile", "--hardened", "patch-executor"});
  EXPECT_EQ(plain.hardening, output::Hardening::kOn);
  EXPECT_THAT(plain.arguments, ElementsAre("patch-executor"));
  EXPECT_EQ(Parse({"compile", "--hardened=patch-executor", "a"}).hardening, output::Hardening::kPatchExecutor);
  EXPECT_EQ(Parse({"compile", "--hardened=off", "a"}).hardening, output::Hardening::kOff);
  EXPECT_EQ(Parse({"compile", "a"}).hardening, std::nullopt);
  EXPECT_EQ(Wrong({"compile", "--hardened=patch", "a"}),
            "invalid value for `--hardened`: `patch`, expected one of `on`, `off` and `patch-executor` | did you mean "
            "`patch-executor`?");
}

TEST(Cli, SaysWhichCommandWasMeant) {
  EXPECT_EQ(Wrong({"compil", "x"}), "unknown command `compil` | did you mean `compile`?");
  EXPECT_EQ(Wrong({"x"}).substr(0, 37), "unknown command `x` | expected one of");
  EXPECT_EQ(Wrong({"--", "compile", "x"}).substr(0, 25), "unknown command `compile`");
}

TEST(Cli, SaysWhichOptionWasMeant) {
  EXPECT_EQ(Wrong({"compile", "a", "--ouput", "x"}), "unknown option `--ouput` | did you mean `--output`?");
  EXPECT_EQ(Wrong({"compile", "a", "--ouput=x"}), "unknown option `--ouput` | did you mean `--output`?");
  EXPECT_EQ(Wrong({"lint", "a", "--check"}), "unknown option `--check` | `--check` is an option of `dagc compile`");
  EXPECT_EQ(Wrong({"compile", "a", "--xyzzy"}), "unknown option `--xyzzy` | run `dagc compile --help` for details");
  EXPECT_EQ(Wrong({"compile", "a", "-x"}), "unknown option `-x` | run `dagc compile --help` for details");
  EXPECT_EQ(Wrong({"compile", "a", "-4"}).substr(0, 19), "unknown option `-4`");
  EXPECT_EQ(Wrong({"--check", "compile", "a"}),
            "unknown option `--check` | write `--check` after the command: `dagc compile ...`");
}

TEST(Cli, SaysWhichOptionHasNoValue) {
  EXPECT_EQ(Wrong({"compile", "a", "-o"}), "missing value for `-o`");
  EXPECT_EQ(Wrong({"compile", "a", "--output"}), "missing value for `--output`");
  EXPECT_EQ(Wrong({"compile", "a", "--output="}), "missing value for `--output`");
  EXPECT_EQ(Wrong({"compile", "--output=", "a"}), "missing value for `--output`");
  EXPECT_EQ(Wrong({"compile", "a", "--output", ""}), "missing value for `--output`");
  EXPECT_EQ(Wrong({"compile", "a", "-o", "--check"}), "missing value for `--output`");
}

TEST(Cli, SaysWhatAValueShouldHaveBeen) {
  EXPECT_EQ(Wrong({"compile", "a", "-j", "abc"}), "invalid value for `--jobs`: `abc`, expected a number from 1 to 256");
  EXPECT_EQ(Wrong({"compile", "a", "-j", "0"}), "invalid value for `--jobs`: `0`, expected a number from 1 to 256");
  EXPECT_EQ(Wrong({"compile", "a", "-j", "4x"}), "invalid value for `--jobs`: `4x`, expected a number from 1 to 256");
  EXPECT_EQ(
      Wrong({"compile", "a", "--layout", "inlined"}),
      "invalid value for `--layout`: `inlined`, expected one of `inline` and `referenced` | did you mean `inline`?");
  EXPECT_EQ(Wrong({"compile", "a", "--set", "9=x"}).substr(0, 34), "invalid value for `--set`: `9=***`");
  EXPECT_EQ(Wrong({"compile", "a", "--set", "1x"}).substr(0, 32), "invalid value for `--set`: `***`");
  EXPECT_EQ(Wrong({"schedule", "a", "--now", "yesterday"}),
            "invalid value for `--now`: `yesterday`, expected a time such as `2026-03-29T00:00:00Z`");
}

TEST(Cli, RefusesAValueForAFlag) {
  EXPECT_EQ(Wrong({"compile", "a", "--check=foo"}), "`--check` does not take a value, found `foo`");
}

TEST(Cli, CountsArguments) {
  EXPECT_EQ(Wrong({"inspect"}), "`dagc inspect` requires FILE STEP | run `dagc inspect --help` for details");
  EXPECT_EQ(Wrong({"version", "x"}), "unexpected argument `x` | run `dagc version --help` for details");
  EXPECT_EQ(Wrong({"dump", "events"}), "`dagc dump` requires PHASE FILE | run `dagc dump --help` for details");
}

TEST(Cli, KnowsTheWordsACommandTakes) {
  EXPECT_THAT(Parse({"explain", "dg1201"}).arguments, ElementsAre("DG1201"));
  EXPECT_EQ(Wrong({"explain", "duplicate-keys"}), "unknown code `duplicate-keys` | did you mean `duplicate-key`?");
  EXPECT_EQ(Wrong({"explain", "x"}), "unknown code `x` | run `dagc list codes` for the list");
  EXPECT_EQ(Wrong({"completion", "tcsh"}), "unknown shell `tcsh` | expected one of `bash`, `fish` and `zsh`");
  EXPECT_EQ(Wrong({"dump", "tokens", "f"}), "unknown phase `tokens` | expected one of `events`, `document` and `ir`");
}

TEST(Cli, AnswersHelpWhateverIsMissing) {
  EXPECT_TRUE(Parse({"compile", "--help"}).help);
  EXPECT_TRUE(Parse({"--help"}).help);
  EXPECT_TRUE(Parse({"-h", "compile"}).help);
  EXPECT_TRUE(Parse({"lint", "--version"}).version);
  EXPECT_THAT(Parse({}).arguments, IsEmpty());
}

// Any argument at all gives an answer, not an exception or a crash.
TEST(Cli, SurvivesOddArguments) {
  const std::vector<std::string> odd = {
      "",    "-",  "--",       "---",           "-=",      "--=",     "=",     "[",   "]",
      "[]",  "{}", "++",       "\x01",          "\x01[a]", "-o-",     "-jj",   "%%",  "--no-",
      "-hV", "-1", "--set={}", "--hardened={}", "compile", "--color", "-\xff", "\xff"};
  const auto try_it = [](const std::vector<std::string>& args) {
    CollectingSink sink;
    const auto line = ParseCommandLine(args, sink);
    EXPECT_EQ(line.has_value(), sink.empty()) << testing::PrintToString(args);
  };
  for (const std::string& a : odd) {
    for (const std::string& b : odd) {
      try_it({a, b});
      try_it({"compile", a, b});
    }
  }
}

}  // namespace
}  // namespace dagc::driver
