// SPDX-License-Identifier: Apache-2.0
// fmt.Sprintf: verbs, flags, width, precision and argument indexes. https://pkg.go.dev/fmt#hdr-Printing
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/limits.h"

namespace dagc::tmpl {
namespace {

constexpr int kWidest = 1'000'000;  // Go refuses more

struct Flags {
  bool minus = false;
  bool plus = false;
  bool sharp = false;
  bool space = false;
  bool zero = false;
  std::optional<int> width;
  std::optional<int> precision;
  bool plain() const { return !minus && !plus && !sharp && !space && !zero && !width && !precision; }
};

class Format {
 public:
  Format(Machine& machine, std::string_view format, std::span<const Val> args)
      : machine_(machine), format_(format), args_(args), out_(machine) {}

  bool Run(Val& result) {
    while (at_ < format_.size()) {
      const std::size_t percent = std::min(format_.find('%', at_), format_.size());
      out_.Add(format_.substr(at_, percent - at_));
      at_ = percent + 1;
      if (percent < format_.size()) Directive();
      if (!machine_.Step() || deferred_) return false;
    }
    if (!reordered_ && next_ < args_.size()) Extra();
    result = out_.Finish();
    return !deferred_ && !machine_.failed();
  }

 private:
  void Directive() {
    flags_ = {};
    good_index_ = true;
    bool after_index = false;
    ReadFlags();
    ReadIndex(after_index);
    ReadWidth(after_index);
    ReadPrecision(after_index);
    if (!after_index) ReadIndex(after_index);
    if (at_ >= format_.size()) return out_.Add("%!(NOVERB)");
    const Rune verb = RuneAt(format_, at_);
    verb_ = format_.substr(at_, verb.length);
    at_ += verb.length;
    if (verb_ == "%") return out_.Add("%");
    go_syntax_ = verb_ == "v" && flags_.sharp;
    if (verb_ == "v") flags_.sharp = flags_.plus = false;
    if (!good_index_) return Bad("(BADINDEX)");
    if (next_ >= args_.size()) return Bad("(MISSING)");
    Argument(args_[next_++], 0);
  }

  void ReadFlags() {
    for (; at_ < format_.size(); ++at_) {
      switch (format_[at_]) {
        case '#':
          flags_.sharp = true;
          break;
        case '0':
          flags_.zero = true;
          break;
        case '+':
          flags_.plus = true;
          break;
        case '-':
          flags_.minus = true;
          break;
        case ' ':
          flags_.space = true;
          break;
        default:
          return;
      }
    }
  }

  std::optional<int> ReadNumber() {
    if (at_ >= format_.size() || !IsAsciiDigit(format_[at_])) return std::nullopt;
    int number = 0;
    for (; at_ < format_.size() && IsAsciiDigit(format_[at_]); ++at_) {
      if (number > kWidest) return std::nullopt;
      number = number * 10 + (format_[at_] - '0');
    }
    return number;
  }

  // `[3]`
  void ReadIndex(bool& after_index) {
    if (at_ >= format_.size() || format_[at_] != '[') return;
    reordered_ = true;
    after_index = true;
    const std::size_t close = format_.find(']', at_);
    if (close == std::string_view::npos) {
      good_index_ = false;
      ++at_;
      return;
    }
    ++at_;
    const auto number = ReadNumber();
    const bool good = number && at_ == close && *number >= 1 && static_cast<std::size_t>(*number) <= args_.size();
    at_ = close + 1;
    good_index_ = good_index_ && good;
    if (good) next_ = static_cast<std::size_t>(*number) - 1;
  }

  std::optional<int> Star(std::string_view what) {
    ++at_;
    if (next_ < args_.size() && args_[next_].IsInteger()) {
      const std::int64_t number = args_[next_++].integer;
      if (number >= -kWidest && number <= kWidest) return static_cast<int>(number);
    } else if (next_ < args_.size()) {
      ++next_;
    }
    out_.Add(what);
    return std::nullopt;
  }

  void ReadWidth(bool& after_index) {
    if (at_ < format_.size() && format_[at_] == '*') {
      flags_.width = Star("%!(BADWIDTH)");
      if (flags_.width && *flags_.width < 0) {
        flags_.width = -*flags_.width;
        flags_.minus = true;
        flags_.zero = false;
      }
      after_index = false;
      return;
    }
    flags_.width = ReadNumber();
    if (after_index && flags_.width) good_index_ = false;
  }

