// SPDX-License-Identifier: Apache-2.0
// Texts beside findings of more than one phase.
#pragma once

#include "diag/diag_def.h"

namespace dagc {
#include "diag/codes/begin_rows.inc"

#include "diag/texts/shared.def"

#include "diag/codes/end_rows.inc"
}  // namespace dagc
