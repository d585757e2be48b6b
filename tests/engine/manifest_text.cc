// SPDX-License-Identifier: Apache-2.0
#include "engine/manifest_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <map>

namespace dagc::engine {
namespace {

// Words that some reader takes for something else than text.
bool IsTypedWord(std::string word) {
  std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  static constexpr std::string_view kWords[] = {"y",    "n",     "yes",  "no",  "on", "off",
                                                "true", "false", "null", "nan", "inf"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool MayBePlain(std::string_view text) {
  if (text.empty() || !IsLetter(text.front()) || IsTypedWord(std::string(text))) return false;
  return std::ranges::all_of(text, [](char c) {
    return IsLetter(c) || IsDigit(c) || std::string_view("_./@-").find(c) != std::string_view::npos;
  });
}

// A number or boolean as core-schema YAML reads it: bare, it must come back as the text it shows.
bool LooksTyped(std::string_view text) {
  if (text == "true" || text == "false") return true;
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && IsDigit(text.front()) && std::ranges::all_of(text, IsDigit);
}

struct CodePoint {
  std::uint32_t value;
  std::size_t size;
};

// The texts are valid UTF-8.
CodePoint Decode(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  std::uint32_t value = first & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) value = value << 6 | (byte(i) & 0x3FU);
  return {value, size};
}

// What a YAML 1.2 reader must not meet raw, or what some reader folds or drops.
bool NeedsEscape(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool IsPrintableLine(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = Decode(text);
    if (NeedsEscape(c.value)) return false;
    text.remove_prefix(c.size);
  }
  return true;
}

std::string Quote(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const CodePoint c = Decode(text);
    if (c.value == '"' || c.value == '\\') {
      out += {'\\', static_cast<char>(c.value)};
    } else if (c.value == '\n') {
      out += "\\n";
    } else if (c.value == '\t') {
      out += "\\t";
    } else if (NeedsEscape(c.value)) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", c.value & 0xFFFF);
      out += escape.data();
    } else {
      out += text.substr(0, c.size);
    }
    text.remove_prefix(c.size);
  }
  return out + '"';
}

std::string SingleQuote(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

// A `|` block needs lines that are printable, do not begin with a blank and are not blank alone.
bool MayBeBlock(const std::string& text) {
  if (text.find('\n') == std::string::npos || text.front() == '\n') return false;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    if (line.find_first_not_of(" \t") == std::string_view::npos && !line.empty()) return false;
    if (line.starts_with(' ') || line.starts_with('\t') || !IsPrintableLine(line)) return false;
    begin = end + 1;
  }
  return true;
}

// Everything quoted in flow style, which is JSON at the same time.
std::string Flow(const Tree& value) {
  std::string out;
  if (value.is_object()) {
    for (const auto& [key, item] : value.items()) out += (out.empty() ? "{" : ", ") + Quote(key) + ": " + Flow(item);
    return out.empty() ? "{}" : out + "}";
  }
  if (value.is_array()) {
    for (const Tree& item : value) out += (out.empty() ? "[" : ", ") + Flow(item);
    return out.empty() ? "[]" : out + "]";
  }
  return value.is_string() ? Quote(value.get<std::string>()) : value.dump();
}

class Writer {
 public:
  explicit Writer(Random& random) : random_(random) {}

  std::string Take() { return std::move(out_); }

  // Writes the entries of a map, each on lines of its own.
  void Map(const Tree& map, std::size_t indent, bool in_text) {
    bool first = true;
    for (const auto& [key, value] : map.items()) {
      if (!first || !compact_) out_.append(indent, ' ');
      first = compact_ = false;
      out_ += (MayBePlain(key) ? key : Quote(key)) + ":";
      const bool text = in_text || key == "stackSpec";
      if (key == "resources" && Alias(value)) continue;
      Value(value, indent, text);
    }
  }

 private:
  // A resources block that was written before may be an alias.
  bool Alias(const Tree& value) {
    const auto [found, is_new] = anchors_.emplace(value.dump(), "r" + std::to_string(anchors_.size()));
    if (is_new) {
      if (value.is_object() && !value.empty()) out_ += " &" + found->second;
      return false;
    }
    if (value.empty() || random_.Chance(50)) return false;
    out_ += " *" + found->second + "\n";
    return true;
  }

  void Value(const Tree& value, std::size_t indent, bool in_text) {
    if (value.is_object() && !value.empty()) {
      if (random_.Chance(5) && FitsFlow(value)) {
        out_ += ' ' + Flow(value) + '\n';
        return;
      }
      out_ += '\n';
      Map(value, indent + 2, in_text);
    } else if (value.is_array() && !value.empty()) {
      List(value, indent, in_text);
    } else if (value.is_string()) {
      out_ += ' ';
      Text(value.get<std::string>(), indent + 2, in_text);
    } else {
      out_ += ' ' + value.dump() + '\n';
    }
  }

  void List(const Tree& list, std::size_t indent, bool in_text) {
    if (random_.Chance(25) && FitsFlow(list)) {
      out_ += ' ' + Flow(list) + '\n';
      return;
    }
    out_ += '\n';
    const std::size_t deeper = indent + (random_.Chance(50) ? 2 : 0);  // both are common
    for (const Tree& item : list) {
      out_.append(deeper, ' ');
      out_ += '-';
      if (item.is_object() && !item.empty()) {
        out_ += ' ';
        compact_ = true;
        Map(item, deeper + 2, in_text);
      } else {
        Value(item, deeper, in_text);
      }
    }
  }

  void Text(const std::string& text, std::size_t indent, bool in_text) {
    if (in_text && LooksTyped(text) && random_.Chance(40)) {
      out_ += text + '\n';
    } else if (MayBePlain(text) && random_.Chance(70)) {
      out_ += text + '\n';
    } else if (!text.empty() && MayBeBlock(text) && random_.Chance(70)) {
      Block(text, indent);
    } else if (IsPrintableLine(text) && random_.Chance(40)) {
      out_ += SingleQuote(text) + '\n';
    } else {
      out_ += Quote(text) + '\n';
    }
  }

  void Block(const std::string& text, std::size_t indent) {
    const bool ends = text.ends_with('\n');
    out_ += !ends ? "|-\n" : text.ends_with("\n\n") ? "|+\n" : "|\n";
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin) out_.append(indent, ' ');
      out_ += text.substr(begin, end - begin) + '\n';
      begin = end + 1;
    }
  }

  static bool FitsFlow(const Tree& value) {
    return value.dump().size() < 80 && value.dump().find('\n') == std::string::npos;
  }

  Random& random_;
  std::string out_;
  bool compact_ = false;  // the next key stands behind the `- ` of its list item
  std::map<std::string, std::string> anchors_;
};

}  // namespace

std::string WriteYaml(const Tree& manifest, Random& random) {
  Writer writer(random);
  writer.Map(manifest, 0, false);
  return writer.Take();
}

std::string WriteJson(const Tree& manifest) { return Flow(manifest) + "\n"; }

}  // namespace dagc::engine
