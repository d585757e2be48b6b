// SPDX-License-Identifier: Apache-2.0
// The second look at what is about to be written: other readers than dagc's own read the bytes again, and what they see
// is compared with the trees that the bytes were written from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "value/value.h"

namespace dagc {

// Nothing when `yaml` holds exactly `documents`: their number, collections, keys in order, scalars and their kinds.
// Else the path of the first difference, such as `spec.templates[2].container.args[0]`, with `document 2: ` before it
// when there are several documents; for text that the reader cannot read, `line 3` (and `, column 7`). No value appears
// in the answer: it may be a secret.

// By a small reader of exactly what writer/yaml_writer.h writes: anything else is a difference, although it may be
// YAML. It shares no code with dagc's reader and writer. Takes time in proportion to the text.
std::optional<std::string> FirstDifference(std::string_view yaml, std::span<const Value> documents);

// By yaml-cpp, several times as slow. A plain scalar that YAML 1.2 and the YAML 1.1 reader of Argo resolve differently
// is a difference too. This is the only use of yaml-cpp in the product.
std::optional<std::string> FirstDifferenceByYamlCpp(std::string_view yaml, std::span<const Value> documents);

}  // namespace dagc
