// SPDX-License-Identifier: Apache-2.0
#include "driver/batch.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/text.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "diag/suppressions.h"
#include "driver/cluster_report.h"
#include "driver/file_list.h"
#include "driver/level_sink.h"
#include "driver/ordered_work.h"
#include "driver/output.h"
#include "driver/progress.h"
#include "driver/recognition.h"
#include "driver/reporter.h"
#include "driver/resource_signs.h"
#include "driver/setup.h"
#include "driver/skipped_files.h"
#include "driver/unique_names.h"
#include "driver/unset_list.h"

namespace dagc::driver {
namespace {

class Batch {
 public:
  Batch(const Options& options, BatchMode mode, Io& io) : options_(options), mode_(mode), io_(io) {}

  ExitCode Run() {
    const OutputPlan plan = PlanOutput(options_, io_.files);
    if (options_.prune && plan.form == OutputPlan::Form::kFile) {
      run_sink_.Report(diag::kMissingOption, Span(), "--prune", "--output DIR");
      return TellAll(run_sink_.TakeSorted(), options_, sources_, io_);
    }
    Output output(plan, options_, io_, run_sink_);
    inputs_ = FindInputs(options_.arguments, Search(plan), io_.files, run_sink_);
    CollectingSink setup_sink;
    PrepareSetupWithTarget(FirstInput(), options_, io_, sources_, setup_, setup_sink);
    setup_.settings.lint_only = mode_ == BatchMode::kLint;
    if (!options_.report.empty()) {
      setup_.settings.on_workflow = [this](const ir::Workflow& workflow) { report_.AddWorkflow(workflow); };
    }
    setup_failed_ = setup_sink.has_errors();
    for (Diagnostic& finding : setup_.stack_findings) setup_sink.Add(std::move(finding));
    first_input_ = sources_.size() + 1;
    for (const Input& input : inputs_.files) sources_.Add(input.path);
    const auto is_skipped = [this](const Input& input) { return IsForeign(input); };
    if (!output.Assign(inputs_, sources_, is_skipped)) return TellAll(run_sink_.TakeSorted(), options_, sources_, io_);

    Reporter reporter(options_, sources_, mode_ == BatchMode::kLint ? Reporter::Stream::kOut : Reporter::Stream::kErr,
                      io_);
    HideSecretsOf(setup_, reporter.masking());
    TellSetup(setup_sink.TakeSorted(), reporter);
    ReadResources();
    reporter.masking().Substitute(FileId(), setup_.run.substitutions());
    CompileAll(output, reporter);
    if (!options_.report.empty()) output.PutReport(report_.Json(setup_.settings));
    output.Finish();
    Summarise();
    reporter.Tell(FileId(), ApplyLevels(run_sink_.TakeSorted(), setup_.target.levels, ""));
    return reporter.Finish();
  }

 private:
  struct Result {
    bool read = false;
    FileOutcome outcome;
    std::vector<Diagnostic> run_findings;  // about the file as a whole
  };

  // Where inputs are searched, and what is none.
  WalkOptions Search(const OutputPlan& plan) {
    WalkOptions walk;
    if (plan.form == OutputPlan::Form::kDirectory) walk.output = plan.canonical;
    const std::string folder = io_.files.Canonical(".");
    for (const std::string& glob : options_.exclude) walk.exclude.Add(folder, glob);
    walk.exclude_named = options_.force_exclude || options_.hook;
    walk.honour_ignored = !options_.no_ignore;
    walk.skip_missing = options_.hook;
    walk.stdin_name = options_.stdin_filename;
    return walk;
  }

  // Whether a file turns out to be none of ours.
  bool IsForeign(const Input& input) {
    std::string text;
    if (input.standard_input || io_.files.ReadFile(input.path, options_.limits.file_bytes, text)) return false;
    CollectingSink discarded;
    LoadedFile loaded;
    const std::string name = BaseName(input.path);
    return Recognise(FileId{1}, text, setup_.settings.load, {name}, loaded, discarded) != FileRole::kOurs;
  }

