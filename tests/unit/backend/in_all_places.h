// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "base/arena.h"
#include "value/builder.h"

namespace dagc {

// A text as value, list item, value in a list, and key.
inline Value InAllPlaces(std::string_view text, Arena& arena) {
  const Value in_list = MapBuilder(arena).Put("k", text).Put("z", Value::Int(1, arena)).Finish();
  const Value nested = ListBuilder(arena).Add(text).Add("end").Finish();
  return MapBuilder(arena)
      .Put("value", text)
      .Put("list", ListBuilder(arena).Add(text).Add(in_list).Add(nested).Add(text).Finish())
      .Put("keys", MapBuilder(arena).Put(text, "v").Finish())
      .Put("key of a map", MapBuilder(arena).Put(text, in_list).Finish())
      .Put("last", text)
      .Finish();
}

}  // namespace dagc
