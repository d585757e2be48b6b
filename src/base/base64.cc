// SPDX-License-Identifier: Apache-2.0
#include "base/base64.h"

#include <cstddef>
#include <cstdint>

namespace dagc {
namespace {

// A code of `bits` bits per character, in groups of `group` characters.
struct Code {
  std::string_view name;
  std::string_view alphabet;
  unsigned bits;
  std::size_t group;
};

constexpr Code kBase64 = {"base64", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 6, 4};
constexpr Code kBase32 = {"base32", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5, 8};

std::string Encode(const Code& code, std::string_view text) {
  std::string result;
  result.reserve((text.size() * 8 / code.bits / code.group + 1) * code.group);
  std::uint32_t buffer = 0;
  unsigned held = 0;
  const std::uint32_t mask = (1U << code.bits) - 1;
  for (const char c : text) {
    buffer = (buffer << 8) | static_cast<unsigned char>(c);
    for (held += 8; held >= code.bits; held -= code.bits) {
      result += code.alphabet[(buffer >> (held - code.bits)) & mask];
    }
  }
  if (held > 0) result += code.alphabet[(buffer << (code.bits - held)) & mask];
  while (result.size() % code.group != 0) result += '=';
  return result;
}

bool IsBreak(char c) { return c == '\n' || c == '\r'; }

std::nullopt_t Refuse(const Code& code, std::size_t at, std::string& error) {
  error = "illegal " + std::string(code.name) + " data at input byte " + std::to_string(at);
  return std::nullopt;
}

// The bytes of `values`, characters of one group by their value.
void AppendBytes(const Code& code, std::string_view values, std::string& to) {
  std::uint64_t buffer = 0;
  for (const char value : values) buffer = (buffer << code.bits) | static_cast<unsigned char>(value);
  const std::size_t bits = values.size() * code.bits;
  buffer >>= bits % 8;
  for (std::size_t shift = bits / 8 * 8; shift >= 8; shift -= 8) {
    to += static_cast<char>((buffer >> (shift - 8)) & 0xFF);
  }
}

void SkipBreaks(std::string_view text, std::size_t& at) {
  while (at < text.size() && IsBreak(text[at])) ++at;
}

}  // namespace

std::string EncodeBase64(std::string_view bytes) { return Encode(kBase64, bytes); }
std::string EncodeBase32(std::string_view bytes) { return Encode(kBase32, bytes); }

// The offsets in errors are those of Go, because `b64dec` gives the error as its result.
std::optional<std::string> DecodeBase64(std::string_view text, std::string& error) {
  std::string result;
  std::string values;
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at++];
    if (IsBreak(c)) continue;
    if (const std::size_t value = kBase64.alphabet.find(c); value != std::string_view::npos) {
      values += static_cast<char>(value);
      if (values.size() == 4) {
        AppendBytes(kBase64, values, result);
        values.clear();
      }
      continue;
    }
    if (c != '=' || values.size() < 2) return Refuse(kBase64, at - 1, error);
    if (values.size() == 2) {
      SkipBreaks(text, at);
      if (at == text.size()) return Refuse(kBase64, at, error);
      if (text[at] != '=') return Refuse(kBase64, at - 1, error);
      ++at;
    }
    SkipBreaks(text, at);
    if (at < text.size()) return Refuse(kBase64, at, error);
    AppendBytes(kBase64, values, result);
    return result;
  }
  if (!values.empty()) return Refuse(kBase64, at - values.size(), error);
  return result;
}

std::optional<std::string> DecodeBase32(std::string_view with_breaks, std::string& error) {
  std::string text;
  for (const char c : with_breaks) {
    if (!IsBreak(c)) text += c;
  }
  std::string result;
  std::string values;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t left = text.size() - at - 1;
    const std::size_t have = values.size();
    if (text[at] == '=' && have >= 2 && left < 8) {
      if (left + have < 7) return Refuse(kBase32, text.size(), error);
      for (std::size_t k = 0; k < 7 - have; ++k) {
        if (left > k && text[at + 1 + k] != '=') return Refuse(kBase32, at + k, error);
      }
      if (have == 3 || have == 6) return Refuse(kBase32, at, error);
      AppendBytes(kBase32, values, result);
      return result;
    }
    const std::size_t value = kBase32.alphabet.find(text[at]);
    if (value == std::string_view::npos) return Refuse(kBase32, at, error);
    values += static_cast<char>(value);
    if (values.size() == 8) {
      AppendBytes(kBase32, values, result);
      values.clear();
    }
  }
  if (!values.empty()) return Refuse(kBase32, text.size() - values.size(), error);
  return result;
}

}  // namespace dagc
