// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_store.h"

#include <deque>
#include <mutex>
#include <span>
#include <string>

#include "base/check.h"
#include "base/embedded.h"
#include "base/work.h"

namespace dagc {

std::span<const EmbeddedText> EmbeddedSchemas();  // made by dagc_embed

namespace {

struct Slot {
  std::once_flag once;
  std::optional<CompiledSchema> schema;
};

}  // namespace

std::vector<std::string_view> SchemaNames() {
  std::vector<std::string_view> names;
  for (const EmbeddedText& row : EmbeddedSchemas()) names.push_back(row.name);
  return names;
}

std::optional<std::string_view> SchemaText(std::string_view name) {
  const EmbeddedText* row = FindEmbedded(EmbeddedSchemas(), name);
  return row == nullptr ? std::nullopt : std::optional(row->text);
}

const CompiledSchema* FindSchema(std::string_view name) {
  const std::span<const EmbeddedText> table = EmbeddedSchemas();
  const EmbeddedText* row = FindEmbedded(table, name);
  if (row == nullptr) return nullptr;
  // One per process: what is compiled depends on nothing but the program itself.
  static std::deque<Slot> slots(table.size());
  Slot& slot = slots[static_cast<std::size_t>(row - table.data())];
  std::call_once(slot.once, [&] {
    const UncountedWork of_the_run;
    std::string error;
    slot.schema = CompiledSchema::Compile(row->text, &error);
    DAGC_CHECK(slot.schema.has_value() && error.empty());
  });
  return &*slot.schema;
}

}  // namespace dagc
