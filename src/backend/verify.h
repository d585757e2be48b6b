// SPDX-License-Identifier: Apache-2.0
// The second look at what is about to be written: yaml-cpp, a reader that shares no line with dagc's reader or writer,
// reads the bytes again, and what it sees is compared with the trees they were written from. This is the only place of
// the product that uses yaml-cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "value/value.h"

namespace dagc {

// Nothing when `yaml` holds exactly `documents`: their number, collections, keys in order, scalars and their kinds.
// Else the path of the first difference, such as `spec.templates[2].container.args[0]`, with `document 2: ` before it
// when there are several documents; for text that is no YAML at all, `line 3, column 7`. A plain scalar that YAML 1.2
// and the engine's YAML 1.1 reader take differently is a difference too. No value appears in the answer: it may be a
// secret.
std::optional<std::string> FirstDifference(std::string_view yaml, std::span<const Value> documents);

}  // namespace dagc
