// SPDX-License-Identifier: Apache-2.0
// The parts of a container image reference:
//
//   reference = repository [ ":" tag ] [ "@" digest ]
//
// A ":" belongs to a registry's port unless no "/" follows it: "registry:5000/a/b" has no tag, "registry:5000" alone
// is the image "registry" with tag 5000. Source: https://pkg.go.dev/github.com/distribution/reference. Nothing is
// validated: what is no reference is left to the container runtime.
#pragma once

#include <string_view>

namespace dagc {

// Views into the reference that was given.
struct ImageParts {
  std::string_view repository;  // with the registry
  std::string_view tag;         // empty when there is none
  std::string_view digest;      // "sha256:..", empty when there is none
};

ImageParts SplitImage(std::string_view reference);

}  // namespace dagc
