// SPDX-License-Identifier: Apache-2.0
#include "writer/yaml_writer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "support/nasty_text.h"
#include "value/builder.h"

namespace dagc {
namespace {

class WriteYamlTest : public testing::Test {
 protected:
  MapBuilder Map() { return MapBuilder(arena_); }
  ListBuilder List() { return ListBuilder(arena_); }
  static std::string Yaml(const Value& value) {
    std::string to;
    WriteYaml(value, to);
    return to;
  }
  static std::string Number(Kind kind, std::string_view text) { return Yaml(Value::Scalar(kind, text)); }

  Arena arena_;
};

TEST_F(WriteYamlTest, LaysOutAsDocumented) {
  const Value container = Map()
                              .Put("image", "alpine:3.20")
                              .Put("args", List().Add("-c").Add("echo a\necho b\n").Add("{{workflow.uid}}").Finish())
                              .Put("resources", Map().Finish())
                              .Finish();
  const Value matrix = List().Add(List().Add("a").Add("1").Finish()).Add(List().Finish()).Finish();
  const Value root =
      Map()
          .Put("kind", "Workflow")
          .Put("spec", Map()
                           .Put("templates", List()
                                                 .Add(Map().Put("name", "load").Put("container", container).Finish())
                                                 .Add(Map().Put("name", "idle").Finish())
                                                 .Finish())
                           .Put("parallelism", Value::Int(4, arena_))
                           .Put("suspend", Value::Bool(false))
                           .Finish())
          .Put("matrix", matrix)
          .Put("script", "one\n  two")
          .Put("none", Value())
          .Finish();
  EXPECT_EQ(Yaml(root), R"(kind: Workflow
spec:
  templates:
    - name: load
      container:
        image: alpine:3.20
        args:
          - -c
          - |
            echo a
            echo b
          - "{{workflow.uid}}"
        resources: {}
    - name: idle
  parallelism: 4
  suspend: false
matrix:
  - - a
    - "1"
  - []
script: |-
  one
    two
none: null
)");
}

TEST_F(WriteYamlTest, WritesARootThatIsNoMapping) {
  EXPECT_EQ(Yaml(Value::String("a")), "\"a\"\n");
  EXPECT_EQ(Yaml(Value::String("a\nb")), "\"a\\nb\"\n");
  EXPECT_EQ(Yaml(Value()), "null\n");
  EXPECT_EQ(Yaml(List().Finish()), "[]\n");
  EXPECT_EQ(Yaml(List().Add("a").Finish()), "- a\n");
  EXPECT_EQ(Yaml(List().Add("x\ny").Finish()), "- |-\n  x\n  y\n");
}

TEST_F(WriteYamlTest, AppendsToWhatIsThere) {
  std::string to = "# header\n";
  WriteYaml(Map().Put("a", "b").Finish(), to);
  EXPECT_EQ(to, "# header\na: b\n");
}

TEST_F(WriteYamlTest, IgnoresHowAValueWasWrittenInItsSource) {
  const Value quoted = Value::Scalar(Kind::kString, "abc", {}, Style::kSingleQuoted);
  const std::vector<Value> items = {quoted};
  EXPECT_EQ(Yaml(Value::List(items, {}, Style::kFlow)), "- abc\n");
}

TEST_F(WriteYamlTest, SpellsNumbersAsAllReadersReadThem) {
  EXPECT_EQ(Number(Kind::kInt, "0755"), "755\n");
  EXPECT_EQ(Number(Kind::kInt, "+5"), "5\n");
  EXPECT_EQ(Number(Kind::kInt, "-007"), "-7\n");
  EXPECT_EQ(Number(Kind::kInt, "0x1F"), "31\n");
  EXPECT_EQ(Number(Kind::kInt, "0o17"), "15\n");
  EXPECT_EQ(Number(Kind::kInt, "000"), "0\n");
  EXPECT_EQ(Number(Kind::kInt, "+00123456789012345678901234567890"), "123456789012345678901234567890\n");
  EXPECT_EQ(Number(Kind::kFloat, "1e3"), "1.0e+3\n");
  EXPECT_EQ(Number(Kind::kFloat, "-1.50E-07"), "-1.50e-07\n");
  EXPECT_EQ(Number(Kind::kFloat, ".5"), "0.5\n");
  EXPECT_EQ(Number(Kind::kFloat, "007."), "7.0\n");
  EXPECT_EQ(Number(Kind::kFloat, "+3.14159265358979323846264338327950288"), "3.14159265358979323846264338327950288\n");
  EXPECT_EQ(Number(Kind::kFloat, "-.inf"), "-.inf\n");
  EXPECT_EQ(Number(Kind::kBool, "True"), "true\n");
  EXPECT_EQ(Number(Kind::kBool, "FALSE"), "false\n");
  EXPECT_EQ(Number(Kind::kNull, "~"), "null\n");
}

TEST_F(WriteYamlTest, WritesKeysOfEveryKindAndLength) {
  const std::string long_key(1001, 'k');
  const std::string longest_simple_key(1000, 'k');
  const std::vector<Value> entries = {Value::Scalar(Kind::kInt, "5"),
                                      Value::String("a"),
                                      Value::Scalar(Kind::kInt, "0005"),
                                      Value::String("b"),
                                      Value::Scalar(Kind::kNull, ""),
                                      Value::String("b"),
                                      Value::String("x\ny"),
                                      Value::String("c"),
                                      Value::String(long_key),
                                      List().Add("d").Finish(),
                                      Value::String(longest_simple_key),
                                      Value::String("e")};
  EXPECT_EQ(Yaml(List().Add(Value::Map(entries)).Finish()),
            "- \"5\": a\n  \"0005\": b\n  \"\": b\n  \"x\\ny\": c\n  ? " + long_key + "\n  :\n    - d\n  " +
                longest_simple_key + ": e\n");
}

TEST_F(WriteYamlTest, NeedsNoStackForDeepTrees) {
  Value value = Value::String("bottom");
  for (int i = 0; i < 5'000; ++i) value = List().Add(value).Finish();
  const std::string yaml = Yaml(value);
  EXPECT_EQ(yaml, [] {
    std::string expected;
    for (int i = 0; i < 5'000; ++i) expected += "- ";
    return expected + "bottom\n";
  }());
}

// The engine and kubectl cut at "\n---" before they parse.
std::string_view UpToTheCut(const std::string& stream) {
  return std::string_view(stream).substr(0, stream.find("\n---"));
}

TEST(WriteYaml, KeepsTheLastNewlineOfADocumentFromStreamCutters) {
  Arena arena;
  for (const char* text : {"a\nb\n", "a\nb", "a\nb\n\n", "\na\n"}) {
    std::string stream;
    WriteYaml(MapBuilder(arena).Put("k", text).Finish(), stream);
    stream += "---\n";
    const YAML::Node read = YAML::Load(std::string(UpToTheCut(stream)));
    EXPECT_EQ(read["k"].as<std::string>(), text) << stream;
  }
}

// What trailing-whitespace, end-of-file-fixer and mixed-line-ending of https://github.com/pre-commit/pre-commit-hooks
// make of a file.
std::string AfterFixers(std::string_view text) {
  std::string fixed;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && std::string_view(" \t\r\v\f").find(line.back()) != std::string_view::npos) {
      line.remove_suffix(1);
    }
    fixed.append(line).append("\n");
    begin = end + 1;
  }
  while (fixed.ends_with("\n\n")) fixed.pop_back();
  return fixed;
}

TEST(WriteYaml, IsAsFixersOfRepositoriesLeaveIt) {
  std::vector<std::string> texts = test::NastyYamlTexts();
  test::RandomTexts random(test::RandomTexts::Domain::kYaml, test::Seed());
  for (int i = 0; i < 5000; ++i) texts.push_back(random.Next());
  for (const std::string& text : texts) {
    Arena arena;
    const Value list = ListBuilder(arena).Add(text).Add(text).Finish();
    for (const Value& last : {Value::String(text), list, MapBuilder(arena).Put(text, text).Finish()}) {
      std::string yaml;
      WriteYaml(MapBuilder(arena).Put("first", text).Put("last", last).Finish(), yaml);
      ASSERT_EQ(AfterFixers(yaml), yaml);
    }
  }
}

}  // namespace
}  // namespace dagc
