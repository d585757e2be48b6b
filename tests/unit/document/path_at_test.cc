// SPDX-License-Identifier: Apache-2.0
#include "document/path_at.h"

#include <gtest/gtest.h>

#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

std::string PathOf(const Loaded& loaded, std::string_view spelling) {
  const auto begin = static_cast<std::uint32_t>(loaded.text.find(spelling));
  const Span place{FileId{1}, begin, begin + static_cast<std::uint32_t>(spelling.size())};
  return PathAt(loaded.file.documents, place);
}

TEST(PathAt, NamesKeysAndItems) {
  const Loaded loaded("spec:\n  dag:\n    - name: a\n    - name: b\n      x y: {q: deep}\n---\nother: 1\n");
  EXPECT_EQ(PathOf(loaded, "b"), "spec.dag[1].name");
  EXPECT_EQ(PathOf(loaded, "deep"), "spec.dag[1]['x y'].q");
  EXPECT_EQ(PathOf(loaded, "dag"), "spec.dag");
  EXPECT_EQ(PathOf(loaded, "other"), "other");
  EXPECT_EQ(PathOf(loaded, "---"), "");
}

}  // namespace
}  // namespace dagc::test
