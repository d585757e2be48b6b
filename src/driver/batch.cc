// SPDX-License-Identifier: Apache-2.0
#include "driver/batch.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/work.h"
#include "diag/codes/dg0.h"
#include "diag/codes/dg1.h"
#include "diag/collecting_sink.h"
#include "diag/levels.h"
#include "driver/cluster_report.h"
#include "driver/file_list.h"
#include "driver/include.h"
#include "driver/level_sink.h"
#include "driver/ordered_work.h"
#include "driver/output.h"
#include "driver/progress.h"
#include "driver/recognition.h"
#include "driver/reporter.h"
#include "driver/session.h"
#include "driver/settings.h"
#include "driver/show_settings.h"
#include "driver/skipped_files.h"
#include "target/load.h"

namespace dagc::driver {
namespace {

class Batch {
 public:
  Batch(const Options& command_line, BatchMode mode, Io& io)
      : command_line_(command_line),
        mode_(mode),
        io_(io),
        session_(command_line, PurposeOf(), io),
        options_(session_.run()) {}

  ExitCode Run() {
    const OutputPlan plan = PlanOutput(options_, !command_line_.output, io_.files);
    if (const std::optional<ExitCode> usage = CheckUsage(plan)) return *usage;
    // The target file may name an output for `dagc compile`; `dagc lint` writes nothing.
    const OutputPlan written = mode_ == BatchMode::kLint ? OutputPlan{} : plan;
    Output output(written, options_, io_, run_sink_);
    FindAll(plan);
    PlaceOutputs(plan);
    session_.AddInputs(inputs_.files);
    if (options_.show_settings) return ShowSettings();
    const auto is_skipped = [this](const Input& input) { return IsForeign(input); };
    if (!output.Assign(inputs_, session_.sources(), is_skipped)) return Stop();

    Reporter reporter(options_, session_.sources(), session_.masking(),
                      mode_ == BatchMode::kLint ? Reporter::Stream::kOut : Reporter::Stream::kErr, io_);
    TellSetup(reporter);
    CompileAll(output, reporter);
    if (mode_ == BatchMode::kCompile && !options_.report.empty()) {
      output.PutReport(report_.Json(session_.run_profile().settings));
    }
    output.Finish();
    Summarise();
    reporter.Tell(FileId(), ApplyLevels(run_sink_.TakeSorted(), session_.run_profile().target.levels, ""));
    return reporter.Finish();
  }

 private:
  Session::Purpose PurposeOf() {
    Session::Purpose purpose;
    purpose.lint_only = mode_ == BatchMode::kLint;
    // Whether a report is asked for is known only once the target file has been read.
    if (mode_ == BatchMode::kCompile) {
      purpose.on_workflow = [this](const ir::Workflow& workflow, const CompileSettings&) {
        if (!options_.report.empty()) report_.AddWorkflow(workflow);
      };
    }
    return purpose;
  }

  // What is wrong with the command line as a whole, which only the target file can tell.
  std::optional<ExitCode> CheckUsage(const OutputPlan& plan) {
    const std::string command = mode_ == BatchMode::kLint ? "dagc lint" : "dagc compile";
    if (options_.arguments.empty() && options_.files_from.empty() && session_.run_profile().path.empty()) {
      run_sink_.Report(diag::kMissingArgument, Span(), command, "IN...").Help(help::kInputsOrTarget);
    }
    const bool has_output = plan.form != OutputPlan::Form::kStandardOutput;
    if (mode_ == BatchMode::kCompile && !has_output) {
      if (options_.check) run_sink_.Report(diag::kMissingOption, Span(), "--check", "--output DIR|FILE");
      if (options_.prune) run_sink_.Report(diag::kMissingOption, Span(), "--prune", "--output DIR");
      if (options_.split) run_sink_.Report(diag::kMissingOption, Span(), "--split", "--output DIR");
      if (options_.sync) run_sink_.Report(diag::kMissingOption, Span(), "--sync", "--output DIR|FILE");
    } else if (options_.prune && plan.form == OutputPlan::Form::kFile) {
      run_sink_.Report(diag::kMissingOption, Span(), "--prune", "--output DIR");
    }
    if (!run_sink_.has_errors()) return std::nullopt;
    return Stop();
  }

