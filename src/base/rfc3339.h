// SPDX-License-Identifier: Apache-2.0
// Points in time as manifests and command lines write them: https://www.rfc-editor.org/rfc/rfc3339
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dagc {

// Seconds since 1970-01-01T00:00:00Z of `2027-01-01T00:00:00+05:30`: upper-case `T` and `Z`, as Go's reader wants them.
// A fraction of a second is allowed and cut off. nullopt for anything else, and for days that do not exist.
std::optional<std::int64_t> ParseRfc3339(std::string_view text);

// "2027-01-01T00:00:00Z". The year must lie in 0 to 9999.
std::string FormatRfc3339(std::int64_t seconds);

}  // namespace dagc
