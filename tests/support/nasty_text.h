// SPDX-License-Identifier: Apache-2.0
// Strings that readers, engines and shells get wrong: a fixed list, and as many random ones as a test wants. All are
// valid UTF-8 without U+0000 unless a function says otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::test {

// DAGC_SEED from the environment: a number, or `random` for a new one each run. Without it every run has the same one.
// Printed once per process, so that a failure can be repeated.
std::uint64_t Seed();

// What YAML readers stumble over: type words of YAML 1.1 and 1.2, indicators, white space, line breaks, control
// characters (U+0000 too), invisible and astral code points, long lines.
std::vector<std::string> NastyYamlTexts();

// Random strings made of awkward pieces of a domain.
class RandomTexts {
 public:
  enum class Domain {
    kYaml,    // like NastyYamlTexts
    kEngine,  // braces, tags of the engine, dollars, references, parentheses, quotes, some of kYaml's
  };
  RandomTexts(Domain domain, std::uint64_t seed);
  std::string Next();

 private:
  std::vector<std::string_view> pieces_;
  std::mt19937_64 random_;
};

}  // namespace dagc::test
