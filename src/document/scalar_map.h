// SPDX-License-Identifier: Apache-2.0
// Where each byte of a scalar's text was written: for the languages inside scalars, whose findings must point at the
// line and column that a person would change, in block scalars, in quoted and folded text alike.
#pragma once

#include <string_view>

#include "base/text_map.h"
#include "value/value.h"

namespace dagc {

// The map of `scalar`, which was read from `source`, the whole text of its file. Text that interpolation put in is one
// place, that of the `${NAME}` (with several in one scalar: from the first to the last). A value that was written
// nowhere has a map that knows no place.
TextMap MapScalar(const Value& scalar, std::string_view source);

}  // namespace dagc
