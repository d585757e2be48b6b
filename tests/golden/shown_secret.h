// SPDX-License-Identifier: Apache-2.0
// Whether an output shows a planted secret.
#pragma once

#include <string_view>

#include "golden/planted_secrets.h"

namespace dagc::test {

// The part of a secret that `text` shows, in clear or in base64; empty when it shows none.
inline std::string_view ShownSecret(std::string_view text) {
  constexpr std::size_t kTellingBytes = 8;
  // The padding and the last digits before it are anybody's.
  for (const std::string_view secret : {kPlanted, kPlantedInBase64.substr(0, kPlantedInBase64.size() - 4)}) {
    for (std::size_t at = 0; at + kTellingBytes <= secret.size(); ++at) {
      const std::string_view part = secret.substr(at, kTellingBytes);
      if (text.find(part) != std::string_view::npos) return part;
    }
  }
  return {};
}

}  // namespace dagc::test
