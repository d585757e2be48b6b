// SPDX-License-Identifier: Apache-2.0
#include "base/wild_set.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace dagc {
namespace {

struct CharacterClass {
  std::string_view name;
  bool (*contains)(unsigned char c);
};

bool IsUpper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(unsigned char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(unsigned char c) { return c >= '0' && c <= '9'; }
bool IsGraphic(unsigned char c) { return c > 0x20 && c < 0x7F; }
bool IsAlpha(unsigned char c) { return IsUpper(c) || IsLower(c); }
bool IsAlnum(unsigned char c) { return IsAlpha(c) || IsDigit(c); }

// Of ASCII, as in Git, whatever the locale.
constexpr std::array<CharacterClass, 12> kClasses = {{
    {"alnum", IsAlnum},
    {"alpha", IsAlpha},
    {"blank", [](unsigned char c) { return c == ' ' || c == '\t'; }},
    {"cntrl", [](unsigned char c) { return c < 0x20 || c == 0x7F; }},
    {"digit", IsDigit},
    {"graph", IsGraphic},
    {"lower", IsLower},
    {"print", [](unsigned char c) { return IsGraphic(c) || c == ' '; }},
    {"punct", [](unsigned char c) { return IsGraphic(c) && !IsAlnum(c); }},
    {"space", [](unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }},
    {"upper", IsUpper},
    {"xdigit", [](unsigned char c) { return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }},
}};

}  // namespace

WildSet::WildSet(std::string_view pattern, std::size_t at) : pattern_(pattern), at_(at) {
  if (pattern_[at_] == '?') {
    bytes_.set();
    ++at_;
    return;
  }
  ++at_;
  const bool is_negated = at_ < pattern_.size() && (pattern_[at_] == '!' || pattern_[at_] == '^');
  if (is_negated) ++at_;
  Read();
  if (is_negated) bytes_.flip();
}

void WildSet::AddRange(unsigned char first, unsigned char last) {
  for (unsigned c = first; c <= last; ++c) bytes_.set(c);
}

// The first item counts as one even when it is `]`. A `-` makes a range after a single character, if another follows.
void WildSet::Read() {
  const auto has = [&](std::size_t i) { return i < pattern_.size(); };
  unsigned char previous = 0;
  do {
    if (!has(at_)) break;
    auto c = static_cast<unsigned char>(pattern_[at_]);
    if (c == '-' && previous != 0 && has(at_ + 1) && pattern_[at_ + 1] != ']') {
      if (pattern_[++at_] == '\\') ++at_;
      if (!has(at_)) break;
      AddRange(previous, static_cast<unsigned char>(pattern_[at_]));
      c = 0;
    } else if (c == '[' && has(at_ + 1) && pattern_[at_ + 1] == ':' && ReadClass()) {
      if (!is_valid_) return;
      c = 0;
    } else {
      if (c == '\\') {
        if (!has(++at_)) break;
        c = static_cast<unsigned char>(pattern_[at_]);
      }
      bytes_.set(c);
    }
    previous = c;
    ++at_;
  } while (!has(at_) || pattern_[at_] != ']');
  is_valid_ = has(at_);
  ++at_;
}

// `[:alpha:]`, with `at_` left on its last character. False when it is none: then the bracket stands for itself. An
// unknown class spoils the set.
bool WildSet::ReadClass() {
  const std::size_t name = at_ + 2;
  const std::size_t close = pattern_.find(']', name);
  if (close == std::string_view::npos) {
    is_valid_ = false;
    return true;
  }
  if (close == name || pattern_[close - 1] != ':') return false;
  const std::string_view word = pattern_.substr(name, close - 1 - name);
  const auto* found =
      std::find_if(kClasses.begin(), kClasses.end(), [&](const CharacterClass& row) { return row.name == word; });
  is_valid_ = found != kClasses.end();
  at_ = close;
  for (unsigned c = 0; is_valid_ && c < bytes_.size(); ++c) {
    if (found->contains(static_cast<unsigned char>(c))) bytes_.set(c);
  }
  return true;
}

}  // namespace dagc
