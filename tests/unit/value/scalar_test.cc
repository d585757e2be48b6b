// SPDX-License-Identifier: Apache-2.0
#include "value/scalar.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "support/shared_folder.h"

namespace dagc {
namespace {

TEST(ResolvePlain, FollowsTheCoreSchema) {
  for (const char* text : {"", "~", "null", "Null", "NULL"}) EXPECT_EQ(ResolvePlain(text), Kind::kNull) << text;
  for (const char* text : {"true", "False", "TRUE"}) EXPECT_EQ(ResolvePlain(text), Kind::kBool) << text;
  for (const char* text : {"0", "-1", "+12", "0755", "0o17", "0xfF"}) EXPECT_EQ(ResolvePlain(text), Kind::kInt) << text;
  for (const char* text : {"1.", ".5", "-1e3", "1.5E-3", ".inf", "-.Inf", ".NAN"}) {
    EXPECT_EQ(ResolvePlain(text), Kind::kFloat) << text;
  }
  for (const char* text :
       {"yes", "on", "1_000", "0b1", "0X1F", "tRUE", ".", "-", "+", "e3", "1e", "0o8", "12:30", "-.nan"}) {
    EXPECT_EQ(ResolvePlain(text), Kind::kString) << text;
  }
}

TEST(DifferentEngineReading, NamesWhatTheEngineWouldSee) {
  EXPECT_EQ(DifferentEngineReading("yes"), "the boolean true");
  EXPECT_EQ(DifferentEngineReading("OFF"), "the boolean false");
  EXPECT_EQ(DifferentEngineReading("0755"), "the number 493");
  EXPECT_EQ(DifferentEngineReading("1_000"), "the number 1000");
  EXPECT_EQ(DifferentEngineReading(".inf"), "an error");
  EXPECT_EQ(DifferentEngineReading("1e400"), "text");
  for (const char* text : {"", "~", "true", "8", "08", "00", "1.50", "12:30:45", "2001-01-01", "text", "not", "0xg"}) {
    EXPECT_EQ(DifferentEngineReading(text), std::nullopt) << text;
  }
}

TEST(EngineJsonText, IsWhatJsonHoldsOfAPlainScalar) {
  const auto read = [](std::string_view text) {
    return std::pair(ResolvePlainAsEngine(text), EngineJsonText(text).value_or("none"));
  };
  using Pair = std::pair<Kind, std::string>;
  EXPECT_EQ(read("0644"), Pair(Kind::kInt, "420"));
  EXPECT_EQ(read("-0x1F"), Pair(Kind::kInt, "-31"));
  EXPECT_EQ(read("1_000"), Pair(Kind::kInt, "1000"));
  EXPECT_EQ(read("08"), Pair(Kind::kFloat, "8"));
  EXPECT_EQ(read("1e3"), Pair(Kind::kFloat, "1000"));
  EXPECT_EQ(read(".5"), Pair(Kind::kFloat, "0.5"));
  EXPECT_EQ(read("yes"), Pair(Kind::kBool, "true"));
  EXPECT_EQ(read("OFF"), Pair(Kind::kBool, "false"));
  EXPECT_EQ(read("~"), Pair(Kind::kNull, "null"));
  EXPECT_EQ(read("2001-01-01"), Pair(Kind::kString, "2001-01-01"));
  EXPECT_EQ(read("-.INF"), Pair(Kind::kFloat, "none"));
}

// All texts of up to four characters that can matter, and some longer ones.
TEST(ReadQuickly, NeverSaysAnythingElseThanTheTwoReaders) {
  const auto agrees = [](const std::string& text) {
    const QuickReading quick = ReadQuickly(text);
    if (quick == QuickReading::kUnsure) return true;
    const Kind kind = quick == QuickReading::kText ? Kind::kString : Kind::kInt;
    return ResolvePlain(text) == kind && !DifferentEngineReading(text);
  };
  constexpr std::string_view kCharacters = "0179aAbeEfFlLnNoOrstuUxXyY+-._:~ <=";
  std::vector<std::string> texts = {""};
  for (std::size_t begin = 0, length = 1; length <= 4; ++length) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char c : kCharacters) texts.push_back(texts[begin] + c);
    }
  }
  for (const char* text : {"false", "False", "FALSE", "falsey", "999999999999999999", "9223372036854775808", "100m",
                           "1Gi", "2001-01-01", "190:20:30", "0x7fffffffffffffff", "12e03", "685_230.15", "0b1010"}) {
    texts.emplace_back(text);
  }
  for (const std::string& text : texts) ASSERT_TRUE(agrees(text)) << text;
  EXPECT_EQ(ReadQuickly("step-1"), QuickReading::kText);
  EXPECT_EQ(ReadQuickly("name"), QuickReading::kText);
  EXPECT_EQ(ReadQuickly("100m"), QuickReading::kText);
  EXPECT_EQ(ReadQuickly("250"), QuickReading::kInteger);
  EXPECT_EQ(ReadQuickly("true"), QuickReading::kUnsure);
}

// What the engine made of `text` in a row of the table, in words of ours; empty where the row is no single plain
// scalar.
std::string EngineWords(const std::string& result) {
  if (result.starts_with("ERROR json: unsupported value")) return "an error";
  if (result.starts_with("ERROR")) return "";
  const auto value = nlohmann::json::parse(result).at("k");
  if (value.is_null()) return "null";
  if (value.is_boolean()) return value.get<bool>() ? "the boolean true" : "the boolean false";
  if (value.is_number()) return "a number";
  return value.is_string() ? "text" : "";
}

std::string CoreWords(const std::string& text) {
  switch (ResolvePlain(text)) {
    case Kind::kNull:
      return "null";
    case Kind::kBool:
      return Value::Scalar(Kind::kBool, text).AsBool().value() ? "the boolean true" : "the boolean false";
    case Kind::kInt:
    case Kind::kFloat:
      return "a number";
    default:
      return "text";
  }
}

TEST(DifferentEngineReading, AgreesWithTheEnginesOwnTable) {
  DAGC_NEED_SHARED(shared);
  std::ifstream table(shared / "argo" / "yaml-plain-scalars-sigs-yaml.tsv");
  std::string line;
  std::getline(table, line);
  int rows = 0;
  while (std::getline(table, line)) {
    const std::size_t tab = line.find('\t');
    const std::string text = nlohmann::json::parse(line.substr(0, tab));
    const std::string result = line.substr(tab + 1);
    // Rows that are no plain scalar by themselves (indicators, comments, tags, flow) belong to the reader's tests.
    const std::string engine = EngineWords(result);
    const bool plain = !text.empty() && text.find_first_of("#\n") == std::string::npos && text.front() != '\t' &&
                       text.back() != '\t' && text.find_first_of("&*!|>'\"%@`[]{},") != 0;
    if (engine.empty() || !plain) continue;
    ++rows;
    const auto different = DifferentEngineReading(text);
    const std::string core = CoreWords(text);
    if (engine != core) {
      EXPECT_TRUE(different) << text;
    } else if (engine == "a number") {
      const double there = nlohmann::json::parse(result).at("k").get<double>();
      const Value here = Value::Scalar(ResolvePlain(text), text);
      EXPECT_EQ(there == here.AsDouble(), !different) << text;
    } else {
      EXPECT_FALSE(different) << text << ": " << *different;
    }
  }
  EXPECT_GT(rows, 130);
}

}  // namespace
}  // namespace dagc
