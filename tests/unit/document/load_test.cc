// SPDX-License-Identifier: Apache-2.0
#include "document/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LoadDocuments, TypesScalarsAndKeepsTheirText) {
  const Loaded loaded("a: 0755\nb: \"1\"\nc: true\nd: ~\ne: 1.50\nf: [x, 2]\n");
  EXPECT_EQ(loaded.root().Find("a")->kind(), Kind::kInt);
  EXPECT_EQ(loaded.root().Find("a")->text(), "0755");
  EXPECT_TRUE(loaded.root().Find("b")->IsString());
  EXPECT_EQ(loaded.root().Find("c")->AsBool(), true);
  EXPECT_TRUE(loaded.root().Find("d")->IsNull());
  EXPECT_EQ(loaded.root().Find("e")->text(), "1.50");
  EXPECT_EQ(loaded.root().Find("f")->items()[1].AsInt(), 2);
  ASSERT_EQ(loaded.file.documents[0].ambiguous.size(), 1u);
  EXPECT_EQ(loaded.file.documents[0].ambiguous[0].text(), "0755");
}

TEST(LoadDocuments, PointsAMissingValueAtItsKey) {
  const Loaded loaded("owner:\nname: x\n");
  EXPECT_EQ(loaded.Spelling(loaded.root().Find("owner")->span()), "owner");
}

TEST(LoadDocuments, BlamesTheSecondOfTwoKeysAndKeepsTheFirst) {
  Loaded loaded("name: a\nspec: 1\n\"name\": b\nspec: 2\n");
  EXPECT_EQ(loaded.root().Find("name")->text(), "a");
  EXPECT_EQ(loaded.root().size(), 2u);
  EXPECT_THAT(loaded.Said(), ElementsAre("DG1201 at `\"name\"`", "DG1201 at `spec`"));
}

TEST(LoadDocuments, FindsRepeatsInWideMappingsToo) {
  std::string yaml;
  for (int i = 0; i < 100; ++i) yaml += "k" + std::to_string(i) + ": 1\n";
  Loaded loaded(yaml + "k7: 2\nk0: 3\n");
  EXPECT_EQ(loaded.root().size(), 100u);
  EXPECT_THAT(loaded.Said(), ElementsAre("DG1201 at `k7`", "DG1201 at `k0`"));
}

TEST(LoadDocuments, MergesMappingsAfterOwnKeys) {
  const Loaded loaded("base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nuse:\n  <<: [*b, *m]\n  x: 9\n");
  const Value& use = *loaded.root().Find("use");
  EXPECT_EQ(use.Find("x")->text(), "9");
  EXPECT_EQ(use.Find("y")->text(), "2");
  EXPECT_EQ(use.Find("z")->text(), "4");
  EXPECT_EQ(use.size(), 3u);
  EXPECT_TRUE(loaded.sink.empty());
}

TEST(LoadDocuments, TakesAQuotedMergeKeyForAKey) {
  const Loaded loaded("'<<': 1\n");
  EXPECT_EQ(loaded.root().Find("<<")->text(), "1");
}

TEST(LoadDocuments, StopsAliasesThatGrowPastTheLimit) {
  LoadOptions options;
  options.limits.nodes = 40;
  Loaded loaded("a: &a [1, 2, 3, 4]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b, *b]\nd: [*b, *b]\n", options);
  EXPECT_THAT(loaded.Said(), ElementsAre("DG1206 at `*b`"));
}

TEST(LoadDocuments, RefusesAnAliasInsideItsOwnAnchor) {
  Loaded loaded("a: &a\n  b: *a\n");
  EXPECT_THAT(loaded.Said(), ElementsAre("DG1205 at `*a`"));
}

TEST(LoadDocuments, NumbersDocumentsAndLeavesEmptyOnesOut) {
  const Loaded loaded("# nothing\n---\na: 1\n---\n---\nb: 2\n");
  ASSERT_EQ(loaded.file.documents.size(), 2u);
  EXPECT_NE(loaded.file.documents[1].root.Find("b"), nullptr);
  EXPECT_LT(loaded.file.documents[0].index, loaded.file.documents[1].index);
}

TEST(LoadDocuments, JudgesNothingAfterAnErrorOfSyntax) {
  const Loaded loaded("a: \"x\nb: 1\n");
  EXPECT_FALSE(loaded.file.readable);
  EXPECT_THAT(loaded.file.documents, IsEmpty());
}

TEST(LoadDocuments, HelpsWithTemplatesThatLackQuotes) {
  Loaded loaded("title: {{name}}\n");
  const auto findings = loaded.sink.TakeSorted();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(CodeName(findings[0].code), "DG1202");
  EXPECT_NE(findings[0].help, "");
}

TEST(LoadDocuments, GivesEqualKeysTheSameBytesAndTheirOwnPlaces) {
  const Loaded loaded("- {name: a, 'name2': b}\n- {name: c, name2: d}\n- {nome: e}\n");
  const auto items = loaded.root().items();
  const Value& first = items[0].keys_and_values()[0];
  const Value& second = items[1].keys_and_values()[0];
  EXPECT_EQ(first.text().data(), second.text().data());
  EXPECT_EQ(first.span().begin, 3u);
  EXPECT_EQ(second.span().begin, 27u);
  EXPECT_EQ(items[1].keys_and_values()[2].text(), "name2");
  EXPECT_EQ(items[2].keys_and_values()[0].text(), "nome");
}

// A missing value is blamed on its key, not on what comes next.
TEST(LoadDocuments, PutsMissingValuesAtTheirKeys) {
  const Loaded loaded("a:\nbc: # nothing\nlist:\n  -\n  - x\nflow: {d, ef: }\n? g\n");
  const auto spelling = [&](const Value& map, std::string_view key) { return loaded.Spelling(map.Find(key)->span()); };
  const Value& root = loaded.root();
  EXPECT_EQ(spelling(root, "a"), "a");
  EXPECT_EQ(spelling(root, "bc"), "bc");
  EXPECT_EQ(spelling(*root.Find("flow"), "d"), "d");
  EXPECT_EQ(spelling(*root.Find("flow"), "ef"), "ef");
  EXPECT_EQ(spelling(root, "g"), "g");
  // An item has no key: the empty place behind its dash.
  EXPECT_EQ(root.Find("list")->items()[0].span(), (Span{FileId{1}, 26, 26}));
}

// What is said of the tree before the first error of syntax is certain; behind it the tree is a guess.
TEST(LoadDocuments, SaysNothingOfTheTreeAfterAnErrorOfSyntax) {
  Loaded loaded("a: 1\na: 2\nb: @x\nc: 1\nc: 2\n");
  EXPECT_THAT(loaded.Said(), ElementsAre("DG1201 at `a`", "DG1046 at `@`"));
  Loaded braces("a:\n  - {{#each steps}}\n");
  EXPECT_THAT(braces.Said(), ElementsAre("DG1047 at `#`"));
}

}  // namespace
}  // namespace dagc::test
