// SPDX-License-Identifier: Apache-2.0
// Text inside XML 1.0, for the formats that are XML.
#pragma once

#include <string>
#include <string_view>

namespace dagc {

// Appends ` name="text"`.
void AppendXmlAttribute(std::string& to, std::string_view name, std::string_view text);

// Appends character data. What XML cannot say at all (control characters, bytes that are no UTF-8) becomes U+FFFD; what
// must not reach a terminal (base/shown.h) becomes a character reference.
void AppendXmlText(std::string& to, std::string_view text);

// The name of a file for both: itself, or with escapes as of base/shown.h when XML cannot say it.
std::string XmlName(std::string_view name);

}  // namespace dagc
