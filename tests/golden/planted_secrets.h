// SPDX-License-Identifier: Apache-2.0
// Files with a secret in them, sound and broken, for the test that no command shows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/run_dagc.h"

namespace dagc::test {

inline constexpr std::string_view kPlanted = "hunterMARKER7734";
inline constexpr std::string_view kPlantedInBase64 = "aHVudGVyTUFSS0VSNzczNA==";

struct Plant {
  std::string name;
  FileTexts files;
  std::string secret;  // the file that holds it
  std::string input;   // the file that commands are given
};
inline void PrintTo(const Plant& plant, std::ostream* out) { *out << plant.name; }
std::vector<Plant> Plants();

// A sound workflow that uses the secret `db`, with an API key if there is one.
std::string WorkflowWithApikey(std::string_view apikey, std::string_view name = "runAsApikey");

}  // namespace dagc::test
