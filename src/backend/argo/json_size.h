// SPDX-License-Identifier: Apache-2.0
// How long a value is as JSON the way Go writes it, which is how the engine and the API server measure: no spaces, `<`,
// `>`, `&`, U+2028 and U+2029 as \u003c and so on (https://pkg.go.dev/encoding/json#Marshal).
#pragma once

#include <cstddef>

#include "value/value.h"

namespace dagc::argo {

std::size_t JsonSize(const Value& value);

// The same without looking into texts, as if nothing had to be escaped: a lower bound that costs no reading.
std::size_t JsonSizeAtLeast(const Value& value);

// Escaping makes a byte six at most.
inline constexpr std::size_t kLargestJsonEscape = 6;

// JsonSize(value) > limit, looking into texts only when that decides.
bool JsonSizeExceeds(const Value& value, std::size_t limit);

}  // namespace dagc::argo
