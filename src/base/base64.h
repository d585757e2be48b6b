// SPDX-License-Identifier: Apache-2.0
// Base64 and base32 with padding, on one line. https://www.rfc-editor.org/rfc/rfc4648#section-4
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagc {

std::string EncodeBase64(std::string_view bytes);
std::string EncodeBase32(std::string_view bytes);

// Line breaks are skipped; anything else that is no such text is refused, with the wording of Go's encoding packages in
// `error`: templates hand it on as a value.
std::optional<std::string> DecodeBase64(std::string_view text, std::string& error);
std::optional<std::string> DecodeBase32(std::string_view text, std::string& error);

}  // namespace dagc
