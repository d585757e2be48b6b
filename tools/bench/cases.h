// SPDX-License-Identifier: Apache-2.0
// What is timed inside a process: one operation over texts that are in memory already, once, with a cold heap.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "bench/fresh_process.h"

namespace dagc::bench {

struct Case {
  std::string_view name;
  std::string_view what;
  // Returns the bytes that the throughput is about. The watch runs already; a case with something to prepare starts it
  // again.
  std::size_t (*run)(std::span<std::string> texts, Stopwatch& watch);
};

std::span<const Case> Cases();

}  // namespace dagc::bench
