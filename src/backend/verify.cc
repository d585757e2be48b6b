// SPDX-License-Identifier: Apache-2.0
#include "backend/verify.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <istream>
#include <streambuf>
#include <vector>

#include "base/text.h"
#include "value/scalar.h"

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

std::string_view WithoutSign(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return text;
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
  return !x && !y && a.text() == b.text();  // .inf and .nan
}

bool IsSameScalar(const Value& expected, const std::string& text, bool is_plain) {
  if (!is_plain) return expected.IsString() && expected.text() == text;
  const Kind kind = ResolvePlain(text);
  if (kind != expected.kind() || DifferentEngineReading(text)) return false;
  const Value found = Value::Scalar(kind, text);
  switch (kind) {
    case Kind::kString:
      return expected.text() == text;
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
    if (!expected->IsScalar()) return Differ(Path());
    const Value meant = IsAtKey() ? Value::String(expected->text()) : *expected;
    if (!IsSameScalar(meant, value, is_plain)) Differ(Path());
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

  // Whether the value that was taken last is a key, which the writer makes text.
  bool IsAtKey() const { return !open_.empty() && open_.back().is_map && open_.back().taken % 2 == 1; }

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