  // The input that the target file is searched from; empty: the working directory.
  std::string FirstInput() const {
    if (inputs_.files.empty() || inputs_.files.front().path == kStandardInput) return "";
    return options_.arguments.front() == "-" ? inputs_.files.front().path : options_.arguments.front();
  }

  FileId FileOf(std::size_t index) const { return FileId{static_cast<std::uint32_t>(first_input_ + index)}; }

  // The target file and the files of --env-file; what is wrong with no file in particular comes at the end of the run.
  void TellSetup(const std::vector<Diagnostic>& findings, Reporter& reporter) {
    // Sorted: those of no file come first.
    const auto of_files = std::find_if(findings.begin(), findings.end(),
                                       [](const Diagnostic& finding) { return static_cast<bool>(finding.span.file); });
    for (auto finding = findings.begin(); finding != of_files; ++finding) run_sink_.Add(*finding);
    TellByFile(std::span(of_files, findings.end()), reporter);
  }

  struct Reading {
    bool read = false;
    std::vector<Diagnostic> findings;
  };

  std::size_t Threads() const {
    return options_.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options_.jobs;
  }

  Reading Read(std::size_t index) {
    Reading reading;
    CollectingSink sink;
    reading.read = ReadSource(inputs_.files[index], FileOf(index), options_.limits.file_bytes, io_, sources_, sink);
    reading.findings = sink.TakeSorted();
    return reading;
  }

  // All inputs are looked at once before the first workflow is compiled, because it may name what another file
  // declares. Texts that were found by walking a directory are let go again, as there may be many; others may come from
  // a pipe, which can be read only once.
  void ReadResources() {
    readings_.resize(inputs_.files.size());
    keeps_.resize(inputs_.files.size());
    WorkInOrder(
        inputs_.files.size(), Threads(), [this](std::size_t index) { return Read(index); },
        [&](std::size_t index, Reading reading) {
          const FileId file = FileOf(index);
          if (reading.read && MayHoldResources(sources_.Text(file))) {
            keeps_[index] = setup_.run.AddInput(file, sources_.Text(file), setup_.settings) ? 1 : 0;
          }
          const bool again = !keeps_[index] && inputs_.files[index].walked;
          if (again) {
            sources_.Release(file);
          } else {
            readings_[index] = std::move(reading);
          }
        });
  }

  void CompileAll(Output& output, Reporter& reporter) {
    Progress progress(inputs_.files.size(), io_);
    WorkInOrder(
        inputs_.files.size(), Threads(), [this](std::size_t index) { return Compile(index); },
        [&](std::size_t index, Result result) {
          progress.Clear();
          Take(index, std::move(result), output, reporter);
          progress.Show(index + 1);
        });
    progress.Clear();
  }

  // On any thread.
  Result Compile(std::size_t index) {
    Result result;
    Reading reading = readings_[index] ? std::move(*readings_[index]) : Read(index);
    result.read = reading.read;
    if (result.read) {
      const FileId file = FileOf(index);
      const std::string name = BaseName(inputs_.files[index].path);
      const FileTraits traits{name == kStandardInput ? std::string_view() : name};
      result.outcome = CompileFile(file, sources_.Text(file), setup_.settings, traits);
    }
    result.run_findings = std::move(reading.findings);
    return result;
  }

  // On the calling thread, in order.
  void Take(std::size_t index, Result result, Output& output, Reporter& reporter) {
    const FileId file = FileOf(index);
    FileOutcome& outcome = result.outcome;
    unique_names_.Check(outcome, sources_);
    for (Diagnostic& finding : result.run_findings) run_sink_.Add(std::move(finding));
    const bool has_error = std::any_of(outcome.findings.begin(), outcome.findings.end(), StopsOutput);
    const bool failed = !result.read || setup_failed_ || has_error || !outcome.unset.empty();
    if (mode_ == BatchMode::kCompile) output.Put(index, outcome, failed);

    files_read_ += result.read ? 1 : 0;
    skipped_files_.Add(outcome.role, inputs_.files[index].path);
    recognised_ = recognised_ || has_error || outcome.workflows + outcome.resources > 0;
    skipped_ += outcome.skipped;
    skipped_kinds_.merge(outcome.skipped_kinds);
    unset_.Add(outcome.unset, sources_);
    HideSecretsOf(outcome, file, reporter.masking());

    std::vector<Diagnostic> findings = ApplySuppressions(std::move(outcome.findings), file, outcome.comments, sources_);
    findings = ApplyLevels(std::move(findings), setup_.target.levels, LevelPath(inputs_.files[index]));
    report_.AddFile(file, findings, failed ? 0 : outcome.objects, sources_, reporter.masking());
    reporter.Tell(file, findings);
    if (!keeps_[index]) sources_.Release(file);
  }

