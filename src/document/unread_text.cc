// SPDX-License-Identifier: Apache-2.0
#include "document/unread_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/edit_distance.h"
#include "base/hex.h"
#include "base/text.h"
#include "document/secret_signs.h"

namespace dagc {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr auto kShownTypes = std::to_array<std::string_view>({"workflow", "stack", "volume", "depot"});
// Beside `secrets` they hold what should have been in a Secret.
constexpr auto kValueKeys = std::to_array<std::string_view>({"data", "stringData", "values"});
constexpr std::string_view kTemplateField = ".secrets.";

template <typename Names>
bool Holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsWordByte(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_' || c == '-'; }

// The key that a line begins with, after the dashes of lists: `name`, `"name"`. `is_plain`: nothing in it could mean
// another text, as an escape does. No key: empty and plain.
struct KeyOfLine {
  std::string_view text;
  std::string_view rest;  // after the colon
  bool is_plain = true;
};

KeyOfLine ReadKey(std::string_view line) {
  std::size_t at = line.find_first_not_of(kBlanks);
  while (at != kNone && at + 1 < line.size() && line[at] == '-' && kBlanks.find(line[at + 1]) != kNone) {
    at = line.find_first_not_of(kBlanks, at + 1);
  }
  if (at == kNone) return {};
  line.remove_prefix(at);
  KeyOfLine key;
  const char first = line.front();
  // A complex key, a tag, an anchor or an alias before the colon.
  if (first == '?' || first == '!' || first == '&' || first == '*')
    return {{}, {}, line.find(':') == kNone && first != '?'};
  std::size_t end = 0;
  if (first == '"' || first == '\'') {
    const std::size_t close = line.find(first, 1);
    if (close == kNone) return {};
    key.text = line.substr(1, close - 1);
    key.is_plain = key.text.find('\\') == kNone;
    end = line.find_first_not_of(kBlanks, close + 1);
  } else {
    end = line.find(':');
    if (end == kNone) return {};
    key.text = line.substr(0, end);
    key.text = key.text.substr(0, key.text.find_last_not_of(kBlanks) + 1);
  }
  if (end == kNone || end >= line.size() || line[end] != ':') return {};
  key.rest = line.substr(end + 1);
  return key;
}

// A value that cannot go on or mean another text: a plain word, in quotes or not, and nothing behind it but a comma,
// a bracket or a comment. Empty: it is not of that kind.
std::string_view PlainValue(std::string_view rest) {
  std::size_t at = rest.find_first_not_of(kBlanks);
  if (at == kNone) return {};
  const char quote = rest[at] == '"' || rest[at] == '\'' ? rest[at++] : '\0';
  std::size_t end = at;
  while (end < rest.size() && (IsWordByte(rest[end]) || rest[end] == '.' || rest[end] == '/')) ++end;
  const std::string_view word = rest.substr(at, end - at);
  if (quote != '\0' && (end == rest.size() || rest[end++] != quote)) return {};
  const std::size_t behind = rest.find_first_not_of(kBlanks, end);
  const bool ends = behind == kNone || rest[behind] == ',' || rest[behind] == '}' || rest[behind] == ']' ||
                    rest[behind] == '\r' || (rest[behind] == '#' && behind > end);
  return ends ? word : std::string_view();
}

class UnreadText {
 public:
  explicit UnreadText(std::string_view text) : text_(text) {
    if (text_.starts_with(kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
  }

  bool MayBeShown() {
    return FindRoot() && LinesAreClear() && types_ == 1 && !(has_secrets_ && has_values_) && WordsAreClear() &&
           TypesAreClear() && EscapesAreClear();
  }

 private:
  template <typename Test>
  bool AllLines(Test test) const {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      if (!test(text_.substr(at, end - at))) return false;
      at = end + 1;
    }
    return true;
  }

  // Where the keys of the root begin: at the first column, or in JSON that is laid out as people do, below the brace.
  bool FindRoot() {
    const std::size_t first = text_.find_first_not_of(" \t\r\n");
    if (first == kNone || text_[first] != '{') return true;
    const std::size_t line_end = text_.find('\n', first);
    if (line_end == kNone || text_.find_first_not_of(" \t\r\n", first + 1) < line_end) return false;
    const std::size_t key = text_.find_first_not_of(" \t\r\n", line_end);
    root_ = key == kNone ? 0 : key - (text_.rfind('\n', key) + 1);
    return root_ > 0;
  }

  bool LinesAreClear() {
    bool has_content = false;
    return AllLines([&](std::string_view line) {
      if (line.starts_with("---") || line.starts_with("...")) return !has_content;
      const std::size_t begin = line.find_first_not_of(kBlanks);
      if (begin == kNone || line[begin] == '#' || line[begin] == '\r') return true;
      if (line.front() == '%' && !has_content) return true;
      has_content = true;
      const KeyOfLine key = ReadKey(line);
      if (!key.is_plain || IsLikeSecretKey(key.text) || NamesCredential(key.text)) return false;
      has_secrets_ = has_secrets_ || key.text == "secrets";
      has_values_ = has_values_ || Holds(kValueKeys, key.text);
      if (begin != root_ || !IsLikeTypeKey(key.text)) return true;
      ++types_;
      return key.text == "type" && Holds(kShownTypes, PlainValue(key.rest));
    });
  }

  // Every word that is "secret", or nearly, stands where it names one.
  bool WordsAreClear() const {
    for (std::size_t at = 0; at < text_.size();) {
      if (!IsWordByte(text_[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text_.size() && IsWordByte(text_[end])) ++end;
      const std::string_view word = text_.substr(at, end - at);
      if (IsSecretWord(word) && !NamesOthers(at, end)) return false;
      if (IsLikeSecretKey(word)) return false;  // a slip at its colon makes the value a part of the key
      at = end;
    }
    return true;
  }

  bool NamesOthers(std::size_t begin, std::size_t end) const {
    const std::string_view word = text_.substr(begin, end - begin);
    if (begin > 0 && text_.substr(begin - 1).starts_with(kTemplateField)) return true;
    if (!IsKeyOfSecretNames(word)) return false;
    const std::size_t colon = text_.find_first_not_of("\"' \t", end);
    return colon != kNone && text_[colon] == ':';
  }

  // Wherever `type` or `kind` comes before a colon, its value is a word that can be seen; and no key of a flow mapping
  // says that its value is a secret.
  bool TypesAreClear() const {
    for (std::size_t colon = text_.find(':'); colon != kNone; colon = text_.find(':', colon + 1)) {
      std::size_t end = colon;
      while (end > 0 && std::string_view("\"' \t").find(text_[end - 1]) != kNone) --end;
      std::size_t begin = end;
      while (begin > 0 && IsWordByte(text_[begin - 1])) --begin;
      const std::string_view key = text_.substr(begin, end - begin);
      if (IsLikeSecretKey(key) || NamesCredential(key)) return false;
      if (EditDistance(key, "type", 0) > 0 && EditDistance(key, "kind", 0) > 0) continue;
      const std::string_view rest = text_.substr(colon + 1);
      if (PlainValue(rest.substr(0, rest.find('\n'))).empty()) return false;
    }
    return true;
  }

  // `\x..` and `\u....` may spell any word, and so may text in base64. A carriage return of its own ends a line as
  // well.
  bool EscapesAreClear() const {
    for (std::size_t at = text_.find('\r'); at != kNone; at = text_.find('\r', at + 1)) {
      if (at + 1 < text_.size() && text_[at + 1] != '\n') return false;
    }
    for (std::size_t at = text_.find('\\'); at != kNone && at + 1 < text_.size(); at = text_.find('\\', at + 1)) {
      if (SpellsWord(text_.substr(at + 1))) return false;
    }
    return text_.find("!!binary") == kNone;
  }

  // What follows a backslash: an escape of a letter, a digit or a hyphen.
  static bool SpellsWord(std::string_view escape) {
    const std::size_t digits = escape.front() == 'x' ? 2 : escape.front() == 'u' ? 4 : escape.front() == 'U' ? 8 : 0;
    if (escape.size() <= digits) return digits > 0;
    std::uint32_t value = 0;
    for (std::size_t i = 1; i <= digits; ++i) {
      const int digit = HexDigit(escape[i]);
      if (digit < 0) return false;
      value = value * 16 + static_cast<std::uint32_t>(digit);
    }
    return digits > 0 && value < 0x80 && IsWordByte(static_cast<char>(value));
  }

  std::string_view text_;
  std::size_t root_ = 0;  // the column of the root's keys
  std::size_t types_ = 0;
  bool has_secrets_ = false;
  bool has_values_ = false;
};

}  // namespace

bool MayShowUnread(std::string_view text) { return UnreadText(text).MayBeShown(); }

}  // namespace dagc