  void ReadPrecision(bool& after_index) {
    if (at_ >= format_.size() || format_[at_] != '.') return;
    ++at_;
    if (after_index) good_index_ = false;
    ReadIndex(after_index);
    if (at_ < format_.size() && format_[at_] == '*') {
      flags_.precision = Star("%!(BADPREC)");
      if (flags_.precision && *flags_.precision < 0) {
        flags_.precision.reset();
        out_.Add("%!(BADPREC)");
      }
      after_index = false;
      return;
    }
    flags_.precision = ReadNumber().value_or(0);
  }

  void Bad(std::string_view what) {
    out_.Add("%!");
    out_.Add(verb_);
    out_.Add(what);
  }

  // The value behind a wrong verb is written as by %v, with the flags that were given.
  void BadVerb(const Val& val) {
    Bad("(");
    if (val.IsNothing()) {
      out_.Add("<nil>");
    } else {
      out_.Add(TypeName(val));
      out_.Add("=");
      const std::string_view verb = std::exchange(verb_, "v");
      Argument(val, 0);
      verb_ = verb;
    }
    out_.Add(")");
  }

  void Extra() {
    out_.Add("%!(EXTRA ");
    for (std::size_t i = next_; i < args_.size(); ++i) {
      if (i > next_) out_.Add(", ");
      if (args_[i].type == Type::kSymbol && !args_[i].symbol->text) deferred_ = true;  // its type is to be named
      if (!args_[i].IsNothing()) {
        out_.Add(TypeName(args_[i]));
        out_.Add("=");
      }
      out_.Value(args_[i]);
    }
    out_.Add(")");
  }

  void Argument(const Val& val, std::uint32_t depth) {
    if (depth > kDeepestPrinted || !machine_.Step()) {
      machine_.Fail(diag::kTemplateBudget, Fill(phrase::kNestedValues, kDeepestPrinted));
      return;
    }
    if (val.IsSymbol()) return SymbolArgument(val);
    if (verb_ == "T") return Pad(TypeName(val));
    if (go_syntax_) return GoSyntax(val, depth);
    switch (val.type) {
      case Type::kInvalid:
      case Type::kNil:
        return verb_ == "v" ? Pad("<nil>") : BadVerb(val);
      case Type::kBool:
        return verb_ == "v" || verb_ == "t" ? Pad(val.boolean ? "true" : "false") : BadVerb(val);
      case Type::kInt:
      case Type::kInt64:
        return Integer(val, val.integer < 0,
                       val.integer < 0 ? 0 - static_cast<std::uint64_t>(val.integer) : val.natural);
      case Type::kUint8:
      case Type::kUint64:
        return Integer(val, false, val.natural);
      case Type::kFloat:
        return Float(val);
      case Type::kString:
        return String(val, val.text());
      case Type::kVersion:
        return VersionNumber(val, depth);
      case Type::kList:
        return List(val, depth);
      case Type::kMap:
        return Map(val, depth);
      case Type::kSymbol:
        return;
    }
  }

  // A Stringer; verbs for anything but text see the struct behind it.
  void VersionNumber(const Val& val, std::uint32_t depth) {
    const Version& version = *val.version;
    if (std::string_view("vsxXq").find(verb_) != std::string_view::npos) return String(val, version.canonical);
    out_.Add("&{");
    for (const std::uint64_t number : {version.major, version.minor, version.patch}) {
      Argument(Val::Uint(number), depth + 1);
      out_.Add(" ");
    }
    Argument(Val::String(version.prerelease), depth + 1);
    out_.Add(" ");
    Argument(Val::String(version.metadata), depth + 1);
    out_.Add(" ");
    Argument(Val::String(version.original), depth + 1);
    out_.Add("}");
  }

  // Its text as it is can be put anywhere; everything else takes its bytes.
  void SymbolArgument(const Val& val) {
    if (flags_.plain() && (verb_ == "v" || (verb_ == "s" && val.symbol->text))) {
      out_.Add(val);
    } else {
      deferred_ = true;
    }
  }

  // %#v: the value as Go's source would have it.
  void GoSyntax(const Val& val, std::uint32_t depth) {
    switch (val.type) {
      case Type::kInvalid:
      case Type::kNil:
        return Pad(depth == 0 ? "<nil>" : "interface {}(nil)");
      case Type::kString:
        return Pad(GoQuote(val.text()));
      case Type::kUint8:
      case Type::kUint64:
        return Pad("0x" + DigitsOf(val.natural, 16, false));
      case Type::kList: {
        out_.Add(TypeName(val));
        if (val.list->nil) return out_.Add("(nil)");
        out_.Add("{");
        for (std::size_t i = 0; i < val.list->items.size(); ++i) {
          if (i > 0) out_.Add(", ");
          Argument(val.list->items[i], depth + 1);
        }
        return out_.Add("}");
      }
      case Type::kMap: {
        if (!machine_.RequireKeys(*val.map)) return;
        out_.Add(TypeName(val));
        out_.Add("{");
        bool first = true;
        for (const auto& [key, item] : machine_.Entries(val.map)) {
          out_.Add(first ? "" : ", ");
          first = false;
          out_.Add(GoQuote(key) + ":");
          Argument(item, depth + 1);
        }
        return out_.Add("}");
      }
      default:
        go_syntax_ = false;
        Argument(val, depth);
        go_syntax_ = true;
    }
  }

