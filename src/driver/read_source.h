// SPDX-License-Identifier: Apache-2.0
// The text of a file or of standard input, into the source map.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "diag/diag_sink.h"
#include "driver/io.h"
#include "driver/walk.h"
#include "source/source_map.h"

namespace dagc::driver {

// How much of a file that is too large is looked at: envelopes stand at the beginning.
inline constexpr std::size_t kBeginningOfFile = std::size_t{1} << 20;

enum class ReadResult : std::uint8_t {
  kRead,
  kForeign,  // larger than `limit`, and its beginning does not say that it is for dagc: nobody wants to know
  kFailed,   // reported as unreadable or too large
};

// Only regular files are opened, and files that this process has open already: anything else might never end, or do
// something when it is opened.
ReadResult ReadSource(const Input& input, FileId file, std::size_t limit, Io& io, SourceMap& sources, DiagSink& sink);

// The same for a text that is there already.
ReadResult TakeText(std::string text, const Input& input, FileId file, std::size_t limit, SourceMap& sources,
                    DiagSink& sink);

}  // namespace dagc::driver
