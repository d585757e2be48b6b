// SPDX-License-Identifier: Apache-2.0
#include "driver/inspect_table.h"

#include <algorithm>
#include <cstddef>
#include <ostream>

#include "base/display_width.h"
#include "base/shown.h"

namespace dagc::driver {

void InspectTable::Print() const {
  if (rows_.empty()) return;
  std::size_t widest = 0;
  for (const Row& row : rows_) widest = std::max(widest, DisplayWidth(row.name));
  out_ << '\n' << heading_ << '\n';
  for (const Row& row : rows_) {
    out_ << "  " << row.name << std::string(widest - DisplayWidth(row.name), ' ') << (widest == 0 ? "" : "  ")
         << row.value << '\n';
    if (!row.when.empty()) out_ << "      only if " << Escaped(row.when) << '\n';
    out_ << "      from " << row.origin << '\n';
  }
}

}  // namespace dagc::driver
