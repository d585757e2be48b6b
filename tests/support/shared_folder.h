// SPDX-License-Identifier: Apache-2.0
// The folder of reference data that lies beside a checkout. The project never needs it; tests that do are skipped
// where it is absent.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace dagc::test {

// $DAGC_SHARED, else ../shared beside the source tree; nullopt when neither is there.
inline std::optional<std::filesystem::path> SharedFolder() {
  const char* set = std::getenv("DAGC_SHARED");
  std::filesystem::path folder = set != nullptr ? set : std::filesystem::path(DAGC_SOURCE_DIR) / ".." / "shared";
  if (!std::filesystem::exists(folder / "SPEC.md")) return std::nullopt;
  return folder;
}

}  // namespace dagc::test

// Skips the running test where the folder is absent, and names it `variable` where it is there.
#define DAGC_NEED_SHARED(variable)                                                  \
  const auto variable##_found = ::dagc::test::SharedFolder();                       \
  if (!variable##_found) GTEST_SKIP() << "SKIPPED: no shared folder (DAGC_SHARED)"; \
  const std::filesystem::path& variable = *variable##_found
