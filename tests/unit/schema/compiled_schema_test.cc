// SPDX-License-Identifier: Apache-2.0
#include "schema/compiled_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace dagc {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string ErrorOf(std::string_view schema) {
  std::string error;
  return CompiledSchema::Compile(schema, &error) ? "" : error;
}

std::string Repeat(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

TEST(CompiledSchema, TakesWhatEditorsAdd) {
  EXPECT_EQ(ErrorOf(R"({"$schema": "http://json-schema.org/draft-07/schema#", "$comment": "c", "title": "t",
      "description": "d", "markdownDescription": "m", "examples": [1], "default": 1, "deprecated": true, "x-own": {},
      "format": "uri", "enum": [1], "enumDescriptions": ["one"]})"),
            "");
}

TEST(CompiledSchema, RefusesMisspeltKeywordsWithTheirPlace) {
  EXPECT_EQ(ErrorOf(R"({"properties": {"a/b": {"requird": ["x"]}}})"),
            "at `/properties/a~1b`: unknown keyword `requird`, did you mean `required`?");
  EXPECT_EQ(ErrorOf(R"({"definitions": {"unused": {"zzzzzzzzz": 1}}})"),
            "at `/definitions/unused`: unknown keyword `zzzzzzzzz`");
}

TEST(CompiledSchema, RefusesKeywordsOfLaterDrafts) {
  EXPECT_EQ(ErrorOf(R"({"unevaluatedProperties": false})"),
            "at its root: keyword `unevaluatedProperties` is of a later draft than draft 7");
}

TEST(CompiledSchema, DoesNotTakeNamesOfPropertiesForKeywords) {
  EXPECT_EQ(
      ErrorOf(
          R"({"properties": {"requird": {}, "$ref": {"type": "string"}}, "default": {"x": 1}, "enum": [{"y": 2}]})"),
      "");
}

TEST(CompiledSchema, RefusesWhatHasNoEffectBesideAReference) {
  EXPECT_EQ(ErrorOf(R"({"properties": {"a": {"$ref": "#/definitions/a", "minLength": 1}}, "definitions": {"a": {}}})"),
            "at `/properties/a`: `minLength` has no effect beside `$ref`");
  EXPECT_EQ(ErrorOf(R"({"properties": {"a": {"$ref": "#/definitions/a", "title": "x"}}, "definitions": {"a": {}}})"),
            "");
}

TEST(CompiledSchema, RefusesReferencesThatLeadNowhereOrBack) {
  EXPECT_THAT(ErrorOf(R"({"$ref": "#"})"), HasSubstr("leads back to itself"));
  EXPECT_THAT(
      ErrorOf(
          R"({"items": {"$ref": "#/definitions/a"}, "definitions": {"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}}})"),
      HasSubstr("leads back to itself"));
  EXPECT_THAT(ErrorOf(R"({"items": {"$ref": "#/definitions/%zz"}})"), HasSubstr("not in this schema"));
  EXPECT_THAT(ErrorOf(R"({"items": {"$ref": "other.json"}})"), HasSubstr("not in this schema"));
  EXPECT_THAT(ErrorOf(R"({"items": {"$ref": 1}})"), HasSubstr("`$ref` must be text"));
}

TEST(CompiledSchema, RefusesSchemasThatApplyThemselvesToTheSameValue) {
  EXPECT_THAT(ErrorOf(R"({"allOf": [{"$ref": "#"}]})"), HasSubstr("applies itself"));
  EXPECT_THAT(
      ErrorOf(R"({"definitions": {"a": {"not": {"$ref": "#/definitions/a"}}}, "items": {"$ref": "#/definitions/a"}})"),
      HasSubstr("applies itself"));
  EXPECT_EQ(
      ErrorOf(R"({"allOf": [{"$ref": "#/definitions/a"}, {"$ref": "#/definitions/a"}], "definitions": {"a": {}}})"),
      "");
  EXPECT_EQ(ErrorOf(R"({"properties": {"a": {"$ref": "#"}}})"), "");
}

TEST(CompiledSchema, RefusesPatternsThatCannotBeMatchedInLinearTime) {
  EXPECT_THAT(ErrorOf(R"x({"pattern": "^(?!a)"})x"), StartsWith("cannot use the pattern `^(?!a)`"));
  EXPECT_THAT(ErrorOf(R"({"patternProperties": {"(": {}}})"), StartsWith("cannot use the pattern `(`"));
}

TEST(CompiledSchema, RefusesWhatIsNoSchema) {
  EXPECT_EQ(ErrorOf("{\n  \"a\": ,\n}"), "invalid JSON at line 2, column 8");
  EXPECT_THAT(ErrorOf("[]"), HasSubstr("must be an object or a boolean"));
  EXPECT_THAT(ErrorOf(R"({"properties": []})"), HasSubstr("`properties` must be an object"));
  EXPECT_THAT(ErrorOf(R"({"properties": {"a": 1}})"), HasSubstr("must be an object or a boolean"));
  EXPECT_THAT(ErrorOf(R"({"required": "name"})"), testing::Not(""));
  EXPECT_THAT(ErrorOf(R"({"type": "strin"})"), HasSubstr("strin"));
}

TEST(CompiledSchema, RefusesDeepSchemasInsteadOfRunningOutOfStack) {
  const std::size_t levels = 100'000;
  EXPECT_THAT(ErrorOf(Repeat(R"({"not":)", levels) + "{}" + Repeat("}", levels)), HasSubstr("levels deep"));
  std::string chain;
  for (std::size_t i = 0; i < 20'000; ++i) {
    chain += "\"d" + std::to_string(i) + R"(": {"items": {"$ref": "#/definitions/d)" + std::to_string(i + 1) + "\"}}, ";
  }
  EXPECT_THAT(ErrorOf(R"({"items": {"$ref": "#/definitions/d0"}, "definitions": {)" + chain + "\"d20000\": {}}}"),
              HasSubstr("levels deep"));
}

TEST(CompiledSchema, SchemasAtTheAllowedDepthCompile) {
  EXPECT_EQ(ErrorOf(Repeat(R"({"items":)", 190) + "{}" + Repeat("}", 190)), "");
}

}  // namespace
}  // namespace dagc
