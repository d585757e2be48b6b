// SPDX-License-Identifier: Apache-2.0
#include "driver/option_values.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/rfc3339.h"

namespace dagc::driver {

std::optional<std::size_t> IndexOf(std::string_view word, Words words) {
  const auto at = std::find(words.begin(), words.end(), word);
  if (at == words.end()) return std::nullopt;
  return static_cast<std::size_t>(at - words.begin());
}

bool TakeNumber(std::string_view text, std::size_t least, std::size_t most, std::size_t& to) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) return false;
  to = number;
  return true;
}

bool TakeBytes(std::string_view text, std::size_t& to) {
  constexpr std::pair<std::string_view, unsigned> kUnits[] = {{"K", 10},   {"KiB", 10}, {"M", 20},
                                                              {"MiB", 20}, {"G", 30},   {"GiB", 30}};
  constexpr std::size_t kMost = (std::size_t{1} << 32) - 1;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  unsigned shift = 0;
  if (digits < text.size()) {
    const auto* unit = std::find_if(std::begin(kUnits), std::end(kUnits),
                                    [&](const auto& row) { return row.first == text.substr(digits); });
    if (unit == std::end(kUnits)) return false;
    shift = unit->second;
  }
  std::size_t number = 0;
  if (!TakeNumber(text.substr(0, digits), 1, kMost >> shift, number)) return false;
  to = number << shift;
  return true;
}

bool TakeWord(std::string_view word, Words words, std::string& to) {
  const bool is_known = IndexOf(word, words).has_value();
  if (is_known) to = word;
  return is_known;
}

bool TakeTime(std::string_view text, std::optional<std::int64_t>& to) {
  to = ParseRfc3339(text);
  return to.has_value();
}

}  // namespace dagc::driver
