// SPDX-License-Identifier: Apache-2.0
#include "diag/xml_text.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(XmlText, EscapesMarkupAndReplacesWhatXmlCannotSay) {
  std::string out;
  AppendXmlText(out, "<a href=\"x\">&\n\x01\xFF");
  EXPECT_EQ(out, "&lt;a href=&quot;x&quot;&gt;&amp;&#10;\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(XmlText, AttributesAreQuoted) {
  std::string out;
  AppendXmlAttribute(out, "name", "a\"b");
  EXPECT_EQ(out, " name=\"a&quot;b\"");
}

}  // namespace
}  // namespace dagc
