// SPDX-License-Identifier: Apache-2.0
// References to images: https://docs.docker.com/reference/cli/docker/image/tag/
#pragma once

#include "diag/diag_sink.h"
#include "ir/text.h"

namespace dagc {

// Reports a reference that no registry can have. An absent one is fine.
void CheckImageName(const ir::Text& image, DiagSink& sink);

}  // namespace dagc
