// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/yaml_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/hex.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/json.h"
#include "tmpl/formats/number.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/formats/yaml_resolve.h"
#include "tmpl/limits.h"

namespace dagc::tmpl {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kLongestSimpleKey = 128;
constexpr std::size_t kStep = 2;

bool IsBreakRune(std::uint32_t rune) {
  return rune == '\n' || rune == '\r' || rune == 0x85 || rune == 0x2028 || rune == 0x2029;
}

bool IsPrintable(std::uint32_t rune) {
  return rune == '\n' || (rune >= 0x20 && rune <= 0x7E) || (rune >= 0xA0 && rune <= 0xD7FF) ||
         (rune >= 0xE000 && rune <= 0xFFFD && rune != 0xFEFF);
}

// The package reads its own JSON again, with a reader that refuses these.
bool Readable(std::uint32_t rune) {
  return rune < 0x7F || rune == 0x85 || (rune >= 0xA0 && rune <= 0xD7FF) ||
         (rune >= 0xE000 && rune <= 0xFFFD && rune != 0xFEFF) || rune >= 0x10000;
}

enum class ScalarStyle { kPlain, kSingle, kDouble, kLiteral };

// What the emitter of libyaml asks of a text before it chooses a style.
struct Analysis {
  bool multiline = false;
  bool plain = true;
  bool single = true;
  bool block = true;
};

Analysis Analyze(std::string_view text) {
  Analysis result;
  if (text.empty()) {
    result.block = false;
    return result;
  }
  bool indicators = text.starts_with("---") || text.starts_with("...");
  bool special = false;
  bool break_space = false;
  bool space_break = false;
  bool previous_space = false;
  bool previous_break = false;
  bool after_white = true;
  bool edge = false;
  bool trailing_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Rune rune = RuneAt(text, at);
    const std::size_t next = at + rune.length;
    const bool before_white = next >= text.size() || text[next] == ' ' || text[next] == '\t';
    const char c = rune.value < 0x80 ? static_cast<char>(rune.value) : '\0';
    if (at == 0) {
      indicators = indicators || std::string_view("#,[]{}&*!|>'\"%@`").find(text[0]) != std::string_view::npos ||
                   ((c == '?' || c == ':' || c == '-') && before_white);
    } else {
      indicators = indicators || (c == ':' && before_white) || (c == '#' && after_white);
    }
    special = special || !IsPrintable(rune.value);
    const bool last = next == text.size();
    if (c == ' ') {
      edge = edge || at == 0 || last;
      trailing_space = trailing_space || last;
      break_space = break_space || previous_break;
      previous_space = true;
      previous_break = false;
    } else if (IsBreakRune(rune.value)) {
      result.multiline = true;
      edge = edge || at == 0 || last;
      space_break = space_break || previous_space;
      previous_space = false;
      previous_break = true;
    } else {
      previous_space = previous_break = false;
    }
    after_white = c == ' ' || c == '\t' || IsBreakRune(rune.value);
    at = next;
  }
  if (edge || result.multiline || indicators || break_space || space_break || special) result.plain = false;
  if (break_space || space_break || special) result.single = false;
  if (trailing_space || space_break || special) result.block = false;
  return result;
}

// The order of keys: numbers inside them by value, letters behind everything else.
// It is not always transitive: `a9`, `a10` and `a1b` go in circles.
bool KeyLess(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
  for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) {
    if (x[i] == y[i]) continue;
    const bool letter_x = IsLetter(x[i]);
    const bool letter_y = IsLetter(y[i]);
    if (letter_x && letter_y) return x[i] < y[i];
    if (letter_x || letter_y) return letter_y;
    std::uint64_t number_x = 0;
    std::uint64_t number_y = 0;
    if (x[i] == '0' || y[i] == '0') {
      for (std::size_t j = i; j > 0 && IsDigit(x[j - 1]); --j) {
        if (x[j - 1] != '0') {
          number_x = number_y = 1;
          break;
        }
      }
    }
    std::size_t end_x = i;
    std::size_t end_y = i;
    for (; end_x < x.size() && IsDigit(x[end_x]); ++end_x) number_x = number_x * 10 + x[end_x] - '0';
    for (; end_y < y.size() && IsDigit(y[end_y]); ++end_y) number_y = number_y * 10 + y[end_y] - '0';
    if (number_x != number_y) return static_cast<std::int64_t>(number_x) < static_cast<std::int64_t>(number_y);
    if (end_x != end_y) return end_x < end_y;
    return x[i] < y[i];
  }
  return x.size() < y.size();
}

