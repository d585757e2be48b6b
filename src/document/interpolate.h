// SPDX-License-Identifier: Apache-2.0
// `${NAME}` in values replaced by what the run knows, spans kept.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "value/value.h"

namespace dagc {

// What names stand for. `given` (--set, then --env-file) holds everywhere; `environment` not inside `stackSpec`, whose
// text belongs to the user's shell.
struct Variables {
  std::map<std::string, std::string, std::less<>> given;
  std::map<std::string, std::string, std::less<>> environment;
};

}  // namespace dagc
