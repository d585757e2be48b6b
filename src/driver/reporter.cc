// SPDX-License-Identifier: Apache-2.0
#include "driver/reporter.h"

#include <algorithm>
#include <ostream>

#include "base/check.h"

namespace dagc::driver {
namespace {

// https://no-color.org/
bool WantsColour(const Options& options, const Io& io, bool is_terminal) {
  if (options.color != Color::kAuto) return options.color == Color::kAlways;
  const auto no_color = io.environment.find("NO_COLOR");
  return is_terminal && (no_color == io.environment.end() || no_color->second.empty());
}

}  // namespace

Reporter::Reporter(const Options& options, const SourceMap& sources, const Masking& masking, Stream stream, Io& io)
    : to_(stream == Stream::kOut ? io.out : io.err), fail_on_(options.fail_on) {
  const FormatInfo* format = FindFormat(options.format);
  DAGC_CHECK(format != nullptr);
  RenderContext context{sources, masking};
  context.fail_on = options.fail_on;
  context.colour = WantsColour(options, io, stream == Stream::kOut ? io.out_is_terminal : io.err_is_terminal);
  renderer_ = format->make(context);
  renderer_->Begin(buffer_);
}

void Reporter::Tell(FileId file, std::span<const Diagnostic> findings) {
  for (const Diagnostic& finding : findings) worst_ = Worst(worst_, ExitCodeOf(finding, fail_on_));
  renderer_->Add(file, findings, buffer_);
  Flush();
}

ExitCode Reporter::Finish() {
  renderer_->End(buffer_);
  Flush();
  return worst_;
}

void Reporter::Flush() {
  to_ << buffer_;
  buffer_.clear();
}

void TellByFile(std::span<const Diagnostic> findings, Reporter& reporter) {
  while (!findings.empty()) {
    const FileId file = findings.front().span.file;
    const auto end = std::find_if(findings.begin(), findings.end(),
                                  [&](const Diagnostic& finding) { return finding.span.file != file; });
    const auto count = static_cast<std::size_t>(end - findings.begin());
    reporter.Tell(file, findings.first(count));
    findings = findings.subspan(count);
  }
}

ExitCode TellAll(std::span<const Diagnostic> findings, const Options& options, const SourceMap& sources,
                 const Masking& masking, Io& io) {
  Reporter reporter(options, sources, masking, Reporter::Stream::kErr, io);
  TellByFile(findings, reporter);
  return reporter.Finish();
}

ExitCode TellAll(std::span<const Diagnostic> findings, const Options& options, Io& io) {
  const SourceMap nothing;
  return TellAll(findings, options, nothing, Masking(nothing), io);
}

}  // namespace dagc::driver
