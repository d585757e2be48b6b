// SPDX-License-Identifier: Apache-2.0
// The text of a file or of standard input, into the source map.
#pragma once

#include <cstddef>
#include <string>

#include "diag/diag_sink.h"
#include "driver/io.h"
#include "driver/walk.h"
#include "source/source_map.h"

namespace dagc::driver {

// False when the input was reported as unreadable or too large. Only regular files are opened, and files that this
// process has open already: anything else might never end, or do something when it is opened.
bool ReadSource(const Input& input, FileId file, std::size_t limit, Io& io, SourceMap& sources, DiagSink& sink);

// The same for a text that is there already.
bool TakeText(std::string text, const std::string& path, FileId file, std::size_t limit, SourceMap& sources,
              DiagSink& sink);

}  // namespace dagc::driver
