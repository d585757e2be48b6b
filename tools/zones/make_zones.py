#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes src/cron/zone_table.cc, the time zones that are compiled into dagc.

usage: make_zones.py [--source TZDATA_ZI] [--check]

The source is `tzdata.zi`, the whole IANA time zone database in one text file (public domain), as the tzdata package
of a distribution installs it. `zic` (of the C library) compiles it; this script reads the result and writes it down
again without what dagc does not need: names of offsets, the daylight-saving flag, and everything before 1970.
Zones that are equal from 1970 on are stored once. Without --check the table is rewritten; with it, the exit code is 1
when the table is not what this source gives, and 77 when it was made from another release. Equal source, equal bytes.

Beside it lies `zone.tab`, which lists the names that IANA regards as current. A link that it does not list is an alias
of its target: those come out as a table of their own, so that dagc can write the name that every controller knows.

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

# Links of IANA's `backward` file since 2024b, which some distributions still build as zones of their own.
ALIASES = {
    "CET": "Europe/Brussels",
    "CST6CDT": "America/Chicago",
    "EET": "Europe/Athens",
    "EST": "America/Panama",
    "EST5EDT": "America/New_York",
    "HST": "Pacific/Honolulu",
    "MET": "Europe/Brussels",
    "MST": "America/Phoenix",
    "MST7MDT": "America/Denver",
    "PST8PDT": "America/Los_Angeles",
    "WET": "Europe/Lisbon",
}

# Names that every controller knows, though zone.tab does not list them.
PLAIN = {"UTC", "Etc/UTC", "GMT"}

# Names of zone.tab that are younger than 2019, each with the release that brought it and its date (the file NEWS of the
# database). The script stops at a name that is new to the table and missing here.
NEW_ZONES = {
    "America/Ciudad_Juarez": ("2022g", 20221129),
    "America/Coyhaique": ("2025b", 20250322),
    "America/Nuuk": ("2020a", 20200423),
    "Europe/Kyiv": ("2022b", 20220810),
    "Pacific/Kanton": ("2021b", 20210924),
}
EPOCH = datetime.date(1970, 1, 1)


def read_source(path):
    """The release, every name (links included), and the aliases among the links."""
    lines = path.read_text(encoding="ascii").splitlines()
    release = re.fullmatch(r"# version (\S+)", lines[0])
    if not release:
        sys.exit(f"{path}: the first line does not name a release")
    names = [line.split()[1] for line in lines if line.startswith("Z ")]
    links = {line.split()[2]: line.split()[1] for line in lines if line.startswith("L ")}
    return release.group(1), sorted(names + list(links)), read_aliases(path, links)


def read_aliases(path, links):
    """Every link that zone.tab does not list, with what it stands for."""
    rows = (path.parent / "zone.tab").read_text(encoding="utf-8").splitlines()
    current = {row.split("\t")[2] for row in rows if row and not row.startswith("#")} | PLAIN
    aliases = ALIASES | {name: target for name, target in links.items() if name not in current}
    for name, target in ALIASES.items():
        if aliases[name] != target:
            sys.exit(f"{name} is a link to {aliases[name]} now")
    return dict(sorted(aliases.items()))


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
        future = {}
        for name in names:
            transitions, first, rule = read_tzif((pathlib.Path(folder) / name).read_bytes())
            first, transitions = since_1970(transitions, first)
            rule = future[name] = read_rule(rule)
            zones[name] = encode(first, without_rule(transitions, rule), rule)
        return zones, future


def check_names(zones, future, aliases, current):
    """What was written down by hand above still holds for this release."""
    for name, target in aliases.items():
        if future[name] != future[target]:
            sys.exit(f"{name} and {target} will not show the same time")
    for name in NEW_ZONES:
        if name not in zones:
            sys.exit(f"there is no zone {name}")
    for name in zones:
        if name not in NEW_ZONES and f'"{name}"' not in current:
            sys.exit(f"{name} is new: NEW_ZONES must say since which release")


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


def table(release, zones, aliases):
    distinct = list(dict.fromkeys(zones[name] for name in zones))
    number_of = {text: i for i, text in enumerate(distinct)}
    quoted = [f'"{name}"' for name in zones]
    pairs = [f'{{"{name}", "{target}"}}' for name, target in aliases.items()]
    news = [f'{{"{name}", "{since}", {date}}}' for name, (since, date) in sorted(NEW_ZONES.items())]
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

constexpr auto kAliases = std::to_array<ZoneAlias>({{
{packed(pairs)}
}});

constexpr auto kNewZones = std::to_array<NewZone>({{
{packed(news)}
}});
// clang-format on

}}  // namespace

std::string_view ZoneTableRelease() {{ return "{release}"; }}

std::span<const std::string_view> ZoneNames() {{ return kNames; }}

std::string_view EncodedZone(std::size_t name) {{ return kZones[kZoneOfName[name]]; }}

std::span<const ZoneAlias> ZoneAliases() {{ return kAliases; }}

std::span<const NewZone> NewZones() {{ return kNewZones; }}

}}  // namespace dagc
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, default=SOURCE)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    release, names, aliases = read_source(arguments.source)
    current = TABLE.read_text(encoding="ascii")
    if arguments.check and f'return "{release}";' not in current:
        print(f"{TABLE.name} was made from another release than {release}")
        sys.exit(77)
    zones, future = compile_zones(arguments.source, names)
    check_names(zones, future, aliases, current)
    text = table(release, zones, aliases)
    if not arguments.check:
        TABLE.write_text(text, encoding="ascii")
        return
    if current != text:
        sys.exit(f"{TABLE.name} is not what release {release} gives")


if __name__ == "__main__":
    main()
