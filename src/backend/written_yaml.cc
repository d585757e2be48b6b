// SPDX-License-Identifier: Apache-2.0
// The small second reader: the form of YAML that writer/yaml_writer.h documents, and nothing else. It is written from
// YAML 1.2 (https://yaml.org/spec/1.2.2/) and from what YAML 1.1 readers resolve, not from the writer's code, so that a
// mistake of the writer is seen here.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "backend/tree_comparer.h"
#include "backend/verify.h"

namespace dagc {
namespace {

constexpr std::size_t kStep = 2;  // columns between a collection and what it contains

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Code points above ASCII that some reader drops, refuses or takes for the end of a line.
bool IsUnreadable(std::uint32_t c) {
  return c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF ||
         (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF;
}

// The bytes that a code point takes whose first byte is `lead`; 0: none begins with it.
std::size_t LengthOf(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// Whether a line, or a part of one, is UTF-8 that every reader reads as it is. Tabs are the caller's business.
bool IsReadable(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      if ((lead < ' ' && lead != '\t') || lead == 0x7F) return false;
      ++i;
      continue;
    }
    const std::size_t length = LengthOf(lead);
    if (length == 0 || text.size() - i < length) return false;
    std::uint32_t point = lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      point = point << 6 | (next & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
    if (point < kLeast[length] || IsUnreadable(point)) return false;
    i += length;
  }
  return true;
}

// Whether a YAML 1.1 or 1.2 reader may resolve a plain scalar to something else than a string.
bool MayBeTyped(std::string_view text) {
  std::string lower(text.substr(0, 6));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  static constexpr std::array<std::string_view, 15> kWords = {
      "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "+.inf", "-.inf", "<<"};
  if (text.size() < 6 && std::find(kWords.begin(), kWords.end(), lower) != kWords.end()) return true;
  std::string_view rest = text;
  if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) rest.remove_prefix(1);
  if (!rest.empty() && rest.front() == '.') rest.remove_prefix(1);
  if (rest.empty()) return true;
  // Integers with and without base, floats, numbers in base 60, timestamps.
  return IsDigit(rest.front()) && text.find_first_not_of("0123456789abcdefABCDEFxXoO_.,:+-tTzZ ") == text.npos;
}

// Whether the text is one plain scalar, as a value or as a key on a line of its own.
bool IsPlainScalar(std::string_view text) {
  constexpr std::string_view kIndicators = ",[]{}#&*!|>'\"%@`";
  if (text.empty() || kIndicators.find(text.front()) != text.npos || text.front() == ' ' || text.back() == ' ')
    return false;
  const bool may_be_indicator = text.front() == '-' || text.front() == '?' || text.front() == ':';
  if (may_be_indicator && (text.size() == 1 || text[1] == ' ')) return false;
  if (text.starts_with("---") || text.starts_with("...")) return false;
  return text.back() != ':' && text.find(": ") == text.npos && text.find(" #") == text.npos &&
         text.find('\t') == text.npos && IsReadable(text);
}

class WrittenYaml {
 public:
  WrittenYaml(std::string_view text, backend::TreeComparer& comparer) : text_(text), comparer_(comparer) {}

  // False at the first thing that the writer does not write.
  bool Read() {
    do {
      comparer_.StartDocument();
      if (comparer_.difference()) return true;
      if (!ReadNode(0)) return false;
      comparer_.EndDocument();
    } while (Take("---\n"));
    comparer_.EndStream();
    return at_ == text_.size();
  }

  std::size_t line() const {
    return 1 +
           static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
  }

 private:
  std::string_view RestOfLine() const { return text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_); }
  bool Starts(std::string_view with) const { return text_.compare(at_, with.size(), with) == 0; }
  bool Take(std::string_view expected) {
    if (!Starts(expected)) return false;
    at_ += expected.size();
    return true;
  }
  std::size_t SpacesHere() const { return std::min(text_.find_first_not_of(' ', at_), text_.size()) - at_; }

  // Whether the line that begins here continues a collection at `column`: then its spaces are taken.
  bool TakeColumn(std::size_t column) {
    if (at_ == text_.size() || Starts("---\n") || SpacesHere() != column) return false;
    at_ += column;
    return true;
  }

  // A collection or a leaf that begins here, at `column`, up to the end of its last line.
  bool ReadNode(std::size_t column) {
    if (Starts("- ")) return ReadList(column);
    if (IsKeyHere()) return ReadMap(column);
    return ReadLeaf(column);
  }

  // Whether a key of a mapping begins here. A plain scalar has neither `: ` in it nor `:` at its end.
  bool IsKeyHere() const {
    if (Starts("? ")) return true;
    const std::string_view line = RestOfLine();
    if (!line.starts_with('"')) return line.ends_with(':') || line.find(": ") != line.npos;
    const std::size_t end = EndOfQuoted(line);
    return end < line.size() && line[end] == ':';
  }

  // The index after the closing quote of what `line` begins with; its size when it is not closed.
  static std::size_t EndOfQuoted(std::string_view line) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (line[i] == '\\') {
        ++i;
      } else if (line[i] == '"') {
        return i + 1;
      }
    }
    return line.size();
  }

  bool ReadMap(std::size_t column) {
    comparer_.EnterMap();
    do {
      if (!ReadKey(column) || !Take(":")) return false;
      if (Take("\n")) {
        if (!TakeColumn(column + kStep) || !(Starts("- ") || IsKeyHere()) || !ReadNode(column + kStep)) return false;
      } else if (!Take(" ") || !ReadLeaf(column)) {
        return false;
      }
    } while (!comparer_.difference() && TakeColumn(column));
    comparer_.Leave();
    return true;
  }

