// SPDX-License-Identifier: Apache-2.0
#include "value/value.h"

#include <gtest/gtest.h>

#include "value/builder.h"

namespace dagc {
namespace {

TEST(Value, KnowsItsScalar) {
  EXPECT_EQ(Value::Scalar(Kind::kInt, "0o17").AsInt(), 15);
  EXPECT_EQ(Value::Scalar(Kind::kInt, "-0x1F").AsInt(), std::nullopt);
  EXPECT_EQ(Value::Scalar(Kind::kInt, "+7").AsInt(), 7);
  EXPECT_EQ(Value::Scalar(Kind::kInt, "99999999999999999999").AsInt(), std::nullopt);
  EXPECT_EQ(Value::Scalar(Kind::kFloat, "1.5e3").AsDouble(), 1500.0);
  EXPECT_EQ(Value::Scalar(Kind::kFloat, ".inf").AsDouble(), std::nullopt);
  EXPECT_EQ(Value::Scalar(Kind::kBool, "TRUE").AsBool(), true);
  EXPECT_EQ(Value::String("true").AsBool(), std::nullopt);
}

TEST(Value, FindsEntriesOfAMapInOrder) {
  Arena arena;
  const Value map = MapBuilder(arena).Put("b", "1").Put("a", Value::Int(2, arena)).Finish();
  ASSERT_NE(map.Find("a"), nullptr);
  EXPECT_EQ(map.Find("a")->AsInt(), 2);
  EXPECT_EQ(map.Find("c"), nullptr);
  EXPECT_EQ(map.size(), 2u);
  std::string keys;
  for (const Entry& entry : map.entries()) keys += entry.key.text();
  EXPECT_EQ(keys, "ba");
}

TEST(Value, IsEmptyWhereItIsOfAnotherKind) {
  const Value text = Value::String("x");
  EXPECT_TRUE(text.items().empty());
  EXPECT_EQ(text.Find("x"), nullptr);
  EXPECT_EQ(Value().text(), "");
  EXPECT_TRUE(Value().IsNull());
}

}  // namespace
}  // namespace dagc
