// SPDX-License-Identifier: Apache-2.0
#include "kube/names.h"

#include <algorithm>

#include "base/text.h"

namespace dagc {
namespace {

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsAlnum(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c); }

// What a grammar allows beside lower-case letters, digits and "-".
struct Alphabet {
  bool upper = false;
  bool underscore = false;
  bool dot = false;
};

NameFault At(NameReason reason, std::size_t begin, std::size_t end) { return {reason, begin, end, {}}; }

// The first character outside the alphabet; `base` is where `text` begins in the whole name.
std::optional<NameFault> CheckCharacters(std::string_view text, Alphabet allowed, std::size_t base = 0) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '-' || IsAsciiDigit(c) || (IsAsciiAlpha(c) && (allowed.upper || !IsUpper(c)))) continue;
    if ((c == '_' && allowed.underscore) || (c == '.' && allowed.dot)) continue;
    const NameReason reason = IsUpper(c) ? NameReason::kUpperCase
                              : c == '_' ? NameReason::kUnderscore
                              : c == '.' ? NameReason::kDot
                                         : NameReason::kCharacter;
    return At(reason, base + i, base + i + DecodeUtf8(text, i).length);
  }
  return std::nullopt;
}

std::optional<NameFault> CheckEnds(std::string_view text, std::size_t base = 0) {
  if (!IsAlnum(text.front())) return At(NameReason::kLeadingHyphen, base, base + 1);
  if (!IsAlnum(text.back())) return At(NameReason::kTrailingHyphen, base + text.size() - 1, base + text.size());
  return std::nullopt;
}

std::optional<NameFault> CheckLength(std::string_view text, std::size_t max_length, std::size_t base = 0) {
  if (text.empty()) return At(NameReason::kEmpty, base, base);
  if (text.size() > max_length) return At(NameReason::kTooLong, base + max_length, base + text.size());
  return std::nullopt;
}

// Characters come before length: a long name with a wrong character is most of all wrong.
std::optional<NameFault> CheckWord(std::string_view text, Alphabet allowed, std::size_t max_length,
                                   std::size_t base = 0) {
  if (text.empty()) return At(NameReason::kEmpty, base, base);
  if (auto fault = CheckCharacters(text, allowed, base)) return fault;
  if (auto fault = CheckEnds(text, base)) return fault;
  return CheckLength(text, max_length, base);
}

}  // namespace

std::optional<NameFault> CheckLabel(std::string_view name, std::size_t max_length) {
  return CheckWord(name, {}, max_length);
}

std::optional<NameFault> CheckSubdomain(std::string_view name) {
  if (name.empty()) return At(NameReason::kEmpty, 0, 0);
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    if (end == begin) return At(NameReason::kEmptyPart, begin, begin);
    if (auto fault = CheckWord(name.substr(begin, end - begin), {}, name.size(), begin)) return fault;
    begin = end + 1;
  }
  return CheckLength(name, kMaxSubdomain);
}

std::optional<NameFault> CheckLabelKey(std::string_view key) {
  if (key.empty()) return At(NameReason::kEmpty, 0, 0);
  std::size_t name_at = 0;
  if (const std::size_t slash = key.find('/'); slash != key.npos) {
    if (slash == 0) return At(NameReason::kEmptyPart, 0, 0);
    if (auto fault = CheckSubdomain(key.substr(0, slash))) return fault;
    name_at = slash + 1;
    if (const std::size_t second = key.find('/', name_at); second != key.npos) {
      return At(NameReason::kExtraSlash, second, second + 1);
    }
    if (name_at == key.size()) return At(NameReason::kEmptyPart, name_at, name_at);
  }
  return CheckWord(key.substr(name_at), {true, true, true}, kMaxLabel, name_at);
}

std::optional<NameFault> CheckLabelValue(std::string_view value) {
  return value.empty() ? std::nullopt : CheckWord(value, {true, true, true}, kMaxLabel);
}

std::optional<NameFault> CheckVariableName(std::string_view name) {
  if (name.empty()) return At(NameReason::kEmpty, 0, 0);
  if (IsAsciiDigit(name.front())) return At(NameReason::kLeadingDigit, 0, 1);
  if (auto fault = CheckCharacters(name, {true, true, true})) return fault;
  if (name == "." || name.starts_with("..")) return At(NameReason::kDotDot, 0, name.size());
  return std::nullopt;
}

std::optional<NameFault> CheckSecretKey(std::string_view key) {
  if (key.empty()) return At(NameReason::kEmpty, 0, 0);
  if (auto fault = CheckCharacters(key, {true, true, true})) return fault;
  if (key == "." || key.starts_with("..")) return At(NameReason::kDotDot, 0, key.size());
  return CheckLength(key, kMaxSubdomain);
}

std::optional<NameFault> CheckFieldName(std::string_view name) {
  if (name.empty()) return At(NameReason::kEmpty, 0, 0);
  if (auto fault = CheckCharacters(name, {true, false, false})) return fault;
  if (name.front() == '-') return At(NameReason::kLeadingHyphen, 0, 1);
  return CheckLength(name, kMaxFieldName);
}

std::optional<NameFault> CheckParameterName(std::string_view name) {
  if (name.empty()) return At(NameReason::kEmpty, 0, 0);
  return CheckCharacters(name, {true, true, false});
}

}  // namespace dagc
