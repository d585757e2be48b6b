// SPDX-License-Identifier: Apache-2.0
// Container image references:
//
//   reference  = repository [ ":" tag ] [ "@" digest ]
//   repository = [ domain "/" ] part ( "/" part )*                   at most 255 bytes
//   domain     = host [ ":" port ]     the first piece, when it is "localhost" or holds ".", ":" or an upper-case
//   letter part       = [a-z0-9]+ ( ( "." | "_" | "__" | "-"+ ) [a-z0-9]+ )* tag        = [A-Za-z0-9_][-.A-Za-z0-9_]*
//   at most 128 digest     = algorithm ":" hex     at least 32 digits, 64 of them for "sha256"
//
// A ":" belongs to a registry's port unless no "/" follows it: "registry:5000/a/b" has no tag, "registry:5000" alone
// is the image "registry" with tag 5000. Source: https://pkg.go.dev/github.com/distribution/reference, which every
// container runtime asks before it pulls.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/parsed.h"

namespace dagc {

// Views into the reference that was given.
struct ImageParts {
  std::string_view repository;  // with the registry
  std::string_view tag;         // empty when there is none
  std::string_view digest;      // "sha256:..", empty when there is none
};

// Splits whatever it is given; CheckImage says whether the parts are any good.
ImageParts SplitImage(std::string_view reference);

enum class ImageReason : std::uint8_t { kEmpty, kSpace, kRepository, kTooLong, kTag, kDigest };
using ImageFault = Fault<ImageReason>;

// The first thing that is wrong with a reference, or nothing.
std::optional<ImageFault> CheckImage(std::string_view reference);

}  // namespace dagc
