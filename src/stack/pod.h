// SPDX-License-Identifier: Apache-2.0
// What a stack's `containerResourceTemplate` gave, made into what an engine's template may say: the platform completes
// such containers by itself in ways that neither Kubernetes nor the engine knows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/pod.h"
#include "value/value.h"

namespace dagc::stack {

// The names that the platform gives to things it makes. Templates write them out.
struct PlatformNames {
  std::string_view environment_secret;     // `{{.EntityHash}}{{.NameHash}}-es`
  std::string_view environment_secret_v1;  // `{{.Name}}-{{.Type}}{{.Stamp}}-env`
  std::vector<std::string_view> volumes;   // that can be mounted
};

// The main container and what is beside it.
struct RenderedPod : ir::Pod {
  ir::NamedContainer container;
};

// `rendered` is what RenderedYaml::Read() gave. Reports what cannot run; nullopt after an error.
std::optional<RenderedPod> ReadPod(const Value& rendered, const PlatformNames& names, Arena& arena, DiagSink& sink);

}  // namespace dagc::stack
