// SPDX-License-Identifier: Apache-2.0
#include "base/shown.h"
#include "base/text.h"
#include "diag/renderers.h"

namespace dagc {
namespace {

class OnelineRenderer final : public Renderer {
 public:
  using Renderer::Renderer;

 private:
  void AddFile(FileId, std::span<const Diagnostic> findings, std::string& out) override {
    for (const Diagnostic& finding : findings) {
      out += OneLine(finding, sources());
      out += '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Renderer> MakeOnelineRenderer(const RenderContext& context) {
  return std::make_unique<OnelineRenderer>(context);
}

namespace {

// Services that run dagc read commands from its output: GitHub `::command::` at the beginning of a line and
// `##[command]` anywhere in it. A file could be called like one.
std::string NoCommand(const std::string& name) {
  std::string result = ReplaceEach(name, "##[", "\\x23#[");
  const std::size_t first = result.find_first_not_of(' ');
  if (first != std::string::npos && result.compare(first, 2, "::") == 0) result.replace(first, 1, "\\x3a");
  return result;
}

}  // namespace

std::string PlaceName(Span span, const SourceMap& sources) {
  if (!span.file) return "dagc";
  std::string name = NoCommand(EscapedName(sources.Path(span.file)));
  const LineColumn place = sources.Locate(span);
  if (place.line != 0) name += ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
  return name;
}

std::string OneLine(const Diagnostic& finding, const SourceMap& sources) {
  std::string line = PlaceName(finding.span, sources);
  line += ": ";
  line += SeverityName(finding.severity);
  line += ": ";
  line += finding.message;
  line += " [" + CodeName(finding.code) + ']';
  return line;
}

}  // namespace dagc
