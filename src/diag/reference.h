// SPDX-License-Identifier: Apache-2.0
// The whole catalogue as one document.
#pragma once

#include <string>

namespace dagc {

// DIAGNOSTICS.md: every code in a table by phase, then every page.
std::string DiagnosticsReference();

}  // namespace dagc
