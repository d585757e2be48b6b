// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dagc {

// dagc's own version, as `dagc version` prints it.
std::string_view Version();

}  // namespace dagc
