// SPDX-License-Identifier: Apache-2.0
// The types of the catalogue's rows. The number of `{}` in a row's text is part of its type, so a call with another
// number of arguments does not compile. The rows themselves are constants (diag::kDuplicateKey, note::kFirstHere,
// help::kDidYouMean) of one header per phase, diag/codes/dg0.h to dg7.h.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

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

// A value that knows where it was written: a Value, an ir::Text.
template <typename T>
concept ValueWithSpan = requires(const T& value) {
  { value.text() } -> std::convertible_to<std::string_view>;
  { value.span() } -> std::same_as<Span>;
};
template <typename T>
concept TextWithSpan = requires(const T& text) {
  { text.value } -> std::convertible_to<std::string_view>;
  { text.span } -> std::convertible_to<Span>;
};
template <typename T>
concept Quotable = ValueWithSpan<T> || TextWithSpan<T>;

// Escaped text and the place that it quotes.
struct Quoted {
  std::string text;
  Span source;
};

template <Quotable T>
Span SpanOf(const T& quoted) {
  if constexpr (ValueWithSpan<T>) {
    return quoted.span();
  } else {
    return quoted.span;
  }
}
template <Quotable T>
std::string_view TextOf(const T& quoted) {
  if constexpr (ValueWithSpan<T>) {
    return quoted.text();
  } else {
    return quoted.value;
  }
}

// As Shown() of a text, without forgetting where it was written.
template <Quotable T>
Quoted Shown(const T& quoted) {
  return {Shown(TextOf(quoted)), SpanOf(quoted)};
}
// A part of what is written at `source`, or a form of it.
inline Quoted QuotedAt(std::string_view text, Span source) { return {ShownAtLength(text), source}; }

// Text of dagc itself that is no literal: a row of a table, a count with its unit. Never what somebody else wrote.
struct Own {
  explicit Own(std::string_view words) : text(words) {}
  std::string_view text;
};

// One argument of a message, with control characters spelled out. It also says what may become of it where secrets are
// (diag/masking.h): numbers, literals and Own are shown in any case; a Value, an ir::Text or a Quoted is shown when the
// place that it quotes may be; any other text is derived from what was read, and is hidden in every finding that
// touches a secret. Who shows a value that a user wrote shortens it with Shown() first.
class DiagArg {
 public:
  enum class Origin : std::uint8_t { kOwn, kQuoted, kDerived };

  DiagArg(std::string_view text) : text_(ShownAtLength(text)), origin_(Origin::kDerived) {}
  DiagArg(const std::string& text) : DiagArg(std::string_view(text)) {}
  DiagArg(const char* literal) : text_(ShownAtLength(literal)) {}
  DiagArg(std::integral auto number) : text_(std::to_string(number)) {}
  DiagArg(Own own) : text_(ShownAtLength(own.text)) {}
  DiagArg(const Quoted& quoted) : text_(quoted.text), source_(quoted.source), origin_(Origin::kQuoted) {}
  template <Quotable T>
  DiagArg(const T& quoted) : DiagArg(QuotedAt(TextOf(quoted), SpanOf(quoted))) {}

  const std::string& text() const { return text_; }
  Span source() const { return source_; }
  Origin origin() const { return origin_; }

 private:
  std::string text_;
  Span source_;
  Origin origin_ = Origin::kOwn;
};

// `text` with each `{}` replaced by the next argument. What is not dagc's own goes to `quotations`.
std::string FillPlaceholders(std::string_view text, std::initializer_list<DiagArg> arguments,
                             std::vector<Quotation>* quotations = nullptr);

// A text of texts.def with its arguments, for a part of a sentence that depends on what was found.
template <std::size_t kArguments, typename... Args>
std::string Fill(const TextDef<kArguments>& def, const Args&... arguments) {
  static_assert(sizeof...(Args) == kArguments, "the text's placeholders and the arguments differ in number");
  return FillPlaceholders(def.text, {DiagArg(arguments)...});
}

}  // namespace dagc
