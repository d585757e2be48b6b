// SPDX-License-Identifier: Apache-2.0
#include "writer/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/nasty_text.h"
#include "value/builder.h"

namespace dagc {
namespace {

std::string Json(const Value& value, JsonLayout layout = JsonLayout::kCompact) {
  std::string to;
  WriteJson(value, layout, to);
  return to;
}

TEST(WriteJson, WritesBothLayouts) {
  Arena arena;
  const Value list =
      ListBuilder(arena).Add(Value::Int(-1, arena)).Add(Value()).Add(MapBuilder(arena).Finish()).Finish();
  const Value value = MapBuilder(arena)
                          .Put("a", "x\n\"y\"")
                          .Put("b", list)
                          .Put("c", ListBuilder(arena).Finish())
                          .Put("d", Value::Bool(true))
                          .Finish();
  EXPECT_EQ(Json(value), R"({"a":"x\n\"y\"","b":[-1,null,{}],"c":[],"d":true})");
  EXPECT_EQ(Json(value, JsonLayout::kPretty), R"({
  "a": "x\n\"y\"",
  "b": [
    -1,
    null,
    {}
  ],
  "c": [],
  "d": true
})");
}

TEST(WriteJson, KeepsEveryDigitOfANumber) {
  EXPECT_EQ(Json(Value::Scalar(Kind::kFloat, "+.50")), "0.50");
  EXPECT_EQ(Json(Value::Scalar(Kind::kFloat, "1E400")), "1.0e+400");
  EXPECT_EQ(Json(Value::Scalar(Kind::kInt, "0x1F")), "31");
  EXPECT_EQ(Json(Value::Scalar(Kind::kInt, "123456789012345678901234567890")), "123456789012345678901234567890");
  EXPECT_EQ(Json(Value::Scalar(Kind::kInt, "0xFFFFFFFFFFFFFFFFFF")), "\"0xFFFFFFFFFFFFFFFFFF\"");
  EXPECT_EQ(Json(Value::Scalar(Kind::kFloat, ".nan")), "\".nan\"");
}

TEST(WriteJson, MakesEveryKeyText) {
  const std::vector<Value> entries = {Value::Scalar(Kind::kInt, "1"), Value::Bool(true)};
  EXPECT_EQ(Json(Value::Map(entries)), R"({"1":true})");
}

TEST(WriteJson, EveryNastyTextComesBackThroughAnotherReader) {
  std::vector<std::string> texts = test::NastyYamlTexts();
  test::RandomTexts random(test::RandomTexts::Domain::kYaml, test::Seed());
  for (int i = 0; i < 10'000; ++i) texts.push_back(random.Next());
  for (const std::string& text : texts) {
    Arena arena;
    const Value value = MapBuilder(arena).Put(text, ListBuilder(arena).Add(text).Finish()).Finish();
    const auto compact = nlohmann::json::parse(Json(value));
    ASSERT_EQ(compact.begin().key(), text);
    ASSERT_EQ(compact.begin().value().at(0).get<std::string>(), text);
    ASSERT_EQ(nlohmann::json::parse(Json(value, JsonLayout::kPretty)), compact);
  }
}

}  // namespace
}  // namespace dagc
