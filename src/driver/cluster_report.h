// SPDX-License-Identifier: Apache-2.0
// `--report FILE`: what somebody has to do on the cluster, as JSON.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "dagc/diagnostic.h"
#include "diag/masking.h"
#include "driver/compile.h"
#include "source/source_map.h"

namespace dagc::driver {

class ClusterReport {
 public:
  // One input file, while its text is there: those of its findings that the catalogue calls info, whatever level the
  // target file gave them.
  void Add(FileId file, std::span<const Diagnostic> findings, std::size_t objects, const SourceMap& sources,
           const Masking& masking);

  // {"dagc": version, "argoVersion": "3.6", "files": [{"file", "objects", "actions": [{"code", "name", "message",
  // "path", "line", "column", "help"}]}]}, the files in the order of the inputs.
  std::string Json(const CompileSettings& settings) const;

 private:
  std::string files_;  // what stands between the brackets
};

}  // namespace dagc::driver
