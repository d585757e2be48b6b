// SPDX-License-Identifier: Apache-2.0
#include "schema/canonical_json.h"

#include <gtest/gtest.h>

#include "unit/schema/json_value.h"

namespace dagc::schema {
namespace {

std::string Canonical(std::string_view json) {
  Arena arena;
  return CanonicalJson(test::ReadJson(json, arena));
}

TEST(CanonicalJson, EqualValuesAreOneText) {
  EXPECT_EQ(Canonical("1"), Canonical("1.0"));
  EXPECT_EQ(Canonical("100"), Canonical("1e2"));
  EXPECT_EQ(Canonical("-0"), Canonical("0.0"));
  EXPECT_EQ(Canonical(R"({"a": [1, 2], "b": {}})"), Canonical(R"({"b": {}, "a": [1.0, 2]})"));
  EXPECT_EQ(Canonical("\"a\""), CanonicalJson(Value::String("a")));
}

TEST(CanonicalJson, DifferentValuesDiffer) {
  EXPECT_NE(Canonical("1"), Canonical("true"));
  EXPECT_NE(Canonical("1"), Canonical("\"1\""));
  EXPECT_NE(Canonical("null"), Canonical("\"null\""));
  EXPECT_NE(Canonical("true"), Canonical("false"));
  EXPECT_NE(Canonical("[]"), Canonical("{}"));
  EXPECT_NE(Canonical(R"(["a", "b"])"), Canonical(R"(["ab"])"));
  EXPECT_NE(Canonical(R"([["a"], "b"])"), Canonical(R"(["a", ["b"]])"));
  EXPECT_NE(Canonical("9007199254740993"), Canonical("9007199254740992"));
  EXPECT_NE(Canonical("1e300"), Canonical("1e301"));
}

TEST(CanonicalJson, FindsWhatIsNotKnownYetAnywhere) {
  Arena arena;
  EXPECT_TRUE(HoldsUnresolved(test::ReadJson(R"({"a": [{"b": ${X}}]})", arena)));
  EXPECT_FALSE(HoldsUnresolved(test::ReadJson(R"({"a": [{"b": 1}]})", arena)));
}

}  // namespace
}  // namespace dagc::schema