  void List(const Val& val, std::uint32_t depth) {
    out_.Add("[");
    for (std::size_t i = 0; i < val.list->items.size(); ++i) {
      if (i > 0) out_.Add(" ");
      Item(val.list->items[i], depth);
    }
    out_.Add("]");
  }

  void Map(const Val& val, std::uint32_t depth) {
    if (!machine_.RequireKeys(*val.map)) return;
    out_.Add("map[");
    bool first = true;
    for (const auto& [key, item] : machine_.Entries(val.map)) {
      if (!first) out_.Add(" ");
      first = false;
      Argument(Val::String(key), depth + 1);
      out_.Add(":");
      Item(item, depth);
    }
    out_.Add("]");
  }

  // Inside a collection nil is an empty interface, whatever the verb.
  void Item(const Val& val, std::uint32_t depth) {
    if (val.IsNothing()) return out_.Add("<nil>");
    Argument(val, depth + 1);
  }

  void Pad(std::string_view text) {
    const std::size_t width = flags_.width ? static_cast<std::size_t>(*flags_.width) : 0;
    const std::size_t size = RuneCount(text);
    const std::string fill(width > size ? width - size : 0, flags_.zero && !flags_.minus ? '0' : ' ');
    if (!flags_.minus) out_.Add(fill);
    out_.Add(text);
    if (flags_.minus) out_.Add(std::string(fill.size(), ' '));
  }

  // A sign or prefix, then digits, with zeros between them up to the width where asked for.
  void PadNumber(std::string_view prefix, std::string digits) {
    const std::size_t width = flags_.width ? static_cast<std::size_t>(*flags_.width) : 0;
    const std::size_t size = prefix.size() + digits.size();
    if (flags_.zero && !flags_.minus && width > size) digits.insert(0, width - size, '0');
    const bool zero = flags_.zero;
    flags_.zero = false;
    Pad(std::string(prefix) + digits);
    flags_.zero = zero;
  }

  static std::string DigitsOf(std::uint64_t value, unsigned base, bool upper) {
    const std::string_view all = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string digits;
    do {
      digits.insert(digits.begin(), all[value % base]);
      value /= base;
    } while (value != 0);
    return digits;
  }

  void Integer(const Val& val, bool negative, std::uint64_t value) {
    const char verb = verb_.size() == 1 ? verb_[0] : '\0';
    switch (verb) {
      case 'v':
      case 'd':
        return Based(negative, value, 10, "");
      case 'b':
        return Based(negative, value, 2, flags_.sharp ? "0b" : "");
      case 'o':
        return Based(negative, value, 8, flags_.sharp ? "0" : "");
      case 'O':
        return Based(negative, value, 8, "0o");
      case 'x':
        return Based(negative, value, 16, flags_.sharp ? "0x" : "");
      case 'X':
        return Based(negative, value, 16, flags_.sharp ? "0X" : "");
      case 'c':
        return Pad(Character(negative, value));
      case 'q':
        return Pad(QuotedCharacter(Character(negative, value)));
      case 'U':
        return Pad(UnicodeName(negative ? 0 - value : value));
      default:
        return BadVerb(val);
    }
  }

  void Based(bool negative, std::uint64_t value, unsigned base, std::string_view prefix) {
    std::string digits = DigitsOf(value, base, verb_ == "X");
    const std::string sign = negative ? "-" : flags_.plus ? "+" : flags_.space ? " " : "";
    if (flags_.precision) {
      flags_.zero = false;
      if (*flags_.precision == 0 && value == 0) return Pad("");
      const auto least = static_cast<std::size_t>(*flags_.precision);
      if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
    }
    if (prefix == "0" && digits.starts_with('0')) prefix = "";
    PadNumber(sign + std::string(prefix), std::move(digits));
  }

  static std::string Character(bool negative, std::uint64_t value) {
    std::string text;
    const bool good = !negative && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
    AppendUtf8(text, good ? static_cast<std::uint32_t>(value) : kReplacement);
    return text;
  }

  static std::string QuotedCharacter(const std::string& text) {
    if (text == "'") return "'\\''";
    if (text == "\"") return "'\"'";
    std::string quoted = GoQuote(text);
    quoted.front() = quoted.back() = '\'';
    return quoted;
  }

