// SPDX-License-Identifier: Apache-2.0
// What a finding says is wrong with a cron expression.
#pragma once

#include <string>
#include <string_view>

#include "cron/expression.h"

namespace dagc {

// A part of a sentence: "`25` is outside 0 to 23, the hour". `text` is what `fault` was found in.
std::string CronWording(const CronFault& fault, std::string_view text);

}  // namespace dagc
