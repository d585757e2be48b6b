// SPDX-License-Identifier: Apache-2.0
// dagc graph FILE: the steps of each workflow and what they depend on, as text that other programs draw.
#include <ostream>
#include <vector>

#include "backend/backends.h"
#include "dagc/diag_code.h"
#include "driver/commands.h"
#include "driver/single_file.h"

namespace dagc::driver {
std::vector<std::string_view> GraphFormatWords() {
  std::vector<std::string_view> words;
  for (const backend::BackendInfo& backend : backend::Backends()) {
    if (backend.draw != nullptr) words.push_back(backend.name);
  }
  return words;
}

ExitCode RunGraph(const Options& options, Io& io) {
  std::vector<backend::Picture> pictures;
  FileView view;
  view.show = [&](const ir::Workflow& workflow, const SourceMap&, const CompileSettings&) {
    pictures.push_back(backend::PictureOf(workflow));
  };
  // DG4000 to DG4019: steps and their dependencies. What is wrong inside of a step changes no line of the drawing.
  view.concerns = [](DiagCode code) { return code != DiagCode::kUnsetNames && ConcernsReadingOr(code, 4000, 4019); };
  const ExitCode code = ShowWorkflows(options, options.arguments.front(), view, io);
  if (code == ExitCode::kDone) io.out << backend::FindBackend(options.graph_format)->draw(pictures);
  return code;
}

}  // namespace dagc::driver
