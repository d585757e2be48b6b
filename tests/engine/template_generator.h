// SPDX-License-Identifier: Apache-2.0
// Random templates that are right by construction over the secrets and resources of tests/engine/proof.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/random.h"

namespace dagc::engine {

// A secret under the name that templates know it by.
struct Alias {
  std::string name;
  std::string_view id;
};

enum class Looks {
  kNever,  // secrets are only moved
  kMay,    // functions and conditions on a secret's value, which an operator must compute
};

class TemplateGenerator {
 public:
  TemplateGenerator(Random& random, Looks looks);

  // Sees `aliases`, the depots lake and warehouse and the constants of the target file.
  std::string Go(const std::vector<Alias>& aliases);
  std::string Liquid(const std::vector<Alias>& aliases);
  // A Go template of a mapping or of a list of files in YAML, whose names begin with `prefix`.
  std::string GoVariables(const std::vector<Alias>& aliases, const std::string& prefix);
  std::string GoFiles(const std::vector<Alias>& aliases, const std::string& prefix);

  static std::vector<std::string_view> SecretIds();

 private:
  // What stands around a fragment.
  struct Place {
    std::string root = ".";  // how data is reached: "." or "$."
    bool run_time = true;    // no run-time value is known to the operator
    bool yaml = false;       // in double quotes of YAML: known text must need no escapes
    int depth = 0;
  };

  std::string Sequence(const Place& place, std::size_t at_most);
  std::string Fragment(const Place& place);
  std::string Action(std::string inner);
  std::string Text(const Place& place);
  std::string Literal(const std::string& text);
  std::string Secret(const Place& place);
  std::string SecretOf(const Place& place, const Alias& alias);
  std::string Known(const Place& place);
  std::string Moved(const Place& place);
  std::string Block(const Place& place);
  std::string Looked(const Place& place);
  std::string LookedBlock(Place place);
  std::string LiquidFragment(int depth);
  std::string LiquidSecret();
  std::string LiquidLooked();
  std::string LiquidKnown();
  std::string Variable();

  Random& random_;
  Looks looks_;
  std::vector<std::string> texts_;
  const std::vector<Alias>* aliases_ = nullptr;
  bool trims_ = true;  // whether actions may take the white space around them away
  std::size_t names_ = 0;
};

}  // namespace dagc::engine
