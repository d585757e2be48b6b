// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/html.h"

namespace dagc::tmpl {

std::string_view HtmlEntity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&#34;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace dagc::tmpl
