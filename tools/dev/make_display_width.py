#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes src/base/display_width_table.inc: which code points take no column on a terminal and which take two.

    tools/dev/make_display_width.py > src/base/display_width_table.inc

Source: the Unicode character database of the Python that runs it (unicodedata). Rules, those of every wcwidth:
  none  nonspacing and enclosing marks (Mn, Me), format characters (Cf) that are not drawn themselves, and the vowels
        and final consonants of Hangul syllables, which are drawn into the block of their initial;
  two   East Asian Width W and F, and the planes 2 and 3, which are kept for ideographs, assigned or not.
Everything else takes one column. Run it again when a new Unicode version matters; tests/unit/base holds the table
against the C library's own.
"""
import unicodedata

# Format characters that have a shape: the soft hyphen, and signs that enclose the digits behind them.
DRAWN = {0xAD, *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
JAMO = [*range(0x1160, 0x1200), *range(0xD7B0, 0xD800)]


def width(code):
    char = chr(code)
    category = unicodedata.category(char)
    if category in ("Mn", "Me") or (category == "Cf" and code not in DRAWN) or code in JAMO_SET:
        return 0
    if unicodedata.east_asian_width(char) in "WF" or 0x20000 <= code <= 0x2FFFD or 0x30000 <= code <= 0x3FFFD:
        return 2
    return 1


def ranges(wanted):
    start = None
    for code in range(0x80, 0x110001):
        inside = code < 0x110000 and width(code) == wanted
        if inside and start is None:
            start = code
        if not inside and start is not None:
            yield start, code - 1
            start = None


def table(name, wanted):
    print(f"constexpr CodeRange {name}[] = {{")
    line = "   "
    for first, last in ranges(wanted):
        item = f" {{0x{first:X}, 0x{last:X}}},"
        if len(line) + len(item) > 118:
            print(line)
            line = "   "
        line += item
    print(line)
    print("};")


JAMO_SET = set(JAMO)
print("// SPDX-License-Identifier: Apache-2.0")
print(f"// Made by tools/dev/make_display_width.py from Unicode {unicodedata.unidata_version}.")
table("kNoColumn", 0)
table("kTwoColumns", 2)
