// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/file_checks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "backend/argo/refusal.h"
#include "backend/argo/text_limits.h"
#include "backend/argo/volumes.h"
#include "base/path.h"
#include "base/shown.h"
#include "diag/codes/dg6.h"

namespace dagc::argo {

namespace {

// Of Linux: NAME_MAX, and PATH_MAX with its end.
constexpr std::size_t kMaxComponent = 255;
constexpr std::size_t kMaxPath = 4095;

bool HasLongComponent(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > kMaxComponent) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

// Kubernetes keeps names that begin with `..` for itself (validateLocalNonReservedPath of its validation).
void CheckPath(const Emission& emission, const StepDirectory& directory, const StepFile& file) {
  const auto report = [&](const TextDef<0>& why) {
    emission.sink.Report(diag::kBadFileName, file.file->PlaceOfName(), Shown(file.path), Own(Fill(why)));
  };
  if (file.path.starts_with("..")) {
    report(phrase::kBeginsWithDots);
  } else if (HasLongComponent(file.path)) {
    report(phrase::kComponentTooLong);
  } else if (directory.directory.size() + 1 + file.path.size() > kMaxPath) {
    report(phrase::kPathTooLong);
  }
}

void CheckMixed(const Emission& emission, const StepFile& file) {
  const ir::Composition& contents = file.file->contents;
  const Span span = file.file->from.span;
  const std::size_t bytes = KnownBytes(contents);
  if (bytes > kMostTextBytes) {
    emission.sink.Report(diag::kMixedFileTooLarge, span, Shown(file.path), bytes / 1024).Help(help::kSplitFile);
  }
  const auto why = WhyNoProcessText(contents);
  if (why)
    emission.sink.Report(diag::kNoProcessText, span, *why, "a file with values of Secrets").Help(help::kWholeFile);
}

void CheckMounts(const Emission& emission, const ir::Template& step, const StepDirectory& directory) {
  for (const ir::Mount& mount : step.mounts) {
    // On the very directory it has been reported.
    const std::string place = CleanPath(mount.directory);
    if (place == directory.directory || !IsAtOrBelow(place, directory.directory)) continue;
    emission.sink.Report(diag::kVolumeOverFiles, SpanOfMount(emission, step, mount), Shown(mount.directory), step.name)
        .Note(note::kFileHere, directory.place);
  }
}

}  // namespace

void CheckDirectory(const Emission& emission, const ir::Template& step, const StepDirectory& directory) {
  const bool has_file = !directory.files.empty();
  const Span place = has_file ? directory.files.front().file->PlaceOfDirectory() : directory.place;
  RefuseLive(emission, directory.directory, place, "the directory of a file");
  for (const StepFile& file : directory.files) {
    CheckPath(emission, directory, file);
    if (file.kind == CompositionKind::kMixed) CheckMixed(emission, file);
  }
  CheckMounts(emission, step, directory);
}

}  // namespace dagc::argo