  bool ReadList(std::size_t column) {
    comparer_.EnterList();
    do {
      if (!Take("- ")) return false;
      const bool is_collection = Starts("- ") || IsKeyHere();
      if (is_collection ? !ReadNode(column + kStep) : !ReadLeaf(column)) return false;
    } while (!comparer_.difference() && TakeColumn(column));
    comparer_.Leave();
    return true;
  }

  // Up to its colon. A long one has a line of its own after `? `.
  bool ReadKey(std::size_t column) {
    const bool is_long = Take("? ");
    if (Starts("\"")) {
      if (!ReadQuoted()) return false;
    } else {
      const std::string_view line = RestOfLine();
      const std::size_t colon = line.find(": ");
      const std::size_t size = is_long ? line.size() : colon != line.npos ? colon : line.size() - 1;
      if (!ReadPlain(line.substr(0, size))) return false;
    }
    return !is_long || (Take("\n") && TakeColumn(column));
  }

  // A scalar or an empty collection and the end of its line. `column` is that of the collection around it.
  bool ReadLeaf(std::size_t column) {
    if (Starts("|")) return ReadBlock(column);
    if (Take("{}")) {
      comparer_.EnterMap();
      comparer_.Leave();
    } else if (Take("[]")) {
      comparer_.EnterList();
      comparer_.Leave();
    } else if (Starts("\"")) {
      if (!ReadQuoted()) return false;
    } else if (!ReadPlain(RestOfLine())) {
      return false;
    }
    return Take("\n");
  }

  bool ReadPlain(std::string_view text) {
    if (!IsPlainScalar(text)) return false;
    comparer_.Scalar(text, MayBeTyped(text) ? backend::ScalarForm::kMaybeTyped : backend::ScalarForm::kPlain);
    at_ += text.size();
    return true;
  }

  bool ReadQuoted() {
    const std::string_view line = RestOfLine();
    const std::size_t end = EndOfQuoted(line);
    if (end < 2 || line[end - 1] != '"') return false;
    const std::string_view inner = line.substr(1, end - 2);
    if (inner.find('\t') != inner.npos || !IsReadable(inner)) return false;
    if (inner.find('\\') == inner.npos) {
      comparer_.Scalar(inner, backend::ScalarForm::kString);
    } else {
      std::string text;
      if (!Unescape(inner, text)) return false;
      comparer_.Scalar(text, backend::ScalarForm::kString);
    }
    at_ += end;
    return true;
  }

  static bool Unescape(std::string_view inner, std::string& text) {
    text.reserve(inner.size());
    for (std::size_t i = 0; i < inner.size(); ++i) {
      if (inner[i] != '\\') {
        text += inner[i];
        continue;
      }
      if (++i == inner.size()) return false;
      constexpr std::string_view kLetters = "\"\\ntr";
      constexpr std::string_view kMeanings = "\"\\\n\t\r";
      const std::size_t simple = kLetters.find(inner[i]);
      if (simple != kLetters.npos) {
        text += kMeanings[simple];
        continue;
      }
      const std::size_t digits = inner[i] == 'x' ? 2 : inner[i] == 'u' ? 4 : inner[i] == 'U' ? 8 : 0;
      std::uint32_t point = 0;
      if (digits == 0 || !ReadHex(inner.substr(i + 1, digits), digits, point)) return false;
      AppendUtf8(text, point);
      i += digits;
    }
    return true;
  }

  static bool ReadHex(std::string_view digits, std::size_t wanted, std::uint32_t& point) {
    if (digits.size() != wanted) return false;
    for (const char c : digits) {
      const bool is_letter = (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
      if (!IsDigit(c) && !is_letter) return false;
      const int value = IsDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
      point = point << 4 | static_cast<std::uint32_t>(value);
    }
    return point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
  }

  static void AppendUtf8(std::string& to, std::uint32_t point) {
    if (point < 0x80) {
      to += static_cast<char>(point);
      return;
    }
    const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    constexpr std::array<std::uint32_t, 4> kLead = {0, 0xC0, 0xE0, 0xF0};
    to += static_cast<char>(kLead[static_cast<std::size_t>(more)] | point >> (6 * more));
    for (int i = more - 1; i >= 0; --i) to += static_cast<char>(0x80U | (point >> (6 * i) & 0x3FU));
  }

  // A literal block scalar: https://yaml.org/spec/1.2.2/#812-literal-style
  bool ReadBlock(std::size_t column) {
    ++at_;
    const bool is_indented = Take("2");
    const bool strips = Take("-");
    const bool keeps = !strips && Take("+");
    if (!Take("\n")) return false;
    std::string text;
    while (at_ < text_.size()) {
      const std::string_view line = RestOfLine();
      if (!line.empty()) {
        if (SpacesHere() < column + kStep) break;
        if (!IsReadable(line) || line.back() == ' ' || line.back() == '\t') return false;
        text += line.substr(column + kStep);
      }
      text += '\n';
      at_ += std::min(line.size() + 1, text_.size() - at_);
    }
    // Without the digit a reader takes the spaces of the first line for the indentation.
    if (text.empty() || (!is_indented && (text.front() == ' ' || text.front() == '\n'))) return false;
    if (!keeps) text.erase(text.find_last_not_of('\n') + 1);
    if (!keeps && !strips) text += '\n';
    comparer_.Scalar(text, backend::ScalarForm::kString);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  backend::TreeComparer& comparer_;
};

}  // namespace

std::optional<std::string> FirstDifference(std::string_view yaml, std::span<const Value> documents) {
  backend::TreeComparer comparer(documents);
  WrittenYaml reader(yaml, comparer);
  if (!reader.Read()) comparer.Differ("line " + std::to_string(reader.line()));
  return comparer.difference();
}

}  // namespace dagc
