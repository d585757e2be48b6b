// SPDX-License-Identifier: Apache-2.0
// Inputs in which one thing is there many times, or two things that are multiplied by each other: what an attacker
// would send. For tests, which count what each costs, and for tools/bench, which times it.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace dagc::test {

struct CostlyInput {
  const char* name;
  std::string (*text)(std::size_t n);
  std::size_t largest;  // an n for which it has between 0.1 and 1 MB
};

std::span<const CostlyInput> CostlyInputs();

}  // namespace dagc::test
