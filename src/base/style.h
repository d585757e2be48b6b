// SPDX-License-Identifier: Apache-2.0
// How a YAML node was written. "123" and 123 differ only in this.
#pragma once

#include <cstdint>

namespace dagc {

enum class Style : std::uint8_t {
  kPlain,
  kSingleQuoted,
  kDoubleQuoted,
  kLiteral,  // |
  kFolded,   // >
  kBlock,    // a collection by indentation
  kFlow,     // a collection in [] or {}
};

}  // namespace dagc
