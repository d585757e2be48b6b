// SPDX-License-Identifier: Apache-2.0
// What a projected value is to those who write it out (ir/projected.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/arena.h"
#include "ir/projected.h"

namespace dagc::argo {

enum class CompositionKind : std::uint8_t {
  kText,    // known to the last byte; the empty text too
  kSecret,  // one key of one Secret and nothing else
  kMixed,   // put together by the kubelet or the engine
};

CompositionKind KindOf(const ir::Composition& value);

// The one part of a kSecret.
const ir::ValuePart& SecretOf(const ir::Composition& value);

// All of a kText.
std::string_view TextOf(const ir::Composition& value, Arena& arena);

// The bytes that are known, without what Secrets and the engine add.
std::size_t KnownBytes(const ir::Composition& value);

// What text has to be to reach a process as a variable or an argument: UTF-8 without U+0000. Names the first thing that
// is not.
std::optional<std::string_view> WhyNoProcessText(const ir::Composition& value);

bool IsUtf8(std::string_view text);

}  // namespace dagc::argo
