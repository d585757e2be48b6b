// SPDX-License-Identifier: Apache-2.0
// lint_green.tsv: every known shape that the engine's own lint accepts and that is then refused, fails or hangs. Each
// row has a manifest that comes as near to it as v2alpha lets one, and says how dagc keeps the shape out of its output.
#include <gmock/gmock.h>

#include <set>

#include "engine/compiler.h"
#include "engine/process.h"
#include "engine/table.h"
#include "support/shared_folder.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;

const fs::path kFolder = fs::path(DAGC_SOURCE_DIR) / "tests/engine/lint_green";
const fs::path kTable = fs::path(DAGC_SOURCE_DIR) / "tests/engine/lint_green.tsv";

// The words of the column `options`: between spaces, or in double quotes. @DIR@ is the folder of the manifests.
std::vector<std::string> Words(const std::string& options) {
  std::vector<std::string> words;
  if (options == "-") return words;
  std::string word;
  bool quoted = false;
  for (const char c : options + ' ') {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      const std::size_t at = word.find("@DIR@");
      if (at != std::string::npos) word.replace(at, 5, kFolder.string());
      words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  return words;
}

// The parts of the column `expect` of an avoided row: texts that the output has, or with `!` before them has not.
std::vector<std::string> Expectations(std::string text) {
  constexpr std::string_view kBetween = " ; ";
  std::vector<std::string> parts;
  for (std::size_t at = text.find(kBetween); at != std::string::npos; at = text.find(kBetween)) {
    parts.push_back(text.substr(0, at));
    text.erase(0, at + kBetween.size());
  }
  parts.push_back(text);
  return parts;
}

TEST(LintGreen, DagcRefusesOrAvoidsEachShape) {
  const Table table(kTable);
  ASSERT_GT(table.size(), 50U);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string probe = table.At(row, "probe"), how = table.At(row, "how"), expect = table.At(row, "expect");
    EXPECT_FALSE(table.At(row, "why").empty()) << probe;
    std::vector<std::string> arguments = {(kFolder / table.At(row, "case")).string()};
    for (std::string& word : Words(table.At(row, "options"))) arguments.push_back(std::move(word));
    const Compilation compilation = RunDagc("compile", arguments);
    if (how == "refused") {
      EXPECT_EQ(compilation.exit_code, 1) << probe << '\n' << compilation.err;
      EXPECT_EQ(compilation.out, "") << probe;
      EXPECT_THAT(compilation.ErrorCodes(), testing::ElementsAre(testing::Pair(expect, 1U))) << probe << '\n'
                                                                                             << compilation.err;
      continue;
    }
    ASSERT_EQ(how, "avoided") << probe;
    EXPECT_EQ(compilation.exit_code, 0) << probe << '\n' << compilation.err;
    for (const std::string& part : Expectations(expect)) {
      if (part.starts_with('!')) {
        EXPECT_THAT(compilation.out, testing::Not(testing::HasSubstr(part.substr(1)))) << probe;
      } else {
        EXPECT_THAT(compilation.out, testing::HasSubstr(part)) << probe;
      }
    }
  }
}

bool IsGreenAndThenFails(const Table& verdicts, std::size_t row) {
  if (verdicts.At(row, "lint") != "ok") return false;
  const std::string phase = verdicts.At(row, "controller_phase");
  const bool runs = phase == "Succeeded" || phase == "-";
  return !runs || verdicts.At(row, "submit") != "ok" || verdicts.At(row, "crd_full") != "ok" ||
         verdicts.At(row, "pod_admission").starts_with("error");
}

TEST(LintGreen, EveryProbeOfThatKindHasARow) {
  DAGC_NEED_SHARED(shared);
  const Table table(kTable), verdicts(shared / "corpus/argo-probes/verdicts-v4.1.2.tsv");
  std::set<std::string> rows, wanted;
  for (std::size_t row = 0; row < table.size(); ++row) {
    EXPECT_TRUE(rows.insert(table.At(row, "probe")).second) << table.At(row, "probe") << " has two rows";
  }
  for (std::size_t row = 0; row < verdicts.size(); ++row) {
    if (IsGreenAndThenFails(verdicts, row)) wanted.insert(fs::path(verdicts.At(row, "file")).stem());
  }
  EXPECT_GT(wanted.size(), 50U);
  EXPECT_EQ(rows, wanted);
}

}  // namespace
}  // namespace dagc::engine
