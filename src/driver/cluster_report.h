// SPDX-License-Identifier: Apache-2.0
// `--report FILE`: what somebody has to do on the cluster before the workflows can run, as JSON.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"
#include "diag/masking.h"
#include "driver/compile.h"
#include "ir/workflow.h"
#include "source/source_map.h"

namespace dagc::driver {

class ClusterReport {
 public:
  // How every report begins.
  static constexpr std::string_view kBeginning = "{\n  \"dagc\": \"";

  // A workflow that a file holds. From any thread; the workflows of one file in order, before its AddFile.
  void AddWorkflow(const ir::Workflow& workflow);

  // One input file, while its text is there: those of its findings that the catalogue calls info, whatever level the
  // target file gave them, under the workflow they are about.
  void AddFile(FileId file, std::span<const Diagnostic> findings, std::size_t objects, const SourceMap& sources,
               const Masking& masking);

  // {"dagc": version, "argoVersion": "3.6", "files": [{"file", "objects", "workflows": [{"name", "actions": [ACTION]}],
  // "actions": [ACTION]}]}, the files in the order of the inputs; an ACTION is {"code", "name", "message", "path",
  // "line", "column", "help"}. A file's own actions are those that belong to none of its workflows.
  std::string Json(const CompileSettings& settings) const;

 private:
  struct Named {
    std::string name;
    Span span;
  };

  std::string files_;                               // what stands between the brackets
  std::mutex mutex_;                                // guards what follows
  std::map<FileId, std::vector<Named>> workflows_;  // of files that have not been added yet
};

}  // namespace dagc::driver
