// SPDX-License-Identifier: Apache-2.0
#include "kube/image.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace dagc {
namespace {

constexpr std::size_t kMaxRepository = 255;
constexpr std::size_t kMaxTag = 128;
constexpr std::size_t kMinDigest = 32;
constexpr std::size_t kSha256 = 64;

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLowerAlnum(char c) { return IsAsciiDigit(c) || (IsAsciiAlpha(c) && !IsUpper(c)); }
constexpr bool IsAlnum(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c); }
constexpr bool IsHex(char c) { return IsAsciiDigit(c) || (c >= 'a' && c <= 'f'); }
constexpr bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool IsDomain(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon != text.npos && text.back() != ']') {
    const std::string_view port = text.substr(colon + 1);
    if (port.empty() || !std::all_of(port.begin(), port.end(), IsAsciiDigit)) return false;
    text = text.substr(0, colon);
  }
  if (text.starts_with('[')) {  // an IPv6 address
    if (text.size() < 3 || text.back() != ']') return false;
    text = text.substr(1, text.size() - 2);
    return std::all_of(text.begin(), text.end(), [](char c) { return IsAlnum(c) || c == ':'; });
  }
  while (true) {
    const std::size_t dot = text.find('.');
    const std::string_view label = text.substr(0, dot);
    if (label.empty() || !IsAlnum(label.front()) || !IsAlnum(label.back())) return false;
    if (!std::all_of(label.begin(), label.end(), [](char c) { return IsAlnum(c) || c == '-'; })) return false;
    if (dot == text.npos) return true;
    text = text.substr(dot + 1);
  }
}

bool IsPart(std::string_view text) {
  if (text.empty() || !IsLowerAlnum(text.front()) || !IsLowerAlnum(text.back())) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (IsLowerAlnum(text[i])) continue;
    std::size_t end = i;
    while (text[end] == text[i]) ++end;  // the last character is none of these
    const std::size_t most = text[i] == '.' ? 1 : text[i] == '_' ? 2 : text[i] == '-' ? text.size() : 0;
    if (end - i > most || !IsLowerAlnum(text[end])) return false;
    i = end;
  }
  return true;
}

bool IsRepository(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view first = text.substr(0, slash);
  const bool has_domain = slash != text.npos && (first == "localhost" || first.find_first_of(".:") != first.npos ||
                                                 std::any_of(first.begin(), first.end(), IsUpper));
  if (has_domain && !IsDomain(first)) return false;
  std::string_view rest = has_domain ? text.substr(slash + 1) : text;
  while (true) {
    const std::size_t end = rest.find('/');
    if (!IsPart(rest.substr(0, end))) return false;
    if (end == rest.npos) return true;
    rest = rest.substr(end + 1);
  }
}

bool IsTag(std::string_view text) {
  if (text.empty() || text.size() > kMaxTag || text.front() == '.' || text.front() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return IsAlnum(c) || c == '_' || c == '.' || c == '-'; });
}

bool IsDigest(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == text.npos || colon == 0 || !IsAsciiAlpha(text.front()) || !IsAlnum(text[colon - 1])) return false;
  const std::string_view algorithm = text.substr(0, colon), hex = text.substr(colon + 1);
  const auto is_algorithm = [](char c) {
    return IsAlnum(c) || std::string_view("+.-_").find(c) != std::string_view::npos;
  };
  if (!std::all_of(algorithm.begin(), algorithm.end(), is_algorithm)) return false;
  if (!std::all_of(hex.begin(), hex.end(), IsHex)) return false;
  return algorithm == "sha256" ? hex.size() == kSha256 : hex.size() >= kMinDigest;
}

}  // namespace

ImageParts SplitImage(std::string_view reference) {
  ImageParts parts;
  if (const std::size_t at = reference.find('@'); at != reference.npos) {
    parts.digest = reference.substr(at + 1);
    reference = reference.substr(0, at);
  }
  const std::size_t colon = reference.rfind(':');
  if (colon != reference.npos && reference.find('/', colon) == reference.npos) {
    parts.tag = reference.substr(colon + 1);
    reference = reference.substr(0, colon);
  }
  parts.repository = reference;
  return parts;
}

std::optional<ImageFault> CheckImage(std::string_view reference) {
  if (reference.empty()) return ImageFault{ImageReason::kEmpty, 0, 0, {}};
  const auto space = std::find_if(reference.begin(), reference.end(), IsSpace);
  if (space != reference.end()) {
    const auto at = static_cast<std::size_t>(space - reference.begin());
    return ImageFault{ImageReason::kSpace, at, at + 1, {}};
  }
  const auto [repository, tag, digest] = SplitImage(reference);
  if (!IsRepository(repository)) return ImageFault{ImageReason::kRepository, 0, repository.size(), {}};
  if (repository.size() > kMaxRepository) return ImageFault{ImageReason::kTooLong, 0, repository.size(), {}};
  const std::size_t at = reference.find('@');
  const std::size_t tag_end = std::min(at, reference.size());
  if (repository.size() < tag_end && !IsTag(tag)) {
    return ImageFault{ImageReason::kTag, repository.size() + 1, tag_end, {}};
  }
  if (at != reference.npos && !IsDigest(digest)) return ImageFault{ImageReason::kDigest, at + 1, reference.size(), {}};
  return std::nullopt;
}

}  // namespace dagc