  // The path that globs of the target file speak of.
  std::string LevelPath(const Input& input) {
    const auto has_glob = [](const LevelSetting& setting) { return !setting.glob.empty(); };
    const std::vector<LevelSetting>& levels = setup_.target.levels;
    if (input.standard_input || std::none_of(levels.begin(), levels.end(), has_glob)) return input.path;
    const std::string canonical = io_.files.Canonical(input.path);
    if (!IsWithin(canonical, setup_.level_root)) return input.path;
    return canonical.substr(std::min(canonical.size(), setup_.level_root.size() + 1));
  }

  // What is known only when all inputs were seen.
  void Summarise() {
    if (!options_.hook) {
      for (const std::string& directory : inputs_.empty) run_sink_.Report(diag::kEmptyDirectory, Span(), directory);
    }
    if (skipped_ > 0) {
      const std::vector<std::string_view> kinds(skipped_kinds_.begin(), skipped_kinds_.end());
      run_sink_.Report(diag::kSkippedDocuments, Span(), Own(Counted(skipped_, "document")),
                       kinds.empty() ? "" : ": " + QuotedList(kinds));
    }
    skipped_files_.Report(run_sink_);
    ReportPassedOver(inputs_.passed_over, run_sink_);
    if (!recognised_ && (options_.require_supported || (files_read_ > 0 && !options_.hook))) ReportNothing();
    // A check of manifests runs without the environment of the cluster.
    unset_.Report(mode_ == BatchMode::kLint ? Severity::kWarning : Severity::kError, run_sink_);
  }

  void ReportNothing() {
    const bool single = inputs_.files.size() == 1;
    const std::string where = single ? "`" + inputs_.files.front().path + "`" : Counted(inputs_.files.size(), "file");
    const Severity level = options_.require_supported         ? Severity::kError
                           : single && !inputs_.has_directory ? Severity::kWarning
                                                              : Severity::kInfo;
    LevelSink sink(run_sink_, level);
    sink.Report(diag::kNothingRecognised, Span(), where).Help(help::kSeeLanguages);
  }

  const Options& options_;
  const BatchMode mode_;
  Io& io_;
  SourceMap sources_;
  CollectingSink run_sink_;  // findings that belong to no file
  Inputs inputs_;
  Setup setup_;
  bool setup_failed_ = false;  // the target file has an error: nothing is written
  std::size_t first_input_ = 1;
  ClusterReport report_;

  std::vector<std::optional<Reading>> readings_;  // of inputs that were read and not let go; each taken once
  std::vector<char> keeps_;                       // whether an input's text stays to the end

  bool recognised_ = false;  // or an error hides what it was
  std::size_t files_read_ = 0;
  SkippedFiles skipped_files_;
  std::size_t skipped_ = 0;  // documents
  std::set<std::string> skipped_kinds_;
  UnsetList unset_;
  UniqueNames unique_names_;
};

}  // namespace

ExitCode RunBatch(const Options& options, BatchMode mode, Io& io) {
  if (options.files_from.empty()) return Batch(options, mode, io).Run();
  Options with_list = options;
  CollectingSink sink;
  const bool taken = options.files_from == "-" &&
                     std::find(options.arguments.begin(), options.arguments.end(), "-") != options.arguments.end();
  if (taken) sink.Report(diag::kStandardInputTwice, Span());
  if (taken || !ReadFileList(options.files_from, io, with_list.arguments, sink)) {
    return TellAll(sink.TakeSorted(), options, SourceMap(), io);
  }
  return Batch(with_list, mode, io).Run();
}

}  // namespace dagc::driver
