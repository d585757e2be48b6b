// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/json.h"

#include <cmath>

#include "base/hex.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/number.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/limits.h"

namespace dagc::tmpl {
namespace {

void AppendString(std::string_view text, bool escape_html, std::string& to) {
  to += '"';
  for (std::size_t at = 0; at < text.size();) {
    const Rune rune = RuneAt(text, at);
    const std::string_view piece = text.substr(at, rune.length);
    at += rune.length;
    constexpr std::string_view kControls = "\b\f\n\r\t";
    if (!rune.valid) {
      to += "\\ufffd";
    } else if (rune.value == '"' || rune.value == '\\') {
      to += '\\';
      to += piece;
    } else if (rune.value < ' ') {
      const std::size_t control = kControls.find(piece[0]);
      if (control != std::string_view::npos) {
        to += '\\';
        to += "bfnrt"[control];
      } else {
        to += "\\u";
        AppendHex(to, rune.value, 4);
      }
    } else if (rune.value == 0x2028 || rune.value == 0x2029 ||
               (escape_html && (rune.value == '<' || rune.value == '>' || rune.value == '&'))) {
      to += "\\u";
      AppendHex(to, rune.value, 4);
    } else {
      to += piece;
    }
  }
  to += '"';
}

class Writer {
 public:
  Writer(Machine& machine, JsonStyle style, std::string& to) : machine_(machine), style_(style), to_(to) {}

  bool Write(const Val& val, std::uint32_t depth) {
    if (depth > kDeepest) return machine_.Fail(diag::kTemplateBudget, Fill(phrase::kNestedValues, kDeepest));
    if (!machine_.Step()) return false;
    const std::size_t before = to_.size();
    switch (val.type) {
      case Type::kInvalid:
      case Type::kNil:
        to_ += "null";
        break;
      case Type::kBool:
        to_ += val.boolean ? "true" : "false";
        break;
      case Type::kInt:
      case Type::kInt64:
        to_ += std::to_string(val.integer);
        break;
      case Type::kUint8:
      case Type::kUint64:
        to_ += std::to_string(val.natural);
        break;
      case Type::kFloat:
        if (!std::isfinite(val.real)) return false;
        to_ += JsonNumber(val.real);
        break;
      case Type::kString:
      case Type::kSymbol:
        AppendString(val.text(), style_.escape_html, to_);
        break;
      case Type::kVersion:
        AppendString(val.version->canonical, style_.escape_html, to_);
        break;
      case Type::kList:
        return List(val, depth);
      case Type::kMap:
        return Map(val, depth);
    }
    return machine_.Charge(to_.size() - before);
  }

 private:
  void Line(std::uint32_t depth) {
    const std::size_t indent = std::size_t{depth} * 2;
    if (!style_.indented || !machine_.Charge(1 + indent)) return;
    to_ += '\n';
    to_.append(indent, ' ');
  }

  bool List(const Val& val, std::uint32_t depth) {
    if (val.list->nil) {
      to_ += "null";
      return true;
    }
    to_ += '[';
    bool first = true;
    for (const Val& item : val.list->items) {
      if (!first) to_ += ',';
      first = false;
      Line(depth + 1);
      if (!Write(item, depth + 1)) return false;
    }
    if (!first) Line(depth);
    to_ += ']';
    return true;
  }

  bool Map(const Val& val, std::uint32_t depth) {
    if (val.map->nil) {
      to_ += "null";
      return true;
    }
    to_ += '{';
    bool first = true;
    for (const auto& [key, item] : machine_.Entries(val.map)) {
      if (!first) to_ += ',';
      first = false;
      Line(depth + 1);
      if (!machine_.Charge(key.size() + 4)) return false;
      AppendString(key, style_.escape_html, to_);
      to_ += style_.indented ? ": " : ":";
      if (!Write(item, depth + 1)) return false;
    }
    if (!first) Line(depth);
    to_ += '}';
    return true;
  }

  Machine& machine_;
  JsonStyle style_;
  std::string& to_;
};

class Reader {
 public:
  Reader(Machine& machine, std::string_view text) : machine_(machine), text_(text) {}

  bool Run(Val& result) {
    if (!Value(result, 0)) return false;
    Space();
    return at_ == text_.size();
  }

 private:
  void Space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }

  bool Take(char c) {
    Space();
    const bool there = at_ < text_.size() && text_[at_] == c;
    if (there) ++at_;
    return there;
  }

  bool Word(std::string_view word) {
    const bool there = text_.substr(at_).starts_with(word);
    if (there) at_ += word.size();
    return there;
  }

