// SPDX-License-Identifier: Apache-2.0
#include "passes/settle_projections.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "passes/mount_path.h"

namespace dagc {
namespace {

// As on the platform, where projected variables come with `envFrom`: Kubernetes lets `env` win. A stack may set by its
// template what it projects as well; a user is told.
void DropShadowed(ir::Step& step, DiagSink& sink) {
  const auto& own = step.container.env;
  std::erase_if(step.projected.variables, [&](const ir::ProjectedVariable& variable) {
    const auto found =
        std::find_if(own.begin(), own.end(), [&](const auto& other) { return other.name.value == variable.name; });
    if (found == own.end()) return false;
    if (variable.from.scope != ir::Scope::kStack) {
      sink.Report(diag::kProjectionShadowed, variable.from.span, variable.name)
          .Note(note::kOtherPlace, found->name.span);
    }
    return true;
  });
}

std::string PathOf(const ir::ProjectedFile& file) { return std::string(file.directory).append("/").append(file.name); }

void SortFiles(ir::Step& step) {
  const auto place = [](const ir::ProjectedFile& file) { return std::pair(file.directory, file.name); };
  std::stable_sort(step.projected.files.begin(), step.projected.files.end(),
                   [&](const ir::ProjectedFile& a, const ir::ProjectedFile& b) { return place(a) < place(b); });
}

// A place is a file or a directory, and one volume's.
void CheckPlaces(const ir::Step& step, DiagSink& sink) {
  std::map<std::string, const ir::ProjectedFile*> files;
  for (const ir::ProjectedFile& file : step.projected.files) {
    const auto [known, is_new] = files.emplace(PathOf(file), &file);
    if (is_new) continue;
    sink.Report(diag::kProjectedTwice, file.from.span, known->first).Note(note::kOtherPlace, known->second->from.span);
  }
  for (const auto& [path, file] : files) {
    for (std::size_t end = path.rfind('/'); end != 0 && end != std::string::npos; end = path.rfind('/', end - 1)) {
      const auto blocking = files.find(path.substr(0, end));
      if (blocking == files.end()) continue;
      sink.Report(diag::kFileInTheWay, file->from.span, blocking->first)
          .Note(note::kOtherPlace, blocking->second->from.span);
      break;
    }
  }
  // Of a volume at an outer directory everything must be known.
  for (const ir::WholeSecret& secret : step.projected.secrets) {
    if (secret.directory.empty()) continue;
    for (const ir::ProjectedFile& file : step.projected.files) {
      if (!secret.directory.starts_with(std::string(file.directory) + '/')) continue;
      sink.Report(diag::kSecretKeysUnknown, secret.from.span, secret.secret).Note(note::kOtherPlace, file.from.span);
      break;
    }
  }
  for (const ir::Mount& mount : step.mounts) {
    for (const ir::ProjectedFile& file : step.projected.files) {
      if (CleanPath(mount.directory) != file.directory) continue;
      sink.Report(diag::kMountPathTaken, file.from.span, file.directory);
      break;
    }
  }
}

}  // namespace

void SettleProjections(ir::Workflow& workflow, const PassContext& context) {
  for (ir::Step& step : workflow.steps) {
    DropShadowed(step, context.sink);
    SortFiles(step);
    CheckPlaces(step, context.sink);
  }
}

}  // namespace dagc
