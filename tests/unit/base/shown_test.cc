// SPDX-License-Identifier: Apache-2.0
#include "base/shown.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(Shown, SpellsOutWhatWouldDisturbATerminal) {
  EXPECT_EQ(Shown("a\nb\tc\r"), "a\\nb\\tc\\r");
  EXPECT_EQ(Shown("\x1b[31mred"), "\\x1b[31mred");
  EXPECT_EQ(Shown("\xC2\x9B"), "\\x9b");  // the one-character form of ESC [
  EXPECT_EQ(Shown("a\xE2\x80\xAE"
                  "b"),
            "a\\u202eb");  // right-to-left override
  EXPECT_EQ(Shown("a\xFF"), "a\\xff");
  EXPECT_EQ(Shown("caf\xC3\xA9 \\n"), "caf\xC3\xA9 \\n");
}

TEST(Shown, SpellsOutWhatHasNoWidth) {
  EXPECT_EQ(Shown("a\uFE0F"), "a\\ufe0f");
  EXPECT_EQ(Shown("a\U0001BCA0"), "a\\U0001bca0");
  EXPECT_EQ(Shown("a\U0001D173"), "a\\U0001d173");
}

TEST(Shown, CutsAfterSixtyCodePoints) {
  const std::string sixty(60, 'x');
  EXPECT_EQ(Shown(sixty), sixty);
  EXPECT_EQ(Shown(sixty + "y"), sixty + "...");
  std::string wide;
  for (int i = 0; i < 61; ++i) wide += "\xC3\xA9";
  EXPECT_EQ(Shown(wide), wide.substr(0, 120) + "...");
}

// Whatever is written, and however often it is reported.
TEST(Shown, MessagesHaveAnEnd) {
  const std::string most(2000, 'x');
  EXPECT_EQ(ShownAtLength(most), most);
  EXPECT_EQ(ShownAtLength(most + std::string(1 << 20, 'y')), most + "...");
}

TEST(Shown, EscapingTwiceChangesNothing) {
  const std::string once = Escaped("a\n\x01\xFE\\");
  EXPECT_EQ(Escaped(once), once);
}

}  // namespace
}  // namespace dagc
