// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"

namespace dagc::driver {

// Whether interpolation would read `name` between `${` and `}`.
inline bool IsVariableName(std::string_view name) {
  const auto word = [](char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_'; };
  return !name.empty() && !IsAsciiDigit(name.front()) && std::all_of(name.begin(), name.end(), word);
}

// Whether a variable of that name usually is a credential: GITHUB_TOKEN, AWS_SECRET_ACCESS_KEY, DbPassword, PGPASSFILE.
// A manifest of a stranger could name it, and its value would stand in the output. KEY, PASS, AUTH and PAT count as
// words of their own only, because PATH, BYPASS and AUTHOR are none.
inline bool LooksLikeCredential(std::string_view name) {
  constexpr std::array<std::string_view, 9> kAnywhere = {"TOKEN",      "SECRET", "PASSWORD", "PASSWD",   "PASSPHRASE",
                                                         "CREDENTIAL", "APIKEY", "PGPASS",   "SESSIONID"};
  constexpr std::array<std::string_view, 5> kWords = {"KEY", "PASS", "AUTH", "PAT", "COOKIE"};
  std::string upper;
  for (const char c : name) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  const auto is_in = [&](std::string_view part) { return upper.find(part) != std::string::npos; };
  if (std::any_of(kAnywhere.begin(), kAnywhere.end(), is_in)) return true;
  const std::string words = "_" + upper + "_";
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return words.find("_" + std::string(word) + "_") != std::string::npos;
  });
}

}  // namespace dagc::driver
