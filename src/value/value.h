// SPDX-License-Identifier: Apache-2.0
// The tree everything is read into and written from: what YAML and JSON can say, in source order, every key and value
// with the place where it was written.
//
// A Value is a 32-byte handle that is copied freely; its text and children are views into an arena (or into the source
// text) that must outlive it, and never change but in document/rewrite.h. Values made by dagc itself have an empty
// span.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/check.h"
#include "base/style.h"
#include "dagc/span.h"

namespace dagc {

enum class Kind : std::uint8_t { kNull, kBool, kInt, kFloat, kString, kList, kMap };

// "a list", "text", "an integer": for messages.
std::string_view KindName(Kind kind);

struct Entry;

class Value {
 public:
  Value() = default;  // null, written nowhere

  // A scalar. `text` is kept as a view. `kind` is what the text means, `style` how it was written.
  static Value Scalar(Kind kind, std::string_view text, Span span = {}, Style style = Style::kPlain);
  static Value String(std::string_view text, Span span = {}) { return Scalar(Kind::kString, text, span); }
  static Value Bool(bool value) { return Scalar(Kind::kBool, value ? "true" : "false"); }
  static Value Int(std::int64_t value, Arena& arena);
  // Collections are views of what the caller put into an arena; a map's children are key, value, key, value.
  static Value List(std::span<const Value> items, Span span = {}, Style style = Style::kBlock);
  static Value Map(std::span<const Value> keys_and_values, Span span = {}, Style style = Style::kBlock);

  Kind kind() const { return kind_; }
  Style style() const { return style_; }
  Span span() const { return {file_, begin_, end_}; }

  bool IsNull() const { return kind_ == Kind::kNull; }
  bool IsString() const { return kind_ == Kind::kString; }
  bool IsList() const { return kind_ == Kind::kList; }
  bool IsMap() const { return kind_ == Kind::kMap; }
  bool IsScalar() const { return kind_ < Kind::kList; }
  bool IsNumber() const { return kind_ == Kind::kInt || kind_ == Kind::kFloat; }
  bool IsQuoted() const { return IsScalar() && style_ != Style::kPlain; }

  // A scalar's text as its source shows it, after unescaping: `0755` stays "0755". Empty for collections.
  std::string_view text() const { return IsScalar() ? std::string_view(text_, size_) : std::string_view(); }
  // Entries of a map, items of a list, 0 for scalars.
  std::size_t size() const { return kind_ == Kind::kMap ? size_ / 2 : kind_ == Kind::kList ? size_ : 0; }
  // A list's items; empty for anything else.
  std::span<const Value> items() const {
    return kind_ == Kind::kList ? std::span<const Value>(children_, size_) : std::span<const Value>();
  }
  // A map's keys and values in turn; empty for anything else.
  std::span<const Value> keys_and_values() const {
    return kind_ == Kind::kMap ? std::span<const Value>(children_, size_) : std::span<const Value>();
  }
  // for (const Entry& entry : value.entries()): entry.key, entry.value. Nothing for anything but a map.
  class Entries entries() const;

  // The value under a key of a map; nullptr when there is none, or this is no map. Linear in the map's size.
  const Value* Find(std::string_view key) const;
  // The key itself, for its span.
  const Value* FindKey(std::string_view key) const;

  std::optional<bool> AsBool() const;
  std::optional<std::int64_t> AsInt() const;  // only kInt that fits
  std::optional<double> AsDouble() const;     // kInt or kFloat

  // What this will be is not known, and checks on it are skipped: the text holds a `${NAME}` that nobody has set (lint
  // without the cluster's environment), or a finding has said already that it is wrong.
  bool unresolved() const { return unresolved_; }
  void set_unresolved(bool unresolved) { unresolved_ = unresolved; }

  // Whether the text is base64 of what is meant, by its tag `!!binary`; only where whoever loads a document asks for
  // it.
  bool is_binary() const { return is_binary_; }
  void set_is_binary(bool is_binary) { is_binary_ = is_binary; }

  // Whether a `$` stands in a text that was read, or in one below it. Few texts hold one, and whoever looks for
  // `${NAME}` passes the others by.
  bool has_dollar() const { return has_dollar_; }
  void set_has_dollar(bool has_dollar) { has_dollar_ = has_dollar; }

  // The children, to be written to: copied into `copies` first, or as they are when that is null, for the one who knows
  // that they lie in an arena and in no other tree.
  std::span<Value> OwnChildren(Arena* copies) {
    if (IsScalar()) return {};
    if (copies != nullptr) children_ = copies->Copy(std::span<const Value>(children_, size_)).data();
    return {const_cast<Value*>(children_), size_};
  }

  void set_span(Span span) {
    file_ = span.file;
    begin_ = span.begin;
    end_ = span.end;
  }

 private:
  Kind kind_ = Kind::kNull;
  Style style_ = Style::kPlain;
  bool unresolved_ = false;
  bool has_dollar_ = false;
  bool is_binary_ = false;
  FileId file_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t size_ = 0;  // bytes of text, or children (a map's keys and values both count)
  union {
    const char* text_ = nullptr;
    const Value* children_;
  };
};
static_assert(sizeof(Value) == 32);

struct Entry {
  const Value& key;
  const Value& value;
};

class Entries {
 public:
  class Iterator {
   public:
    explicit Iterator(const Value* at) : at_(at) {}
    Entry operator*() const { return {at_[0], at_[1]}; }
    Iterator& operator++() {
      at_ += 2;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Value* at_;
  };
  explicit Entries(std::span<const Value> keys_and_values) : children_(keys_and_values) {}
  Iterator begin() const { return Iterator(children_.data()); }
  Iterator end() const { return Iterator(children_.data() + children_.size()); }

 private:
  std::span<const Value> children_;
};

inline Value Value::Scalar(Kind kind, std::string_view text, Span span, Style style) {
  DAGC_CHECK(kind < Kind::kList);
  Value value;
  value.kind_ = kind;
  value.style_ = style;
  value.set_span(span);
  value.size_ = static_cast<std::uint32_t>(text.size());
  value.text_ = text.data();
  return value;
}

inline Value Value::List(std::span<const Value> items, Span span, Style style) {
  Value value;
  value.kind_ = Kind::kList;
  value.style_ = style;
  value.set_span(span);
  value.size_ = static_cast<std::uint32_t>(items.size());
  value.children_ = items.data();
  return value;
}

inline Value Value::Map(std::span<const Value> keys_and_values, Span span, Style style) {
  DAGC_CHECK(keys_and_values.size() % 2 == 0);
  Value value = List(keys_and_values, span, style);
  value.kind_ = Kind::kMap;
  return value;
}

inline Entries Value::entries() const { return Entries(keys_and_values()); }

}  // namespace dagc
