// SPDX-License-Identifier: Apache-2.0
// The kinds that the target file's `dependencies` name.
#pragma once

#include "diag/diag_sink.h"
#include "value/value.h"

namespace dagc {

// Reports a kind that starts with a lower-case letter: the engine looks it up as it is written, and finds none.
// https://kubernetes.io/docs/reference/using-api/api-concepts/#standard-api-terminology
void CheckDependencyKinds(const Value& dependencies, DiagSink& sink);

}  // namespace dagc
