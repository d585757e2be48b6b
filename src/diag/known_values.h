// SPDX-License-Identifier: Apache-2.0
// Values of variables, to be found again in texts that were derived from them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagc {

// What `${NAME}` stood for. A value is found as a whole, in base64, or as one of its lines, escaped as messages are,
// and also where the text was cut within it. Shorter ones than kShortest tell nothing, and up to kShortWord they count
// only as a whole word: `dev` is not found in `device`.
class KnownValues {
 public:
  static constexpr std::size_t kShortest = 3;
  static constexpr std::size_t kShortWord = 5;
  static constexpr std::string_view kCut = "...";  // what shortened text ends in

  void Add(std::string_view name, std::string_view value);
  bool empty() const { return values_.empty(); }

  // `text` with `${NAME}` where it shows a value. Time in proportion to the text, times the logarithm of the values.
  std::string Replace(std::string_view text);

 private:
  struct Known {
    std::string value;
    std::string name;
    std::size_t parent = 0;  // 1 + the longest other value that this one begins with; 0: there is none
  };

  void AddForm(std::string_view name, std::string_view form);
  void Prepare();
  const Known* LongestAt(std::string_view text, std::size_t at) const;
  const Known* CutAt(std::string_view text, std::size_t at) const;

  std::vector<Known> values_;
  bool sorted_ = true;
};

}  // namespace dagc
