// SPDX-License-Identifier: Apache-2.0
#include "backend/tree_comparer.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "value/scalar.h"

namespace dagc::backend {
namespace {

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

bool IsSameScalar(const Value& expected, std::string_view text, bool is_plain) {
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

}  // namespace

void TreeComparer::EndStream() {
  if (documents_read_ < documents_.size()) Differ("document " + std::to_string(documents_read_ + 1));
}

void TreeComparer::Differ(std::string place) {
  if (!difference_) difference_ = std::move(place);
}

void TreeComparer::StartDocument() {
  ++documents_read_;
  root_taken_ = false;
  if (documents_read_ > documents_.size()) Differ("document " + std::to_string(documents_read_));
}

void TreeComparer::EndDocument() {
  if (!difference_ && !root_taken_) Differ(Path());
}

void TreeComparer::Null() {
  const Value* expected = Take();
  if (expected != nullptr && !expected->IsNull()) Differ(Path());
}

void TreeComparer::Scalar(std::string_view text, ScalarForm form) {
  const Value* expected = Take();
  if (expected == nullptr) return;
  if (!expected->IsScalar()) return Differ(Path());
  const Value meant = IsAtKey() ? Value::String(expected->text()) : *expected;
  const bool is_doubtful = form == ScalarForm::kMaybeTyped && meant.IsString();
  if (is_doubtful || !IsSameScalar(meant, text, form != ScalarForm::kString)) Differ(Path());
}

void TreeComparer::Refuse() {
  if (Take() != nullptr) Differ(Path());
}

void TreeComparer::Enter(Kind kind) {
  const Value* expected = Take();
  if (expected == nullptr) return;
  if (expected->kind() != kind) return Differ(Path());
  open_.push_back({kind == Kind::kMap ? expected->keys_and_values() : expected->items(), kind == Kind::kMap});
}

void TreeComparer::Leave() {
  if (difference_) return;
  Open& top = open_.back();
  if (top.taken < top.children.size()) {
    ++top.taken;  // the path names the first child that is missing
    Differ(Path());
    return;
  }
  open_.pop_back();
}

// The value that the next event should be about; nullptr after a difference.
const Value* TreeComparer::Take() {
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

// Where the value lies that was taken last.
std::string TreeComparer::Path() const {
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

}  // namespace dagc::backend
