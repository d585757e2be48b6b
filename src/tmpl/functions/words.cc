// SPDX-License-Identifier: Apache-2.0
// Words of a text: what Sprig takes from github.com/Masterminds/goutils and github.com/huandu/xstrings.
#include <algorithm>

#include "tmpl/formats/unicode.h"
#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

bool IsConnector(std::uint32_t rune) { return rune == '-' || rune == '_' || IsSpace(rune); }

// A letter of a script that has words.
bool IsAlphabet(std::uint32_t rune) {
  if (!IsLetter(rune)) return false;
  return !((rune >= 0x4E00 && rune <= 0x9FCC) || (rune >= 0x3400 && rune <= 0x4D85) ||
           (rune >= 0x20000 && rune <= 0x2B81D));
}

enum class WordKind { kInvalid, kNumber, kUpper, kAlphabet, kConnector, kPunct, kOther };

struct Word {
  WordKind kind = WordKind::kInvalid;
  std::string_view text;
};

// Cuts a text into words as xstrings does for snake_case: "HTTPStatus" is "HTTP" and "Status".
class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) {}
  bool done() const { return rest_.empty(); }

  Word Next() {
    if (rest_.empty()) return {};
    const std::string_view text = rest_;
    const Rune first = ValidRune(text, kReplacement);
    std::size_t size = first.length;
    WordKind kind = WordKind::kOther;
    if (first.value == kReplacement) {
      kind = WordKind::kInvalid;
    } else if (IsConnector(first.value)) {
      kind = WordKind::kConnector;
      size = Run(text, first, [](std::uint32_t rune) { return IsConnector(rune); });
    } else if (IsPunct(first.value)) {
      kind = WordKind::kPunct;
      size = Run(text, first, [](std::uint32_t rune) { return IsPunct(rune); });
    } else if (IsUpper(first.value)) {
      kind = WordKind::kUpper;
      size = UpperRun(text, first);
    } else if (IsAlphabet(first.value)) {
      kind = WordKind::kAlphabet;
      size = Run(text, first, IsLowerAlphabet);
    } else if (IsNumber(first.value)) {
      kind = WordKind::kNumber;
      size = Run(text, first, [](std::uint32_t rune) { return IsNumber(rune); });
    } else {
      size = Run(text, first, [](std::uint32_t rune) {
        return !IsConnector(rune) && !IsAlphabet(rune) && !IsNumber(rune) && !IsPunct(rune);
      });
    }
    rest_.remove_prefix(size);
    return {kind, text.substr(0, size)};
  }

 private:
  static bool IsLowerAlphabet(std::uint32_t rune) { return IsAlphabet(rune) && !IsUpper(rune); }

  // The next code point with the invalid bytes before it; `previous` when there is none.
  static Rune ValidRune(std::string_view text, std::uint32_t previous) {
    std::size_t size = 0;
    while (size < text.size()) {
      const Rune rune = RuneAt(text, size);
      size += rune.length;
      if (rune.value != kReplacement) return {rune.value, size};
    }
    return {previous, size};
  }

  template <typename Test>
  static std::size_t Run(std::string_view text, Rune first, Test test) {
    std::size_t at = first.length;
    std::uint32_t previous = first.value;
    while (at < text.size()) {
      const Rune rune = ValidRune(text.substr(at), previous);
      if (!test(rune.value)) break;
      previous = rune.value;
      at += rune.length;
    }
    return at;
  }

  static std::size_t UpperRun(std::string_view text, Rune first) {
    if (first.length >= text.size()) return first.length;
    const Rune second = ValidRune(text.substr(first.length), first.value);
    if (!IsUpper(second.value)) return IsAlphabet(second.value) ? Run(text, first, IsLowerAlphabet) : first.length;
    std::size_t at = first.length;
    std::size_t last_size = 0;
    std::uint32_t rune_value = first.value;
    while (at < text.size()) {
      const Rune rune = ValidRune(text.substr(at), rune_value);
      rune_value = rune.value;
      if (!IsUpper(rune.value)) break;
      last_size = rune.length;
      at += rune.length;
    }
    return at < text.size() && IsAlphabet(rune_value) ? at - last_size : at;
  }

  std::string_view rest_;
};

class LowerCaser {
 public:
  LowerCaser(std::string_view text, char connector) : words_(text), connector_(connector) {}

