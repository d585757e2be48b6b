// SPDX-License-Identifier: Apache-2.0
// Checkstyle's XML report, which many code hosts and build servers read. Findings without a place stand under a file
// named "dagc".
#include "diag/renderers.h"
#include "diag/xml_text.h"

namespace dagc {
namespace {

class CheckstyleRenderer final : public Renderer {
 public:
  using Renderer::Renderer;

  void Begin(std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  }

  void End(std::string& out) override { out += "</checkstyle>\n"; }

 private:
  void AddFile(FileId file, std::span<const Diagnostic> findings, std::string& out) override {
    if (!file && findings.empty()) return;
    out += "  <file";
    AppendXmlAttribute(out, "name", file ? XmlName(sources().Path(file)) : "dagc");
    out += ">\n";
    for (const Diagnostic& finding : findings) AddOne(finding, out);
    out += "  </file>\n";
  }

  void AddOne(const Diagnostic& finding, std::string& out) const {
    const LineColumn place = sources().Locate(finding.span);
    out += "    <error";
    if (place.line != 0) {
      AppendXmlAttribute(out, "line", std::to_string(place.line));
      AppendXmlAttribute(out, "column", std::to_string(place.column));
    }
    AppendXmlAttribute(out, "severity", SeverityName(finding.severity));
    AppendXmlAttribute(out, "message", finding.message);
    AppendXmlAttribute(out, "source", "dagc." + CodeName(finding.code));
    out += "/>\n";
  }
};

}  // namespace

std::unique_ptr<Renderer> MakeCheckstyleRenderer(const RenderContext& context) {
  return std::make_unique<CheckstyleRenderer>(context);
}

}  // namespace dagc
