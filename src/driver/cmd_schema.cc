// SPDX-License-Identifier: Apache-2.0
// dagc schema NAME: the JSON Schema in force.
#include <ostream>

#include "base/check.h"
#include "driver/commands.h"
#include "schema/schema_store.h"

namespace dagc::driver {

std::vector<std::string_view> SchemaWords() { return SchemaNames(); }

ExitCode RunSchema(const Options& options, Io& io) {
  const std::optional<std::string_view> text = SchemaText(options.arguments.front());
  DAGC_CHECK(text.has_value());
  io.out << *text;
  return ExitCode::kDone;
}

}  // namespace dagc::driver
