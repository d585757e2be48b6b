// SPDX-License-Identifier: Apache-2.0
// Every cap in one place. All are settable on the command line; a fuzzer runs with small ones.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dagc {

struct Limits {
  std::size_t file_bytes = std::size_t{32} << 20;  // one input file
  std::uint32_t depth = 200;                       // nested collections
  std::size_t nodes = 5'000'000;  // nodes of one document after aliases are expanded; long texts count as several
  std::size_t work = 4'000'000;   // units of base/work.h for one file, and more for a long one
};

}  // namespace dagc
