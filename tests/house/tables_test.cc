// SPDX-License-Identifier: Apache-2.0
// Lists are tables, and tables are complete: names are unique, summaries are one line, and what has to have cases has
// them.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "dagc/diag_code.h"
#include "diag/diag_catalog.h"
#include "diag/renderer.h"
#include "driver/commands.h"
#include "frontend/frontends.h"
#include "lint/rules.h"
#include "passes/pipeline.h"
#include "support/golden.h"

namespace dagc::test {
namespace {

// Fails unless `summary` is one line in the style of all of them.
void ExpectSummary(std::string_view table, std::string_view name, std::string_view summary) {
  EXPECT_FALSE(summary.empty()) << table << ' ' << name;
  EXPECT_EQ(summary.find('\n'), std::string_view::npos) << table << ' ' << name;
  EXPECT_LE(summary.size(), 120u) << table << ' ' << name << ": " << summary;
}

template <typename Rows>
void ExpectTable(std::string_view table, const Rows& rows) {
  std::set<std::string_view> names;
  for (const auto& row : rows) {
    EXPECT_FALSE(row.name.empty()) << table;
    EXPECT_TRUE(names.insert(row.name).second) << table << ' ' << row.name << " stands there twice";
    ExpectSummary(table, row.name, row.summary);
  }
}

TEST(Tables, RowsHaveNamesAndSummaries) {
  ExpectTable("commands", driver::Commands());
  ExpectTable("formats", Formats());
  ExpectTable("frontends", Frontends());
  ExpectTable("passes", Passes());
}

TEST(Tables, EveryLintRuleIsALintCodeOnce) {
  std::set<DiagCode> codes;
  for (const RuleInfo& rule : LintRules()) {
    EXPECT_TRUE(codes.insert(rule.code).second) << CodeName(rule.code);
    EXPECT_EQ(static_cast<int>(rule.code) / 1000, 7) << CodeName(rule.code);
    ExpectSummary("rules", CodeName(rule.code), rule.summary);
  }
}

TEST(Tables, EveryLintRuleHasACase) {
  for (const RuleInfo& rule : LintRules()) {
    const std::string_view name = InfoOf(rule.code).name;
    if (rule.code == DiagCode::kPartlyChecked) continue;  // says that a rule stopped at its work budget
    EXPECT_FALSE(FindCases(TestDataFolder() / "lint" / name, ".yaml", {".argo.yaml"}).empty())
        << "testdata/lint/" << name << " holds no case";
  }
}

TEST(Tables, EverySupportedLanguageHasCases) {
  for (const FrontendInfo& frontend : Frontends()) {
    if (frontend.build == nullptr) continue;
    // "dataos-v2alpha" has its cases in v2alpha/.
    const std::string_view name = frontend.name.substr(frontend.name.starts_with("dataos-") ? 7 : 0);
    for (const std::string_view kind : {"ok", "err"}) {
      EXPECT_FALSE(FindCases(TestDataFolder() / kind / name, ".yaml", {".argo.yaml"}).empty())
          << "testdata/" << kind << '/' << name << " holds no case";
    }
  }
}

}  // namespace
}  // namespace dagc::test
