// SPDX-License-Identifier: Apache-2.0
// One file of testdata/cli: whole commands, run in memory, with everything that went in and came out.
//
//   Any text up to the first mark says what the case shows.
//   === file a/daily.yaml         an input file; may come again later with other content
//   === stdin                     what standard input holds
//   === env                       lines NAME=value
//   === terminal                  both output streams are terminals from here on
//   === broken a/secret.yaml      reading or writing this path fails
//   $ dagc compile a -o out/      a command; words may be quoted with ' or "
//   === exit 0                    and what came of it: these are written by DAGC_UPDATE_GOLDEN=1
//   === stdout
//   === stderr
//   === wrote out/daily.yaml
//
// A section that would be empty is left out. The clock stands at 2026-01-15T12:00:00Z.
#pragma once

#include <string>
#include <string_view>

namespace dagc::test {

// The case with its expectations replaced by what happens: equal to `text` when nothing has changed.
std::string RunCliCase(std::string_view text);

}  // namespace dagc::test
