// SPDX-License-Identifier: Apache-2.0
// JSON to a Value whose spans are bytes of the text, for tests that must not depend on the YAML reader. Takes only what
// is well-formed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/text.h"
#include "value/value.h"

namespace dagc::test {

class JsonReader {
 public:
  static constexpr FileId kFile{1};

  JsonReader(std::string_view text, Arena& arena) : text_(text), arena_(arena) {}

  Value Read() {
    SkipSpace();
    const std::size_t begin = at_;
    switch (text_[at_]) {
      case '{':
        return ReadCollection('}', begin);
      case '[':
        return ReadCollection(']', begin);
      case '"': {
        const std::string text = ReadString();
        return Value::Scalar(Kind::kString, arena_.Copy(text), Span_(begin), Style::kDoubleQuoted);
      }
      default:
        return ReadPlain(begin);
    }
  }

 private:
  Span Span_(std::size_t begin) const {
    return {kFile, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }

  void SkipSpace() {
    while (at_ < text_.size() && std::string_view(" \t\r\n,:").find(text_[at_]) != std::string_view::npos) ++at_;
  }

  Value ReadCollection(char close, std::size_t begin) {
    std::vector<Value> children;
    ++at_;
    for (SkipSpace(); text_[at_] != close; SkipSpace()) children.push_back(Read());
    ++at_;
    const std::span<const Value> kept = arena_.Copy(std::span<const Value>(children));
    return close == ']' ? Value::List(kept, Span_(begin), Style::kFlow) : Value::Map(kept, Span_(begin), Style::kFlow);
  }

  // `${NAME}` outside quotes is a value that nobody has set.
  Value ReadPlain(std::size_t begin) {
    at_ =
        std::min(text_.find_first_of(", \t\r\n]}:", text_[at_] == '$' ? text_.find('}', at_) + 1 : at_), text_.size());
    const std::string_view text = text_.substr(begin, at_ - begin);
    Kind kind = Kind::kInt;
    if (text == "null") kind = Kind::kNull;
    if (text == "true" || text == "false") kind = Kind::kBool;
    if (text.starts_with('$')) kind = Kind::kString;
    if (kind == Kind::kInt && text.find_first_of(".eE") != std::string_view::npos) kind = Kind::kFloat;
    Value value = Value::Scalar(kind, arena_.Copy(text), Span_(begin));
    value.set_unresolved(text.starts_with('$'));
    return value;
  }

  std::string ReadString() {
    std::string result;
    for (++at_; text_[at_] != '"'; ++at_) {
      if (text_[at_] != '\\') {
        result += text_[at_];
        continue;
      }
      switch (const char c = text_[++at_]) {
        case 'b':
          result += '\b';
          break;
        case 'f':
          result += '\f';
          break;
        case 'n':
          result += '\n';
          break;
        case 'r':
          result += '\r';
          break;
        case 't':
          result += '\t';
          break;
        case 'u':
          ReadEscape(result);
          break;
        default:
          result += c;
      }
    }
    ++at_;
    return result;
  }

  std::uint32_t ReadUnit() {
    const auto unit = static_cast<std::uint32_t>(std::stoul(std::string(text_.substr(at_ + 1, 4)), nullptr, 16));
    at_ += 4;
    return unit;
  }

  void ReadEscape(std::string& to) {
    std::uint32_t point = ReadUnit();
    if (point >= 0xD800 && point < 0xDC00 && text_.substr(at_ + 1, 2) == "\\u") {
      at_ += 2;
      point = 0x10000 + ((point - 0xD800) << 10) + (ReadUnit() - 0xDC00);
    }
    AppendUtf8(to, point);
  }

  std::string_view text_;
  Arena& arena_;
  std::size_t at_ = 0;
};

inline Value ReadJson(std::string_view text, Arena& arena) { return JsonReader(text, arena).Read(); }

}  // namespace dagc::test
