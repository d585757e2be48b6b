// SPDX-License-Identifier: Apache-2.0
// Documents and filters for the comparison with real jq: the same for a seed on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace dagc::test {

class JqGenerator {
 public:
  explicit JqGenerator(std::uint32_t seed) : random_(seed) {}

  std::string Document() { return Json(3); }
  std::string Filter() { return Pipe(3); }

 private:
  std::size_t Below(std::size_t count) { return random_() % count; }
  template <typename List>
  std::string Pick(const List& list) {
    return list[Below(std::size(list))];
  }

  std::string Json(int depth);
  std::string Pipe(int depth);
  std::string Operand(int depth);
  std::string Term(int depth);
  std::string Step(int depth);

  std::mt19937 random_;
};

}  // namespace dagc::test
