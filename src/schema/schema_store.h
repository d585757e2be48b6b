// SPDX-License-Identifier: Apache-2.0
// The schemas that are compiled into the program, by name: "dataos/v2alpha/workflow" is the file
// schemas/dataos/v2alpha/workflow.schema.json. All calls may come from several threads at once.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/compiled_schema.h"

namespace dagc {

// Sorted.
std::vector<std::string_view> SchemaNames();

// The file, byte for byte.
std::optional<std::string_view> SchemaText(std::string_view name);

// Compiled at its first use; nullptr when there is none of that name.
const CompiledSchema* FindSchema(std::string_view name);

}  // namespace dagc
