// SPDX-License-Identifier: Apache-2.0
// Reads the text of a JSON Schema and keeps from valijson what it does not survive or answers silently wrong: deep
// nesting and long chains of references (it recurses), references that only lead to each other (it never returns),
// misspelt keywords and those of later drafts (it ignores them).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "schema/compiled_schema.h"

namespace dagc::schema {

// Parses `text` into `schema`, ready for valijson. False when something is wrong; `error` then says what, and where as
// a JSON pointer.
bool PrepareSchema(std::string_view text, const CompileOptions& options, nlohmann::json& schema, std::string& error);

}  // namespace dagc::schema
