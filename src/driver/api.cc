// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "dagc/compiler.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "diag/levels.h"
#include "diag/masking.h"
#include "driver/option_table.h"
#include "driver/session.h"
#include "driver/skipped_files.h"
#include "source/memory_file_system.h"

namespace dagc {
namespace {

// A typed option as the row of the option table takes it.
class Writer {
 public:
  explicit Writer(driver::Options& to) : to_(to) {}

  void Write(std::string_view name, const std::string& value) {
    const driver::OptionInfo* option = driver::FindOption(name);
    DAGC_CHECK(option != nullptr);
    // What cannot be one (a namespace that is no label) is reported as of a target file.
    if (!option->take(value, to_)) wrong_.push_back({option, value});
    to_.written.push_back({option, value});
  }
  void Switch(std::string_view name, bool on) {
    if (on) Write(name, "");
  }
  template <std::size_t kWords, typename Enum>
  void Pick(std::string_view name, const std::optional<Enum>& value, const std::array<const char*, kWords>& words) {
    if (value) Write(name, words[static_cast<std::size_t>(*value)]);
  }
  void Number(std::string_view name, const std::optional<std::size_t>& value) {
    if (value) Write(name, std::to_string(*value));
  }

  const std::vector<driver::WrittenOption>& wrong() const { return wrong_; }

 private:
  driver::Options& to_;
  std::vector<driver::WrittenOption> wrong_;
};

class Compilation {
 public:
  explicit Compilation(const CompileRequest& request) : request_(request) {}

  CompileResult Run() {
    driver::Options options;
    if (!TakeOptions(options)) {
      const SourceMap nothing;
      Take(sink_.TakeSorted(), nothing, Masking(nothing));
      return std::move(result_);
    }
    std::istringstream in;
    std::ostringstream discarded;
    driver::Io io{in, discarded, discarded, files_};
    io.clock = [this] { return request_.now; };
    driver::Session session(options, {}, io);
    driver::Inputs inputs;
    std::vector<std::string> texts;
    for (const NamedText& input : request_.inputs) {
      inputs.files.push_back({input.name, input.name, false, false});
      texts.push_back(input.text);
    }
    session.AddInputs(inputs.files, std::move(texts));
    for (Diagnostic& finding : session.TakeSetupFindings()) sink_.Add(std::move(finding));
    for (std::size_t i = 0; i < request_.inputs.size(); ++i) CompileInput(i, session);
    skipped_.Report(sink_);
    if (!recognised_ && !inputs.files.empty()) driver::ReportNothingRecognised(inputs, false, sink_);
    session.unset().Report(Severity::kError, {}, sink_);
    Take(sink_.TakeSorted(), session.sources(), session.masking());
    result_.ok = std::none_of(result_.findings.begin(), result_.findings.end(),
                              [](const Finding& finding) { return finding.severity == Severity::kError; });
    return std::move(result_);
  }

 private:
  bool TakeOptions(driver::Options& to) {
    const Options& from = request_.options;
    Writer writer(to);
    if (from.argo_version) writer.Write("argo-version", std::string(ArgoVersionName(*from.argo_version)));
    writer.Pick("kind", from.kind, std::array{"workflow", "cronworkflow", "workflowtemplate"});
    writer.Pick("layout", from.layout, std::array{"inline", "referenced"});
    writer.Pick("hardened", from.hardening, std::array{"off", "on", "patch-executor"});
    writer.Pick("verify-output", from.verify_output, std::array{"auto", "always", "never"});
    if (from.name_space) writer.Write("namespace", *from.name_space);
    writer.Switch("ignore-schedule", from.ignore_schedule);
    writer.Switch("generate-name", from.generate_name);
    writer.Switch("allow-oversize", from.allow_oversize);
    writer.Switch("strict-yaml", from.strict_yaml);
    writer.Switch("no-interpolation", !from.interpolation);
    if (!from.environment.empty()) writer.Write("environment", from.environment);
    for (const auto& [name, value] : from.variables) writer.Write("set", name + "=" + value);
    writer.Number("max-file-size", from.max_file_size);
    writer.Number("max-depth", from.max_depth);
    writer.Number("max-nodes", from.max_nodes);
    if (request_.target) {
      files_.Put(request_.target->name, request_.target->text);
      writer.Write("config", request_.target->name);
    }
    for (const driver::WrittenOption& wrong : writer.wrong()) {
      const driver::OptionInfo& option = *wrong.option;
      const std::string shown = option.name == "set" ? wrong.value.substr(0, wrong.value.find('=')) : wrong.value;
      sink_.Report(diag::kWrongValue, Span(), option.name, shown, driver::ExpectedValue(option));
    }
    return writer.wrong().empty();
  }

  void CompileInput(std::size_t index, driver::Session& session) {
    driver::Session::Compiled compiled = session.Compile(index);
    const bool succeeds = session.Finish(index, compiled);
    driver::FileOutcome& outcome = compiled.outcome;
    if (succeeds && !outcome.yaml.empty()) {
      result_.outputs.push_back({request_.inputs[index].name, std::move(outcome.yaml)});
    }
    for (Diagnostic& finding : compiled.run_findings) sink_.Add(std::move(finding));
    skipped_.Add(outcome.role, request_.inputs[index].name);
    recognised_ = recognised_ || !compiled.read || outcome.workflows + outcome.resources > 0 ||
                  std::any_of(outcome.findings.begin(), outcome.findings.end(), StopsOutput);
    Take(outcome.findings, session.sources(), session.masking());
    session.Release(index);
  }

  void Take(std::span<const Diagnostic> findings, const SourceMap& sources, const Masking& masking) {
    for (const Diagnostic& found : findings) {
      Diagnostic shown = masking.Redact(found);
      Finding& finding = result_.findings.emplace_back();
      finding.code = shown.code;
      finding.severity = shown.severity;
      if (shown.span.file) {
        const LineColumn begin = sources.Locate(shown.span);
        const LineColumn end = sources.Locate(shown.span.file, shown.span.end);
        finding.file = sources.Path(shown.span.file);
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
  CollectingSink sink_;  // what belongs to no input
  driver::SkippedFiles skipped_;
  bool recognised_ = false;  // or an error hides what it was
  CompileResult result_;
};

}  // namespace

CompileResult Compile(const CompileRequest& request) { return Compilation(request).Run(); }

}  // namespace dagc