struct Keyed {
  std::string key;
  std::vector<std::uint32_t> runes;
  Val val;
};

// A merge sort, written out: the standard library's must be given an order, and this one gives some sequence of all
// the entries whatever it is given.
void SortByKey(std::vector<Keyed>& entries) {
  const std::size_t size = entries.size();
  std::vector<Keyed> merged(size);
  for (std::size_t width = 1; width < size; width *= 2) {
    for (std::size_t begin = 0; begin < size; begin += 2 * width) {
      const std::size_t middle = std::min(begin + width, size);
      const std::size_t end = std::min(begin + 2 * width, size);
      std::size_t left = begin;
      std::size_t right = middle;
      for (std::size_t to = begin; to < end; ++to) {
        const bool from_right = left == middle || (right < end && KeyLess(entries[right].runes, entries[left].runes));
        merged[to] = std::move(entries[from_right ? right++ : left++]);
      }
    }
    entries.swap(merged);
  }
}

class Emitter {
 public:
  Emitter(Machine& machine, std::string& to) : machine_(machine), to_(to) {}

  bool Document(const Val& val) {
    if (!Node(val, 0, Place::kRoot, 0)) return false;
    if (column_ > 0) Break();
    return !machine_.failed();
  }

 private:
  enum class Place { kRoot, kMapValue, kItem };

  void Put(std::string_view text) {
    if (!machine_.Charge(text.size())) return;
    to_ += text;
    column_ += RuneCount(text);
  }

  void Break() {
    to_ += '\n';
    column_ = 0;
  }

  void Indicator(std::string_view text, bool space_before, bool is_white, bool is_indention) {
    if (space_before && !white_) Put(" ");
    Put(text);
    white_ = is_white;
    indention_ = indention_ && is_indention;
  }

  void Indent(std::size_t indent) {
    if (!indention_ || column_ > indent || (column_ == indent && !white_)) Break();
    if (column_ < indent) Put(std::string(indent - column_, ' '));
    white_ = true;
    indention_ = true;
  }

  // `indent` is the column of the collection around; its first level has none.
  bool Node(const Val& val, std::size_t indent, Place place, std::uint32_t depth) {
    if (depth > kDeepest) return machine_.Fail(diag::kTemplateBudget, Fill(phrase::kNestedValues, kDeepest));
    if (!machine_.Step()) return false;
    const std::size_t inner = place == Place::kRoot ? 0 : indent + kStep;
    const std::size_t wrapped = place == Place::kRoot ? kStep : indent + kStep;
    switch (val.type) {
      case Type::kInvalid:
      case Type::kNil:
        return Scalar("null", ScalarStyle::kPlain, wrapped, false);
      case Type::kBool:
        return Scalar(val.boolean ? "true" : "false", ScalarStyle::kPlain, wrapped, false);
      case Type::kInt:
      case Type::kInt64:
        return Scalar(std::to_string(val.integer), ScalarStyle::kPlain, wrapped, false);
      case Type::kUint8:
      case Type::kUint64:
        return Scalar(std::to_string(val.natural), ScalarStyle::kPlain, wrapped, false);
      case Type::kFloat:
        return Number(val.real, wrapped);
      case Type::kString:
      case Type::kSymbol:
        return Text(val.text(), wrapped, false);
      case Type::kVersion:
        return Text(val.version->canonical, wrapped, false);
      case Type::kList:
        if (val.list->nil) return Scalar("null", ScalarStyle::kPlain, wrapped, false);
        // A list below a key stands at the key's own column.
        return List(val, place == Place::kMapValue && !indention_ ? indent : inner, depth);
      case Type::kMap:
        if (val.map->nil) return Scalar("null", ScalarStyle::kPlain, wrapped, false);
        return Map(val, inner, depth);
    }
    return false;
  }

  bool List(const Val& val, std::size_t indent, std::uint32_t depth) {
    if (val.list->items.empty()) return Empty("[", "]");
    for (const Val& item : val.list->items) {
      Indent(indent);
      Indicator("-", true, false, true);
      if (!Node(item, indent, Place::kItem, depth + 1)) return false;
    }
    return true;
  }

  bool Empty(std::string_view open, std::string_view close) {
    Indicator(open, true, true, false);
    Indicator(close, false, false, false);
    return true;
  }

