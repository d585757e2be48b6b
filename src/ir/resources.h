// SPDX-License-Identifier: Apache-2.0
// What a run knows besides its workflows: the Stack, Secret and Depot resources among its inputs.
#pragma once

#include <deque>
#include <string>
#include <string_view>
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
};

}  // namespace dagc::ir
