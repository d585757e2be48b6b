// SPDX-License-Identifier: Apache-2.0
// The reference of a language as a page of Markdown, made from its JSON Schema: one table for each mapping, with every
// key, its type, its default and what it means. For tools/dagc_docs and the test that keeps the pages current.
#pragma once

#include <string>
#include <string_view>

namespace dagc {

// The page of one of SchemaNames(). Aborts at a keyword that it cannot put into words, so that no rule is left out.
std::string SchemaReference(std::string_view name);

// The page that links to all of them.
std::string SchemaReferenceIndex();

}  // namespace dagc
