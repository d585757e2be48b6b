// SPDX-License-Identifier: Apache-2.0
// `environments` and `extends`: one mapping laid over another.
#pragma once

#include "base/arena.h"
#include "value/value.h"

namespace dagc {

// Maps are merged, key by key and however deep; null takes a key away; everything else replaces what was there. Keys
// keep the order of `base`, new ones follow. Entries keep the places where they were written.
Value Overlay(const Value& base, const Value& over, Arena& arena);

// The same for whole target files. A null below `environments` stays: it takes away what the rest of the file sets,
// once the environment is laid over it.
Value OverlayFile(const Value& base, const Value& over, Arena& arena);

}  // namespace dagc
