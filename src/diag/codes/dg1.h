// SPDX-License-Identifier: Apache-2.0
// What dagc says in phase 1 (text to tree).
#pragma once

#include "diag/codes/shared_texts.h"
#include "diag/diag_def.h"

namespace dagc {
#include "diag/codes/begin_rows.inc"

#include "dagc/codes/dg1.def"
#include "diag/texts/dg1.def"

#include "diag/codes/end_rows.inc"
}  // namespace dagc
