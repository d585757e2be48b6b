// SPDX-License-Identifier: Apache-2.0
// The types of the catalogue's rows. The number of `{}` in a row's text is part of its type, so a call with another
// number of arguments does not compile. The rows themselves are constants (diag::kDuplicateKey, note::kFirstHere,
// help::kDidYouMean) of one header per phase, diag/codes/dg0.h to dg7.h.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/shown.h"
#include "dagc/diagnostic.h"

namespace dagc {

consteval std::size_t CountPlaceholders(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) count += text[i] == '{' && text[i + 1] == '}' ? 1 : 0;
  return count;
}

template <std::size_t kArguments>
struct DiagDef {
  DiagCode code;
  Severity severity;
  std::string_view name;
  std::string_view text;
};

template <std::size_t kArguments>
struct TextDef {
  std::string_view text;
};

// One argument of a message: text with control characters spelled out, a number in decimal. Who shows a value that a
// user wrote shortens it with Shown() (base/shown.h) first.
class DiagArg {
 public:
  DiagArg(std::string_view text) : text_(ShownAtLength(text)) {}
  DiagArg(const std::string& text) : text_(ShownAtLength(text)) {}
  DiagArg(const char* text) : text_(ShownAtLength(text)) {}
  DiagArg(std::integral auto number) : text_(std::to_string(number)) {}
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// `text` with each `{}` replaced by the next argument.
std::string FillPlaceholders(std::string_view text, std::initializer_list<DiagArg> arguments);

// A text of texts.def with its arguments, for a part of a sentence that depends on what was found.
template <std::size_t kArguments, typename... Args>
std::string Fill(const TextDef<kArguments>& def, const Args&... arguments) {
  static_assert(sizeof...(Args) == kArguments, "the text's placeholders and the arguments differ in number");
  return FillPlaceholders(def.text, {DiagArg(arguments)...});
}

}  // namespace dagc
