// SPDX-License-Identifier: Apache-2.0
#include "schema/finish_tree.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dagc::schema {
namespace {

// The keys that a schema asks for when it asks for nothing else.
std::vector<std::string_view> OnlyRequiredKeys(const Node& node) {
  std::vector<std::string_view> keys;
  const bool other_rules = node.never || node.list || node.text || node.number || node.allowed || node.logic;
  if (other_rules || node.map == nullptr || (node.kinds & SetOf(Kind::kMap)) == 0) return keys;
  const MapRules& map = *node.map;
  if (map.closed || map.others || map.names || !map.patterns.empty() || !map.needs.empty()) return keys;
  if (map.size.least != 0 || map.size.most != kNoLimit) return keys;
  for (const Property& row : map.properties.rows()) {
    if (row.node != nullptr) return {};
    keys.push_back(row.name);
  }
  return keys;
}

void NameChoice(std::optional<Choice>& choice) {
  if (!choice) return;
  std::vector<std::string_view> keys;
  for (const Node* node : choice->nodes) {
    const std::vector<std::string_view> only = OnlyRequiredKeys(*node);
    if (only.size() != 1) return;
    keys.push_back(only.front());
  }
  choice->keys = std::move(keys);
}

// The schemas that a schema applies to the same value.
std::vector<const Node*> InPlace(const Node& node) {
  std::vector<const Node*> result;
  const auto add = [&](const Node* next) {
    if (next != nullptr) result.push_back(next);
  };
  if (node.map != nullptr) {
    for (const Need& need : node.map->needs) add(need.node);
  }
  if (node.logic == nullptr) return result;
  for (const Node* next : node.logic->all_of) add(next);
  for (const std::optional<Choice>* choice : {&node.logic->any_of, &node.logic->one_of}) {
    if (*choice) result.insert(result.end(), (*choice)->nodes.begin(), (*choice)->nodes.end());
  }
  add(node.logic->none_of);
  if (node.logic->condition) {
    add(node.logic->condition->test);
    add(node.logic->condition->then);
    add(node.logic->condition->otherwise);
  }
  return result;
}

// A schema that applies itself to the same value (`allOf` of itself) would never be done.
bool HasInPlaceCycle(const Tree& tree) {
  enum class State : std::uint8_t { kNew, kOpen, kDone };
  std::unordered_map<const Node*, State> states;
  std::vector<const Node*> stack;
  for (const Node& start : tree.nodes) {
    stack.push_back(&start);
    while (!stack.empty()) {
      const Node* node = stack.back();
      State& state = states[node];
      if (state != State::kNew) {
        state = State::kDone;
        stack.pop_back();
        continue;
      }
      state = State::kOpen;
      for (const Node* next : InPlace(*node)) {
        const State seen = states[next];
        if (seen == State::kOpen) return true;
        if (seen == State::kNew) stack.push_back(next);
      }
    }
  }
  return false;
}

}  // namespace

bool FinishTree(Tree& tree, std::string& error) {
  if (HasInPlaceCycle(tree)) {
    error = "a schema applies itself to the same value";
    return false;
  }
  for (Node& node : tree.nodes) {
    if (node.logic == nullptr) continue;
    NameChoice(node.logic->any_of);
    NameChoice(node.logic->one_of);
    if (node.logic->none_of != nullptr) node.logic->exclusive_keys = OnlyRequiredKeys(*node.logic->none_of);
  }
  return true;
}

}  // namespace dagc::schema
