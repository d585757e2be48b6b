// SPDX-License-Identifier: Apache-2.0
#include "support/kubelet.h"

#include <cstddef>

namespace dagc::test {
namespace {

// The byte as the code point of that number.
void AppendTorn(std::string& to, unsigned char byte) {
  if (byte < 0x80) {
    to += static_cast<char>(byte);
  } else {
    to += static_cast<char>(0xC0 | byte >> 6);
    to += static_cast<char>(0x80 | (byte & 0x3F));
  }
}

}  // namespace

std::string ExpandReferences(std::string_view text, const Variables& variables, Kubelet kubelet) {
  std::string result;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] != '$' || i + 1 == text.size()) {
      result += text[i++];
      continue;
    }
    const char next = text[i + 1];
    if (next == '$') {
      result += '$';
      i += 2;
    } else if (next == '(') {
      const std::size_t close = text.find(')', i + 2);
      if (close == std::string_view::npos) {
        result += "$(";
        i += 2;
        continue;
      }
      const std::string_view name = text.substr(i + 2, close - i - 2);
      const auto found = variables.find(name);
      result += found != variables.end() ? found->second : std::string(text.substr(i, close + 1 - i));
      i = close + 1;
    } else {
      result += '$';
      if (kubelet == Kubelet::kTearsUtf8) {
        AppendTorn(result, static_cast<unsigned char>(next));
      } else {
        result += next;
      }
      i += 2;
    }
  }
  return result;
}

Variables ResolveEnvironment(std::span<const EnvEntry> entries, const Variables& env_from, const Variables& services,
                             Kubelet kubelet) {
  Variables process = services;
  for (const auto& [name, value] : env_from) process[name] = value;
  Variables referable = services;
  for (const EnvEntry& entry : entries) {
    const std::string value = entry.is_reference ? entry.value : ExpandReferences(entry.value, referable, kubelet);
    process[entry.name] = value;
    referable[entry.name] = value;
  }
  return process;
}

}  // namespace dagc::test
