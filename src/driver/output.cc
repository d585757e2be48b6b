// SPDX-License-Identifier: Apache-2.0
#include "driver/output.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "backend/verify_header.h"
#include "base/text.h"
#include "diag/codes/dg0.h"
#include "diag/codes/dg6.h"
#include "diag/collecting_sink.h"
#include "driver/output_header.h"
#include "driver/overwrite_check.h"
#include "driver/recognition.h"
#include "driver/split_name.h"

namespace dagc::driver {
namespace {

// "a/b.json" to "a/b.yaml".
std::string OutputName(const std::string& relative) {
  constexpr std::string_view kJson = ".json";
  if (relative.size() < kJson.size()) return relative;
  const std::size_t stem = relative.size() - kJson.size();
  const bool is_json = std::equal(kJson.begin(), kJson.end(), relative.begin() + static_cast<std::ptrdiff_t>(stem),
                                  [](char a, char b) { return a == AsciiLower(b); });
  return is_json ? relative.substr(0, stem) + ".yaml" : relative;
}

std::string FolderOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

bool IsNameless(const Input& input) { return input.standard_input && input.path == kStandardInput; }

// As paths made with Below begin: without a slash at the end; "." not at all.
std::string BaseOf(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path == "." ? "" : path;
}

}  // namespace

OutputPlan PlanOutput(const Options& options, bool of_target, FileSystem& files) {
  OutputPlan plan;
  if (!options.output || *options.output == "-") return plan;
  const bool only_stream = options.arguments.size() == 1 && options.arguments.front() == "-";
  if (of_target && only_stream) return plan;  // what has no name has no place there
  plan.of_target = of_target;
  plan.path = *options.output;
  const bool several = options.arguments.size() > 1 || options.split ||
                       std::any_of(options.arguments.begin(), options.arguments.end(),
                                   [&](const std::string& argument) { return files.IsDirectory(argument); });
  const bool directory = several || plan.path.ends_with('/') || files.IsDirectory(plan.path);
  plan.form = directory ? OutputPlan::Form::kDirectory : OutputPlan::Form::kFile;
  plan.canonical = files.Canonical(plan.path);
  return plan;
}

Output::Output(const OutputPlan& plan, const Options& options, Io& io, DiagSink& sink)
    : plan_(plan), options_(options), io_(io), sink_(sink), files_({options.check, options.sync}, io.files, sink) {}

const std::string& Output::DirectoryOf(std::size_t index) const {
  const std::string& folder = inputs_->files[index].output_folder;
  return folder.empty() ? plan_.path : folder;
}

bool Output::Assign(const Inputs& inputs, const SourceMap& sources, const IsSkipped& is_skipped) {
  inputs_ = &inputs;
  // Files that are not for dagc have no output. To know them takes a look into each, so only names that collide are a
  // reason for it.
  CollectingSink collisions;
  if (PlaceAll(sources, {}, collisions)) return true;
  places_.clear();
  owners_.clear();
  return PlaceAll(sources, is_skipped, sink_);
}

bool Output::PlaceAll(const SourceMap& sources, const IsSkipped& is_skipped, DiagSink& sink) {
  OverwriteCheck overwrites(io_.files);
  std::set<std::string> skipped;
  for (const Input& input : inputs_->files) {
    if (is_skipped && is_skipped(input)) skipped.insert(input.path);
  }
  // What is skipped may be an earlier output: commit hooks name those, too.
  for (std::uint32_t file = 1; file <= sources.size(); ++file) {
    const std::string path = sources.Path(FileId{file});
    if (!skipped.contains(path)) overwrites.AddRead(path);
  }
  bool fits = true;
  if (plan_.form != OutputPlan::Form::kStandardOutput) places_.resize(inputs_->files.size());
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Input& input = inputs_->files[i];
    if (skipped.contains(input.path)) continue;
    Place& place = places_[i];
    if (plan_.form == OutputPlan::Form::kFile) {
      place.path = plan_.path;
    } else if (IsNameless(input)) {
      sink.Report(diag::kNamelessInput, Span(), plan_.path);
      fits = false;
      continue;
    } else if (plan_.of_target && input.output_folder.empty()) {
      sink_.Report(diag::kNoOutputPath, Span(), input.path).Help(help::kPlaceOutput);
      fits = false;
      continue;
    } else {
      place.path = Below(DirectoryOf(i), OutputName(input.relative));
      place.folder = Below(DirectoryOf(i), SplitFolder(input.relative));
      owners_.emplace(place.folder, i);
    }
    owners_.emplace(place.path, i);
    fits = overwrites.AddWritten(options_.split ? place.folder : place.path, input.path, sink) && fits;
  }
  if (!options_.report.empty()) fits = overwrites.AddWritten(options_.report, "--report", sink) && fits;
  return fits;
}

