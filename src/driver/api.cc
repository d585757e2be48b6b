// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>
#include <sstream>
#include <utility>

#include "dagc/compiler.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "diag/levels.h"
#include "diag/masking.h"
#include "diag/suppressions.h"
#include "driver/cli.h"
#include "driver/setup.h"
#include "driver/unique_names.h"
#include "driver/unset_list.h"
#include "source/memory_file_system.h"

namespace dagc {
namespace {

class Compilation {
 public:
  explicit Compilation(const CompileRequest& request) : request_(request) {}

  CompileResult Run() {
    if (Prepare()) {
      for (const NamedText& input : request_.inputs) ReadInput(input);
      masking_.Substitute(FileId(), setup_.run.substitutions());
      for (const Loaded& input : inputs_) CompileInput(input);
      unset_.Report(Severity::kError, sink_);
    }
    Take(sink_.TakeSorted());
    result_.ok = std::none_of(result_.findings.begin(), result_.findings.end(),
                              [](const Finding& finding) { return finding.severity == Severity::kError; });
    return std::move(result_);
  }

 private:
  // The options and the target file, by the same road as a command line takes. False after a usage error.
  bool Prepare() {
    std::vector<std::string> args = {"compile"};
    args.insert(args.end(), request_.options.begin(), request_.options.end());
    if (request_.target) {
      files_.Put(request_.target->name, request_.target->text);
      args.insert(args.end(), {"--config", request_.target->name});
    }
    args.insert(args.end(), {"--", "inputs"});  // a command needs one; they do not come from files
    std::optional<driver::CommandLine> line = driver::ParseCommandLine(args, sink_);
    if (!line) return false;
    options_ = std::move(line->options);
    options_.env_files.clear();
    std::istringstream nothing;
    std::ostringstream unheard;
    driver::Io io{nothing, unheard, unheard, files_};
    io.clock = [this] { return request_.now; };
    driver::PrepareSetupWithTarget(options_.arguments.front(), options_, io, sources_, setup_, sink_);
    for (const auto& [name, value] : request_.variables) setup_.variables.given.insert_or_assign(name, value);
    driver::HideSecretsOf(setup_, masking_);
    setup_failed_ = sink_.has_errors();
    return true;
  }

  struct Loaded {
    FileId file;
    const NamedText* input = nullptr;
    bool stays = false;
  };

  void ReadInput(const NamedText& input) {
    const FileId file = sources_.Add(input.name);
    if (input.text.size() > options_.limits.file_bytes) {
      sink_.Report(diag::kInputTooLarge, Span(), input.name, TooLarge(options_.limits.file_bytes).message);
      return;
    }
    sources_.SetText(file, input.text);
    const bool stays = setup_.run.AddInput(file, sources_.Text(file), setup_.settings);
    inputs_.push_back({file, &input, stays});
  }

  void CompileInput(const Loaded& loaded) {
    const auto [file, input_text, stays] = loaded;
    const NamedText& input = *input_text;
    driver::FileOutcome outcome = driver::CompileFile(file, sources_.Text(file), setup_.settings);
    unique_names_.Check(outcome, sources_);
    const bool stopped = std::any_of(outcome.findings.begin(), outcome.findings.end(), StopsOutput);
    unset_.Add(outcome.unset, sources_);
    driver::HideSecretsOf(outcome, file, masking_);
    if (!setup_failed_ && !stopped && !outcome.yaml.empty()) {
      result_.outputs.push_back({input.name, std::move(outcome.yaml)});
    }
    Take(ApplyLevels(ApplySuppressions(std::move(outcome.findings), file, outcome.comments, sources_),
                     setup_.target.levels, input.name));
    if (!stays) sources_.Release(file);
  }

  void Take(std::span<const Diagnostic> findings) {
    for (const Diagnostic& found : findings) {
      Diagnostic shown = masking_.Redact(found);
      Finding& finding = result_.findings.emplace_back();
      finding.code = shown.code;
      finding.severity = shown.severity;
      if (shown.span.file) {
        const LineColumn begin = sources_.Locate(shown.span);
        const LineColumn end = sources_.Locate(shown.span.file, shown.span.end);
        finding.file = sources_.Path(shown.span.file);
        finding.begin = {begin.line, begin.column};
        finding.end = {end.line, end.column};
      }
      finding.path = std::move(shown.path);
      finding.message = std::move(shown.message);
      finding.help = std::move(shown.help);
    }
  }

  const CompileRequest& request_;
  MemoryFileSystem files_;
  SourceMap sources_;
  Masking masking_{sources_};
  CollectingSink sink_;  // what belongs to no input
  driver::Options options_;
  driver::Setup setup_;
  std::vector<Loaded> inputs_;
  driver::UnsetList unset_;
  driver::UniqueNames unique_names_;
  bool setup_failed_ = false;
  CompileResult result_;
};

}  // namespace

CompileResult Compile(const CompileRequest& request) { return Compilation(request).Run(); }

}  // namespace dagc
