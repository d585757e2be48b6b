// SPDX-License-Identifier: Apache-2.0
#include "yaml/reader.h"

#include <algorithm>
#include <limits>

#include "diag/codes/dg1.h"
#include "yaml/encoding.h"
#include "yaml/parser.h"

namespace dagc::yaml {

bool Read(FileId file, std::string_view text, const ReadOptions& options, Arena& arena, EventHandler& handler,
          DiagSink& sink) {
  // Places are 32 bits wide.
  constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max() - 16;
  const std::size_t most = std::min(options.limits.file_bytes, kMost);
  if (text.size() > most) {
    sink.Report(diag::kTextTooLarge, {file, 0, 0}, text.size(), most);
    return false;
  }
  std::vector<std::uint32_t> only_in_quotes;
  if (!CheckEncoding(file, text, sink, only_in_quotes)) return false;
  return Parser(file, text, options, only_in_quotes, arena, handler, sink).Run();
}

}  // namespace dagc::yaml
