// SPDX-License-Identifier: Apache-2.0
// Valid manifests made questionable: one thing each that some gate of the engine might refuse (questionable.json). dagc
// may refuse it too; what it must never do is to accept what the engine then refuses.
#pragma once

#include <cstddef>
#include <string>

#include "engine/manifest_text.h"
#include "engine/random.h"

namespace dagc::engine {

// How many doubts there are.
std::size_t DoubtCount();

// Applies one of them, to a step drawn from `random` where it is about a step, and says which it is.
std::string ApplyDoubt(std::size_t index, Tree& manifest, Random& random);

}  // namespace dagc::engine
