// SPDX-License-Identifier: Apache-2.0
// What a run knows besides its workflows: the Stack, Secret and Depot resources among its inputs.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ir/stack.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

// A Secret resource: the names of its keys, never a value.
struct SecretDef {
  Text name;
  Text tenant;
  Text workspace;
  std::vector<Text> keys;
};

// A Depot resource.
struct DepotDef {
  struct Secret {
    Text id;       // `tenant:name`, or a name
    Text purpose;  // `rw`, `scan`, ..
  };
  Text name;
  Text type;
  Value spec;  // a map
  std::vector<Secret> secrets;
};

struct Resources {
  std::deque<StackDef> stacks;
  std::vector<SecretDef> secrets;
  std::vector<DepotDef> depots;
  std::vector<std::string> unreadable;  // files that were to be read for what they declare, and could not be
  // Indices by name, in order: what is looked for by every workflow. Names must outlive this.
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> secrets_by_name;
  std::unordered_map<std::string_view, std::uint32_t> depots_by_name;  // the first of each name

  void Add(SecretDef secret) {
    secrets_by_name[secret.name.value].push_back(static_cast<std::uint32_t>(secrets.size()));
    secrets.push_back(std::move(secret));
  }
  void Add(DepotDef depot) {
    depots_by_name.emplace(depot.name.value, static_cast<std::uint32_t>(depots.size()));
    depots.push_back(std::move(depot));
  }
};

}  // namespace dagc::ir
