// SPDX-License-Identifier: Apache-2.0
// What the engine tests have in common: they need the engine's programs, and are skipped where those are not built.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

#include "engine/engine.h"

namespace dagc::engine {

class EngineTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto found = FindEngine();
    if (!found) GTEST_SKIP() << kNoEngine;
    engine_ = *found;
  }

  std::filesystem::path engine_;  // the folder of the programs
};

}  // namespace dagc::engine
