// SPDX-License-Identifier: Apache-2.0
// What dagc says in phase 0 (files, the command line, which language a document is in).
#pragma once

#include "diag/codes/shared_texts.h"
#include "diag/diag_def.h"

namespace dagc {
#include "diag/codes/begin_rows.inc"

#include "dagc/codes/dg0.def"
#include "diag/texts/dg0.def"

#include "diag/codes/end_rows.inc"
}  // namespace dagc
