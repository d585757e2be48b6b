// SPDX-License-Identifier: Apache-2.0
#include "driver/session.h"

#include <algorithm>
#include <map>
#include <set>
#include <thread>
#include <utility>

#include "base/glob.h"
#include "dagc/diag_code.h"
#include "diag/codes/dg0.h"
#include "diag/codes/dg5.h"
#include "diag/levels.h"
#include "diag/suppressions.h"
#include "driver/include.h"
#include "driver/ordered_work.h"
#include "driver/read_source.h"
#include "driver/resource_signs.h"
#include "driver/settings.h"
#include "driver/target_check.h"

namespace dagc::driver {

Session::Session(const Options& command_line, Purpose purpose, Io& io)
    : command_line_(command_line),
      purpose_(std::move(purpose)),
      io_(io),
      rules_(command_line, io.files),
      profiles_({command_line, io, sources_, resources_, rules_, purpose_.lint_only, purpose_.hide_credentials,
                 purpose_.on_workflow, command_line.now.value_or(io.clock())}) {}

std::size_t Session::Threads() {
  return run().jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : run().jobs;
}

void Session::AddInputs(std::vector<Input> inputs, std::vector<std::string> texts) {
  inputs_ = std::move(inputs);
  texts_ = std::move(texts);
  profiles_.Run();
  profile_of_.reserve(inputs_.size());
  for (const Input& input : inputs_) profile_of_.push_back(&profiles_.For(input.standard_input ? "" : input.path));
  CheckEnvironment();
  ReadContext();
  first_input_ = sources_.size() + 1;
  for (const Input& input : inputs_) sources_.Add(input.path);
  ReadResources();
  profiles_.HideSecrets(*masking_);
}

bool Session::MayRead(const Input& input, DiagSink& sink) {
  if (input.standard_input || rules_.AllowsInput(input.path, /*listed=*/false)) return true;
  sink.Report(diag::kPathOutside, Span(), input.path).Help(help::kAllowOutside);
  return false;
}

// --environment means nothing where no target file is found.
void Session::CheckEnvironment() {
  if (command_line_.environment.empty() || profiles_.has_target()) return;
  CollectingSink sink;
  sink.Report(diag::kMissingOption, Span(), "--environment", "--config FILE").Help(help::kNoTargetFile);
  profiles_.Take(sink);
}

void Session::CheckTarget(const std::string& path) {
  profiles_.Run();
  const Profile& profile = profiles_.Check(path);
  if (profile.failed) return;
  CollectingSink sink;
  CheckTargetValues(profile, sources_, sink);
  profiles_.Take(sink);
}

// What --with and `workspace` name, but for the inputs themselves. Like inputs its documents may be named by any step;
// unlike them nothing is said about them.
void Session::ReadContext() {
  CollectingSink sink;
  WalkOptions with;
  with.rules = &rules_;
  for (const std::string& path : command_line_.with) {
    if (!command_line_.hook && !io_.files.Exists(path)) {
      sink.Report(diag::kCannotRead, Span(), path, "No such file or directory");
    }
  }
  Inputs context = FindInputs(command_line_.with, with, io_.files, sink);
  for (Input& input : FindWorkspace(run_profile(), rules_, io_.files, sink).files) {
    context.files.push_back(std::move(input));
  }
  if (command_line_.hook && FindSetting(run_profile().target, "workspace") == nullptr) {
    const std::string root = FolderFrom(rules_.RootOf(""), io_.files.Canonical("."));
    WalkOptions walk;
    walk.honour_ignored = true;
    AddExclusions(run_profile(), io_.files, walk.exclude);
    const std::string arguments[] = {root};
    for (Input& input : FindInputs(arguments, walk, io_.files, sink).files) context.files.push_back(std::move(input));
    NoteIncluded(walk);
  }
  profiles_.Take(sink);
  if (context.files.empty()) return;
  std::set<std::string> known;  // canonical
  for (const Input& input : inputs_) {
    if (!input.standard_input) known.insert(io_.files.Canonical(input.path));
  }
  for (const Input& input : context.files) {
    if (input.standard_input || BaseName(input.path) == kTargetFileName) continue;
    std::string canonical = io_.files.Canonical(input.path);
    if (!known.insert(canonical).second) continue;
    context_.push_back(ReadContextFile(input));
    context_.back().is_source = !included_ || included_->contains(canonical);
    context_.back().canonical = std::move(canonical);
  }
  std::sort(context_.begin(), context_.end(),
            [](const ContextFile& a, const ContextFile& b) { return a.canonical < b.canonical; });
}

// A run over all reads no workflow that `include` does not name.
void Session::NoteIncluded(const WalkOptions& walk) {
  if (FindSetting(run_profile().target, "include") == nullptr) return;
  CollectingSink discarded;
  included_.emplace();
  for (const Input& input : FindIncluded(run_profile(), walk, rules_, io_.files, discarded).files) {
    included_->insert(io_.files.Canonical(input.path));
  }
}

Session::ContextFile Session::ReadContextFile(const Input& input) {
  ContextFile context{input.path, "", sources_.Add(input.path), &profiles_.For(input.path), false, true};
  CollectingSink discarded;
  const ReadResult read = ReadSource(input, context.file, run().limits.file_bytes, io_, sources_, discarded);
  if (read == ReadResult::kFailed) resources_.AddUnreadable(input.path);
  if (read != ReadResult::kRead) return context;
  const std::string_view text = sources_.Text(context.file);
  if (MayHoldResources(text)) {
    const auto added = resources_.AddInput(context.file, text, context.profile->settings);
    if (!added.readable) resources_.AddUnreadable(input.path);
    context.stays = added.stays;
  }
  if (!context.stays) sources_.Release(context.file);
  return context;
}

// The names of workflows in files of the context that a run over all files would have read before this one, so that of
// two workflows of one name the same one is blamed.
void Session::TakeContextBefore(const Input& input) {
  const std::string canonical = context_.empty() ? std::string() : io_.files.Canonical(input.path);
  for (; taken_context_ < context_.size() && context_[taken_context_].canonical < canonical; ++taken_context_) {
    const ContextFile& other = context_[taken_context_];
    if (!other.is_source) continue;
    CollectingSink discarded;
    const std::size_t limit = run().limits.file_bytes;
    if (!other.stays &&
        ReadSource({other.path, other.path}, other.file, limit, io_, sources_, discarded) != ReadResult::kRead) {
      continue;
    }
    CompileSettings settings = other.profile->settings;
    settings.lint_only = true;
    settings.on_workflow = {};
    const std::string_view text = sources_.Text(other.file);
    unique_names_.AddContext(CompileFile(other.file, text, settings, {BaseName(other.path)}), sources_);
    if (!other.stays) sources_.Release(other.file);
  }
}

Session::Reading Session::Read(std::size_t index) {
  Reading reading;
  CollectingSink sink;
  const std::size_t limit = ProfileOf(index).options.limits.file_bytes;
  if (index < texts_.size()) {
    reading.result = TakeText(std::move(texts_[index]), inputs_[index], FileOf(index), limit, sources_, sink);
  } else {
    reading.result = ReadSource(inputs_[index], FileOf(index), limit, io_, sources_, sink);
  }
  reading.findings = sink.TakeSorted();
  return reading;
}

// All inputs are looked at once before the first workflow is compiled, because it may name what another file declares.
// Texts that were found by walking a directory are let go again, as there may be many; others may come from a pipe,
// which can be read only once.
void Session::ReadResources() {
  readings_.resize(inputs_.size());
  keeps_.resize(inputs_.size());
  WorkInOrder(
      inputs_.size(), Threads(), [this](std::size_t index) { return Read(index); },
      [&](std::size_t index, Reading reading) {
        const FileId file = FileOf(index);
        if (reading.result == ReadResult::kRead && MayHoldResources(sources_.Text(file))) {
          keeps_[index] = resources_.AddInput(file, sources_.Text(file), ProfileOf(index).settings).stays ? 1 : 0;
        }
        const bool again = !keeps_[index] && inputs_[index].walked;
        if (again) {
          sources_.Release(file);
        } else {
          readings_[index] = std::move(reading);
        }
      });
}

Session::Reading Session::TakeReading(std::size_t index) {
  return readings_[index] ? std::move(*readings_[index]) : Read(index);
}

bool Session::ReadText(std::size_t index, DiagSink& sink) {
  Reading reading = TakeReading(index);
  for (Diagnostic& finding : reading.findings) sink.Add(std::move(finding));
  return reading.result == ReadResult::kRead;
}

Session::Compiled Session::Compile(std::size_t index) {
  Compiled result;
  Reading reading = TakeReading(index);
  result.read = reading.result != ReadResult::kFailed;
  if (reading.result == ReadResult::kForeign) {
    result.outcome.role = FileRole::kForeign;
  } else if (result.read) {
    const FileId file = FileOf(index);
    const std::string name = inputs_[index].standard_input ? std::string() : BaseName(inputs_[index].path);
    result.outcome = CompileFile(file, sources_.Text(file), ProfileOf(index).settings, {name, inputs_[index].claimed});
  }
  result.run_findings = std::move(reading.findings);
  return result;
}

bool Session::Finish(std::size_t index, Compiled& compiled) {
  const FileId file = FileOf(index);
  FileOutcome& outcome = compiled.outcome;
  if (!inputs_[index].standard_input) TakeContextBefore(inputs_[index]);
  unique_names_.Check(outcome, sources_);
  const bool has_error = std::any_of(outcome.findings.begin(), outcome.findings.end(), StopsOutput);
  const bool fails =
      !compiled.read || ProfileOf(index).failed || profiles_.Run().failed || has_error || !outcome.unset.empty();
  // The first step that needs it is enough.
  std::erase_if(outcome.findings, [&](const Diagnostic& finding) {
    const bool tells = finding.code == DiagCode::kUnreadableContext || finding.code == DiagCode::kKeysUnreadable;
    return tells && std::exchange(unreadable_told_, true);
  });
  unset_.Add(outcome.unset, sources_);
  for (const Span& secret : outcome.secrets) masking_->Hide(secret);
  if (outcome.only_keys) masking_->ShowOnlyKeys(file);
  masking_->Substitute(file, outcome.substituted);
  outcome.findings = ApplyLevels(ApplySuppressions(std::move(outcome.findings), file, outcome.comments, sources_),
                                 LevelsOf(index), "");
  return !fails;
}

void Session::Replace(std::size_t index, std::string text) {
  CollectingSink sink;
  const std::size_t limit = ProfileOf(index).options.limits.file_bytes;
  Reading reading;
  reading.result = TakeText(std::move(text), inputs_[index], FileOf(index), limit, sources_, sink);
  reading.findings = sink.TakeSorted();
  readings_[index] = std::move(reading);
}

void Session::ForgetFinished() {
  unique_names_ = UniqueNames();
  taken_context_ = 0;
  unset_ = UnsetList();
  unreadable_told_ = false;
  masking_.emplace(sources_);
  profiles_.HideSecrets(*masking_);
}

void Session::Release(std::size_t index) {
  if (!keeps_[index]) sources_.Release(FileOf(index));
}

// Globs speak of paths below the folder of the target file that they are written in.
std::vector<LevelSetting> Session::LevelsOf(std::size_t index) {
  const Profile& profile = ProfileOf(index);
  const Input& input = inputs_[index];
  std::vector<LevelSetting> fitting;
  std::string canonical;
  std::map<FileId, std::string> paths;  // of the input, below the folder of each target file
  for (const LevelSetting& setting : profile.target.levels) {
    if (!setting.glob.empty()) {
      const auto [path, is_new] = paths.emplace(setting.span.file, input.path);
      if (is_new && !input.standard_input) {
        if (canonical.empty()) canonical = io_.files.Canonical(input.path);
        const std::string folder = io_.files.Canonical(profile.target.directories.at(setting.span.file));
        if (IsWithin(canonical, folder)) path->second = canonical.substr(std::min(canonical.size(), folder.size() + 1));
      }
      if (!GlobMatches(setting.glob, path->second)) continue;
    }
    fitting.push_back(setting);
    fitting.back().glob.clear();
  }
  return fitting;
}

}  // namespace dagc::driver
