// SPDX-License-Identifier: Apache-2.0
#include "frontend/field_reader.h"

#include <array>
#include <charconv>
#include <string>

#include "diag/codes/dg3.h"
#include "value/scalar.h"

namespace dagc {
namespace {

// How a reader that keeps values and not texts would print a scalar.
std::string Reprinted(const Value& value) {
  if (const auto flag = value.AsBool()) return *flag ? "true" : "false";
  if (const auto integer = value.AsInt()) return std::to_string(*integer);
  const auto number = value.AsDouble();
  if (!number) return std::string(value.text());
  std::array<char, 40> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), *number);
  return {digits.data(), end};
}

}  // namespace

ir::Text ReadText(const Value& value, DiagSink& sink) {
  if (!value.IsScalar() || value.IsNull()) return {};
  if (!value.IsString()) {
    const std::string reprinted = Reprinted(value);
    // A scalar that the engine types differently has its own warning already.
    if (reprinted != value.text() && !DifferentEngineReading(value.text())) {
      sink.Report(diag::kNumberAsText, value.span(), value, reprinted).Help(help::kQuoteIt, value);
    }
  }
  return {value.text(), value.span(), value.unresolved()};
}

ir::Text FieldReader::Text(std::string_view key) const {
  const Value* found = Find(key);
  return found == nullptr ? ir::Text{} : ReadText(*found, sink_);
}

std::vector<ir::Text> FieldReader::Texts(std::string_view key) const {
  std::vector<ir::Text> texts;
  const Value* found = Find(key);
  if (found == nullptr) return texts;
  texts.reserve(found->size());
  for (const Value& item : found->items()) {
    const ir::Text text = ReadText(item, sink_);
    if (text.present()) texts.push_back(text);
  }
  return texts;
}

bool FieldReader::Flag(std::string_view key) const {
  const Value* found = Find(key);
  return found != nullptr && found->AsBool().value_or(false);
}

Span FieldReader::KeySpan(std::string_view key) const {
  const Value* found = map_ == nullptr ? nullptr : map_->FindKey(key);
  return found == nullptr ? Span{} : found->span();
}

}  // namespace dagc
