// SPDX-License-Identifier: Apache-2.0
#include "diag/diag_catalog.h"
#include "dagc/diag_code.h"

#include <gtest/gtest.h>

#include <set>

namespace dagc {
namespace {

TEST(DiagCatalog, CodesHaveFourDigits) {
  EXPECT_EQ(CodeName(DiagCode::kDuplicateKey), "DG1201");
  EXPECT_EQ(CodeName(DiagCode::kUnusedSuppression), "DG0901");
}

TEST(DiagCatalog, RowsAreFoundByCodeOrNameInAnyCase) {
  for (const char* word : {"DG1201", "dg1201", "duplicate-key", "Duplicate-Key"}) {
    ASSERT_NE(FindDiag(word), nullptr) << word;
    EXPECT_EQ(FindDiag(word)->code, DiagCode::kDuplicateKey);
  }
  for (const char* word : {"", "DG", "1201", "DG12010", "DuplicateKey"}) EXPECT_EQ(FindDiag(word), nullptr) << word;
}

TEST(DiagCatalog, EveryRowIsFoundByItsCode) {
  for (const DiagInfo& info : DiagCatalog()) EXPECT_EQ(&InfoOf(info.code), &info) << info.name;
}

TEST(DiagCatalog, NamesAreUnique) {
  std::set<std::string_view> names;
  for (const DiagInfo& info : DiagCatalog()) EXPECT_TRUE(names.insert(info.name).second) << info.name;
}

TEST(DiagCatalog, FirstDigitNamesThePhase) {
  EXPECT_EQ(PhaseOf(DiagCode::kUnusedSuppression), "files, usage and languages");
  EXPECT_EQ(PhaseOf(DiagCode::kDuplicateKey), "YAML and documents");
}

TEST(DiagCatalog, LevelsAreReadAsTheyAreWritten) {
  for (const char* word : {"off", "info", "warning", "error"}) {
    ASSERT_TRUE(ParseSeverity(word)) << word;
    EXPECT_EQ(SeverityName(*ParseSeverity(word)), word);
  }
  EXPECT_FALSE(ParseSeverity("Error"));
  EXPECT_FALSE(ParseSeverity(""));
}

}  // namespace
}  // namespace dagc
