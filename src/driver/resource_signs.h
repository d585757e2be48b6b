// SPDX-License-Identifier: Apache-2.0
// Which texts are worth reading before the first workflow is compiled, because they may declare what it refers to.
#pragma once

#include <string_view>

namespace dagc::driver {

// Whether a text may contain a Stack, Secret or Depot document: a quick look, linear in the text, that errs on the side
// of yes. `type` may be written in every way that YAML and JSON have.
bool MayHoldResources(std::string_view text);

}  // namespace dagc::driver
