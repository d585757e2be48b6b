// SPDX-License-Identifier: Apache-2.0
// Digests as lower-case hexadecimal text: for Sprig's `sha256sum` and its like, and for names that change with their
// content. Not for anything that must be safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dagc {

std::string Sha1Hex(std::string_view text);    // FIPS 180-4
std::string Sha256Hex(std::string_view text);  // FIPS 180-4
std::string Sha512Hex(std::string_view text);  // FIPS 180-4
std::uint32_t Adler32(std::string_view text);  // RFC 1950

}  // namespace dagc
