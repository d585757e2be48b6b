// SPDX-License-Identifier: Apache-2.0
// A misspelt key that was required breaks two rules, and is one mistake.
#pragma once

#include <cstddef>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/constraint_walk.h"

namespace dagc::schema {

// Looking for near words costs more than finding the failure; a file with more unknown keys than this has another
// fault.
inline constexpr std::size_t kMaxSuggestions = 1000;

// Failures by their index.
struct KeyPairs {
  std::unordered_map<std::size_t, std::string_view> meant;  // an unknown key: the missing one that it stands for
  std::set<std::size_t> explained;                          // a missing key: an unknown one stands for it
};

// Nearest keys first, each in one pair only. Of the unknown keys, the first kMaxSuggestions are looked at.
KeyPairs PairKeys(const std::vector<SchemaFailure>& failures);

}  // namespace dagc::schema
