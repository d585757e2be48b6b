// SPDX-License-Identifier: Apache-2.0
// JUnit XML: a test suite for each file. A finding that fails the run is a failed test case, any other one a passed
// case with output; a file without findings is one passed case, so that it is seen to have been checked.
#include <algorithm>

#include "diag/diag_catalog.h"
#include "diag/levels.h"
#include "diag/renderers.h"
#include "diag/xml_text.h"

namespace dagc {
namespace {

class JunitRenderer final : public Renderer {
 public:
  using Renderer::Renderer;

  void Begin(std::string& out) override {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"dagc\">\n";
  }

  void End(std::string& out) override { out += "</testsuites>\n"; }

 private:
  void AddFile(FileId file, std::span<const Diagnostic> findings, std::string& out) override {
    if (!file && findings.empty()) return;
    const std::string name = file ? XmlName(sources().Path(file)) : "dagc";
    const auto failures = std::count_if(findings.begin(), findings.end(),
                                        [&](const Diagnostic& finding) { return Fails(finding, context().fail_on); });
    out += "  <testsuite";
    AppendXmlAttribute(out, "name", name);
    AppendXmlAttribute(out, "tests", std::to_string(std::max<std::size_t>(findings.size(), 1)));
    AppendXmlAttribute(out, "failures", std::to_string(failures));
    AppendXmlAttribute(out, "errors", "0");
    out += ">\n";
    if (findings.empty()) {
      out += "    <testcase name=\"no findings\"";
      AppendXmlAttribute(out, "classname", name);
      out += "/>\n";
    }
    for (const Diagnostic& finding : findings) AddOne(finding, name, out);
    out += "  </testsuite>\n";
  }

  void AddOne(const Diagnostic& finding, const std::string& suite, std::string& out) const {
    const LineColumn place = sources().Locate(finding.span);
    out += "    <testcase";
    std::string name = CodeName(finding.code) + ' ';
    name += InfoOf(finding.code).name;
    if (place.line != 0) name += " at " + std::to_string(place.line) + ':' + std::to_string(place.column);
    AppendXmlAttribute(out, "name", name);
    AppendXmlAttribute(out, "classname", suite);
    if (place.line != 0) {
      AppendXmlAttribute(out, "file", suite);
      AppendXmlAttribute(out, "line", std::to_string(place.line));
    }
    out += ">\n";
    const bool fails = Fails(finding, context().fail_on);
    out += fails ? "      <failure" : "      <system-out";
    if (fails) {
      AppendXmlAttribute(out, "message", finding.message);
      AppendXmlAttribute(out, "type", SeverityName(finding.severity));
    }
    out += '>';
    AppendXmlText(out, OneLine(finding, sources()));
    for (const Note& note : finding.notes) {
      AppendXmlText(out, '\n' + PlaceName(note.span, sources()) + ": note: " + note.message);
    }
    if (!finding.help.empty()) AppendXmlText(out, "\nhelp: " + finding.help);
    out += fails ? "</failure>\n" : "</system-out>\n";
    out += "    </testcase>\n";
  }
};

}  // namespace

std::unique_ptr<Renderer> MakeJunitRenderer(const RenderContext& context) {
  return std::make_unique<JunitRenderer>(context);
}

}  // namespace dagc
