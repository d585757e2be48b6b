// SPDX-License-Identifier: Apache-2.0
// The small second reader, held against yaml-cpp: what it accepts yaml-cpp accepts, and what the writer writes both do.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "backend/verify.h"
#include "support/nasty_text.h"
#include "unit/backend/in_all_places.h"
#include "value/builder.h"
#include "writer/yaml_writer.h"

namespace dagc {
namespace {

// A document of everything that the writer writes.
Value Sample(Arena& arena) {
  const Value inner = MapBuilder(arena).Put("k", "1").Put("block", "a\n  b\n\nc\n").Finish();
  const Value nested = ListBuilder(arena).Add("x").Add(ListBuilder(arena).Add("y: z").Finish()).Finish();
  return MapBuilder(arena)
      .Put("name", "x")
      .Put("list", ListBuilder(arena).Add("a").Add(inner).Add(nested).Add(Value()).Finish())
      .Put("count", Value::Int(5, arena))
      .Put("flag", Value::Bool(true))
      .Put("nothing", Value())
      .Put("kept", "a\n\n")
      .Put("stripped", " a\nb")
      .Put("a.b/c", MapBuilder(arena).Finish())
      .Put("with: colon", ListBuilder(arena).Finish())
      .Put(arena.Copy(std::string(1200, 'k')), "long")
      .Put(
          "gr\xC3\xB6\xC3\x9F"
          "e",
          "tab\tand \"quotes\" \xE2\x80\xA8 \xF0\x9F\x98\x80")
      .Finish();
}

std::string Written(const Value& value) {
  std::string yaml;
  WriteYaml(value, yaml);
  return yaml;
}

TEST(WrittenYaml, IsAccepted) {
  Arena arena;
  const std::array<Value, 2> documents = {Sample(arena), Sample(arena)};
  const std::string one = Written(documents[0]);
  EXPECT_EQ(FirstDifference(one, std::span(documents).first(1)), std::nullopt) << one;
  EXPECT_EQ(FirstDifference(one + "---\n" + one, documents), std::nullopt);
  EXPECT_EQ(FirstDifference(one, documents), "document 2");
  EXPECT_NE(FirstDifference(one + "---\n" + one + "---\n" + one, documents), std::nullopt);
  for (const Value& root : {Value::String("a"), Value(), Value::Int(1, arena), Value::List({}), Value::Map({})}) {
    EXPECT_EQ(FirstDifference(Written(root), {&root, 1}), std::nullopt) << Written(root);
  }
}

TEST(WrittenYaml, NamesThePlaceOfADifference) {
  Arena arena;
  const std::array<Value, 1> documents = {Sample(arena)};
  const std::string yaml = Written(documents[0]);
  const auto changed = [&](std::string_view from, std::string_view to) {
    std::string text = yaml;
    text.replace(text.find(from), from.size(), to);
    return FirstDifference(text, documents).value_or("no difference");
  };
  EXPECT_EQ(changed("name: x", "name: y"), "name");
  EXPECT_EQ(changed("name: x", "nam: x"), "name");
  EXPECT_EQ(changed("- a\n", "- b\n"), "list[0]");
  EXPECT_EQ(changed("k: \"1\"", "k: 1"), "list[1].k");
  EXPECT_EQ(changed("      a\n", "      b\n"), "list[1].block");
  EXPECT_EQ(changed("block: |\n", "block: |-\n"), "list[1].block");
  EXPECT_EQ(changed("kept: |+\n", "kept: |\n"), "kept");
  EXPECT_EQ(changed("flag: true", "flag: yes"), "flag");
  EXPECT_EQ(changed("count: 5", "count: 6"), "count");
  EXPECT_EQ(changed("a.b/c: {}", "a.b/c: []"), "[\"a.b/c\"]");
  EXPECT_EQ(changed("name: x", "name: &a x"), "line 1");
  EXPECT_EQ(changed("name: x", "name: 'x'"), "line 1");
  EXPECT_EQ(changed("name: x", "name: x # y"), "line 1");
  EXPECT_EQ(changed("name: x\n", "name: x\n\n"), "line 2");
  EXPECT_EQ(changed("name: x", "name:  x"), "line 1");
}

TEST(WrittenYaml, RefusesPlainTextThatSomeReaderResolves) {
  Arena arena;
  for (const std::string_view text :
       {"yes", "y",    "On",   "OFF", "~",    "null",       "1_000",     "0b1", "0x1F", "1e3", ".inf",
        "+1",  "0o17", "0755", "08",  "1:30", "2026-01-01", "190:20:30", "<<",  "a: b", "a #b"}) {
    const std::array<Value, 1> documents = {MapBuilder(arena).Put("k", text).Finish()};
    EXPECT_NE(FirstDifference("k: " + std::string(text) + "\n", documents), std::nullopt) << text;
    EXPECT_EQ(FirstDifference("k: \"" + std::string(text) + "\"\n", documents), std::nullopt) << text;
  }
}

TEST(WrittenYaml, EveryHostileTextComesBack) {
  std::vector<std::string> texts = test::NastyYamlTexts();
  test::RandomTexts random(test::RandomTexts::Domain::kYaml, test::Seed());
  for (int i = 0; i < 10'000; ++i) texts.push_back(random.Next());
  for (const std::string& text : texts) {
    Arena arena;
    const std::array<Value, 1> documents = {InAllPlaces(text, arena)};
    const std::string yaml = Written(documents[0]);
    ASSERT_EQ(FirstDifference(yaml, documents), std::nullopt) << yaml;
  }
}

// Trees of every shape, and what becomes of their text when one byte of it is changed, left out or doubled.
class RandomTrees {
 public:
  explicit RandomTrees(std::uint64_t seed) : random_(seed), texts_(test::RandomTexts::Domain::kYaml, seed) {}

  Value Next(Arena& arena, int depth = 0) {
    const std::size_t kind = Below(depth > 4 ? 4 : 7);
    if (kind == 0) return Value::Int(static_cast<std::int64_t>(Below(1000)), arena);
    if (kind == 1) return Below(2) == 0 ? Value::Bool(true) : Value();
    if (kind < 4) return Value::String(arena.Copy(texts_.Next()));
    if (kind < 5) {
      ListBuilder list(arena);
      for (std::size_t i = Below(4); i > 0; --i) list.Add(Next(arena, depth + 1));
      return list.Finish();
    }
    MapBuilder map(arena);
    for (std::size_t i = Below(5); i > 0; --i) {
      map.Put(arena.Copy("k" + std::to_string(i) + (Below(4) == 0 ? texts_.Next() : "")), Next(arena, depth + 1));
    }
    return map.Finish();
  }

  std::string Mutated(std::string text) {
    if (text.empty()) return text;
    const std::size_t at = Below(text.size());
    constexpr std::string_view kBytes = " \n:-#\"'|>?[]{},&*!~\\\tx0";
    switch (Below(3)) {
      case 0:
        text[at] = kBytes[Below(kBytes.size())];
        break;
      case 1:
        text.erase(at, 1);
        break;
      default:
        text.insert(at, 1, kBytes[Below(kBytes.size())]);
    }
    return text;
  }

 private:
  std::size_t Below(std::size_t n) { return random_() % n; }

  std::mt19937_64 random_;
  test::RandomTexts texts_;
};

TEST(WrittenYaml, AgreesWithYamlCpp) {
  const int trees = std::getenv("DAGC_MANY_TREES") != nullptr ? 100'000 : 5'000;  // tools/dev/check.sh
  RandomTrees random(test::Seed());
  int accepted = 0;
  for (int i = 0; i < trees; ++i) {
    Arena arena;
    const std::array<Value, 1> documents = {random.Next(arena)};
    const std::string yaml = Written(documents[0]);
    ASSERT_EQ(FirstDifference(yaml, documents), std::nullopt) << yaml;
    ASSERT_EQ(FirstDifferenceByYamlCpp(yaml, documents), std::nullopt) << yaml;
    for (int k = 0; k < 8; ++k) {
      const std::string mutated = random.Mutated(yaml);
      // Only what the small reader accepts is safe to give to yaml-cpp.
      if (FirstDifference(mutated, documents)) continue;
      ++accepted;
      ASSERT_EQ(FirstDifferenceByYamlCpp(mutated, documents), std::nullopt) << yaml << "\nas\n" << mutated;
    }
  }
  EXPECT_GT(accepted, 0) << "no mutation left the meaning as it was: the test looks at nothing";
}

}  // namespace
}  // namespace dagc
