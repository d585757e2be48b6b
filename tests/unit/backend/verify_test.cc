// SPDX-License-Identifier: Apache-2.0
#include "backend/verify.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "support/nasty_text.h"
#include "unit/backend/in_all_places.h"
#include "value/builder.h"
#include "writer/yaml_writer.h"

namespace dagc {
namespace {

class VerifyByYamlCpp : public testing::Test {
 protected:
  // {name: x, list: [a, {k: "1"}], count: 5, flag: true, nothing: null, "a.b/c": {}}
  Value Sample() {
    const Value inner = MapBuilder(arena_).Put("k", "1").Finish();
    return MapBuilder(arena_)
        .Put("name", "x")
        .Put("list", ListBuilder(arena_).Add("a").Add(inner).Finish())
        .Put("count", Value::Int(5, arena_))
        .Put("flag", Value::Bool(true))
        .Put("nothing", Value())
        .Put("a.b/c", MapBuilder(arena_).Finish())
        .Finish();
  }
  std::optional<std::string> Difference(std::string_view yaml) {
    const std::array<Value, 1> documents = {Sample()};
    return FirstDifferenceByYamlCpp(yaml, documents);
  }

  Arena arena_;
};

constexpr std::string_view kSample =
    "name: x\nlist:\n  - a\n  - k: \"1\"\ncount: 5\nflag: true\nnothing: null\na.b/c: {}\n";

TEST_F(VerifyByYamlCpp, AcceptsWhatTheWriterWrites) {
  std::string yaml;
  WriteYaml(Sample(), yaml);
  EXPECT_EQ(yaml, kSample);
  EXPECT_EQ(Difference(yaml), std::nullopt);
  EXPECT_EQ(Difference("# a comment\n---\n" + yaml), std::nullopt);
}

TEST_F(VerifyByYamlCpp, TakesKeysForText) {
  const std::array<Value, 2> entries = {Value::Scalar(Kind::kInt, "0005"), Value::String("x")};
  const std::array<Value, 1> documents = {Value::Map(entries)};
  std::string yaml;
  WriteYaml(documents[0], yaml);
  EXPECT_EQ(FirstDifferenceByYamlCpp(yaml, documents), std::nullopt);
  EXPECT_EQ(FirstDifferenceByYamlCpp("5: x\n", documents), "0005");
}

TEST_F(VerifyByYamlCpp, NamesThePlaceOfEveryKindOfDifference) {
  const auto changed = [&](std::string_view from, std::string_view to) {
    std::string yaml(kSample);
    yaml.replace(yaml.find(from), from.size(), to);
    return Difference(yaml).value_or("no difference");
  };
  EXPECT_EQ(changed("name: x", "name: y"), "name");
  EXPECT_EQ(changed("name: x", "nam: x"), "name");
  EXPECT_EQ(changed("name: x\n", ""), "name");
  EXPECT_EQ(changed("- a", "- b"), "list[0]");
  EXPECT_EQ(changed("\"1\"", "1"), "list[1].k");
  EXPECT_EQ(changed("\"1\"", "\"1 \""), "list[1].k");
  EXPECT_EQ(changed("  - k: \"1\"\n", ""), "list[1]");
  EXPECT_EQ(changed("  - a\n", "  - a\n  - a\n"), "list[1]");
  EXPECT_EQ(changed("\"1\"\n", "\"1\"\n  - more\n"), "list");
  EXPECT_EQ(changed("count: 5", "count: \"5\""), "count");
  EXPECT_EQ(changed("count: 5", "count: 5.0"), "count");
  EXPECT_EQ(changed("count: 5", "count: 6"), "count");
  EXPECT_EQ(changed("count: 5", "count: 0x5"), "no difference");
  EXPECT_EQ(changed("flag: true", "flag: false"), "flag");
  EXPECT_EQ(changed("flag: true", "flag: yes"), "flag");
  EXPECT_EQ(changed("flag: true", "flag: &a true"), "flag");
  EXPECT_EQ(changed("flag: true", "flag: !!bool true"), "flag");
  EXPECT_EQ(changed("nothing: null", "nothing: ''"), "nothing");
  EXPECT_EQ(changed("nothing: null", "nothing:"), "no difference");
  EXPECT_EQ(changed("{}", "[]"), "[\"a.b/c\"]");
  EXPECT_EQ(changed("{}", "{x: 1}"), "[\"a.b/c\"]");
  EXPECT_EQ(changed("{}\n", "{}\nmore: 1\n"), "the whole document");
  EXPECT_EQ(Difference("name: x\nlist: @a\n"), "line 2, column 7");
}

TEST_F(VerifyByYamlCpp, CountsDocuments) {
  const std::array<Value, 2> two = {Sample(), Sample()};
  const std::string one(kSample);
  EXPECT_EQ(FirstDifferenceByYamlCpp(one + "---\n" + one, two), std::nullopt);
  EXPECT_EQ(FirstDifferenceByYamlCpp(one, two), "document 2");
  EXPECT_EQ(FirstDifferenceByYamlCpp(one + "---\n" + one + "---\n" + one, two), "document 3");
  EXPECT_EQ(FirstDifferenceByYamlCpp(one + "---\nname: y\n", two), "document 2: name");
  EXPECT_EQ(FirstDifferenceByYamlCpp("", two), "document 1");
  EXPECT_EQ(FirstDifferenceByYamlCpp("", {}), std::nullopt);
}

TEST_F(VerifyByYamlCpp, EndsOnWhatHangsYamlCpp) {
  for (const std::string_view yaml : {",", "[a], b", "- a\n- b,\n,\n", "{\"n\": 1},\n{\"n\": 2}\n"}) {
    EXPECT_NE(Difference(yaml), std::nullopt) << yaml;
  }
}

TEST_F(VerifyByYamlCpp, RefusesPlainTextThatIsNoTextForTheEngine) {
  constexpr std::string_view kTyped[] = {"yes",  "y",   "On",   "OFF", "~",    "null", "1_000", "0b1",
                                         "0x1F", "1e3", ".inf", "+1",  "0o17", "0755", "08"};
  for (const std::string_view text : kTyped) {
    const std::array<Value, 1> documents = {MapBuilder(arena_).Put("k", text).Finish()};
    EXPECT_EQ(FirstDifferenceByYamlCpp("k: " + std::string(text) + "\n", documents), "k") << text;
    EXPECT_EQ(FirstDifferenceByYamlCpp("k: \"" + std::string(text) + "\"\n", documents), std::nullopt) << text;
  }
}

TEST_F(VerifyByYamlCpp, RefusesPlainNumbersThatTheEngineReadsDifferently) {
  for (const std::string_view text : {"0755", "0o17", "0x1F", "12"}) {
    const std::array<Value, 1> documents = {MapBuilder(arena_).Put("k", Value::Scalar(Kind::kInt, text)).Finish()};
    std::string written;
    WriteYaml(documents[0], written);
    EXPECT_EQ(FirstDifferenceByYamlCpp(written, documents), std::nullopt) << written;
  }
  const std::array<Value, 1> octal = {MapBuilder(arena_).Put("k", Value::Scalar(Kind::kInt, "0755")).Finish()};
  EXPECT_EQ(FirstDifferenceByYamlCpp("k: 0755\n", octal), "k");
}

TEST_F(VerifyByYamlCpp, EveryNastyTextComesBack) {
  std::vector<std::string> texts = test::NastyYamlTexts();
  test::RandomTexts random(test::RandomTexts::Domain::kYaml, test::Seed());
  for (int i = 0; i < 10'000; ++i) texts.push_back(random.Next());
  for (const std::string& text : texts) {
    Arena arena;
    const std::array<Value, 1> documents = {InAllPlaces(text, arena)};
    std::string yaml;
    WriteYaml(documents[0], yaml);
    ASSERT_EQ(FirstDifferenceByYamlCpp(yaml, documents), std::nullopt) << yaml;
  }
}

}  // namespace
}  // namespace dagc
