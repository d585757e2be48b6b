// SPDX-License-Identifier: Apache-2.0
#include "passes/image_name.h"

#include <string>
#include <string_view>

#include "base/shown.h"
#include "diag/codes/dg4.h"
#include "kube/image.h"

namespace dagc {
namespace {

std::string Wording(const ImageFault& fault, std::string_view reference) {
  const std::string_view part = reference.substr(fault.begin, fault.end - fault.begin);
  switch (fault.reason) {
    case ImageReason::kEmpty:
      return Fill(phrase::kImageEmpty);
    case ImageReason::kSpace:
      return Fill(phrase::kImageSpace);
    case ImageReason::kTooLong:
      return Fill(phrase::kImageTooLong);
    case ImageReason::kTag:
      return Fill(phrase::kImageTag, Shown(part));
    case ImageReason::kDigest:
      return Fill(phrase::kImageDigest, Shown(part));
    default:
      return Fill(phrase::kImageRepository, Shown(part));
  }
}

}  // namespace

void CheckImageName(const ir::Text& image, DiagSink& sink) {
  if (!image.present() || image.unresolved) return;
  const auto fault = CheckImage(image.value);
  if (fault) sink.Report(diag::kImageSyntax, image.span, Shown(image), Wording(*fault, image.value));
}

}  // namespace dagc
