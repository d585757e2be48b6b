// SPDX-License-Identifier: Apache-2.0
// https://argo-workflows.readthedocs.io/en/latest/synchronization/
#pragma once

#include <span>

#include "backend/argo/emission.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::argo {

// `synchronization` of a template; null without a mutex. Reports more of them than the releases of the range take.
Value Synchronization(const Emission& emission, std::span<const ir::Text> mutexes);

}  // namespace dagc::argo
