// SPDX-License-Identifier: Apache-2.0
// --env-file and `envFiles`: lines NAME=value.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/span.h"
#include "diag/diag_sink.h"

namespace dagc::driver {

struct EnvFile {
  std::map<std::string, std::string, std::less<>> values;
  std::vector<Span> secrets;  // values, and lines that could not be read: what such a file contains often is one
};

// Lines `NAME=value`, optionally after `export `, taken as they are: no quotes, no escapes. Empty lines and those that
// begin with `#` say nothing.
EnvFile ReadEnvFile(FileId file, std::string_view text, DiagSink& sink);

}  // namespace dagc::driver
