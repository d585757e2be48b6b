// SPDX-License-Identifier: Apache-2.0
// A compiled JSON Schema as plain data, in the shape in which a walk over a document asks its questions: one node per
// schema, its rules grouped by the kind of value they are about, references resolved to pointers.
//
// Keywords: https://json-schema.org/draft-07/json-schema-validation
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/arena.h"
#include "schema/pattern.h"
#include "value/value.h"

namespace dagc::schema {

struct Node;

// A set of `Kind`s. A schema's `integer` is {kInt}, its `number` {kInt, kFloat}; a float without a fraction is an
// integer too, which the walk knows.
using KindSet = std::uint8_t;
constexpr KindSet SetOf(Kind kind) { return static_cast<KindSet>(1U << static_cast<unsigned>(kind)); }
constexpr KindSet kAnyKind = 0x7F;

inline constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();

struct Bounds {
  std::uint64_t least = 0;
  std::uint64_t most = kNoLimit;
};

// A key that `properties`, `required` or both name.
struct Property {
  std::string_view name;
  const Node* node = nullptr;  // null: `properties` does not name it
  std::uint32_t required = 0;  // its number among the required keys, from 1; 0: not required
};

// Looks a key up in constant time: a document has far more keys than a schema has names.
class PropertyTable {
 public:
  // Makes the table, once. No name twice.
  void Build(std::vector<Property> properties);
  const Property* Find(std::string_view name) const;
  // In the order of their names.
  const std::vector<Property>& rows() const { return rows_; }

 private:
  std::vector<Property> rows_;
  std::vector<std::uint32_t> slots_;  // row + 1, 0 for none; the size is a power of two
};

struct PatternProperty {
  const Pattern* pattern = nullptr;
  const Node* node = nullptr;
};

// `dependencies`: what must hold when a key is there.
struct Need {
  std::string_view name;
  std::vector<std::string_view> keys;
  const Node* node = nullptr;
};

struct MapRules {
  PropertyTable properties;
  std::uint32_t required_count = 0;
  std::vector<PatternProperty> patterns;
  const Node* others = nullptr;  // for keys that nothing above names; null: anything goes
  bool closed = false;           // `additionalProperties: false`
  const Node* names = nullptr;   // for the keys themselves
  std::vector<Need> needs;
  Bounds size;
};

struct ListRules {
  const Node* items = nullptr;     // for every item behind `first`; null: anything goes
  std::vector<const Node*> first;  // one schema per position
  bool closed = false;             // nothing may follow `first`
  const Node* contains = nullptr;
  bool unique = false;
  Bounds size;
};

struct TextRules {
  Bounds length;  // in code points
  const Pattern* pattern = nullptr;
};

struct NumberRules {
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::optional<double> above;  // exclusiveMinimum
  std::optional<double> below;  // exclusiveMaximum
  double multiple_of = 0;       // 0: of anything
};

// `enum` and `const`.
struct AllowedValues {
  std::vector<Value> values;                  // as the schema lists them
  std::vector<std::string_view> texts;        // those that are text, sorted
  std::unordered_set<std::string> canonical;  // those that are not: see canonical_json.h
};

// `anyOf` and `oneOf`.
struct Choice {
  std::vector<const Node*> nodes;
  // Set when every alternative only asks for one key to be there: those keys. "One of these must stand here" is said in
  // so many words instead of as a failed choice.
  std::vector<std::string_view> keys;
};

struct Condition {
  const Node* test = nullptr;
  const Node* then = nullptr;       // may be null
  const Node* otherwise = nullptr;  // may be null
};

struct LogicRules {
  std::vector<const Node*> all_of;
  std::optional<Choice> any_of;
  std::optional<Choice> one_of;
  const Node* none_of = nullptr;                 // `not`
  std::vector<std::string_view> exclusive_keys;  // set when `none_of` only asks for these keys to be there together
  std::optional<Condition> condition;
};

// One schema. Rules about kinds of values that it does not speak of are null.
struct Node {
  bool never = false;  // the schema `false`
  KindSet kinds = kAnyKind;
  std::unique_ptr<MapRules> map;
  std::unique_ptr<ListRules> list;
  std::unique_ptr<TextRules> text;
  std::unique_ptr<NumberRules> number;
  std::unique_ptr<AllowedValues> allowed;
  std::unique_ptr<LogicRules> logic;
};

// Owns every node of a schema and what the nodes view. Nodes never move.
struct Tree {
  std::deque<Node> nodes;
  std::deque<Pattern> patterns;
  Arena arena;
  const Node* root = nullptr;
};

}  // namespace dagc::schema
