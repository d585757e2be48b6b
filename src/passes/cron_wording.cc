// SPDX-License-Identifier: Apache-2.0
#include "passes/cron_wording.h"

#include "base/text.h"
#include "diag/codes/dg4.h"
#include "diag/diag_def.h"

namespace dagc {

std::string CronWording(const CronFault& fault, std::string_view text) {
  const std::string_view part = text.substr(fault.begin, fault.end - fault.begin);
  const std::string_view field = CronFieldName(fault.field);
  const CronBounds bounds = BoundsOf(fault.field);
  switch (fault.reason) {
    case CronReason::kEmpty:
      return Fill(phrase::kCronEmpty);
    case CronReason::kTimeZonePrefix:
      return Fill(phrase::kCronZonePrefix);
    case CronReason::kFieldCount:
      return Fill(phrase::kCronFieldCount, Counted(fault.found_fields, "field"));
    case CronReason::kComment:
      return Fill(phrase::kCronComment);
    case CronReason::kReboot:
      return Fill(phrase::kCronReboot);
    case CronReason::kUnknownDescriptor:
      return Fill(phrase::kCronDescriptor, part);
    case CronReason::kDescriptorSpace:
      return Fill(phrase::kCronDescriptorSpace);
    case CronReason::kEveryDuration:
      return Fill(phrase::kCronEveryDuration, part);
    case CronReason::kEveryNegative:
    case CronReason::kEveryBelowSecond:
      return Fill(phrase::kCronEveryTooShort, part);
    case CronReason::kUnknownName:
      return Fill(phrase::kCronUnknownName, part, field);
    case CronReason::kNotANumber:
      return Fill(phrase::kCronNotANumber, part, field);
    case CronReason::kLast:
    case CronReason::kNearestWeekday:
    case CronReason::kNth:
    case CronReason::kHash:
      return Fill(phrase::kCronExtension, part);
    case CronReason::kBelowMinimum:
    case CronReason::kAboveMaximum:
    case CronReason::kSundayIsZero:
      return Fill(phrase::kCronOutOfRange, part, bounds.min, bounds.max, field);
    case CronReason::kWrapAround:
      return Fill(phrase::kCronWrapAround, part, field);
    case CronReason::kTooManyHyphens:
    case CronReason::kTooManySlashes:
      return Fill(phrase::kCronItemForm, part, field);
    case CronReason::kZeroStep:
      return Fill(phrase::kCronZeroStep, field);
  }
  return {};
}

}  // namespace dagc
