// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace dagc::ir {

// A length of time, as a Go program reads it: https://pkg.go.dev/time#ParseDuration
struct Duration {
  std::string_view text;  // as the manifest spells it where Go reads that, otherwise in hours and less; empty: none
  std::int64_t nanoseconds = 0;

  explicit operator bool() const { return !text.empty(); }
};

}  // namespace dagc::ir