  bool Map(const Val& val, std::size_t indent, std::uint32_t depth) {
    const auto& entries = machine_.Entries(val.map);
    if (entries.empty()) return Empty("{", "}");
    std::vector<Keyed> sorted;
    for (const auto& [key, item] : entries) {
      if (!machine_.Charge(2 * (sizeof(Keyed) + key.size() * (1 + sizeof(std::uint32_t))))) return false;
      Keyed& keyed = sorted.emplace_back();
      keyed.val = item;
      if (!AsRead(key, keyed.key)) return false;
      for (std::size_t at = 0; at < keyed.key.size();) {
        const Rune rune = RuneAt(keyed.key, at);
        keyed.runes.push_back(rune.value);
        at += rune.length;
      }
    }
    SortByKey(sorted);
    for (const auto& [key, runes, item] : sorted) {
      Indent(indent);
      const bool simple = !Analyze(key).multiline && key.size() <= kLongestSimpleKey;
      if (!simple) Indicator("?", true, false, true);
      if (!Text(key, indent + kStep, simple)) return false;
      if (!simple) Indent(indent);
      Indicator(":", !simple, false, !simple);
      if (!Node(item, indent, Place::kMapValue, depth + 1)) return false;
    }
    return true;
  }

  // The number goes through JSON and is read as YAML, so that 1e6 is the integer 1000000.
  bool Number(double value, std::size_t indent) {
    if (!std::isfinite(value)) return false;
    const std::string json = JsonNumber(value);
    if (const auto integer = ParseInt(json, 0)) {
      return Scalar(std::to_string(*integer), ScalarStyle::kPlain, indent, false);
    }
    if (const auto natural = ParseUint(json, 0)) {
      return Scalar(std::to_string(*natural), ScalarStyle::kPlain, indent, false);
    }
    return Scalar(FormatFloat(value, 'g', -1), ScalarStyle::kPlain, indent, false);
  }

  // What the package's own reader makes of the text inside JSON quotes; false for what it refuses.
  static bool AsRead(std::string_view text, std::string& to) {
    for (std::size_t at = 0; at < text.size();) {
      const Rune rune = RuneAt(text, at);
      at += rune.length;
      if (!Readable(rune.value)) return false;
      if (rune.value == 0x85) {  // a line break, which folds into a space
        to += ' ';
      } else {
        AppendUtf8(to, rune.value);
      }
    }
    return true;
  }

  bool Text(std::string_view given, std::size_t indent, bool key) {
    std::string text;
    if (!AsRead(given, text)) return false;
    ScalarStyle style = ScalarStyle::kDouble;
    if (text.find('\n') != std::string::npos) {
      style = ScalarStyle::kLiteral;
    } else if (IsYamlString(text)) {
      style = ScalarStyle::kPlain;
    }
    return Scalar(text, style, indent, key);
  }

  bool Scalar(std::string_view text, ScalarStyle style, std::size_t indent, bool key) {
    const Analysis analysis = Analyze(text);
    if (key && analysis.multiline) style = ScalarStyle::kDouble;
    if (style == ScalarStyle::kPlain && (!analysis.plain || (text.empty() && key))) style = ScalarStyle::kSingle;
    if (style == ScalarStyle::kSingle && !analysis.single) style = ScalarStyle::kDouble;
    if (style == ScalarStyle::kLiteral && (!analysis.block || key)) style = ScalarStyle::kDouble;
    switch (style) {
      case ScalarStyle::kPlain:
        if (!white_) Put(" ");
        Flowing(text, indent, !key, /*quoted=*/false);
        break;
      case ScalarStyle::kSingle:
        Indicator("'", true, false, false);
        Flowing(text, indent, !key, /*quoted=*/true);
        Indicator("'", false, false, false);
        break;
      case ScalarStyle::kDouble:
        Indicator("\"", true, false, false);
        DoubleQuoted(text, indent, !key);
        Indicator("\"", false, false, false);
        break;
      case ScalarStyle::kLiteral:
        Literal(text, indent);
        return !machine_.failed();
    }
    white_ = false;
    indention_ = false;
    return !machine_.failed();
  }

