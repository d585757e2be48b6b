// SPDX-License-Identifier: Apache-2.0
// Holds a document against a compiled schema and tells every rule that is broken, each at the value that breaks it and
// with what the rule wanted. No words yet: see failure_wording.h.
//
// Left out on purpose, because they would only repeat one mistake: whatever else a schema says of a value of the wrong
// kind, branches of `if` whose condition looks at a value that is itself wrong, alternatives of `anyOf` and `oneOf`
// that were plainly not meant. A value that holds an unset `${NAME}` breaks no rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/constraint_tree.h"
#include "value/value.h"

namespace dagc::schema {

enum class Rule : std::uint8_t {
  kKind,           // `type`
  kAllowed,        // `enum`, `const`
  kUnknownKey,     // `additionalProperties: false`
  kMissingKey,     // `required`, or a choice of which key must be there
  kExclusiveKeys,  // keys that must not stand together
  kNeededKey,      // `dependencies`: a key that another one asks for
  kMinimum,
  kMaximum,
  kAbove,
  kBelow,
  kMultipleOf,
  kLength,
  kPattern,
  kItemCount,
  kKeyCount,
  kUnique,
  kContains,
  kNothingAllowed,  // the schema `false`
  kNot,
  kNoAlternative,
  kManyAlternatives,
  kGaveUp,  // too deep, too much work or too many failures: nobody has looked further
};

struct SchemaFailure {
  Rule rule = Rule::kKind;
  const Node* node = nullptr;           // whose rule it is: holds what was expected
  Value value;                          // what the rule is about: for keys, the map
  Value at;                             // the token that a person would change: the key, the item, the value itself
  Value other;                          // the first of two equal items, the key that excludes or needs another
  std::vector<std::string_view> names;  // the missing keys, of which one must be there
  std::string path;                     // of what is wrong: "spec.dag[2].spec.stackSpec.image"
  std::string subject;                  // the end of the path that says it to a person: "image", "command[1]"
  bool is_key = false;                  // `value` is a key of a map, as `propertyNames` has it
};

// `path` and `key` say where `root` stands when it is a part of a document: its failures then read
// "spec.dag[0].spec.stackSpec.x", and a missing key is reported at `key`. Both may be empty.
struct WalkScope {
  std::string_view path;
  const Value* key = nullptr;
};

// In document order as far as one map's own keys go; a map's missing keys follow what is wrong inside it.
std::vector<SchemaFailure> FindFailures(const Value& root, const Node& schema, const WalkScope& scope = {});

}  // namespace dagc::schema