  bool Value(Val& result, std::uint32_t depth) {
    if (depth > kDeepest || !machine_.Step()) return false;
    Space();
    if (at_ >= text_.size()) return false;
    switch (text_[at_]) {
      case '{':
        return Object(result, depth);
      case '[':
        return Array(result, depth);
      case '"': {
        std::string text;
        if (!String(text)) return false;
        result = machine_.Text(text);
        return true;
      }
      case 't':
        result = Val::Bool(true);
        return Word("true");
      case 'f':
        result = Val::Bool(false);
        return Word("false");
      case 'n':
        result = Val::Nil();
        return Word("null");
      default:
        return Number(result);
    }
  }

  bool Object(Val& result, std::uint32_t depth) {
    ++at_;
    MapNode* map = machine_.NewMap();
    result = Val::Map(map);
    if (Take('}')) return true;
    do {
      Space();
      std::string key;
      if (at_ >= text_.size() || text_[at_] != '"' || !String(key) || !Take(':')) return false;
      Val item;
      if (!Value(item, depth + 1)) return false;
      if (!machine_.Charge(kEntryBytes)) return false;
      map->entries.insert_or_assign(machine_.Text(key).text(), item);
    } while (Take(','));
    return Take('}');
  }

  bool Array(Val& result, std::uint32_t depth) {
    ++at_;
    std::vector<Val> items;
    if (!Take(']')) {
      do {
        if (!machine_.Charge(sizeof(Val)) || !Value(items.emplace_back(), depth + 1)) return false;
      } while (Take(','));
      if (!Take(']')) return false;
    }
    result = machine_.Keep(std::move(items));
    return true;
  }

  bool Hex4(std::uint32_t& value) {
    value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      if (at_ >= text_.size()) return false;
      const int digit = HexDigit(text_[at_]);
      if (digit < 0) return false;
      value = value * 16 + static_cast<std::uint32_t>(digit);
    }
    return true;
  }

  bool Escape(std::string& to) {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_++];
    constexpr std::string_view kFrom = "\"\\/bfnrt";
    constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
    if (const std::size_t simple = kFrom.find(c); simple != std::string_view::npos) {
      to += kTo[simple];
      return true;
    }
    std::uint32_t value = 0;
    if (c != 'u' || !Hex4(value)) return false;
    if (value >= 0xD800 && value < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
      const std::size_t back = at_;
      at_ += 2;
      std::uint32_t low = 0;
      if (!Hex4(low)) return false;
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
      } else {
        at_ = back;
      }
    }
    AppendUtf8(to, value >= 0xD800 && value < 0xE000 ? kReplacement : value);
    return true;
  }

  bool String(std::string& to) {
    for (++at_; at_ < text_.size();) {
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(c) < ' ') return false;
      if (c == '\\') {
        ++at_;
        if (!Escape(to)) return false;
        continue;
      }
      const Rune rune = RuneAt(text_, at_);
      AppendUtf8(to, rune.value);
      at_ += rune.length;
    }
    return false;
  }

  bool Digits() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && IsAsciiDigit(text_[at_])) ++at_;
    return at_ > begin;
  }

  bool Number(Val& result) {
    const std::size_t begin = at_;
    if (text_[at_] == '-') ++at_;
    const bool zero = at_ < text_.size() && text_[at_] == '0';
    if (zero) {
      ++at_;
    } else if (!Digits()) {
      return false;
    }
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      if (!Digits()) return false;
    }
    if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
      ++at_;
      if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
      if (!Digits()) return false;
    }
    const auto value = ParseFloat(text_.substr(begin, at_ - begin));
    if (!value) return false;
    result = Val::Float(*value);
    return true;
  }

  Machine& machine_;
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::string JsonNumber(double value) {
  const double size = std::fabs(value);
  if (size == 0 || (size >= 1e-6 && size < 1e21)) return FormatFloat(value, 'f', -1);
  std::string text = FormatFloat(value, 'e', -1);
  // e-09 becomes e-9
  const std::size_t n = text.size();
  if (n >= 4 && text[n - 4] == 'e' && text[n - 3] == '-' && text[n - 2] == '0') text.erase(n - 2, 1);
  return text;
}

bool WriteJson(Machine& machine, const Val& val, JsonStyle style, std::string& to) {
  return Writer(machine, style, to).Write(val, 0);
}

bool ReadJson(Machine& machine, std::string_view text, Val& result) { return Reader(machine, text).Run(result); }

}  // namespace dagc::tmpl
