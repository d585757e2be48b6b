// SPDX-License-Identifier: Apache-2.0
// https://www.rfc-editor.org/rfc/rfc4648#section-4
#pragma once

#include <string>
#include <string_view>

namespace dagc {

// With padding, on one line.
std::string EncodeBase64(std::string_view bytes);

}  // namespace dagc
