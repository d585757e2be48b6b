// SPDX-License-Identifier: Apache-2.0
// --show-settings: what holds for each input, and who says so.
#pragma once

#include <iosfwd>

#include "driver/session.h"

namespace dagc::driver {

// All inputs of the session, those with one target file together: each setting, its value, and where it comes from.
// Values of variables are not shown, as they may be secrets.
void PrintSettings(Session& session, std::ostream& out);

}  // namespace dagc::driver
