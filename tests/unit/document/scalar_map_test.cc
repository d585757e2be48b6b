// SPDX-License-Identifier: Apache-2.0
// Every byte of a scalar's text leads back to the bytes that wrote it, in every style.
#include "document/scalar_map.h"

#include <gtest/gtest.h>

#include "document/interpolate.h"
#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

// What the bytes of `part` in the text of `a` were written as.
std::string Written(const std::string& yaml, std::string_view part) {
  const Loaded loaded(yaml);
  const Value value = *loaded.root().Find("a");
  const std::size_t at = value.text().find(part);
  EXPECT_NE(at, std::string_view::npos) << '`' << value.text() << "` has no `" << part << '`';
  const Span span = MapScalar(value, loaded.text).At(at, at + part.size());
  return std::string(loaded.Spelling(span));
}

TEST(ScalarMap, PlainAndQuotedOnOneLine) {
  EXPECT_EQ(Written("a: some plain text\n", "plain"), "plain");
  EXPECT_EQ(Written("a: 'it''s quoted'\n", "quoted"), "quoted");
  EXPECT_EQ(Written("a: 'it''s quoted'\n", "it's"), "it''s");
  EXPECT_EQ(Written("a: \"x\\ty\\u00e9z \\\"q\\\" end\"\n", "end"), "end");
  EXPECT_EQ(Written("a: \"x\\ty\\u00e9z\"\n", "\ty\xC3\xA9"), "\\ty\\u00e9");
  EXPECT_EQ(Written("a: \"x\\ud83d\\ude00z\"\n", "z"), "z");
  EXPECT_EQ(Written("a: \"x\\0z\\x41b\"\n", "Ab"), "\\x41b");
}

TEST(ScalarMap, FoldedFlowText) {
  EXPECT_EQ(Written("a: one\n  two\n\n  three\n", "three"), "three");
  EXPECT_EQ(Written("a: one\n  two\n\n  three\n", "e tw"), "e\n  tw");
  EXPECT_EQ(Written("a: 'one  \n  two'\n", "two"), "two");
  EXPECT_EQ(Written("a: \"one \\\n   two \\\n\n  three\"\n", "three"), "three");
  EXPECT_EQ(Written("a: \"one \\\n   two\"\n", "one two"), "one \\\n   two");
  EXPECT_EQ(Written("{a: 'x\n\n\n y', b: 1}\n", "y"), "y");
}

TEST(ScalarMap, BlockText) {
  EXPECT_EQ(Written("a: |\n  one\n  two\n", "two"), "two");
  EXPECT_EQ(Written("a: |\n  one\n    deep\n\n  two\n", "deep"), "deep");
  EXPECT_EQ(Written("a: |\n  one\n\n\n  two\n", "two"), "two");
  EXPECT_EQ(Written("a: |2\n    lead\n  two\n", "two"), "two");
  EXPECT_EQ(Written("a: |2\n    lead\n  two\n", "  lead"), "  lead");
  EXPECT_EQ(Written("a: |-  # comment\n      one\n      two\n", "two"), "two");
  EXPECT_EQ(Written("a: |+\n  one\n\n\nb: 1\n", "one"), "one");
  EXPECT_EQ(Written("a: |\r\n  one\r\n  two\r\n", "two"), "two");
  EXPECT_EQ(Written("x:\n  - a: 1\na: |\n\n\n  one\n", "one"), "one");
}

TEST(ScalarMap, FoldedBlockText) {
  EXPECT_EQ(Written("a: >\n  one\n  two\n\n  three\n", "three"), "three");
  EXPECT_EQ(Written("a: >\n  one\n  two\n\n  three\n", "two"), "two");
  EXPECT_EQ(Written("a: >-\n  one\n    code\n    more\n  two\n", "more"), "more");
  EXPECT_EQ(Written("a: >-\n  one\n    code\n  two\n", "two"), "two");
  EXPECT_EQ(Written("a: >\n\n  one\n\n\n    x\n\n  two\n", "two"), "two");
}

TEST(ScalarMap, TextThatInterpolationPutIn) {
  Loaded loaded("a: \"x ${LONG} \\ty\"\n");
  Arena arena;
  UnsetNames unset;
  Substitutions substituted;
  const Variables variables{{{"LONG", "a very long value"}}, {}};
  Interpolate(loaded.document(), loaded.text, variables, arena, unset, substituted, loaded.sink);
  const Value value = *loaded.root().Find("a");
  const TextMap map = MapScalar(value, loaded.text);
  const auto written = [&](std::string_view part) {
    const std::size_t at = value.text().find(part);
    return std::string(loaded.Spelling(map.At(at, at + part.size())));
  };
  EXPECT_EQ(written("x"), "x");
  EXPECT_EQ(written("\ty"), "\\ty");
  EXPECT_EQ(written("very"), "${LONG}");
}

TEST(ScalarMap, TextWrittenNowhereHasNoPlace) {
  EXPECT_FALSE(MapScalar(Value::String("x"), "").exact());
  const Loaded loaded("a: ''\n");
  const Span span = MapScalar(*loaded.root().Find("a"), loaded.text).At(0, 0);
  EXPECT_EQ(span.begin, span.end);
}

}  // namespace
}  // namespace dagc::test
