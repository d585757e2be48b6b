// SPDX-License-Identifier: Apache-2.0
// The values that both evaluators compute with: Go's types as far as templates can tell them apart, and symbols for
// what is not known. A Val is a handle that is copied freely; nodes and texts belong to the Machine (machine.h).
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "tmpl/data.h"
#include "tmpl/residual.h"

namespace dagc::tmpl {

enum class Type : std::uint8_t {
  kInvalid,  // no value: a missing key, an empty pipeline
  kNil,      // an interface that holds nil: an explicit null
  kBool,
  kInt,
  kInt64,
  kUint8,  // a byte of a text
  kUint64,
  kFloat,
  kString,
  kList,
  kMap,
  kVersion,  // what `semver` gives
  kSymbol,
};

struct ListNode;
struct MapNode;
struct Symbol;
struct Version;

struct Val {
  Type type = Type::kInvalid;
  std::size_t size = 0;  // bytes of a text
  union {
    const char* data = nullptr;
    bool boolean;
    std::int64_t integer;
    std::uint64_t natural;
    double real;
    const ListNode* list;
    MapNode* map;
    const Version* version;
    const Symbol* symbol;
  };

  static Val Nil() { return Of(Type::kNil); }
  static Val Bool(bool value) {
    Val val = Of(Type::kBool);
    val.boolean = value;
    return val;
  }
  static Val Int(std::int64_t value, Type type = Type::kInt) {
    Val val = Of(type);
    val.integer = value;
    return val;
  }
  static Val Int64(std::int64_t value) { return Int(value, Type::kInt64); }
  static Val Uint(std::uint64_t value, Type type = Type::kUint64) {
    Val val = Of(type);
    val.natural = value;
    return val;
  }
  static Val Float(double value) {
    Val val = Of(Type::kFloat);
    val.real = value;
    return val;
  }
  // A view: of the data, of the template, or of text that the machine keeps.
  static Val String(std::string_view text) {
    Val val = Of(Type::kString);
    val.data = text.data();
    val.size = text.size();
    return val;
  }
  static Val List(const ListNode* node) {
    Val val = Of(Type::kList);
    val.list = node;
    return val;
  }
  static Val Map(MapNode* node) {
    Val val = Of(Type::kMap);
    val.map = node;
    return val;
  }
  static Val Of(const Version* version) {
    Val val = Of(Type::kVersion);
    val.version = version;
    return val;
  }
  static Val Of(const Symbol* symbol) {
    Val val = Of(Type::kSymbol);
    val.symbol = symbol;
    return val;
  }

  bool IsNothing() const { return type == Type::kInvalid || type == Type::kNil; }
  bool IsString() const { return type == Type::kString; }
  bool IsList() const { return type == Type::kList; }
  bool IsMap() const { return type == Type::kMap; }
  bool IsSymbol() const { return type == Type::kSymbol; }
  bool IsSigned() const { return type == Type::kInt || type == Type::kInt64; }
  bool IsUnsigned() const { return type == Type::kUint8 || type == Type::kUint64; }
  bool IsInteger() const { return IsSigned() || IsUnsigned(); }
  bool IsNumber() const { return IsInteger() || type == Type::kFloat; }
  std::string_view text() const { return IsString() ? std::string_view(data, size) : std::string_view(); }

 private:
  static Val Of(Type type) {
    Val val;
    val.type = type;
    return val;
  }
};

// What a list's items are for Go: []interface {}, []string, []int, [][]interface {}.
enum class Items : std::uint8_t { kAny, kStrings, kInts, kLists };

struct ListNode {
  Items kind = Items::kAny;
  bool nil = false;  // a nil slice: empty, and `null` in JSON
  std::vector<Val> items;
};

// Entries in the order of keys, as Go ranges over a map. The data's maps are filled level by level, when first used.
struct MapNode {
  bool strings = false;  // map[string]string rather than map[string]interface {}
  std::map<std::string_view, Val> entries;
  std::vector<std::string_view> order;  // keys as the data has them, for Liquid: of maps that are filled from it
  MapKind kind = MapKind::kOpen;
  std::uint32_t branch = 0;     // Machine::branch() when it was made
  std::string_view label;       // Data::label()
  std::string_view any_secret;  // a secret whose keys are not known: every key gives one
  bool filled = true;           // otherwise `entries` has those that were looked up
  bool may_vary = false;        // an entry of `source` does
  bool nil = false;             // a nil map, which nothing can be put into
  Data source;
};

// What an entry takes besides its key's text.
constexpr std::size_t kEntryBytes = sizeof(Val) + 64;

// A semantic version. https://pkg.go.dev/github.com/Masterminds/semver/v3
struct Version {
  std::uint64_t major = 0;
  std::uint64_t minor = 0;
  std::uint64_t patch = 0;
  std::string_view prerelease;
  std::string_view metadata;
  std::string_view original;
  std::string_view canonical;  // as it is printed
};

// What a deferred call is known to give.
enum class Gives : std::uint8_t {
  kText,
  kList,  // of texts
  kItem,  // of a list of texts: a text, or nothing in Liquid where the list is empty
  kOther,
};

// A value that is not known.
struct Symbol {
  enum class Kind : std::uint8_t {
    kSecret,   // secret, key
    kRunTime,  // name
    kText,     // parts one after the other: texts and symbols
    kCall,     // function over parts: needs the bytes of a secret
    kLocal,    // name: a variable of the residual template, bound by a loop over a secret's parts
    kAbsent,   // name: why there is no value
    kBlock,    // block: a condition or loop of the residual template, with what it writes
  };
  Kind kind = Kind::kSecret;
  bool text = true;      // a string for Go; false: of a type that only the engine will know
  bool list = false;     // a list of texts, which Liquid prints item by item
  bool item = false;     // an item of one
  bool assumed = false;  // a key of a secret whose keys are not known
  std::string_view secret;
  std::string_view key;
  std::string_view name;
  std::string_view function;
  std::vector<Val> parts;
  std::vector<ResidualFragment> block;
  std::vector<EngineNeed> block_needs;
  std::uint32_t begin = 0;  // of the call in the template
  std::uint32_t end = 0;
  std::uint32_t depth = 0;  // calls inside one another
};

}  // namespace dagc::tmpl
