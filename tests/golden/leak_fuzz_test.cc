// SPDX-License-Identifier: Apache-2.0
// Looks for a command and a format that show a secret of a broken document. The run in the test suite is short and
// always the same; DAGC_LEAK_SECONDS=600 goes on from there for ten minutes (tools/dev/check.sh). A case that was found
// is kept as a file in tests/golden/leaks, which is replayed in full.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "golden/leak_cases.h"
#include "golden/planted_secrets.h"
#include "golden/shown_secret.h"

namespace dagc::test {
namespace {

constexpr std::uint64_t kQuickCases = 400;

using Command = std::vector<std::string>;

const std::vector<Command>& Commands() {
  static const std::vector<Command> commands = [] {
    std::vector<Command> all;
    for (const char* format : {"text", "oneline", "json", "sarif", "github", "gitlab", "junit", "checkstyle"}) {
      all.push_back({"lint", "--format", format, "in.yaml"});
      all.push_back({"compile", "--format", format, "in.yaml", "-o", "out/", "--report", "report.json"});
    }
    for (const char* phase : {"events", "document", "ir"}) all.push_back({"dump", phase, "in.yaml"});
    all.push_back({"lint", "--strict-yaml", "in.yaml"});
    all.push_back({"lint", "--color", "always", "in.yaml", "flow.yaml"});
    all.push_back({"lint", "--stack", "in.yaml", "flow.yaml"});
    all.push_back({"lint", "--config", "in.yaml", "flow.yaml"});
    all.push_back({"lint", "--env-file", "in.yaml", "flow.yaml"});
    all.push_back({"lint", "--no-interpolation", "."});
    all.push_back({"inspect", "in.yaml", "a"});
    all.push_back({"schedule", "in.yaml"});
    return all;
  }();
  return commands;
}

std::string Joined(const Command& command) {
  std::string text = "dagc";
  for (const std::string& word : command) text += ' ' + word;
  return text;
}

// False when it shows something.
bool ShowsNothing(const Command& command, const std::string& text, const std::string& how) {
  const FileTexts files = {{"in.yaml", text}, {"flow.yaml", WorkflowWithApikey("x")}};
  const DagcRun run = RunDagc(command, files);
  bool nothing = run.exit_code <= 3 && ShownSecret(run.out).empty() && ShownSecret(run.err).empty();
  for (const auto& [path, written] : run.written) nothing = nothing && ShownSecret(written).empty();
  EXPECT_TRUE(nothing) << Joined(command) << "\n== " << how << '\n' << text << "\n== says\n" << run.out << run.err;
  return nothing;
}

TEST(LeakFuzz, NoCommandShowsASecretOfABrokenDocument) {
  const char* const wanted = std::getenv("DAGC_LEAK_SECONDS");
  const auto seconds = std::chrono::seconds(wanted == nullptr ? 0 : std::atoi(wanted));
  const auto start = std::chrono::steady_clock::now();
  std::uint64_t number = 0, markers = 0, leaks = 0;
  for (; number < kQuickCases || std::chrono::steady_clock::now() - start < seconds; ++number) {
    const LeakCase made = MakeLeakCase(number);
    for (std::size_t at = made.text.find(kPlanted); at != std::string::npos; at = made.text.find(kPlanted, at + 1)) {
      ++markers;
    }
    // All commands in turn, so that each meets every kind of case.
    const Command& command = Commands()[number % Commands().size()];
    const Command& other = Commands()[(number / Commands().size()) % Commands().size()];
    const std::string how = std::to_string(number) + ": " + made.how;
    if (!ShowsNothing(command, made.text, how) || !ShowsNothing(other, made.text, how)) ++leaks;
    ASSERT_LT(leaks, 5U) << "enough";
  }
  std::cout << number << " cases, " << 2 * number << " runs, " << markers << " markers, " << LeakDocumentCount()
            << " documents, " << LeakBreakCount() << " ways to break them\n";
}

TEST(LeakFuzz, KeptCasesStayFixed) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(DAGC_SOURCE_DIR "/tests/golden/leaks")) {
    if (entry.path().extension() != ".txt") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    ASSERT_NE(text.str().find(kPlanted.substr(0, 8)), std::string::npos) << entry.path();
    for (const Command& command : Commands()) ShowsNothing(command, text.str(), entry.path().filename().string());
    ++count;
  }
  EXPECT_GT(count, 0U);
}

// A rule that says "this looks like a secret" hides the value, also from what other rules say of it.
TEST(LeakFuzz, WhatLooksLikeASecretIsHidden) {
  const std::string text = WorkflowWithApikey("x") +
                           "    - name: b\n      spec: {stack: container, stackSpec: {image: x, "
                           "command: [run], env: {DB_PASSWORD: " +
                           std::string(kPlanted) + ", B: !x y, C: ${NONE}}}}\n";
  for (const Command& command : Commands()) {
    if (command.front() == "lint" || command.front() == "compile") ShowsNothing(command, text, "looks like a secret");
  }
}

// A value of a variable is quoted as `${V}`, wherever it stands and whatever is wrong with it.
TEST(LeakFuzz, NoFindingShowsTheValueOfAVariable) {
  const std::string planted(kPlanted);
  std::size_t quoted = 0;
  for (std::size_t place = 0; place < VariablePlaceCount(); ++place) {
    std::size_t form = 0;
    for (const char* reference : {"${V}", "\"x${V}y\"", "'${V} ${V}'"}) {
      const FileTexts files = {{"in.yaml", WorkflowWithVariable(place, reference)}, {"v.env", "V=" + planted + "\n"}};
      const char* const format = std::array{"text", "json", "oneline"}[(place + form++) % 3];
      for (const Command& command : {Command{"lint", "--set", "V=" + planted, "--format", format, "in.yaml"},
                                     Command{"lint", "--env-file", "v.env", "--format", format, "in.yaml"}}) {
        const DagcRun run = RunDagc(command, files);
        EXPECT_EQ(ShownSecret(run.out + run.err), "") << Joined(command) << '\n'
                                                      << files.at("in.yaml") << '\n'
                                                      << run.out << run.err;
        if (run.out.find("${V}`") != std::string::npos || run.out.find("${V}y`") != std::string::npos) ++quoted;
      }
    }
  }
  EXPECT_GT(quoted, 10U);
}

}  // namespace
}  // namespace dagc::test