  // Plain or single-quoted text; beyond column 80 a lone space becomes a line break.
  void Flowing(std::string_view text, std::size_t indent, bool may_break, bool quoted) {
    bool spaces = false;
    bool breaks = false;
    for (std::size_t at = 0; at < text.size();) {
      const Rune rune = RuneAt(text, at);
      const std::string_view piece = text.substr(at, rune.length);
      const std::size_t next = at + rune.length;
      if (piece == " ") {
        const bool inner = !quoted || (at > 0 && at + 1 < text.size());
        const bool lone = next >= text.size() || text[next] != ' ';
        if (may_break && !spaces && column_ > kWidth && inner && lone) {
          Indent(indent);
        } else {
          Put(" ");
        }
        spaces = true;
      } else if (IsBreakRune(rune.value)) {
        if (!breaks && piece == "\n") Break();
        PutBreak(piece);
        breaks = true;
      } else {
        if (breaks) Indent(indent);
        if (piece == "'" && quoted) Put("'");
        Put(piece);
        indention_ = false;
        spaces = false;
        breaks = false;
      }
      at = next;
    }
  }

  void PutBreak(std::string_view piece) {
    if (piece == "\n") {
      Break();
    } else {
      to_ += piece;
      column_ = 0;
    }
    indention_ = true;
  }

  void DoubleQuoted(std::string_view text, std::size_t indent, bool may_break) {
    bool spaces = false;
    for (std::size_t at = 0; at < text.size();) {
      const Rune rune = RuneAt(text, at);
      const std::string_view piece = text.substr(at, rune.length);
      const std::size_t next = at + rune.length;
      if (!IsPrintable(rune.value) || IsBreakRune(rune.value) || piece == "\"" || piece == "\\") {
        Escape(rune.value);
        spaces = false;
      } else if (piece == " " && may_break && !spaces && column_ > kWidth && at > 0 && at + 1 < text.size()) {
        Indent(indent);
        if (text[next] == ' ') Put("\\");
        spaces = true;
      } else {
        Put(piece);
        spaces = piece == " ";
      }
      at = next;
    }
  }

  void Escape(std::uint32_t rune) {
    constexpr std::string_view kSimple = "\x07\x08\x09\x0A\x0B\x0C\x0D\x1B\"\\";
    constexpr std::string_view kLetters = "abtnvfre\"\\";
    std::string escaped = "\\";
    const std::size_t simple = rune < 0x80 ? kSimple.find(static_cast<char>(rune)) : std::string_view::npos;
    if (rune == 0) {
      escaped += '0';
    } else if (simple != std::string_view::npos) {
      escaped += kLetters[simple];
    } else if (rune == 0x85 || rune == 0xA0 || rune == 0x2028 || rune == 0x2029) {
      escaped += rune == 0x85 ? 'N' : rune == 0xA0 ? '_' : rune == 0x2028 ? 'L' : 'P';
    } else {
      const int digits = rune <= 0xFF ? 2 : rune <= 0xFFFF ? 4 : 8;
      escaped += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
      AppendHex(escaped, rune, digits, HexCase::kUpper);
    }
    Put(escaped);
  }

  void Literal(std::string_view text, std::size_t indent) {
    Indicator("|", true, false, false);
    const std::uint32_t first = RuneAt(text, 0).value;
    if (first == ' ' || IsBreakRune(first)) Indicator("2", false, false, false);
    std::size_t trailing = 0;
    std::size_t end = text.size();
    while (end > 0 && trailing < 2) {
      std::size_t last = end - 1;
      while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
      if (!IsBreakRune(RuneAt(text, last).value)) break;
      end = last;
      ++trailing;
    }
    if (trailing == 0) Indicator("-", false, false, false);
    if (trailing == 2 || (trailing == 1 && end == 0)) Indicator("+", false, false, false);
    Break();
    indention_ = true;
    white_ = true;
    bool breaks = true;
    for (std::size_t at = 0; at < text.size();) {
      const Rune rune = RuneAt(text, at);
      const std::string_view piece = text.substr(at, rune.length);
      if (IsBreakRune(rune.value)) {
        PutBreak(piece);
        breaks = true;
      } else {
        if (breaks) Indent(indent);
        Put(piece);
        indention_ = false;
        breaks = false;
      }
      at += rune.length;
    }
  }

  Machine& machine_;
  std::string& to_;
  std::size_t column_ = 0;
  bool white_ = true;
  bool indention_ = true;
};

}  // namespace

bool WriteYaml(Machine& machine, const Val& val, std::string& to) { return Emitter(machine, to).Document(val); }

}  // namespace dagc::tmpl
