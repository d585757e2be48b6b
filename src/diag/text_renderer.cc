// SPDX-License-Identifier: Apache-2.0
// Findings for people:
//
//   daily.yaml:12:9: error: duplicate key `name` [DG1201]
//      12 |         name: b
//         |         ^^^^
//   daily.yaml:10:9: note: first written here
//      10 |         name: a
//         |         ----
//     help: remove one of them
//
//   1 error
//   run `dagc explain DG1201` for details
#include <algorithm>

#include "base/text.h"
#include "diag/renderers.h"
#include "diag/snippet.h"

namespace dagc {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kMagenta = "\x1b[1;35m";
constexpr std::string_view kCyan = "\x1b[1;36m";
constexpr std::string_view kGreen = "\x1b[1;32m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

std::string_view ColourOf(Severity severity) {
  return severity == Severity::kError ? kRed : severity == Severity::kWarning ? kMagenta : kCyan;
}

class TextRenderer final : public Renderer {
 public:
  using Renderer::Renderer;

  void End(std::string& out) override {
    if (errors_ + warnings_ + infos_ == 0) return;
    std::string counts;
    const auto add = [&](std::size_t count, std::string_view word) {
      if (count == 0) return;
      if (!counts.empty()) counts += ", ";
      counts += Counted(count, word);
    };
    add(errors_, "error");
    add(warnings_, "warning");
    add(infos_, "info");
    out += counts + '\n';
    out += "run `dagc explain " + CodeName(worst_code_) + "` for details\n";
  }

 private:
  void AddFile(FileId, std::span<const Diagnostic> findings, std::string& out) override {
    for (const Diagnostic& finding : findings) {
      Count(finding);
      AddOne(finding, out);
      out += '\n';
    }
  }

  void Count(const Diagnostic& finding) {
    if (finding.severity > worst_) {
      worst_ = finding.severity;
      worst_code_ = finding.code;
    }
    (finding.severity == Severity::kError ? errors_ : finding.severity == Severity::kWarning ? warnings_ : infos_) += 1;
  }

  void AddOne(const Diagnostic& finding, std::string& out) const {
    // One width for all line numbers of a finding, so that its snippets stand below each other.
    std::uint32_t last_line = LastLine(finding.span);
    for (const Note& note : finding.notes) last_line = std::max(last_line, LastLine(note.span));
    const std::size_t width = std::max<std::size_t>(5, std::to_string(last_line).size() + 2);

    Paint(kBold, PlaceName(finding.span, sources()) + ": ", out);
    Paint(ColourOf(finding.severity), SeverityName(finding.severity), out);
    Paint(kBold, ": " + finding.message, out);
    out += " [" + CodeName(finding.code) + "]\n";
    AddSnippet(finding.span, '^', ColourOf(finding.severity), width, out);
    for (const Note& note : finding.notes) {
      if (note.span.file) {
        Paint(kBold, PlaceName(note.span, sources()) + ": ", out);
      } else {
        out += "  ";
      }
      Paint(kCyan, "note", out);
      out += ": " + note.message + '\n';
      AddSnippet(note.span, '-', kCyan, width, out);
    }
    if (finding.help.empty()) return;
    out += "  ";
    Paint(kGreen, "help", out);
    out += ": " + finding.help + '\n';
  }

  // The line of the last marked byte.
  std::uint32_t LastLine(Span span) const { return sources().Locate(span.file, MarkEnd(span)).line; }

  // Where the marks end: blanks and line ends at the end of a span are not drawn.
  std::uint32_t MarkEnd(Span span) const {
    if (!span.file) return 0;
    const std::string_view text = sources().Text(span.file);
    std::uint32_t end = std::min(span.end, static_cast<std::uint32_t>(text.size()));
    while (end > span.begin && std::string_view(" \t\r\n").find(text[end - 1]) != std::string_view::npos) --end;
    return std::max(end, span.begin);
  }

  // The marked lines: all of up to three, otherwise the first, `...` and the last. A second place shows its first line.
  void AddSnippet(Span span, char mark, std::string_view colour, std::size_t width, std::string& out) const {
    const std::uint32_t first = sources().Locate(span).line;
    if (first == 0) return;
    const std::uint32_t last = mark == '-' ? first : LastLine(span);
    for (std::uint32_t line = first; line <= last; ++line) {
      if (last - first > 2 && line == first + 1) {
        Gutter("...", width, out);
        out += '\n';
        line = last;
      }
      AddLine(span, line, mark, colour, width, out);
    }
  }

  void AddLine(Span span, std::uint32_t line, char mark, std::string_view colour, std::size_t width,
               std::string& out) const {
    SnippetRequest request;
    request.line = sources().Line(span.file, line);
    request.line_begin = sources().LineBegin(span.file, line);
    const auto line_size = static_cast<std::uint32_t>(request.line.size());
    const std::vector<Span> hidden =
        context().masking.HiddenIn({span.file, request.line_begin, request.line_begin + line_size});
    request.hidden = hidden;
    const auto indent =
        static_cast<std::uint32_t>(std::min(request.line.find_first_not_of(" \t"), request.line.size()));
    request.mark_begin = std::max(span.begin, request.line_begin + indent);
    if (span.begin >= request.line_begin) request.mark_begin = span.begin;
    request.mark_end = std::max(request.mark_begin, std::min(MarkEnd(span), request.line_begin + line_size));
    request.mark = mark;
    request.columns = context().columns;
    const SnippetLine drawn = DrawLine(request);

    Gutter(std::to_string(line), width, out);
    if (!drawn.text.empty()) out += ' ' + drawn.text;
    out += '\n';
    Gutter("", width, out);
    out += ' ';
    Paint(colour, drawn.marks, out);
    out += '\n';
  }

  void Gutter(std::string_view text, std::size_t width, std::string& out) const {
    std::string gutter(width > text.size() ? width - text.size() : 0, ' ');
    gutter += text;
    Paint(kDim, gutter + " |", out);
  }

  void Paint(std::string_view colour, std::string_view text, std::string& out) const {
    if (context().colour) out += colour;
    out += text;
    if (context().colour) out += kPlain;
  }

  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::size_t infos_ = 0;
  Severity worst_ = Severity::kOff;
  DiagCode worst_code_{};  // the first code of the worst level, which the closing line explains
};

}  // namespace

std::unique_ptr<Renderer> MakeTextRenderer(const RenderContext& context) {
  return std::make_unique<TextRenderer>(context);
}

}  // namespace dagc
