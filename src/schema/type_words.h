// SPDX-License-Identifier: Apache-2.0
// What a schema allows, in words for a page of Markdown.
#pragma once

#include <functional>
#include <string>

#include "schema/flat_schema.h"

namespace dagc::schema {

// A value as code: "`data`", "`\"3.6\"`" (quotes where YAML would read another type), "`{\"a\": [1]}`".
std::string CodeOf(const OrderedJson& value);

// "`a`, `b` and `c`".
std::string CodeList(const OrderedJson& values, const std::string& last_separator);

struct TypeWords {
  const OrderedJson& root;
  // The words for a mapping with known keys at this path: a link to its table.
  std::function<std::string(const OrderedJson& flat, const std::string& path, bool plural)> mapping;

  // "string", "list of strings", "integer from 1 to 100", "`a` or `b`". `flat` is flattened.
  std::string Of(const OrderedJson& flat, const std::string& path, bool plural = false) const;

 private:
  std::string OfType(const std::string& type, const OrderedJson& flat, const std::string& path, bool plural) const;
};

}  // namespace dagc::schema
