#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes src/cron/zone_table.cc, the time zones that are compiled into dagc.

usage: make_zones.py [--source TZDATA_ZI] [--check]

The source is `tzdata.zi`, the whole IANA time zone database in one text file (public domain), as the tzdata package
of a distribution installs it. `zic` (of the C library) compiles it; this script reads the result and writes it down
again without what dagc does not need: names of offsets, the daylight-saving flag, and everything before 1970.
Zones that are equal from 1970 on are stored once. Without --check the table is rewritten; with it, the exit code is 1
when the table is not what this source gives, and 77 when it was made from another release. Equal source, equal bytes.

How a zone is encoded is described in src/cron/zone_table.h; zone.cc is the reader.
"""

import argparse
import datetime
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TABLE = ROOT / "src/cron/zone_table.cc"
SOURCE = pathlib.Path("/usr/share/zoneinfo/tzdata.zi")
WIDTH = 118
EPOCH = datetime.date(1970, 1, 1)


def read_source(path):
    """The release and every name, links included."""
    lines = path.read_text(encoding="ascii").splitlines()
    release = re.fullmatch(r"# version (\S+)", lines[0])
    if not release:
        sys.exit(f"{path}: the first line does not name a release")
    names = [line.split()[1] for line in lines if line.startswith("Z ")]
    names += [line.split()[2] for line in lines if line.startswith("L ")]
    return release.group(1), sorted(names)


def read_tzif(data):
    """Transitions as (time, offset), the offset before the first, and the rule for the time after (RFC 8536)."""
    assert data[:5] in (b"TZif2", b"TZif3", b"TZif4"), data[:5]

    def header(at):
        return struct.unpack(">6I", data[at + 20 : at + 44])

    isut, isstd, leap, times, types, chars = header(0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    isut, isstd, leap, times, types, chars = header(at)
    assert leap == 0
    at += 44
    when = struct.unpack(f">{times}q", data[at : at + 8 * times])
    at += 8 * times
    index = data[at : at + times]
    at += times
    offsets = [struct.unpack(">i", data[at + 6 * i : at + 6 * i + 4])[0] for i in range(types)]
    at += types * 6 + chars + leap * 12 + isstd + isut
    rule = data[at:].decode("ascii").strip("\n")
    return [(time, offsets[i]) for time, i in zip(when, index)], offsets[0], rule


def since_1970(transitions, first):
    """What is left of a zone: the offset at 1970 and the later changes of it."""
    kept = []
    offset = first
    for time, new in transitions:
        if time <= 0:
            first = offset = new
        elif new != offset:
            kept.append((time, new))
            offset = new
    return first, kept


NAME = r"(?:<[^>]+>|[A-Za-z]+)"
OFFSET = r"([+-]?\d+(?::\d+)?(?::\d+)?)"
DAY = r"M(\d+)\.(\d)\.(\d)(?:/" + OFFSET + ")?"


def seconds(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def read_rule(text):
    """A POSIX TZ string to its offset, and for a zone that changes its clock the other one with both days."""
    match = re.fullmatch(f"{NAME}{OFFSET}(?:{NAME}{OFFSET}?,{DAY},{DAY})?", text)
    if not match:
        sys.exit(f"a rule that this script does not know: {text}")
    standard = -seconds(match[1])
    if match[3] is None:
        return standard, None
    other = standard + 3600 if match[2] is None else -seconds(match[2])
    days = []
    for group in (3, 7):
        month, week, weekday = (int(match[group + i]) for i in range(3))
        days.append((month, week, weekday, 7200 if match[group + 3] is None else seconds(match[group + 3])))
    return standard, (other, days)


def rule_changes(rule, years):
    """What a rule does in these years: (time, offset), in order."""
    standard, (other, (begin, end)) = rule
    changes = []
    for year in years:
        for (month, week, weekday, time), before, after in ((begin, standard, other), (end, other, standard)):
            first = datetime.date(year, month, 1)
            # isoweekday() % 7 is 0 on Sunday.
            day = first + datetime.timedelta((weekday - first.isoweekday() % 7) % 7 + 7 * (week - 1))
            if day.month != month:
                day -= datetime.timedelta(7)
            changes.append(((day - EPOCH).days * 86400 + time - before, after))
    return sorted(changes)


def without_rule(transitions, rule):
    """The transitions up to where the rule gives the same ones; the last of them is where the rule takes over."""
    if rule[1] is None or not transitions:
        return transitions
    last_year = EPOCH.year + transitions[-1][0] // 31556952
    given = [change for change in rule_changes(rule, range(1970, last_year + 2)) if change[0] <= transitions[-1][0]]
    same = 0
    while same < min(len(given), len(transitions)) and given[-1 - same] == transitions[-1 - same]:
        same += 1
    return transitions[: len(transitions) - max(same - 1, 0)]


def number(value):
    """An unsigned number in groups of five bits, lowest first; 32 marks that another follows."""
    text = ""
    while value >= 32:
        text += chr(ord("0") + 32 + value % 32)
        value //= 32
    return text + chr(ord("0") + value)


def signed(value):
    return number(value * 2 if value >= 0 else -value * 2 - 1)


def encode(first, transitions, rule):
    offsets = [first]
    for _, offset in transitions:
        if offset not in offsets:
            offsets.append(offset)
    text = number(len(offsets)) + "".join(signed(offset) for offset in offsets)
    text += number(len(transitions))
    before = 0
    for time, offset in transitions:
        text += number(time - before) + number(offsets.index(offset))
        before = time
    standard, changes = rule
    if changes is None:
        last = transitions[-1][1] if transitions else first
        assert standard == last, (rule, last)
        return text + number(0)
    other, days = changes
    text += number(1) + signed(standard) + signed(other)
    for month, week, weekday, time in days:
        text += number(month) + number(week) + number(weekday) + signed(time)
    return text


def compile_zones(source, names):
    """Every name to its encoded zone."""
    with tempfile.TemporaryDirectory() as folder:
        # Not "slim": the zic of glibc 2.36 then leaves out transitions that no rule gives (Asia/Gaza after 2072).
        subprocess.run(["zic", "-b", "fat", "-d", folder, str(source)], check=True)
        zones = {}
        for name in names:
            transitions, first, rule = read_tzif((pathlib.Path(folder) / name).read_bytes())
            first, transitions = since_1970(transitions, first)
            rule = read_rule(rule)
            zones[name] = encode(first, without_rule(transitions, rule), rule)
        return zones


def packed(items, indent="    "):
    """The items with commas, as many on a line as fit."""
    lines, line = [], indent
    for item in items:
        piece = item + ","
        if len(line) + len(piece) > WIDTH:
            lines.append(line.rstrip())
            line = indent
        line += piece + " "
    return "\n".join(lines + [line.rstrip()])


def literal(text):
    """One encoded zone as adjacent string literals. The alphabet has one character that needs escaping."""
    pieces = [text[i : i + WIDTH - 16] for i in range(0, len(text), WIDTH - 16)]
    return "\n".join('    "' + piece.replace("\\", "\\\\") + '"' for piece in pieces) + ","


def table(release, zones):
    distinct = list(dict.fromkeys(zones[name] for name in zones))
    number_of = {text: i for i, text in enumerate(distinct)}
    quoted = [f'"{name}"' for name in zones]
    return f"""// SPDX-License-Identifier: Apache-2.0
