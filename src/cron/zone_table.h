// SPDX-License-Identifier: Apache-2.0
// The time zones of the IANA database, compiled in: names and backward links, and for each the changes of its offset
// since 1970 with the rule for the years after the last one. zone_table.cc is made by tools/zones/make_zones.py; the
// host's zoneinfo is never read, so one dagc gives the same schedule on every machine.
//
// An encoded zone is text, a row of numbers. A number is groups of five bits, lowest first, one character each:
// '0' + group, plus 32 where another group follows. A signed number n is 2n, or -2n-1 below zero.
//
//   zone       = count { signed offset }            in seconds east of UTC; the first holds from 1970
//                count { number time, number o }    seconds since the one before (the first: since 1970); index of the
//                                                   offset that begins then
//                rule
//   rule       = 0                                  the last offset stays
//              | 1 signed standard, signed other, day, day   `other` holds from the first day to the second, every year
//   day        = month, week, weekday, signed time  as M<month>.<week>.<weekday>/<time> of a POSIX TZ string: week 5 is
//                                                   the last, weekday 0 is Sunday, time is seconds after local midnight
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dagc {

// "2026f".
std::string_view ZoneTableRelease();

// All names, sorted by byte.
std::span<const std::string_view> ZoneNames();

// The zone of ZoneNames()[name].
std::string_view EncodedZone(std::size_t name);

// A link of IANA's file `backward` that zone.tab does not list, and the zone that it stands for.
struct ZoneAlias {
  std::string_view name;
  std::string_view target;
};
// Sorted by name.
std::span<const ZoneAlias> ZoneAliases();

// A zone of zone.tab that is so young that a running controller may not know it.
struct NewZone {
  std::string_view name;
  std::string_view since;  // the release that brought it: "2022b"
  std::int32_t date;       // of that release, as a number: 20220810
};
// Sorted by name.
std::span<const NewZone> NewZones();

}  // namespace dagc