  // Where inputs are searched, and what is none. Patterns of the target file speak of paths below its folder.
  WalkOptions Search(const OutputPlan& plan) {
    WalkOptions walk;
    if (plan.form == OutputPlan::Form::kDirectory) walk.output = plan.canonical;
    AddExclusions(session_.run_profile(), io_.files, walk.exclude);
    const std::string folder = io_.files.Canonical(".");
    for (const std::string& glob : options_.exclude) walk.exclude.Add(folder, glob);
    walk.exclude_named = options_.force_exclude || options_.hook;
    walk.honour_ignored = !options_.no_ignore;
    walk.skip_missing = options_.hook;
    walk.stdin_name = options_.stdin_filename;
    walk.rules = &session_.rules();
    walk.listed = options_.hook || !options_.files_from.empty();
    return walk;
  }

  // Whether the command line says what is read, and not `include`.
  bool IsNamed() const { return !options_.arguments.empty() || !options_.files_from.empty(); }

  // Whether a file turns out to be none of ours.
  bool IsForeign(const Input& input) {
    std::string text;
    if (input.standard_input) return false;
    const std::string name = BaseName(input.path);
    if (const auto error = io_.files.ReadFile(input.path, options_.limits.file_bytes, text)) {
      return error->fault == FileFault::kTooLarge && !io_.files.ReadBeginning(input.path, kBeginningOfFile, text) &&
             !BeginningSaysDagc(text, {name, input.claimed});
    }
    CollectingSink discarded;
    LoadedFile loaded;
    const LoadOptions& load = session_.run_profile().settings.load;
    return Recognise(FileId{1}, text, load, {name, input.claimed}, loaded, discarded) != FileRole::kOurs;
  }

  ExitCode Stop() { return TellAll(run_sink_.TakeSorted(), options_, session_.sources(), session_.masking(), io_); }

  ExitCode ShowSettings() {
    PrintSettings(session_, io_.out);
    for (Diagnostic& finding : session_.TakeSetupFindings()) run_sink_.Add(std::move(finding));
    return Stop();
  }

  // The inputs: those that were named, or what `include` of the target file means.
  void FindAll(const OutputPlan& plan) {
    const WalkOptions walk = Search(plan);
    CollectingSink exclusions;
    CheckExclusions(session_.run_profile(), exclusions);
    session_.profiles().Take(exclusions);
    if (options_.arguments.empty() && options_.files_from.empty()) {
      CollectingSink sink;
      inputs_ = FindIncluded(session_.run_profile(), walk, session_.rules(), io_.files, sink);
      session_.profiles().Take(sink);
    } else {
      inputs_ = FindInputs(options_.arguments, walk, io_.files, run_sink_);
      ClaimIncluded(session_.run_profile(), io_.files, inputs_);
    }
    TakeTargetFiles();
    // Which of two duplicates is reported must not depend on the order of arguments, which a shell or Git chooses.
    // Only on standard output that order is the user's, because it is the order of the documents.
    if (mode_ == BatchMode::kLint || plan.form == OutputPlan::Form::kDirectory) {
      std::stable_sort(inputs_.files.begin(), inputs_.files.end(),
                       [](const Input& a, const Input& b) { return a.path < b.path; });
    }
  }

  // A target file that was named is checked as one.
  void TakeTargetFiles() {
    std::erase_if(inputs_.files, [&](const Input& input) {
      if (input.path == kStandardInput || BaseName(input.path) != kTargetFileName) return false;
      session_.CheckTarget(input.path);
      recognised_ = true;
      return true;
    });
  }

