// SPDX-License-Identifier: Apache-2.0
// The renderers of the table in renderer.cc, and what they share.
#pragma once

#include <memory>
#include <string>

#include "diag/renderer.h"

namespace dagc {

std::unique_ptr<Renderer> MakeTextRenderer(const RenderContext& context);
std::unique_ptr<Renderer> MakeOnelineRenderer(const RenderContext& context);
std::unique_ptr<Renderer> MakeJsonRenderer(const RenderContext& context);
std::unique_ptr<Renderer> MakeSarifRenderer(const RenderContext& context);
std::unique_ptr<Renderer> MakeGithubRenderer(const RenderContext& context);
std::unique_ptr<Renderer> MakeGitlabRenderer(const RenderContext& context);
std::unique_ptr<Renderer> MakeJunitRenderer(const RenderContext& context);
std::unique_ptr<Renderer> MakeCheckstyleRenderer(const RenderContext& context);

// Where a span begins and ends (exclusive), for formats that name both.
struct PlaceRange {
  LineColumn begin;
  LineColumn end;
};
inline PlaceRange RangeOf(Span span, const SourceMap& sources) {
  return {sources.Locate(span.file, span.begin), sources.Locate(span.file, span.end)};
}

// "PATH:LINE:COL: LEVEL: MESSAGE [CODE]"; "dagc: LEVEL: MESSAGE [CODE]" for a finding without a place.
std::string OneLine(const Diagnostic& finding, const SourceMap& sources);

// "PATH:LINE:COL", "PATH" when the place is not known any more, "dagc" without a file.
std::string PlaceName(Span span, const SourceMap& sources);

}  // namespace dagc
