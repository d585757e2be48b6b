// SPDX-License-Identifier: Apache-2.0
#include "dagc/version.h"

namespace dagc {

std::string_view Version() { return DAGC_VERSION; }

}  // namespace dagc