  // Where the target files say that output goes; what the command line says holds for all.
  void PlaceOutputs(const OutputPlan& plan) {
    if (!plan.of_target) return;
    std::set<std::string> folders;  // canonical
    for (Input& input : inputs_.files) {
      const auto to = input.standard_input ? std::nullopt : session_.profiles().DestinationOf(input.path);
      if (!to) continue;
      input.output_folder = to->folder;
      const std::string base = io_.files.Canonical(to->base);
      const std::string folder = io_.files.Canonical(to->folder);
      // Where sources and outputs share a folder, the check of what is overwritten tells them apart.
      if (!IsWithin(base, folder)) folders.insert(folder);
      const std::string path = io_.files.Canonical(input.path);
      if (IsWithin(path, base)) input.relative = path.substr(std::min(path.size(), base.size() + 1));
    }
    // The last source of a subtree may be gone.
    if (options_.check || options_.prune) {
      for (const std::string& path : inputs_.target_files) {
        if (const auto to = session_.profiles().DestinationOf(path)) {
          inputs_.output_folders.insert(to->folder);
          folders.insert(io_.files.Canonical(to->folder));
        }
      }
    }
    // What was written there is no input of the next run.
    std::erase_if(inputs_.files, [&](const Input& input) {
      if (!input.walked) return false;
      const std::string path = io_.files.Canonical(input.path);
      return std::any_of(folders.begin(), folders.end(),
                         [&](const std::string& folder) { return IsWithin(path, folder); });
    });
  }

  // Target files and what they name; what is wrong with no file in particular comes at the end of the run.
  void TellSetup(Reporter& reporter) {
    const std::vector<Diagnostic> findings = session_.TakeSetupFindings();
    // Sorted: those of no file come first.
    const auto of_files = std::find_if(findings.begin(), findings.end(),
                                       [](const Diagnostic& finding) { return static_cast<bool>(finding.span.file); });
    for (auto finding = findings.begin(); finding != of_files; ++finding) run_sink_.Add(*finding);
    TellByFile(std::span(of_files, findings.end()), reporter);
  }

  void CompileAll(Output& output, Reporter& reporter) {
    Progress progress(inputs_.files.size(), io_);
    WorkInOrder(
        inputs_.files.size(), session_.Threads(),
        [this](std::size_t index) {
          return exhausted_.load(std::memory_order_relaxed) ? Session::Compiled() : session_.Compile(index);
        },
        [&](std::size_t index, Session::Compiled compiled) {
          progress.Clear();
          Take(index, std::move(compiled), output, reporter);
          progress.Show(index + 1);
        });
    progress.Clear();
  }

  // On the calling thread, in order.
  void Take(std::size_t index, Session::Compiled compiled, Output& output, Reporter& reporter) {
    if (!CountWork(index, compiled)) return Refuse(index, output, reporter);
    const bool succeeds = session_.Finish(index, compiled);
    FileOutcome& outcome = compiled.outcome;
    for (Diagnostic& finding : compiled.run_findings) run_sink_.Add(std::move(finding));
    if (mode_ == BatchMode::kCompile) output.Put(index, outcome, !succeeds);

    files_read_ += compiled.read ? 1 : 0;
    skipped_files_.Add(outcome.role, inputs_.files[index].path);
    recognised_ = recognised_ || IsRecognised(outcome);
    skipped_ += outcome.skipped;
    skipped_kinds_.merge(outcome.skipped_kinds);
    const FileId file = session_.FileOf(index);
    report_.AddFile(file, outcome.findings, succeeds ? outcome.objects : 0, session_.sources(), session_.masking());
    reporter.Tell(file, outcome.findings);
    session_.Release(index);
  }

  // Many files together are bounded as each is by itself. What each took depends on nothing but the file, and they are
  // counted in order, so that the first one that is too much is the same whatever the number of threads; what later
  // ones came to, or that nobody has compiled them, makes no difference.
  bool CountWork(std::size_t index, const Session::Compiled& compiled) {
    constexpr std::uint64_t kWithoutFiles = 2;  // times what one file may take
    if (exhausted_) return false;
    run_work_ += compiled.outcome.work;
    if (compiled.read) run_bytes_ += session_.sources().Text(session_.FileOf(index)).size();
    run_budget_ = WorkFor(run_bytes_, kWithoutFiles * options_.limits.work);
    exhausted_ = run_work_ > run_budget_;
    return !exhausted_;
  }

