// SPDX-License-Identifier: Apache-2.0
// A schema as a reader sees it at one place: references and `allOf` resolved, what the place itself says first.
#pragma once

#include <nlohmann/json.hpp>

namespace dagc::schema {

// Keeps keys in the order of the file, which is the order in which a person should read them.
using OrderedJson = nlohmann::ordered_json;

// `schema` of the file `root` without `$ref` and `allOf`; a `then` that only says what a mapping must be like counts as
// `allOf`. Properties keep references of their own, so a recursive definition comes to an end.
OrderedJson Flatten(const OrderedJson& schema, const OrderedJson& root);

}  // namespace dagc::schema
