// SPDX-License-Identifier: Apache-2.0
// References: https://github.com/distribution/reference/blob/main/reference.go
#include <string_view>

#include "lint/checks.h"

namespace dagc::lint {

namespace {

// What makes another image of the same reference tomorrow; empty when nothing does.
std::string_view Fault(std::string_view image) {
  if (image.find('@') != std::string_view::npos) return {};  // a digest says it all
  const std::size_t name = image.rfind('/') + 1;             // a colon before it belongs to the registry's port
  const std::size_t colon = image.find(':', name);
  if (colon == std::string_view::npos) return "no tag";
  if (image.substr(colon + 1) == "latest") return "the tag `latest`";
  return {};
}

}  // namespace

void CheckUnpinnedImage(const LintInput& input, DiagSink& sink) {
  for (const ir::Step& step : input.workflow.steps) {
    const ir::Text& image = step.container.image;
    if (image.empty() || image.unresolved) continue;
    const std::string_view fault = Fault(image.value);
    if (fault.empty()) continue;
    sink.Report(diag::kUnpinnedImage, image.span, image.value, fault).Help(help::kPinImage);
  }
}

}  // namespace dagc::lint
