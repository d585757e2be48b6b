// SPDX-License-Identifier: Apache-2.0
// dagc version
#include <ostream>

#include "cron/zone_table.h"
#include "dagc/version.h"
#include "driver/commands.h"

namespace dagc::driver {

ExitCode RunVersion(const Options&, Io& io) {
  io.out << "dagc " << Version() << "\ntime zones: IANA " << ZoneTableRelease() << '\n';
  return ExitCode::kDone;
}

}  // namespace dagc::driver
