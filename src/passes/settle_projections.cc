// SPDX-License-Identifier: Apache-2.0
#include "passes/settle_projections.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "base/path.h"
#include "base/work.h"
#include "diag/codes/dg4.h"
#include "diag/codes/dg5.h"
#include "passes/stack_mounts.h"

namespace dagc {
namespace {

// As on the platform, where projected variables come with `envFrom`: Kubernetes lets `env` win. A stack may set by its
// template what it projects as well; a user is told.
void DropShadowed(ir::Template& step, DiagSink& sink) {
  if (step.projected->variables.empty()) return;
  std::map<std::string_view, Span> own;
  for (const ir::EnvVar& variable : step.container().env) own.emplace(variable.name.value, variable.name.span);
  std::erase_if(step.projected.make().variables, [&](const ir::ProjectedVariable& variable) {
    const auto found = own.find(variable.name);
    if (found == own.end()) return false;
    if (variable.from.scope != ir::Scope::kStack) {
      sink.Report(diag::kProjectionShadowed, variable.from.span, variable.name).Note(note::kOtherPlace, found->second);
    }
    return true;
  });
}

std::string PathOf(const ir::ProjectedFile& file) { return std::string(file.directory).append("/").append(file.name); }

void SortFiles(ir::Template& step) {
  const auto place = [](const ir::ProjectedFile& file) { return std::pair(file.directory, file.name); };
  if (step.projected->files.empty()) return;
  auto& files = step.projected.make().files;
  std::stable_sort(files.begin(), files.end(),
                   [&](const ir::ProjectedFile& a, const ir::ProjectedFile& b) { return place(a) < place(b); });
}

using FilesByPlace = std::map<std::string, const ir::ProjectedFile*, std::less<>>;

// The entry for the nearest place above `path`.
template <typename Places>
typename Places::const_iterator FindAbove(std::string_view path, const Places& places) {
  for (std::size_t end = path.rfind('/'); end != 0 && end != std::string_view::npos; end = path.rfind('/', end - 1)) {
    if (const auto found = places.find(path.substr(0, end)); found != places.end()) return found;
  }
  return places.end();
}

// A place is a file or a directory, and one volume's.
void CheckPlaces(const ir::Template& step, const FilesByPlace& directories, DiagSink& sink) {
  FilesByPlace files;
  for (const ir::ProjectedFile& file : step.projected->files) {
    const auto [known, is_new] = files.emplace(PathOf(file), &file);
    if (is_new) continue;
    // What the stack brings its user cannot change.
    const bool is_stacks = file.from.scope == ir::Scope::kStack;
    const ir::ProjectedFile& blamed = is_stacks ? *known->second : file;
    const ir::ProjectedFile& other = is_stacks ? file : *known->second;
    sink.Report(diag::kProjectedTwice, blamed.PlaceOfName(), known->first).Note(note::kOtherPlace, other.PlaceOfName());
  }
  for (const auto& [path, file] : files) {
    const auto blocking = FindAbove(path, files);
    if (blocking == files.end()) continue;
    const bool by_directory = blocking->first.size() <= file->directory.size();
    sink.Report(diag::kFileInTheWay, by_directory ? file->PlaceOfDirectory() : file->PlaceOfName(), blocking->first)
        .Note(note::kOtherPlace, blocking->second->PlaceOfName());
  }
  // Of a volume at an outer directory everything must be known.
  for (const ir::WholeSecret& secret : step.projected->secrets) {
    const auto outer = FindAbove(secret.directory, directories);
    if (outer == directories.end()) continue;
    sink.Report(diag::kSecretKeysUnknown, secret.from.span, secret.secret)
        .Note(note::kOtherPlace, outer->second->from.span)
        .Help(help::kGiveSecret);
  }
  for (const ir::Mount& mount : step.mounts) {
    const auto taken = directories.find(CleanPath(mount.directory));
    if (taken == directories.end()) continue;
    sink.Report(diag::kMountPathTaken, taken->second->PlaceOfDirectory(), taken->first);
  }
}

// The runtime makes the directory of a mount in the volume at the nearest directory above, which it cannot where that
// is read-only.
void CheckReadOnly(const ir::Workflow& workflow, const ir::Template& step, const FilesByPlace& directories,
                   DiagSink& sink) {
  struct Place {
    Span span;
    bool read_only = false;
  };
  std::map<std::string, Place, std::less<>> places;
  for (const auto& [directory, file] : directories) places.try_emplace(directory, Place{file->PlaceOfDirectory()});
  bool any_read_only = false;
  const std::array<std::span<const ir::dataos::VolumeUse>, 2> lists = {step.dataos->volumes, workflow.dataos->volumes};
  for (const auto& list : lists) {
    for (const ir::dataos::VolumeUse& use : list) {
      if (!use.directory.present()) continue;
      places.try_emplace(CleanPath(use.directory.value), Place{use.directory.span, use.read_only});
      any_read_only = any_read_only || use.read_only;
    }
  }
  if (!any_read_only) return;
  for (const auto& [path, place] : places) {
    const auto outer = FindAbove(path, places);
    if (outer == places.end() || !outer->second.read_only) continue;
    sink.Report(diag::kMountBelowReadOnly, place.span, path, outer->first).Note(note::kOtherMount, outer->second.span);
  }
}

}  // namespace

void SettleProjections(ir::Workflow& workflow, const PassContext& context) {
  for (ir::Template& step : workflow.templates) {
    if (WorkLeft() == 0) return;
    DropShadowed(step, context.sink);
    SortFiles(step);
    FilesByPlace directories;  // with the first file of each
    for (const ir::ProjectedFile& file : step.projected->files) directories.emplace(file.directory, &file);
    CheckPlaces(step, directories, context.sink);
    CheckReadOnly(workflow, step, directories, context.sink);
    CheckStackMounts(workflow, step, context);
  }
}

}  // namespace dagc
