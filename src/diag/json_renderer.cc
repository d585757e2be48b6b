// SPDX-License-Identifier: Apache-2.0
// One array. A finding without a place has neither `file` nor `start` and `end`; lines and columns count from 1,
// columns in code points, offsets from 0 in bytes, and ends are exclusive.
#include "base/json_text.h"
#include "base/shown.h"
#include "diag/array_renderer.h"
#include "diag/diag_catalog.h"
#include "diag/renderers.h"

namespace dagc {
namespace {

class JsonRenderer final : public ArrayRenderer {
 public:
  using ArrayRenderer::ArrayRenderer;

 private:
  void AddOne(const Diagnostic& finding, std::string& out) override {
    out += "  {\"code\": \"" + CodeName(finding.code) + "\", \"name\": ";
    AppendVisibleJsonString(out, InfoOf(finding.code).name);
    out += ", \"level\": ";
    AppendVisibleJsonString(out, SeverityName(finding.severity));
    AddPlace(finding.span, out);
    out += ", \"message\": ";
    AppendVisibleJsonString(out, finding.message);
    out += ", \"path\": ";
    AppendVisibleJsonString(out, finding.path);
    out += ", \"help\": ";
    AppendVisibleJsonString(out, finding.help);
    out += ", \"notes\": [";
    for (const Note& note : finding.notes) {
      out += &note == finding.notes.data() ? "{\"message\": " : ", {\"message\": ";
      AppendVisibleJsonString(out, note.message);
      AddPlace(note.span, out);
      out += '}';
    }
    out += "]}";
  }

  void AddPlace(Span span, std::string& out) const {
    if (!span.file) return;
    out += ", \"file\": ";
    AppendVisibleJsonString(out, NameAsText(sources().Path(span.file)));
    const PlaceRange range = RangeOf(span, sources());
    AddPoint("start", range.begin, span.begin, out);
    AddPoint("end", range.end, span.end, out);
  }

  static void AddPoint(std::string_view name, LineColumn place, std::uint32_t offset, std::string& out) {
    out += ", \"";
    out += name;
    out += "\": {\"line\": " + std::to_string(place.line) + ", \"column\": " + std::to_string(place.column) +
           ", \"offset\": " + std::to_string(offset) + '}';
  }
};

}  // namespace

std::unique_ptr<Renderer> MakeJsonRenderer(const RenderContext& context) {
  return std::make_unique<JsonRenderer>(context);
}

}  // namespace dagc
