// SPDX-License-Identifier: Apache-2.0
// What is generated and committed is current. `DAGC_UPDATE_GOLDEN=1` writes it.
#include <gtest/gtest.h>

#include "diag/reference.h"
#include "support/golden.h"

namespace dagc::test {
namespace {

TEST(Generated, DiagnosticsReferenceIsCurrent) {
  const std::optional<std::string> difference =
      CompareGolden(std::filesystem::path(DAGC_SOURCE_DIR) / "DIAGNOSTICS.md", DiagnosticsReference());
  EXPECT_FALSE(difference) << *difference;
}

}  // namespace
}  // namespace dagc::test
