// SPDX-License-Identifier: Apache-2.0
#include <string_view>

#include "diag/codes/dg7.h"
#include "kube/image.h"
#include "lint/checks.h"

namespace dagc::lint {

namespace {

// What makes another image of the same reference tomorrow; empty when nothing does.
std::string_view Fault(std::string_view image) {
  const ImageParts parts = SplitImage(image);
  if (!parts.digest.empty()) return {};
  if (parts.tag.empty()) return "no tag";
  return parts.tag == "latest" ? "the tag `latest`" : "";
}

}  // namespace

void CheckUnpinnedImage(const LintInput& input, DiagSink& sink) {
  for (const ir::Template& step : input.workflow.templates) {
    const ir::Text& image = step.container().image;
    if (image.empty() || image.unresolved) continue;
    const std::string_view fault = Fault(image.value);
    if (fault.empty()) continue;
    sink.Report(diag::kUnpinnedImage, image.span, image, Own(fault)).Help(help::kPinImage);
  }
}

}  // namespace dagc::lint