const std::string& Output::CanonicalFolder(const std::string& folder) {
  const auto [entry, is_new] = folders_.try_emplace(folder);
  if (is_new) entry->second = io_.files.Canonical(folder);
  return entry->second;
}

// What the header of an output calls input number `index`.
std::string Output::SourceFor(const std::string& path, std::size_t index) {
  const Input& input = inputs_->files[index];
  if (IsNameless(input)) return std::string(kStandardInputSource);
  const std::string source = Below(CanonicalFolder(FolderOf(input.path)), BaseName(input.path));
  return SourceFrom(CanonicalFolder(FolderOf(path)), source);
}

void Output::Put(std::size_t index, FileOutcome& outcome, bool failed) {
  if (failed) return;
  if (plan_.form == OutputPlan::Form::kStandardOutput) {
    if (outcome.yaml.empty()) return;
    if (!first_) io_.out << kDocumentSeparator;
    io_.out << outcome.yaml;
    first_ = false;
    return;
  }
  Place& place = places_[index];
  // A file that is not recognised may be one edit away from it: what came from it stays.
  place.is_clean = outcome.role == FileRole::kOurs || outcome.holds_nothing;
  if (outcome.yaml.empty()) return;
  if (!options_.split) return PutFile(index, place.path, std::move(outcome.yaml));
  for (const EmittedObject& object : outcome.emitted) {
    PutFile(index, Below(place.folder, SplitFileName(object.kind, object.name)),
            outcome.yaml.substr(object.begin, object.end - object.begin));
  }
}

void Output::PutFile(std::size_t index, const std::string& path, std::string yaml) {
  produced_.insert(path);
  const std::string source = SourceFor(path, index);
  // In place: a second copy of a large output would be the largest thing in memory.
  yaml.insert(0, OutputHeader(source));
  if (ReadHeader(yaml) != source) {
    sink_.Report(diag::kOutputDiffers, Span(), "its first line");
    return;
  }
  files_.Put(path, BaseOf(DirectoryOf(index)), yaml, FileForm::kManifest);
}

void Output::PutReport(const std::string& json) {
  files_.Put(options_.report, options_.report, json, FileForm::kReport);
}

// Whether an input that was compiled without an error produced the file once and does not now: its objects have other
// names, or it has none, or they go to files of their own. Only places of this run count: the same source may have
// outputs for other targets elsewhere.
bool Output::IsLeftOver(const GeneratedFile& file) {
  auto owner = owners_.find(file.path);
  if (owner == owners_.end() && IsSplitFileName(BaseName(file.path))) owner = owners_.find(FolderOf(file.path));
  if (owner == owners_.end()) return false;
  return places_[owner->second].is_clean && SourceFor(file.path, owner->second) == file.source;
}

void Output::TreatOrphan(const GeneratedFile& file, const std::string& base, const TextDef<0>& reason) {
  // The first line alone could be a copy over something that is nobody's to remove.
  std::string text;
  constexpr std::size_t kLargest = std::size_t{1} << 30;
  if (io_.files.ReadFile(file.path, kLargest, text) || JudgeOutput(text) != OutputText::kWritten) return;
  if (options_.check) {
    sink_.Report(diag::kOrphanedOutput, Span(), file.path, file.source, Fill(reason)).Help(help::kRemoveOrphan);
  } else if (files_.Remove(file.path, base)) {
    sink_.Report(diag::kRemovedOrphan, Span(), file.path, file.source, Fill(reason));
  }
}

void Output::Finish() {
  files_.Finish();
  if ((!options_.check && !options_.prune) || plan_.form == OutputPlan::Form::kStandardOutput) return;
  std::set<std::string> directories = inputs_->output_folders;
  directories.insert(plan_.path);
  for (const Input& input : inputs_->files) {
    if (!input.output_folder.empty()) directories.insert(input.output_folder);
  }
  for (const std::string& directory : directories) FindOrphans(directory);
}

void Output::FindOrphans(const std::string& directory) {
  std::vector<GeneratedFile> found;
  if (plan_.form == OutputPlan::Form::kDirectory && io_.files.IsDirectory(directory)) {
    found = FindGenerated(directory, io_.files, sink_);
  } else if (plan_.form == OutputPlan::Form::kFile) {
    if (auto source = SourceOf(directory, io_.files)) found.push_back({directory, std::move(*source)});
  }
  for (const GeneratedFile& file : found) {
    if (produced_.contains(file.path)) continue;
    if (IsLeftOver(file)) {
      TreatOrphan(file, BaseOf(directory), phrase::kSourceMoved);
    } else if (!owners_.contains(file.path) && IsSourceMissing(file, io_.files)) {
      TreatOrphan(file, BaseOf(directory), phrase::kSourceMissing);
    }
  }
}

}  // namespace dagc::driver
