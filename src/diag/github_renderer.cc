// SPDX-License-Identifier: Apache-2.0
// Workflow commands of GitHub Actions, which become annotations:
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
#include "base/hex.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/diag_catalog.h"
#include "diag/renderers.h"

namespace dagc {
namespace {

// A value of a command; of a property when `property`, where `:` and `,` would end it. The service itself escapes no
// more than these two, `%` and line ends; bytes of what must not reach a terminal are written in the same way.
std::string CommandText(std::string_view text, bool property) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    const std::string_view piece = text.substr(at, c.length);
    at += c.length;
    if (c.value == '%' || NeedsEscape(c.value) || (property && (c.value == ':' || c.value == ',')) ||
        text.substr(at - c.length).starts_with("##[")) {
      for (const char byte : piece) AppendPercentEscape(result, byte);
    } else {
      result += piece;
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