  std::string Run() {
    word_ = words_.Next();
    while (!words_.done()) {
      if (word_.kind != WordKind::kConnector) Append(word_);
      const Word last = word_;
      word_ = words_.Next();
      Between(last);
    }
    Append(word_);
    return std::move(result_);
  }

 private:
  bool Breaks() const {
    return word_.kind != WordKind::kInvalid && word_.kind != WordKind::kPunct && word_.kind != WordKind::kConnector;
  }

  void AppendWordsAndNumbers() {
    while (word_.kind == WordKind::kAlphabet || word_.kind == WordKind::kNumber) {
      Append(word_);
      word_ = words_.Next();
    }
    if (Breaks()) result_ += connector_;
  }

  void Between(const Word& last) {
    switch (last.kind) {
      case WordKind::kNumber:
        return AppendWordsAndNumbers();
      case WordKind::kConnector:
        return Append(last);
      case WordKind::kPunct:
        return;
      default:
        break;
    }
    if (word_.kind != WordKind::kNumber) {
      if (word_.kind != WordKind::kConnector && word_.kind != WordKind::kPunct) result_ += connector_;
      return;
    }
    if (words_.done()) return;
    const Word number = word_;
    word_ = words_.Next();
    if (word_.kind != WordKind::kAlphabet) {  // the number belongs to the word before: "Bld4Floor"
      Append(number);
      if (word_.kind != WordKind::kConnector && word_.kind != WordKind::kPunct) result_ += connector_;
      return;
    }
    result_ += connector_;  // "HTTP2xx"
    Append(number);
    AppendWordsAndNumbers();
  }

  void Append(const Word& word) {
    if (word.kind != WordKind::kUpper && word.kind != WordKind::kConnector) {
      result_ += word.text;
      return;
    }
    for (std::size_t at = 0; at < word.text.size();) {
      const Rune rune = RuneAt(word.text, at);
      at += rune.length;
      if (IsConnector(rune.value)) {
        result_ += connector_;
      } else {
        AppendUtf8(result_, IsUpper(rune.value) ? ToLower(rune.value) : rune.value);
      }
    }
  }

  Words words_;
  Word word_;
  char connector_;
  std::string result_;
};

std::string PascalCase(std::string_view text) {
  std::string result;
  std::size_t at = 0;
  std::uint32_t current = 0;
  bool first_upper = false;
  bool any = false;
  const auto next = [&] {
    const Rune rune = RuneAt(text, at);
    at += rune.length;
    return rune.value;
  };
  while (at < text.size()) {
    current = next();
    any = true;
    if (!IsConnector(current)) {
      first_upper = IsUpper(current);
      current = ToUpper(current);
      break;
    }
    AppendUtf8(result, current);
  }
  if (at >= text.size()) {
    if (any) AppendUtf8(result, current);
    return result;
  }
  while (at < text.size()) {
    const std::uint32_t previous = current;
    current = next();
    if (IsConnector(current) && IsConnector(previous)) {
      AppendUtf8(result, previous);
    } else if (IsConnector(previous)) {
      first_upper = IsUpper(current);
      current = ToUpper(current);
    } else {
      if (first_upper) {
        if (IsUpper(current)) {
          current = ToLower(current);
        } else {
          first_upper = false;
        }
      }
      AppendUtf8(result, previous);
    }
  }
  AppendUtf8(result, current);
  return result;
}

std::string Wrapped(std::string_view text, std::size_t width, std::string_view line, bool cut_long_words) {
  std::string result;
  std::size_t at = 0;
  while (text.size() - at > width) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t space = text.substr(at, width + 1).rfind(' ');
    if (space != std::string_view::npos) {
      result += text.substr(at, space);
      result += line;
      at += space + 1;
    } else if (cut_long_words) {
      result += text.substr(at, width);
      result += line;
      at += width;
    } else {
      const std::size_t next = text.find(' ', at + width);
      if (next == std::string_view::npos) {
        result += text.substr(at);
        at = text.size();
      } else {
        result += text.substr(at, next - at);
        result += line;
        at = next + 1;
      }
    }
  }
  result += text.substr(at);
  return result;
}

bool Wrap(const Call& call, std::string_view line, std::string_view text, bool cut_long_words, Val& result) {
  const auto width = static_cast<std::size_t>(std::max<std::int64_t>(call.integer(0), 1));
  if (line.empty()) line = "\n";
  if (!call.machine.Charge(text.size() + (text.size() / width + 1) * line.size())) return false;
  return call.Give(Wrapped(text, width, line, cut_long_words), result);
}