// Made by tools/zones/make_zones.py from the IANA time zone database {release} (public domain). Do not edit.
#include "cron/zone_table.h"

#include <array>
#include <cstdint>

namespace dagc {{
namespace {{

// clang-format off
constexpr auto kNames = std::to_array<std::string_view>({{
{packed(quoted)}
}});

// The row of kZones of each name.
constexpr std::array<std::uint16_t, kNames.size()> kZoneOfName = {{
{packed(str(number_of[zones[name]]) for name in zones)}
}};

constexpr auto kZones = std::to_array<std::string_view>({{
{chr(10).join(literal(text) for text in distinct)}
}});
// clang-format on

}}  // namespace

std::string_view ZoneTableRelease() {{ return "{release}"; }}

std::span<const std::string_view> ZoneNames() {{ return kNames; }}

std::string_view EncodedZone(std::size_t name) {{ return kZones[kZoneOfName[name]]; }}

}}  // namespace dagc
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, default=SOURCE)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    release, names = read_source(arguments.source)
    text = table(release, compile_zones(arguments.source, names))
    if not arguments.check:
        TABLE.write_text(text, encoding="ascii")
        return
    current = TABLE.read_text(encoding="ascii")
    if f'return "{release}";' not in current:
        print(f"{TABLE.name} was made from another release than {release}")
        sys.exit(77)
    if current != text:
        sys.exit(f"{TABLE.name} is not what release {release} gives")


if __name__ == "__main__":
    main()
