// SPDX-License-Identifier: Apache-2.0
#include "backend/verify.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <istream>
#include <streambuf>
#include <vector>

#include "base/text.h"

namespace dagc {
namespace {

// A stream over text that somebody else owns.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // the get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

std::size_t SkipDigits(std::string_view text, std::size_t at) {
  while (at < text.size() && IsAsciiDigit(text[at])) ++at;
  return at;
}

bool AllOf(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string_view WithoutSign(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return text;
}

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool IsCoreFloat(std::string_view text) {
  text = WithoutSign(text);
  const std::size_t whole = SkipDigits(text, 0);
  std::size_t at = whole;
  if (at < text.size() && text[at] == '.') {
    at = SkipDigits(text, at + 1);
    if (whole == 0 && at == 1) return false;
  } else if (whole == 0) {
    return false;
  }
  if (at == text.size()) return true;
  if (AsciiLower(text[at]) != 'e') return false;
  return AllOf(WithoutSign(text.substr(at + 1)), "0123456789");
}

// What a plain scalar means in YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#1032-tag-resolution).
Kind ResolveCore(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return Kind::kNull;
  for (const std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    if (text == word) return Kind::kBool;
  }
  if (AllOf(WithoutSign(text), "0123456789")) return Kind::kInt;
  if (text.starts_with("0o") && AllOf(text.substr(2), "01234567")) return Kind::kInt;
  if (text.starts_with("0x") && AllOf(text.substr(2), "0123456789abcdefABCDEF")) return Kind::kInt;
  if (IsCoreFloat(text)) return Kind::kFloat;
  for (const std::string_view word : {".inf", ".Inf", ".INF"}) {
    if (WithoutSign(text) == word) return Kind::kFloat;
  }
  return text == ".nan" || text == ".NaN" || text == ".NAN" ? Kind::kFloat : Kind::kString;
}

std::string Lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = AsciiLower(c);
  return result;
}

// What YAML 1.1 (https://yaml.org/type/) makes of text that 1.2 takes for a string: further booleans, `<<` and `=`,
// numbers with underscores, in base 2 or 60, and dates.
bool IsTypedIn11(std::string_view text) {
  const std::string lower = Lower(text);
  for (const std::string_view word : {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "<<", "="}) {
    if (lower == word) return true;
  }
  std::string digits = lower;
  digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
  const Kind kind = ResolveCore(digits);
  const bool has_digit = digits.find_first_of("0123456789") != std::string::npos;
  if (has_digit && (kind == Kind::kInt || kind == Kind::kFloat)) return true;
  const std::string_view rest = WithoutSign(digits);
  if (rest.empty() || !IsAsciiDigit(rest[0])) return false;
  if (rest.starts_with("0b") || rest.starts_with("0o") || rest.starts_with("0x")) {
    return AllOf(rest.substr(2), "0123456789abcdef");
  }
  if (SkipDigits(rest, 0) == 4 && rest.size() > 5 && rest[4] == '-' && AllOf(rest, "0123456789-:.tz+ ")) return true;
  return AllOf(rest, "0123456789:.") && rest.find(':') != std::string_view::npos;
}

// Equal numbers, however they are spelled.
bool IsSameNumber(const Value& a, const Value& b) {
  if (a.kind() == Kind::kInt) {
    const auto x = a.AsInt();
    const auto y = b.AsInt();
    if (x && y) return *x == *y;
    const auto significant = [](std::string_view text) {
      const bool negative = text.starts_with('-');
      text = WithoutSign(text);
      text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
      return std::string(negative ? "-" : "") + std::string(text);
    };
    return significant(a.text()) == significant(b.text());
  }
  const auto x = a.AsDouble();
  const auto y = b.AsDouble();
  if (x && y) return *x == *y;
  const auto unsigned_word = [](std::string_view text) { return Lower(text.starts_with('+') ? text.substr(1) : text); };
  return !x && !y && unsigned_word(a.text()) == unsigned_word(b.text());
}

bool IsSameScalar(const Value& expected, const std::string& text, bool is_plain) {
  if (!is_plain) return expected.IsString() && expected.text() == text;
  const Kind kind = ResolveCore(text);
  if (kind != expected.kind()) return false;
  const Value found = Value::Scalar(kind, text);
  switch (kind) {
    case Kind::kString:
      return expected.text() == text && !IsTypedIn11(text);
    case Kind::kBool:
      return expected.AsBool() == found.AsBool();
    case Kind::kInt:
    case Kind::kFloat:
      return IsSameNumber(expected, found);
    default:
      return true;
  }
}

bool IsSimpleKey(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(),
                                     [](char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_' || c == '-'; });
}

// Follows yaml-cpp's events through the expected trees. After the first difference it only listens.
class Comparer : public YAML::EventHandler {
 public:
  explicit Comparer(std::span<const Value> documents) : documents_(documents) {}

  const std::optional<std::string>& difference() const { return difference_; }
  std::size_t documents_read() const { return documents_read_; }
  void NoteMissingDocuments() {
    if (documents_read_ < documents_.size()) Differ("document " + std::to_string(documents_read_ + 1));
  }
  void Differ(std::string place) {
    if (!difference_) difference_ = std::move(place);
  }

  void OnDocumentStart(const YAML::Mark&) override {
    ++documents_read_;
    root_taken_ = false;
    if (documents_read_ > documents_.size()) Differ("document " + std::to_string(documents_read_));
  }
  void OnDocumentEnd() override {
    if (!difference_ && !root_taken_) Differ(Path());
  }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {
    const Value* expected = Take();
    if (expected != nullptr && !expected->IsNull()) Differ(Path());
  }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { Refuse(); }
  void OnAnchor(const YAML::Mark&, const std::string&) override { Refuse(); }
  void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    const Value* expected = Take();
    if (expected == nullptr) return;
    const bool is_plain = tag == "?";
    if (!is_plain && tag != "!") return Differ(Path());
    if (!expected->IsScalar() || !IsSameScalar(*expected, value, is_plain)) Differ(Path());
  }
  void OnSequenceStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override {
    Enter(Kind::kList, tag);
  }
  void OnSequenceEnd() override { Leave(); }
  void OnMapStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override {
    Enter(Kind::kMap, tag);
  }
  void OnMapEnd() override { Leave(); }

 private:
  struct Open {
    std::span<const Value> children;
    bool is_map;
    std::size_t taken = 0;  // children that have been compared
  };

  // The value that the next event should be about; nullptr after a difference.
  const Value* Take() {
    if (difference_) return nullptr;
    if (open_.empty()) {
      if (root_taken_) Differ(Path());
      root_taken_ = true;
      return difference_ ? nullptr : &documents_[documents_read_ - 1];
    }
    Open& top = open_.back();
    if (top.taken == top.children.size()) {
      open_.pop_back();
      Differ(Path());
      return nullptr;
    }
    return &top.children[top.taken++];
  }

  void Refuse() {
    if (Take() != nullptr) Differ(Path());
  }

  void Enter(Kind kind, const std::string& tag) {
    const Value* expected = Take();
    if (expected == nullptr) return;
    if (expected->kind() != kind || (tag != "?" && !tag.empty())) return Differ(Path());
    open_.push_back({kind == Kind::kMap ? expected->keys_and_values() : expected->items(), kind == Kind::kMap});
  }

  void Leave() {
    if (difference_) return;
    Open& top = open_.back();
    if (top.taken < top.children.size()) {
      ++top.taken;  // the path names the first child that is missing
      Differ(Path());
      return;
    }
    open_.pop_back();
  }

  // Where the value lies that was taken last.
  std::string Path() const {
    std::string path;
    for (const Open& open : open_) {
      const std::size_t at = open.taken == 0 ? 0 : open.taken - 1;
      if (!open.is_map) {
        path += '[' + std::to_string(at) + ']';
        continue;
      }
      const std::string_view key = open.children[at - at % 2].text();
      if (IsSimpleKey(key)) {
        if (!path.empty()) path += '.';
        path += key;
      } else {
        path += "[\"" + std::string(key) + "\"]";
      }
    }
    if (path.empty()) path = "the whole document";
    return documents_.size() > 1 ? "document " + std::to_string(documents_read_) + ": " + path : path;
  }

  std::span<const Value> documents_;
  std::size_t documents_read_ = 0;
  bool root_taken_ = false;
  std::vector<Open> open_;
  std::optional<std::string> difference_;
};

}  // namespace

std::optional<std::string> FirstDifference(std::string_view yaml, std::span<const Value> documents) {
  Comparer comparer(documents);
  ViewBuffer buffer(yaml);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    // yaml-cpp finds documents without end in a stray comma; one too many is enough to know.
    while (!comparer.difference() && parser.HandleNextDocument(comparer)) {
    }
    comparer.NoteMissingDocuments();
  } catch (const YAML::Exception& error) {
    comparer.Differ("line " + std::to_string(error.mark.line + 1) + ", column " +
                    std::to_string(error.mark.column + 1));
  }
  return comparer.difference();
}

}  // namespace dagc