// goutils.Abbreviate; widths are in bytes.
std::string Abbreviated(std::string_view text, std::int64_t offset, std::int64_t width) {
  const auto size = static_cast<std::int64_t>(text.size());
  if (text.empty() || width < 4) return {};
  if (size <= width) return std::string(text);
  offset = std::min(offset, size);
  if (size - offset < width - 3) offset = size - (width - 3);
  const auto part = [&](std::int64_t from, std::int64_t count) {
    return std::string(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(count)));
  };
  if (offset <= 4) return part(0, width - 3) + "...";
  if (width < 7) return {};
  if (offset + width - 3 < size)
    return "..." + Abbreviated(text.substr(static_cast<std::size_t>(offset)), 0, width - 3);
  return "..." + part(size - (width - 3), width - 3);
}

}  // namespace

bool FnTitle(const Call& call, Val& result) {
  // strings.Title: a letter behind anything but letters, digits, `_` and what is neither letter nor space.
  std::uint32_t previous = ' ';
  const auto separates = [](std::uint32_t rune) {
    if (rune < 0x80) {
      const char c = static_cast<char>(rune);
      return !IsAsciiAlpha(c) && !IsAsciiDigit(c) && c != '_';
    }
    return !IsLetter(rune) && !IsDigit(rune) && IsSpace(rune);
  };
  return call.Give(MapRunes(call.text(0),
                            [&](std::uint32_t rune) {
                              const bool begins = separates(previous);
                              previous = rune;
                              return begins ? ToTitle(rune) : rune;
                            }),
                   result);
}

bool FnUntitle(const Call& call, Val& result) {
  bool begins = true;
  return call.Give(MapRunes(call.text(0),
                            [&](std::uint32_t rune) {
                              if (IsSpace(rune)) {
                                begins = true;
                              } else if (begins) {
                                begins = false;
                                return ToLower(rune);
                              }
                              return rune;
                            }),
                   result);
}

bool FnSwapcase(const Call& call, Val& result) {
  bool space = true;
  return call.Give(MapRunes(call.text(0),
                            [&](std::uint32_t rune) {
                              if (IsUpper(rune) || IsTitle(rune)) {
                                space = false;
                                return ToLower(rune);
                              }
                              if (IsLower(rune)) return std::exchange(space, false) ? ToTitle(rune) : ToUpper(rune);
                              space = IsSpace(rune);
                              return rune;
                            }),
                   result);
}

// goutils takes every byte for a character here.
bool FnInitials(const Call& call, Val& result) {
  std::string initials;
  bool gap = true;
  for (const char c : call.text(0)) {
    const std::uint32_t byte = static_cast<unsigned char>(c);
    if (IsSpace(byte)) {
      gap = true;
    } else if (std::exchange(gap, false)) {
      AppendUtf8(initials, byte);
    }
  }
  return call.Give(initials, result);
}

bool FnNospace(const Call& call, Val& result) {
  std::string kept;
  bool changed = false;
  for (const char c : call.text(0)) {
    const std::uint32_t byte = static_cast<unsigned char>(c);
    if (IsSpace(byte)) {
      changed = true;
    } else {
      AppendUtf8(kept, byte);
    }
  }
  return call.Give(changed ? kept : call.text(0), result);
}

bool FnAbbrev(const Call& call, Val& result) {
  const std::int64_t width = call.integer(0);
  return call.Give(width < 4 ? std::string(call.text(1)) : Abbreviated(call.text(1), 0, width), result);
}

bool FnAbbrevboth(const Call& call, Val& result) {
  const std::int64_t left = call.integer(0);
  const std::int64_t right = call.integer(1);
  const bool as_is = right < 4 || (left > 0 && right < 7);
  return call.Give(as_is ? std::string(call.text(2)) : Abbreviated(call.text(2), left, right), result);
}

bool FnWrap(const Call& call, Val& result) { return Wrap(call, "", call.text(1), false, result); }
bool FnWrapWith(const Call& call, Val& result) { return Wrap(call, call.text(1), call.text(2), true, result); }
bool FnSnakecase(const Call& call, Val& result) { return call.Give(LowerCaser(call.text(0), '_').Run(), result); }
bool FnKebabcase(const Call& call, Val& result) { return call.Give(LowerCaser(call.text(0), '-').Run(), result); }
bool FnCamelcase(const Call& call, Val& result) { return call.Give(PascalCase(call.text(0)), result); }

}  // namespace dagc::tmpl
