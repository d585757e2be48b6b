// SPDX-License-Identifier: Apache-2.0
#include "kube/duration.h"

namespace dagc {

Parsed<Duration, DurationFault> ParseDuration(std::string_view text) {
  const Parsed<GoDuration, DurationFault> parsed = ParseGoDuration(text, DurationUnits::kGoDaysWeeks);
  if (!parsed) {
    DurationFault fault = parsed.fault();
    if (fault.suggestion.starts_with('-') || fault.suggestion.starts_with('+')) fault.suggestion.erase(0, 1);
    return fault;
  }
  if (text[0] == '-') return DurationFault{DurationReason::kNegative, 0, 1, std::string(text.substr(1))};
  const std::string_view unsigned_text = text[0] == '+' ? text.substr(1) : text;
  // The one number that Go takes without a unit.
  if (unsigned_text == "0") return DurationFault{DurationReason::kBareNumber, 0, text.size(), "0s"};
  if (!parsed->has_days_or_weeks) return Duration{std::string(unsigned_text), parsed->nanoseconds};
  return Duration{FormatGoDuration(parsed->nanoseconds), parsed->nanoseconds};
}

}  // namespace dagc
