// SPDX-License-Identifier: Apache-2.0
#include "kube/image.h"

namespace dagc {

ImageParts SplitImage(std::string_view reference) {
  ImageParts parts;
  if (const std::size_t at = reference.find('@'); at != reference.npos) {
    parts.digest = reference.substr(at + 1);
    reference = reference.substr(0, at);
  }
  const std::size_t colon = reference.rfind(':');
  if (colon != reference.npos && reference.find('/', colon) == reference.npos) {
    parts.tag = reference.substr(colon + 1);
    reference = reference.substr(0, colon);
  }
  parts.repository = reference;
  return parts;
}

}  // namespace dagc
