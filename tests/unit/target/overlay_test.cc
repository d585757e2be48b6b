// SPDX-License-Identifier: Apache-2.0
#include "target/overlay.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/schema/json_value.h"

namespace dagc {
namespace {

// A tree on one line: {a: 1, b: [x]}.
std::string Show(const Value& value) {
  std::string text;
  if (value.IsScalar()) return std::string(value.text());
  for (const Value& item : value.items()) text += (text.empty() ? "" : ", ") + Show(item);
  for (const Entry& entry : value.entries()) {
    text += (text.empty() ? "" : ", ") + Show(entry.key) + ": " + Show(entry.value);
  }
  return value.IsMap() ? "{" + text + "}" : "[" + text + "]";
}

std::string Laid(std::string_view over, std::string_view base) {
  Arena arena;
  return Show(Overlay(test::ReadJson(base, arena), test::ReadJson(over, arena), arena));
}

TEST(Overlay, MergesMapsDeeply) {
  EXPECT_EQ(Laid(R"({"a": {"y": 3, "z": 4}, "c": 5})", R"({"a": {"x": 1, "y": 2}, "b": 2})"),
            "{a: {x: 1, y: 3, z: 4}, b: 2, c: 5}");
}

TEST(Overlay, ReplacesLists) { EXPECT_EQ(Laid(R"({"a": [3]})", R"({"a": [1, 2]})"), "{a: [3]}"); }

TEST(Overlay, NullTakesAway) {
  EXPECT_EQ(Laid(R"({"a": null, "b": {"x": null}, "zzz": null})", R"({"a": {"x": 1}, "b": {"x": 1, "y": 2}})"),
            "{b: {y: 2}}");
}

TEST(Overlay, OtherKindsReplaceEachOther) {
  EXPECT_EQ(Laid(R"({"a": 1, "b": {"x": 2}})", R"({"a": {"x": 1}, "b": [1]})"), "{a: 1, b: {x: 2}}");
}

TEST(Overlay, EntriesKeepTheirPlaces) {
  Arena arena;
  const Value base = test::ReadJson(R"({"a": 1, "b": 2})", arena);
  const Value over = test::ReadJson(R"({          "b": 3})", arena);
  const Value laid = Overlay(base, over, arena);
  EXPECT_EQ(laid.Find("a")->span(), base.Find("a")->span());
  EXPECT_EQ(laid.Find("b")->span(), over.Find("b")->span());
  EXPECT_EQ(laid.FindKey("b")->span(), over.FindKey("b")->span());
}

}  // namespace
}  // namespace dagc
