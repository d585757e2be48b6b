// SPDX-License-Identifier: Apache-2.0
#include "diag/known_values.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/base64.h"
#include "base/shown.h"
#include "base/text.h"

namespace dagc {
namespace {

bool IsWordByte(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; }

bool StandsAlone(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin == 0 || !IsWordByte(text[begin - 1])) && (end == text.size() || !IsWordByte(text[end]));
}

}  // namespace

void KnownValues::Add(std::string_view name, std::string_view value) {
  AddForm(name, Escaped(value));
  if (value.size() > kShortWord) AddForm(name, EncodeBase64(value));
  if (value.find('\n') == std::string_view::npos) return;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find('\n', at), value.size());
    AddForm(name, Escaped(value.substr(at, end - at)));
    at = end + 1;
  }
}

void KnownValues::AddForm(std::string_view name, std::string_view form) {
  const std::size_t begin = form.find_first_not_of(' ');
  if (begin == std::string_view::npos) return;
  form = form.substr(begin, form.find_last_not_of(' ') + 1 - begin);
  if (form.size() < kShortest) return;
  values_.push_back({std::string(form), std::string(name), 0});
  sorted_ = false;
}

void KnownValues::Prepare() {
  if (sorted_) return;
  sorted_ = true;
  const auto order = [](const Known& a, const Known& b) {
    return std::tie(a.value, a.name) < std::tie(b.value, b.name);
  };
  std::sort(values_.begin(), values_.end(), order);
  const auto repeats =
      std::unique(values_.begin(), values_.end(), [](const Known& a, const Known& b) { return a.value == b.value; });
  values_.erase(repeats, values_.end());
  for (std::size_t i = 0; i < values_.size(); ++i) {
    std::size_t parent = i;  // 1 + the value before
    while (parent != 0 && !values_[i].value.starts_with(values_[parent - 1].value)) parent = values_[parent - 1].parent;
    values_[i].parent = parent;
  }
}

const KnownValues::Known* KnownValues::LongestAt(std::string_view text, std::size_t at) const {
  const std::string_view rest = text.substr(at);
  const auto above = std::upper_bound(values_.begin(), values_.end(), rest,
                                      [](std::string_view wanted, const Known& known) { return wanted < known.value; });
  auto candidate = static_cast<std::size_t>(above - values_.begin());  // 1 + the largest that is not above
  while (candidate != 0) {
    const Known& known = values_[candidate - 1];
    const bool fits = rest.starts_with(known.value) &&
                      (known.value.size() > kShortWord || StandsAlone(text, at, at + known.value.size()));
    if (fits) return &known;
    candidate = known.parent;
  }
  return nullptr;
}

const KnownValues::Known* KnownValues::CutAt(std::string_view text, std::size_t at) const {
  const std::string_view rest = text.substr(at);
  if (rest.size() < kShortest || (at > 0 && IsWordByte(text[at - 1]) && rest.size() <= kShortWord)) return nullptr;
  const auto found = std::lower_bound(values_.begin(), values_.end(), rest,
                                      [](const Known& known, std::string_view wanted) { return known.value < wanted; });
  return found != values_.end() && found->value.starts_with(rest) ? &*found : nullptr;
}

std::string KnownValues::Replace(std::string_view text) {
  Prepare();
  const bool is_cut = text.ends_with(kCut);
  const std::string_view known_text = is_cut ? text.substr(0, text.size() - kCut.size()) : text;
  std::string result;
  for (std::size_t at = 0; at < known_text.size();) {
    if (const Known* found = LongestAt(known_text, at)) {
      result += "${" + found->name + "}";
      at += found->value.size();
    } else if (const Known* cut = is_cut ? CutAt(known_text, at) : nullptr) {
      result += "${" + cut->name + "}";
      at = known_text.size();
    } else {
      result += known_text[at++];
    }
  }
  if (is_cut) result += kCut;
  return result;
}

}  // namespace dagc
