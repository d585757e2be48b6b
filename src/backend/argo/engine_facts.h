// SPDX-License-Identifier: Apache-2.0
// What Argo takes for itself in every container, and what dagc puts there for it.
#pragma once

#include <string_view>

#include "ir/engine_facts.h"
#include "target/output_options.h"

namespace dagc::argo {

// Programs write to it. Under hardening only volumes can be written to, so that every container has one here.
inline constexpr std::string_view kTmpDirectory = "/tmp";

ir::EngineFacts FactsOfEngine(const output::Options& options);

}  // namespace dagc::argo
