// SPDX-License-Identifier: Apache-2.0
#include "diag/renderer.h"

#include <utility>
#include <vector>

#include "base/check.h"
#include "diag/renderers.h"

namespace dagc {
namespace {

constexpr FormatInfo kFormats[] = {
    {"text", "source lines with carets, for people", MakeTextRenderer},
    {"oneline", "PATH:LINE:COL: LEVEL: MESSAGE [CODE], for editors and grep", MakeOnelineRenderer},
    {"json", "one array, an object for each finding", MakeJsonRenderer},
    {"sarif", "SARIF 2.1.0, for code scanning", MakeSarifRenderer},
    {"github", "workflow commands that annotate a pull request", MakeGithubRenderer},
    {"gitlab", "a code quality report", MakeGitlabRenderer},
    {"junit", "JUnit XML, a test suite for each file", MakeJunitRenderer},
    {"checkstyle", "Checkstyle XML", MakeCheckstyleRenderer},
};

}  // namespace

void Renderer::Add(FileId file, std::span<const Diagnostic> findings, std::string& out) {
  std::vector<Diagnostic> redacted(findings.begin(), findings.end());
  for (Diagnostic& finding : redacted) finding = context_.masking.Redact(std::move(finding));
  AddFile(file, redacted, out);
}

std::span<const FormatInfo> Formats() { return kFormats; }

const FormatInfo* FindFormat(std::string_view name) {
  for (const FormatInfo& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

std::string Render(std::string_view format, FileId file, std::span<const Diagnostic> findings,
                   const RenderContext& context) {
  const FormatInfo* info = FindFormat(format);
  DAGC_CHECK(info != nullptr);
  std::string out;
  const std::unique_ptr<Renderer> renderer = info->make(context);
  renderer->Begin(out);
  renderer->Add(file, findings, out);
  renderer->End(out);
  return out;
}

}  // namespace dagc
