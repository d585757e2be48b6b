// SPDX-License-Identifier: Apache-2.0
// GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
#include <map>

#include "base/hex.h"
#include "base/json_text.h"
#include "base/shown.h"
#include "diag/array_renderer.h"
#include "diag/renderers.h"

namespace dagc {
namespace {

std::string_view GitlabSeverity(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "major";
    case Severity::kWarning:
      return "minor";
    case Severity::kInfo:
    case Severity::kOff:
      break;
  }
  return "info";
}

// FNV-1a: the report wants a name for each finding that is the same in every run and unique in one.
std::string Fingerprint(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::string result;
  AppendHex(result, hash, 16);
  return result;
}

class GitlabRenderer final : public ArrayRenderer {
 public:
  using ArrayRenderer::ArrayRenderer;

 private:
  void AddOne(const Diagnostic& finding, std::string& out) override {
    // A report entry must have a path; "." is the repository as a whole.
    const std::string path = finding.span.file ? NameAsText(sources().Path(finding.span.file)) : ".";
    const PlaceRange range = RangeOf(finding.span, sources());
    // The line is left out of the fingerprint, so that text above a finding does not make it a new one; equal
    // findings of a file are told apart by their order.
    const std::string identity = CodeName(finding.code) + '\n' + path + '\n' + finding.message;
    const std::size_t occurrence = seen_[identity]++;
    out += "  {\"description\": ";
    AppendVisibleJsonString(out, finding.message);
    out += ", \"check_name\": \"" + CodeName(finding.code) + "\", \"fingerprint\": \"" +
           Fingerprint(identity + '\n' + std::to_string(occurrence)) + "\", \"severity\": \"";
    out += GitlabSeverity(finding.severity);
    out += "\", \"location\": {\"path\": ";
    AppendVisibleJsonString(out, path);
    out += ", \"lines\": {\"begin\": " + std::to_string(std::max(range.begin.line, 1U)) +
           ", \"end\": " + std::to_string(std::max(range.end.line, 1U)) + "}}}";
  }

  std::map<std::string, std::size_t> seen_;
};

}  // namespace

std::unique_ptr<Renderer> MakeGitlabRenderer(const RenderContext& context) {
  return std::make_unique<GitlabRenderer>(context);
}

}  // namespace dagc
