// SPDX-License-Identifier: Apache-2.0
// Workflow commands of GitHub Actions, which become annotations:
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
#include "diag/diag_catalog.h"
#include "diag/renderers.h"

namespace dagc {
namespace {

// A value of a command; of a property when `property`, where `:` and `,` would end it.
std::string CommandText(std::string_view text, bool property) {
  std::string result;
  for (const char c : text) {
    if (c == '%') {
      result += "%25";
    } else if (c == '\r') {
      result += "%0D";
    } else if (c == '\n') {
      result += "%0A";
    } else if (property && c == ':') {
      result += "%3A";
    } else if (property && c == ',') {
      result += "%2C";
    } else {
      result += c;
    }
  }
  return result;
}

class GithubRenderer final : public Renderer {
 public:
  using Renderer::Renderer;

 private:
  void AddFile(FileId, std::span<const Diagnostic> findings, std::string& out) override {
    for (const Diagnostic& finding : findings) AddOne(finding, out);
  }

  void AddOne(const Diagnostic& finding, std::string& out) const {
    const std::string_view command = finding.severity == Severity::kInfo ? "notice" : SeverityName(finding.severity);
    out += "::";
    out += command;
    out += ' ';
    const PlaceRange range = RangeOf(finding.span, sources());
    if (finding.span.file) out += "file=" + CommandText(sources().Path(finding.span.file), true) + ',';
    if (range.begin.line != 0) {
      out += "line=" + std::to_string(range.begin.line) + ",endLine=" + std::to_string(range.end.line) + ',';
      // The service ignores columns of a range of several lines, and an end column must lie behind the start.
      if (range.begin.line == range.end.line) {
        out += "col=" + std::to_string(range.begin.column) + ',';
        if (range.end.column > range.begin.column) out += "endColumn=" + std::to_string(range.end.column) + ',';
      }
    }
    out += "title=" + CodeName(finding.code) + ' ';
    out += InfoOf(finding.code).name;
    out += "::";
    out += CommandText(finding.message, false);
    for (const Note& note : finding.notes) {
      out += CommandText('\n' + PlaceName(note.span, sources()) + ": " + note.message, false);
    }
    if (!finding.help.empty()) out += CommandText("\nhelp: " + finding.help, false);
    out += '\n';
  }
};

}  // namespace

std::unique_ptr<Renderer> MakeGithubRenderer(const RenderContext& context) {
  return std::make_unique<GithubRenderer>(context);
}

}  // namespace dagc
