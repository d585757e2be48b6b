// SPDX-License-Identifier: Apache-2.0
// The codes of all findings by name, for programs that ask for one of them. Their numbers are stable, the enumeration
// is not part of the ABI.
#pragma once

#include "dagc/diagnostic.h"

namespace dagc {

enum class DiagCode : std::uint16_t {
#define DAGC_DIAG(number, ident, severity, name, text) k##ident = (number),
#include "dagc/diag_codes.def"
#undef DAGC_DIAG
};

}  // namespace dagc
