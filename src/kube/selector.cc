// SPDX-License-Identifier: Apache-2.0
#include "kube/selector.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace dagc {
namespace {

enum class TokenKind : std::uint8_t { kEnd, kWord, kSymbol };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::size_t begin = 0;
  std::string_view text;

  bool Is(std::string_view symbol) const { return kind == TokenKind::kSymbol && text == symbol; }
  std::size_t end() const { return begin + text.size(); }
};

constexpr bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
constexpr bool IsSymbol(char c) { return std::string_view("=!(),><").find(c) != std::string_view::npos; }

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) { Advance(); }

  Parsed<std::vector<SelectorRequirement>, SelectorFault> Parse() {
    while (token_.kind != TokenKind::kEnd) {
      if (auto fault = ParseRequirement()) return *fault;
      if (token_.kind == TokenKind::kEnd) break;
      if (!token_.Is(",")) return Unexpected(SelectorReason::kExpectedComma);
      Advance();
      if (token_.kind == TokenKind::kEnd) return Unexpected(SelectorReason::kExpectedKey);
    }
    return requirements_;
  }

 private:
  // Longest symbol first: "==" is one token, "=(" two.
  void Advance() {
    while (at_ < text_.size() && IsSpace(text_[at_])) ++at_;
    token_ = {TokenKind::kEnd, at_, {}};
    if (at_ == text_.size()) return;
    std::size_t end = at_ + 1;
    if (IsSymbol(text_[at_])) {
      token_.kind = TokenKind::kSymbol;
      if ((text_[at_] == '=' || text_[at_] == '!') && end < text_.size() && text_[end] == '=') ++end;
    } else {
      token_.kind = TokenKind::kWord;
      while (end < text_.size() && !IsSpace(text_[end]) && !IsSymbol(text_[end])) ++end;
    }
    token_.text = text_.substr(at_, end - at_);
    at_ = end;
  }

  SelectorFault At(SelectorReason reason, std::size_t begin, std::size_t end) const {
    SelectorFault fault;
    fault.reason = reason;
    fault.begin = begin;
    fault.end = end;
    return fault;
  }
  SelectorFault Unexpected(SelectorReason reason) const { return At(reason, token_.begin, token_.end()); }

  SelectorFault BadName(SelectorReason reason, const NameFault& name) const {
    SelectorFault fault = At(reason, token_.begin + name.begin, token_.begin + name.end);
    fault.name_reason = name.reason;
    return fault;
  }

  std::optional<SelectorFault> ParseRequirement() {
    SelectorRequirement requirement;
    const bool negated = token_.Is("!");
    if (negated) Advance();
    if (token_.kind != TokenKind::kWord) return Unexpected(SelectorReason::kExpectedKey);
    if (const auto name = CheckLabelKey(token_.text)) return BadName(SelectorReason::kBadKey, *name);
    requirement.key = token_.text;
    Advance();
    if (negated) {
      requirement.op = SelectorOperator::kDoesNotExist;
    } else if (token_.kind != TokenKind::kEnd && !token_.Is(",")) {
      if (auto fault = ParseRestriction(requirement)) return fault;
    }
    requirements_.push_back(std::move(requirement));
    return std::nullopt;
  }

  std::optional<SelectorFault> ParseRestriction(SelectorRequirement& requirement) {
    struct Row {
      std::string_view text;
      SelectorOperator op;
    };
    static constexpr Row kOperators[] = {{"=", SelectorOperator::kEquals},     {"==", SelectorOperator::kEquals},
                                         {"!=", SelectorOperator::kNotEquals}, {">", SelectorOperator::kGreater},
                                         {"<", SelectorOperator::kLess},       {"in", SelectorOperator::kIn},
                                         {"notin", SelectorOperator::kNotIn}};
    const Row* found = nullptr;
    for (const Row& row : kOperators) {
      if (row.text == token_.text) found = &row;
    }
    if (found == nullptr) return Unexpected(SelectorReason::kExpectedOperator);
    requirement.op = found->op;
    Advance();
    const bool takes_list = found->op == SelectorOperator::kIn || found->op == SelectorOperator::kNotIn;
    return takes_list ? ParseList(requirement) : ParseValue(requirement);
  }

  std::optional<SelectorFault> ParseValue(SelectorRequirement& requirement) {
    const bool number = requirement.op == SelectorOperator::kGreater || requirement.op == SelectorOperator::kLess;
    if (token_.kind == TokenKind::kEnd || token_.Is(",")) {
      if (number) return At(SelectorReason::kNotANumber, token_.begin, token_.begin);
      requirement.values.push_back({});
      return std::nullopt;
    }
    if (token_.kind != TokenKind::kWord) return Unexpected(SelectorReason::kExpectedValue);
    if (number && !IsInt64(token_.text)) return Unexpected(SelectorReason::kNotANumber);
    return TakeValue(requirement);
  }

  // From "(" to ")". Commas separate values that may be empty.
  std::optional<SelectorFault> ParseList(SelectorRequirement& requirement) {
    if (!token_.Is("(")) return Unexpected(SelectorReason::kExpectedList);
    Advance();
    for (;;) {
      if (token_.kind == TokenKind::kWord) {
        if (auto fault = TakeValue(requirement)) return fault;
      } else if (token_.Is(",") || token_.Is(")")) {
        requirement.values.push_back({});
      } else {
        return Unexpected(token_.kind == TokenKind::kEnd ? SelectorReason::kUnclosedList
                                                         : SelectorReason::kExpectedValue);
      }
      const bool closed = token_.Is(")");
      if (!closed && !token_.Is(",")) return Unexpected(SelectorReason::kUnclosedList);
      Advance();
      if (closed) return std::nullopt;
    }
  }

  std::optional<SelectorFault> TakeValue(SelectorRequirement& requirement) {
    if (const auto name = CheckLabelValue(token_.text)) return BadName(SelectorReason::kBadValue, *name);
    requirement.values.push_back(token_.text);
    Advance();
    return std::nullopt;
  }

  // The value check has no sign, so digits and size are all there is to see.
  static bool IsInt64(std::string_view text) {
    const std::size_t zeros = std::min(text.find_first_not_of('0'), text.size());
    for (const char c : text) {
      if (!IsAsciiDigit(c)) return false;
    }
    const std::string_view digits = text.substr(zeros);
    return digits.size() < 19 || (digits.size() == 19 && digits <= "9223372036854775807");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Token token_;
  std::vector<SelectorRequirement> requirements_;
};

}  // namespace

Parsed<std::vector<SelectorRequirement>, SelectorFault> ParseSelector(std::string_view text) {
  return Parser(text).Parse();
}

}  // namespace dagc