  void Refuse(std::size_t index, Output& output, Reporter& reporter) {
    const FileId file = session_.FileOf(index);
    FileOutcome nothing;
    if (mode_ == BatchMode::kCompile) output.Put(index, nothing, /*failed=*/true);
    recognised_ = true;
    CollectingSink sink;
    sink.Report(diag::kRunTooMuchWork, {file, 0, 0}, run_budget_).Help(help::kRaiseLimit, "--max-work");
    reporter.Tell(file, sink.TakeSorted());
    session_.Release(index);
  }

  // What is known only when all inputs were seen.
  void Summarise() {
    if (!options_.hook) {
      // A repository may begin with its dagc.yaml.
      LevelSink sink(run_sink_, IsNamed() ? Severity::kWarning : Severity::kInfo);
      for (const std::string& directory : inputs_.empty) sink.Report(diag::kEmptyDirectory, Span(), directory);
    }
    if (skipped_ > 0) {
      const std::vector<std::string_view> kinds(skipped_kinds_.begin(), skipped_kinds_.end());
      run_sink_.Report(diag::kSkippedDocuments, Span(), Own(Counted(skipped_, "document")),
                       kinds.empty() ? "" : ": " + QuotedList(kinds));
    }
    // A commit names every file that it changes, so what is not for dagc there is not worth a word.
    if (!options_.hook) skipped_files_.Report(run_sink_);
    ReportPassedOver(inputs_.passed_over, run_sink_);
    if (!recognised_ && (options_.require_supported || (files_read_ > 0 && !options_.hook))) {
      ReportNothingRecognised(inputs_, options_.require_supported, run_sink_);
    }
    // A check of manifests runs without the environment of the cluster.
    session_.unset().Report(mode_ == BatchMode::kLint ? Severity::kWarning : Severity::kError,
                            session_.run_profile().withheld, run_sink_);
  }

  const Options& command_line_;
  const BatchMode mode_;
  Io& io_;
  Session session_;
  const Options& options_;   // of the run
  CollectingSink run_sink_;  // findings that belong to no file
  Inputs inputs_;
  ClusterReport report_;

  std::uint64_t run_work_ = 0;    // of the files that were taken
  std::uint64_t run_budget_ = 0;  // for them
  std::size_t run_bytes_ = 0;     // of their texts
  std::atomic<bool> exhausted_ = false;
  bool recognised_ = false;  // or an error hides what it was
  std::size_t files_read_ = 0;
  SkippedFiles skipped_files_;
  std::size_t skipped_ = 0;  // documents
  std::set<std::string> skipped_kinds_;
};

}  // namespace

namespace {

// `git diff --name-only` names files from the repository's root, whatever the working directory.
void FindFromRoot(const Options& options, Io& io, std::vector<std::string>& names) {
  PathRules rules(options, io.files);
  const std::string root = FolderFrom(rules.RootOf(""), io.files.Canonical("."));
  if (root == ".") return;
  for (std::string& name : names) {
    const std::string from_root = Below(root, name);
    if (!name.starts_with('/') && !io.files.Exists(name) && io.files.Exists(from_root)) name = from_root;
  }
}

}  // namespace

ExitCode RunBatch(const Options& options, BatchMode mode, Io& io) {
  if (options.files_from.empty()) return Batch(options, mode, io).Run();
  Options with_list = options;
  CollectingSink sink;
  const bool taken = options.files_from == "-" &&
                     std::find(options.arguments.begin(), options.arguments.end(), "-") != options.arguments.end();
  if (taken) sink.Report(diag::kStandardInputTwice, Span());
  if (taken || !ReadFileList(options.files_from, io, with_list.arguments, sink)) {
    return TellAll(sink.TakeSorted(), options, io);
  }
  if (options.hook) FindFromRoot(options, io, with_list.arguments);
  return Batch(with_list, mode, io).Run();
}

}  // namespace dagc::driver
