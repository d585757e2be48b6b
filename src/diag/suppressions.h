// SPDX-License-Identifier: Apache-2.0
// Findings that the manifest's author has seen and accepts:
//
//   image: alpine  # dagc: ignore[DG7003] pinned by the cluster's admission policy
//
//   # dagc: ignore[unpinned-image, DG7004] a demonstration
//   image: alpine
//
// A comment behind content speaks of its own line; one on a line of its own speaks of the next line that is neither
// blank nor a comment. Codes and names are equally good. Warnings, infos and lint findings can be ignored; an error of
// another phase cannot (levels.h).
#pragma once

#include <span>
#include <vector>

#include "dagc/diagnostic.h"
#include "source/source_map.h"

namespace dagc {

// `findings` without those that begin in `file` on a line for which one of its `comments` ignores their code, and with
// a warning for each code that ignored nothing, is unknown or is an error, and for each comment that begins with
// `dagc:` but is no such comment. Sorted as CollectingSink sorts. Findings as they were reported, before levels: a code
// that is off does not make its comment unused.
std::vector<Diagnostic> ApplySuppressions(std::vector<Diagnostic> findings, FileId file, std::span<const Span> comments,
                                          const SourceMap& sources);

}  // namespace dagc
