// SPDX-License-Identifier: Apache-2.0
// What dagc says in phase 6 (emission).
#pragma once

#include "diag/codes/shared_texts.h"
#include "diag/diag_def.h"

namespace dagc {
#include "diag/codes/begin_rows.inc"

#include "dagc/codes/dg6.def"
#include "diag/texts/dg6.def"

#include "diag/codes/end_rows.inc"
}  // namespace dagc
