// SPDX-License-Identifier: Apache-2.0
#include "diag/xml_text.h"

#include <cstddef>

#include "base/hex.h"
#include "base/shown.h"
#include "base/text.h"

namespace dagc {
namespace {

// https://www.w3.org/TR/xml/#charsets
bool IsXmlChar(std::uint32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xFFFE) || (c >= 0x10000 && c < 0x110000);
}

}  // namespace

void AppendXmlText(std::string& to, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    const std::string_view piece = text.substr(at, c.length);
    at += c.length;
    if (c.value == '&') {
      to += "&amp;";
    } else if (c.value == '<') {
      to += "&lt;";
    } else if (c.value == '>') {
      to += "&gt;";
    } else if (c.value == '"') {
      to += "&quot;";
    } else if (c.value == '\n' || c.value == '\r' || c.value == '\t') {
      // As they are, readers would make blanks of them in an attribute.
      to += "&#" + std::to_string(c.value) + ';';
    } else if (IsXmlChar(c.value) && NeedsEscape(c.value)) {
      to += "&#x";
      AppendHex(to, c.value, c.value < 0x10000 ? 4 : 6);
      to += ';';
    } else {
      to += IsXmlChar(c.value) ? piece : "\xEF\xBF\xBD";
    }
  }
}

std::string XmlName(std::string_view name) {
  return NameAsText(name, [](std::uint32_t c) { return !IsXmlChar(c); });
}

void AppendXmlAttribute(std::string& to, std::string_view name, std::string_view text) {
  to += ' ';
  to += name;
  to += "=\"";
  AppendXmlText(to, text);
  to += '"';
}

}  // namespace dagc
