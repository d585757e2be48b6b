// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "dagc/compiler.h"
#include "dagc/session.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "diag/masking.h"
#include "driver/option_table.h"
#include "driver/resource_signs.h"
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

void AddFindings(std::span<const Diagnostic> findings, const SourceMap& sources, const Masking& masking,
                 CompileResult& to) {
  for (const Diagnostic& found : findings) {
    Diagnostic shown = masking.Redact(found);
    Finding& finding = to.findings.emplace_back();
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

// All inputs as they were at some moment, read, and compiled one by one.
class Run {
 public:
  Run(const driver::Options& options, const std::optional<NamedText>& target, const std::vector<NamedText>& inputs,
      std::int64_t now)
      : options_(options), io_(IoAt(now)), session_(options_, {}, io_) {
    if (target) files_.Put(target->name, target->text);
    std::vector<std::string> texts;
    for (const NamedText& input : inputs) {
      inputs_.files.push_back({input.name, input.name, false, false});
      texts.push_back(input.text);
    }
    session_.AddInputs(inputs_.files, std::move(texts));
    setup_findings_ = session_.TakeSetupFindings();
    for (std::size_t i = 0; i < inputs.size(); ++i) compiled_.push_back(session_.Compile(i));
  }

  void Update(std::size_t index, const std::string& text) {
    session_.Replace(index, text);
    compiled_[index] = session_.Compile(index);
  }

  CompileResult Finish() {
    session_.ForgetFinished();
    CompileResult result;
    CollectingSink sink;  // what belongs to no input
    for (const Diagnostic& finding : setup_findings_) sink.Add(finding);
    driver::SkippedFiles skipped;
    bool recognised = inputs_.files.empty();
    for (std::size_t i = 0; i < compiled_.size(); ++i) {
      driver::Session::Compiled compiled = compiled_[i];
      const bool succeeds = session_.Finish(i, compiled);
      driver::FileOutcome& outcome = compiled.outcome;
      if (succeeds && !outcome.yaml.empty()) {
        result.outputs.push_back({inputs_.files[i].path, std::move(outcome.yaml)});
      }
      for (Diagnostic& finding : compiled.run_findings) sink.Add(std::move(finding));
      skipped.Add(outcome.role, inputs_.files[i].path);
      recognised = recognised || !compiled.read || driver::IsRecognised(outcome);
      AddFindings(outcome.findings, session_.sources(), session_.masking(), result);
    }
    skipped.Report(sink);
    if (!recognised) driver::ReportNothingRecognised(inputs_, false, sink);
    session_.unset().Report(Severity::kError, {}, sink);
    AddFindings(sink.TakeSorted(), session_.sources(), session_.masking(), result);
    result.ok = std::none_of(result.findings.begin(), result.findings.end(),
                             [](const Finding& finding) { return finding.severity == Severity::kError; });
    return result;
  }

 private:
  driver::Io IoAt(std::int64_t now) {
    driver::Io io{in_, discarded_, discarded_, files_};
    io.clock = [now] { return now; };
    return io;
  }

  const driver::Options options_;
  MemoryFileSystem files_;
  std::istringstream in_;
  std::ostringstream discarded_;
  driver::Io io_;
  driver::Session session_;
  driver::Inputs inputs_;
  std::vector<Diagnostic> setup_findings_;
  std::vector<driver::Session::Compiled> compiled_;
};

}  // namespace

class Session::Impl {
 public:
  Impl(Options options, std::optional<NamedText> target, std::int64_t now)
      : options_(std::move(options)), target_(std::move(target)), now_(now) {}

  void Update(std::string_view name, std::string text) {
    const auto found = Find(name);
    if (found == inputs_.end()) {
      inputs_.push_back({std::string(name), std::move(text)});
      run_.reset();
    } else if (found->text != text) {
      // What others refer to is read before any input is compiled.
      const bool declares = driver::MayHoldResources(found->text) || driver::MayHoldResources(text);
      found->text = std::move(text);
      if (declares) run_.reset();
      changed_.insert(static_cast<std::size_t>(found - inputs_.begin()));
    }
  }

  void Remove(std::string_view name) {
    const auto found = Find(name);
    if (found == inputs_.end()) return;
    inputs_.erase(found);
    run_.reset();
  }

  CompileResult Compile() {
    compiled_ = 0;
    if (run_ == nullptr) {
      driver::Options options;
      CollectingSink sink;
      if (!TakeOptions(options, sink)) {
        CompileResult result;
        const SourceMap nothing;
        AddFindings(sink.TakeSorted(), nothing, Masking(nothing), result);
        return result;
      }
      run_ = std::make_unique<Run>(options, target_, inputs_, now_);
      compiled_ = inputs_.size();
    } else {
      for (const std::size_t index : changed_) run_->Update(index, inputs_[index].text);
      compiled_ = changed_.size();
    }
    changed_.clear();
    return run_->Finish();
  }

  std::size_t compiled() const { return compiled_; }

 private:
  std::vector<NamedText>::iterator Find(std::string_view name) {
    return std::find_if(inputs_.begin(), inputs_.end(), [&](const NamedText& input) { return input.name == name; });
  }

  bool TakeOptions(driver::Options& to, DiagSink& sink) const {
    const Options& from = options_;
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
    if (target_) {
      writer.Write("config", target_->name);
    }
    for (const driver::WrittenOption& wrong : writer.wrong()) {
      const driver::OptionInfo& option = *wrong.option;
      const std::string shown = option.name == "set" ? wrong.value.substr(0, wrong.value.find('=')) : wrong.value;
      sink.Report(diag::kWrongValue, Span(), option.name, shown, driver::ExpectedValue(option));
    }
    return writer.wrong().empty();
  }

  const Options options_;
  const std::optional<NamedText> target_;
  const std::int64_t now_;
  std::vector<NamedText> inputs_;
  std::unique_ptr<Run> run_;       // null: everything has to be compiled
  std::set<std::size_t> changed_;  // inputs whose text is newer than in `run_`
  std::size_t compiled_ = 0;
};

Session::Session(Options options, std::optional<NamedText> target, std::int64_t now)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(target), now)) {}
Session::~Session() = default;
Session::Session(Session&& other) noexcept = default;
Session& Session::operator=(Session&& other) noexcept = default;

void Session::Update(std::string_view name, std::string text) { impl_->Update(name, std::move(text)); }
void Session::Remove(std::string_view name) { impl_->Remove(name); }
CompileResult Session::Compile() { return impl_->Compile(); }
std::size_t Session::compiled() const { return impl_->compiled(); }

CompileResult Compile(const CompileRequest& request) {
  Session session(request.options, request.target, request.now);
  for (const NamedText& input : request.inputs) session.Update(input.name, input.text);
  return session.Compile();
}

}  // namespace dagc
