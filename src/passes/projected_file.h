// SPDX-License-Identifier: Apache-2.0
// Where a projected file may go.
#pragma once

#include <optional>
#include <string>

#include "diag/diag_sink.h"
#include "ir/engine_facts.h"
#include "ir/text.h"

namespace dagc {

struct FilePlace {
  std::string directory;  // absolute, without a trailing slash
  std::string name;       // relative, of [A-Za-z0-9._/-]
};

// False, and a finding at it, when the name is none: it goes into a shell script and into volume items.
bool CheckFileName(const ir::Text& name, DiagSink& sink);

// An absent directory is /etc/dataos/secret. Nothing after a finding: for a name or directory that cannot be, and for
// the directories of the platform and the engine.
std::optional<FilePlace> PlaceOfFile(const ir::Text& directory, const ir::Text& name, const ir::EngineFacts& engine,
                                     DiagSink& sink);

}  // namespace dagc
