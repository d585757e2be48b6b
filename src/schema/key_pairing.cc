// SPDX-License-Identifier: Apache-2.0
#include "schema/key_pairing.h"

#include <algorithm>
#include <compare>

#include "base/edit_distance.h"

namespace dagc::schema {
namespace {

struct Pair {
  std::size_t distance;
  std::size_t missing;
  std::size_t unknown;
  std::string_view name;
  auto operator<=>(const Pair&) const = default;
};

// Which of a map's unknown keys is which of its missing ones, nearest first.
void PairKeysOfMap(const std::vector<SchemaFailure>& failures, const std::vector<std::size_t>& unknown,
                   const std::vector<std::size_t>& missing, KeyPairs& result) {
  std::vector<Pair> pairs;
  for (const std::size_t m : missing) {
    for (const std::size_t u : unknown) {
      const std::string_view word = failures[u].at.text();
      const std::string_view name = Nearest(word, failures[m].names);
      if (!name.empty()) pairs.push_back({EditDistance(word, name, 3), m, u, name});
    }
  }
  std::sort(pairs.begin(), pairs.end());
  for (const Pair& pair : pairs) {
    if (result.explained.contains(pair.missing) || result.meant.contains(pair.unknown)) continue;
    result.explained.insert(pair.missing);
    result.meant.emplace(pair.unknown, pair.name);
  }
}

}  // namespace

KeyPairs PairKeys(const std::vector<SchemaFailure>& failures) {
  struct Keys {
    std::vector<std::size_t> unknown;
    std::vector<std::size_t> missing;
  };
  std::unordered_map<const Value*, Keys> maps;  // by their first child; looked up, never walked
  KeyPairs result;
  std::size_t unknown_keys = 0;
  for (std::size_t i = 0; i < failures.size(); ++i) {
    const SchemaFailure& failure = failures[i];
    if (failure.rule != Rule::kUnknownKey && failure.rule != Rule::kMissingKey) continue;
    Keys& keys = maps[failure.value.keys_and_values().data()];
    if (failure.rule == Rule::kMissingKey) {
      keys.missing.push_back(i);
    } else if (++unknown_keys <= kMaxSuggestions) {
      keys.unknown.push_back(i);
    }
  }
  for (const auto& [map, keys] : maps) PairKeysOfMap(failures, keys.unknown, keys.missing, result);
  return result;
}

}  // namespace dagc::schema
