// SPDX-License-Identifier: Apache-2.0
// What a stack's filters find in a step's `stackSpec`: ids of secrets, and the addresses of depots.
//
//   dataos://lake?purpose=rw            dataos://icebase:retail/city?acl=r
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/address.h"
#include "ir/text.h"
#include "stack/prepared.h"
#include "value/value.h"

namespace dagc::stack {

// Whether the text begins with `dataos://`; anything else is no address of a depot.
bool IsDepotAddress(std::string_view text);
// Of a text for which IsDepotAddress() holds. nullopt when it goes on as no address can.
std::optional<ir::DepotAddress> ParseAddress(const ir::Text& text);

// A step's use of a stack, for the filters.
struct StackCall {
  const Prepared& stack;
  const Value& stack_spec;
  Span place;  // of the step's `stackSpec`, or of its `stack` where it has none
};

// Each once, in the order in which they are found. A filter that finds nothing, or null, finds no address.
std::vector<ir::DepotAddress> FindAddresses(const StackCall& call, Arena& arena, DiagSink& sink);
std::vector<ir::Text> FindSecretIds(const StackCall& call, Arena& arena, DiagSink& sink);

}  // namespace dagc::stack