  static std::string UnicodeName(std::uint64_t value) {
    const std::string digits = DigitsOf(value, 16, true);
    return "U+" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
  }

  void Float(const Val& val) {
    const char verb = verb_.size() == 1 ? verb_[0] : '\0';
    if (std::string_view("veEfFgGxX").find(verb) == std::string_view::npos) return BadVerb(val);
    const bool shortest = verb == 'v' || verb == 'g' || verb == 'G';
    const bool hex = (verb == 'x' || verb == 'X') && std::isfinite(val.real);
    std::string text =
        hex ? HexFloat(val.real, verb == 'X', flags_.precision)
            : FormatFloat(val.real, verb == 'v' ? 'g' : verb, flags_.precision.value_or(shortest ? -1 : 6));
    std::string sign;
    if (text[0] == '-' || text[0] == '+') {
      sign = text[0] == '-' || flags_.plus ? text.substr(0, 1) : std::string();
      text.erase(0, 1);
    } else if (flags_.plus) {
      sign = "+";
    }
    if (sign.empty() && flags_.space) sign = " ";
    if (!std::isfinite(val.real)) flags_.zero = false;
    if (std::isinf(val.real) && sign.empty()) sign = "+";
    PadNumber(sign, std::move(text));
  }

  // %x of a float: 0x1.8p+01, where C writes 0x1.8p+1.
  static std::string HexFloat(double value, bool upper, std::optional<int> precision) {
    std::array<char, 400> buffer{};
    const int places = std::min(precision.value_or(0), 300);
    const int size = precision ? std::snprintf(buffer.data(), buffer.size(), "%.*a", places, value)
                               : std::snprintf(buffer.data(), buffer.size(), "%a", value);
    std::string text(buffer.data(), static_cast<std::size_t>(size));
    if (text.size() >= 2 && (text[text.size() - 2] == '+' || text[text.size() - 2] == '-'))
      text.insert(text.size() - 1, "0");
    if (!upper) return text;
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
  }

  void String(const Val& val, std::string_view text) {
    const char verb = verb_.size() == 1 ? verb_[0] : '\0';
    if (verb != 'x' && verb != 'X' && flags_.precision) {
      text = text.substr(0, RuneOffset(text, static_cast<std::size_t>(*flags_.precision)));
    }
    switch (verb) {
      case 'v':
      case 's':
        return Pad(text);
      case 'q':
        return Pad(flags_.sharp && CanBackquote(text) ? "`" + std::string(text) + "`" : Quoted(text));
      case 'x':
      case 'X':
        return Pad(Hex(text, verb == 'X'));
      default:
        return BadVerb(val);
    }
  }

  static bool CanBackquote(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const Rune rune = RuneAt(text, at);
      if (!rune.valid || rune.value == 0xFEFF) return false;
      if ((rune.value < ' ' && rune.value != '\t') || rune.value == '`' || rune.value == 0x7F) return false;
      at += rune.length;
    }
    return true;
  }

  // With `+` everything beyond ASCII is escaped.
  std::string Quoted(std::string_view text) const {
    if (!flags_.plus) return GoQuote(text);
    std::string result;
    const std::string quoted = GoQuote(text);
    for (std::size_t at = 0; at < quoted.size();) {
      const Rune rune = RuneAt(quoted, at);
      const std::string digits = DigitsOf(rune.value, 16, false);
      const std::size_t width = rune.value < 0x10000 ? 4 : 8;
      if (rune.value < 0x80) {
        result += quoted[at];
      } else {
        result += (width == 4 ? "\\u" : "\\U") + std::string(width - digits.size(), '0') + digits;
      }
      at += rune.length;
    }
    return result;
  }

  std::string Hex(std::string_view text, bool upper) const {
    std::string result;
    if (flags_.precision) text = text.substr(0, static_cast<std::size_t>(*flags_.precision));
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (flags_.space && i > 0) result += ' ';
      if (flags_.sharp && (flags_.space || i == 0)) result += upper ? "0X" : "0x";
      const auto byte = static_cast<unsigned char>(text[i]);
      result += DigitsOf(byte >> 4, 16, upper) + DigitsOf(byte & 0xF, 16, upper);
    }
    return result;
  }

  Machine& machine_;
  std::string_view format_;
  std::span<const Val> args_;
  TextBuilder out_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  std::string_view verb_;
  Flags flags_;
  bool good_index_ = true;
  bool reordered_ = false;
  bool deferred_ = false;
  bool go_syntax_ = false;  // %#v
};

}  // namespace

bool PrintFormat(Machine& machine, std::string_view format, std::span<const Val> args, Val& result) {
  return Format(machine, format, args).Run(result);
}

}  // namespace dagc::tmpl
