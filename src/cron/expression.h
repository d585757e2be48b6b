// SPDX-License-Identifier: Apache-2.0
// Cron expressions, read as the engine reads them (ParseStandard of https://pkg.go.dev/github.com/robfig/cron/v3):
//
//   expression = minute space hour space day-of-month space month space day-of-week
//              | "@yearly" | "@annually" | "@monthly" | "@weekly" | "@daily" | "@midnight" | "@hourly"
//              | "@every " duration                                       base/go_duration.h
//   field      = item { "," item }                                        empty items are passed over
//   item       = ( "*" | "?" | value | value "-" value ) [ "/" step ]     "5/20" is "5-59/20"
//   value      = a number in the field's bounds (BoundsOf), or JAN..DEC, SUN..SAT in any case
//
// There are no seconds, no "L", "W", "#" or "H", no names in full, no ranges that wrap around, and no comments.
// A zone in front ("TZ=", "CRON_TZ=") passes the engine's parser, but neither its CRD nor its controller, which puts
// its own there.
//
// What is written (Expression::text) passes the parser and the CRD of every release (MatchesSchedulePattern) and means
// the same: white space is made single, names become numbers, and what only the parser takes ("+5", "*-x", "1,,2",
// "@every 1.5h") is put in plain form.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/go_duration.h"
#include "base/parsed.h"
#include "cron/schedule.h"

namespace dagc {

enum class CronDialect : std::uint8_t {
  kEngine,    // what the engine takes, as it takes it: for manifests written in the engine's own language
  kManifest,  // also 7 for Sunday, rewritten to 0; "@every" becomes fields where it can, and is at least a second
};

enum class CronReason : std::uint8_t {
  kEmpty,
  kTimeZonePrefix,     // the range is "TZ=<zone>"; the suggestion is the rest
  kFieldCount,         // not five fields: `found_fields` (six of which the first is 0 most likely have seconds)
  kComment,            // "# .." after the fields
  kReboot,             // "@reboot"
  kUnknownDescriptor,  // "@fortnightly", "@Daily"
  kDescriptorSpace,    // white space around a descriptor, or not exactly one space after "@every"
  kEveryDuration,      // `duration_reason` says what is wrong
  kEveryNegative,      // kManifest only, as is the next: the engine makes a second of both
  kEveryBelowSecond,
  kUnknownName,  // letters that are no name in this field: "monday", "JAN" as a day
  kNotANumber,
  kLast,            // "L", "5L"
  kNearestWeekday,  // "W", "15W"
  kNth,             // "1#2"
  kHash,            // "H"
  kBelowMinimum,
  kAboveMaximum,  // 60, 24, 32, 13; also 8 as a day of the week
  kSundayIsZero,  // 7 as a day of the week, in kEngine
  kWrapAround,    // "22-2", "FRI-SUN"
  kTooManyHyphens,
  kTooManySlashes,
  kZeroStep,
};

struct CronFault : Fault<CronReason> {
  CronField field{};                 // from kUnknownName on
  std::size_t found_fields = 0;      // for kFieldCount and kComment
  DurationReason duration_reason{};  // for kEveryDuration
};

struct Expression {
  Schedule schedule;
  std::string text;                             // what to write
  std::array<std::string, kCronFields> fields;  // the same as five fields, unless it is an "@every"
  bool sunday_rewritten = false;                // a 7 became a 0
  bool every_rewritten = false;                 // an "@every" became fields
  // An "@every" that is written as one. It is not aligned to the clock, and the engine starts to count again each time
  // it looks at the object, at the latest every 20 minutes.
  bool drifts = false;
  // Then, if a day holds a whole number of its periods: several crons that together fire at that pace ("@every 90m").
  std::vector<std::string> aligned;
};

Parsed<Expression, CronFault> ParseCron(std::string_view text, CronDialect dialect = CronDialect::kManifest);

// The text of a set of numbers as one field: "*" for all unless `plain_star` is false, "*/15", "1-5", "0,12".
std::string FormatCronSet(CronField field, std::uint64_t bits, bool plain_star = true);

// Whether every full CRD of the engine takes this text as a schedule:
// ^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every\s+([0-9]+(ns|us|µs|ms|s|m|h))+
//  |([0-9*,/?-]+\s+){4}[0-9*,/?-]+)$
// That is the pattern of 4.0.0 to 4.0.5; later ones also take letters in the five fields.
bool MatchesSchedulePattern(std::string_view text);

}  // namespace dagc
