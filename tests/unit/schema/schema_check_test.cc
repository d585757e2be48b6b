// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/work.h"
#include "document/load.h"
#include "unit/schema/findings.h"

namespace dagc {
namespace {

using test::Check;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kClosed = R"({
  "type": "object", "additionalProperties": false, "required": ["stack", "name"],
  "properties": {
    "stack": {"type": "string"}, "name": {"type": "string"}, "title": {"type": "string"},
    "count": {"type": "integer", "minimum": 1, "maximum": 9},
    "policy": {"enum": ["Allow", "Forbid", "Replace"]},
    "command": {"type": "array", "items": {"type": ["string", "number", "boolean"]}},
    "spec": {"type": "object", "additionalProperties": false, "required": ["image"],
             "properties": {"image": {"type": "string"}}}
  }
})";

TEST(SchemaCheck, SaysNothingOfARightDocument) {
  EXPECT_THAT(Check(kClosed, R"({"stack": "container", "name": "a", "count": 2, "command": ["a", 1, true]})"),
              IsEmpty());
}

TEST(SchemaCheck, LeavesItToTheCallerToSayThatTheWorkIsUsedUp) {
  std::string error;
  const auto schema = CompiledSchema::Compile(kClosed, &error);
  ASSERT_TRUE(schema.has_value()) << error;
  const WorkScope scope(1);
  EXPECT_THAT(Check(*schema, R"({"stack": "container", "name": "a", "command": ["a", 1, true]})"), IsEmpty());
  EXPECT_EQ(WorkLeft(), 0U);
}

TEST(SchemaCheck, NamesFoundAndExpectedKind) {
  EXPECT_THAT(
      Check(kClosed, R"({"stack": ["a"], "name": 12, "spec": null, "command": [{}]})"),
      ElementsAre(
          "<[\"a\"]> stack: wrong type: `stack` is a list, expected a string [DG2001]",
          "<12> name: wrong type: `name` is an integer, expected a string (quote it to keep the text: \"12\") [DG2001]",
          "<null> spec: wrong type: `spec` is null, expected a mapping [DG2001]",
          "<{}> command[0]: wrong type: `command[0]` is a mapping, expected a string [DG2001]"));
}

TEST(SchemaCheck, ProposesAListForASingleItem) {
  EXPECT_THAT(Check(R"({"properties": {"command": {"type": "array"}}})", R"({"command": "sh"})"),
              ElementsAre("<\"sh\"> command: wrong type: `command` is a string, expected a list (write it as a list: "
                          "`[sh]`) [DG2001]"));
}

TEST(SchemaCheck, ProposesToDropQuotesAroundANumber) {
  EXPECT_THAT(
      Check(kClosed, R"({"stack": "a", "name": "b", "count": "3"})"),
      ElementsAre(
          "<\"3\"> count: wrong type: `count` is a string, expected an integer (remove the quotes: `3`) [DG2001]"));
}

TEST(SchemaCheck, TakesAFloatWithoutFractionForAnInteger) {
  EXPECT_THAT(Check(kClosed, R"({"stack": "a", "name": "b", "count": 3.0})"), IsEmpty());
  EXPECT_THAT(Check(kClosed, R"({"stack": "a", "name": "b", "count": 3.5})"), SizeIs(1));
}

TEST(SchemaCheck, WrongKindSaysNothingAboutWhatIsInside) {
  EXPECT_THAT(Check(kClosed, R"({"stack": "a", "name": "b", "spec": [{"imagee": 1}]})"), SizeIs(1));
}

TEST(SchemaCheck, ReportsEveryUnknownKeyAtTheKey) {
  EXPECT_THAT(
      Check(kClosed, R"({"stack": "a", "name": "b", "zzz": 1, "titel": 2, "qqqq": 3})"),
      ElementsAre(HasSubstr("<\"zzz\"> zzz: unknown key `zzz` (expected one of `command`, `count`, `name`, `policy`"),
                  "<\"titel\"> titel: unknown key `titel` (did you mean `title`?) [DG2002]",
                  HasSubstr("<\"qqqq\"> qqqq: unknown key `qqqq` (expected one of")));
}

TEST(SchemaCheck, AMisspeltRequiredKeyIsOneFinding) {
  EXPECT_THAT(Check(kClosed, R"({"stak": "container", "nmae": "b"})"),
              ElementsAre("<\"stak\"> stak: unknown key `stak` (did you mean `stack`?) [DG2002]",
                          "<\"nmae\"> nmae: unknown key `nmae` (did you mean `name`?) [DG2002]"));
}

TEST(SchemaCheck, AMisspeltKeyExplainsOneMissingKeyOnly) {
  EXPECT_THAT(
      Check(
          R"({"required": ["name", "names"], "properties": {"name": {}, "names": {}}, "additionalProperties": false})",
          R"({"nam": 1})"),
      ElementsAre("<\"nam\"> nam: unknown key `nam` (did you mean `name`?) [DG2002]",
                  "<\"nam\"> : missing required key `names` in the document [DG2003]"));
}

TEST(SchemaCheck, SuggestsAKeyThatIsNotThereYet) {
  EXPECT_THAT(Check(R"({"additionalProperties": false, "properties": {"logs": {}, "login": {}}})",
                    R"({"logs": 1, "login2": 2, "logis": 3})"),
              ElementsAre(HasSubstr("(did you mean `login`?)"), HasSubstr("(did you mean `login`?)")));
}

TEST(SchemaCheck, SuggestsAKeyThatIsThereWhenNoOtherIsNear) {
  EXPECT_THAT(Check(kClosed, R"({"stack": "a", "name": "b", "command": [], "comand": []})"),
              ElementsAre("<\"comand\"> comand: unknown key `comand` (did you mean `command`?) [DG2002]"));
}

TEST(SchemaCheck, AMissingKeyIsReportedAtTheKeyOfItsMap) {
  EXPECT_THAT(Check(kClosed, R"({"stack": "a", "name": "b", "spec": {}})"),
              ElementsAre("<\"spec\"> spec: missing required key `image` in `spec` [DG2003]"));
}

TEST(SchemaCheck, AMissingKeyOfAListItemIsReportedAtItsFirstKey) {
  constexpr std::string_view kList = R"({"properties": {"dag": {"items": {"required": ["name"]}}}})";
  EXPECT_THAT(Check(kList, R"({"dag": [{"name": 1}, {"title": 1}, {}]})"),
              ElementsAre("<\"title\"> dag[1]: missing required key `name` in `dag[1]` [DG2003]",
                          "<{}> dag[2]: missing required key `name` in `dag[2]` [DG2003]"));
}

TEST(SchemaCheck, AMissingKeyOfTheDocumentIsReportedAtItsFirstKey) {
  EXPECT_THAT(Check(kClosed, R"({"title": "x"})"),
              ElementsAre("<\"title\"> : missing required key `name` in the document [DG2003]",
                          "<\"title\"> : missing required key `stack` in the document [DG2003]"));
}

TEST(SchemaCheck, MoreRequiredKeysThanAWordHasBitsAreStillCounted) {
  std::string names;
  for (int i = 0; i < 70; ++i) names += (i == 0 ? "\"k" : ", \"k") + std::to_string(i) + '"';
  EXPECT_THAT(Check("{\"required\": [" + names + "]}", "{\"k1\": 1}"), SizeIs(69));
}

TEST(SchemaCheck, ListsAllowedValuesAndTheNearest) {
  EXPECT_THAT(
      Check(kClosed, R"({"stack": "a", "name": "b", "policy": "Forbit"})"),
      ElementsAre(
          "<\"Forbit\"> policy: invalid value: `policy` is `Forbit`, expected one of `Allow`, `Forbid` and `Replace` "
          "(did you mean `Forbid`?) [DG2004]"));
  EXPECT_THAT(Check(R"({"properties": {"type": {"const": "workflow"}}})", R"({"type": ["a"]})"),
              ElementsAre("<[\"a\"]> type: invalid value: `type` is a list, expected `workflow` [DG2004]"));
}

TEST(SchemaCheck, ProposesQuotesForAnAllowedTextWrittenAsANumber) {
  EXPECT_THAT(Check(R"({"properties": {"argoVersion": {"enum": ["3.6", "4.0"]}}})", R"({"argoVersion": 3.6})"),
              ElementsAre("<3.6> argoVersion: invalid value: `argoVersion` is `3.6`, expected one of `3.6` and `4.0` "
                          "(quote it to keep the text: \"3.6\") [DG2004]"));
}

TEST(SchemaCheck, EnumAndConstTakeEqualValuesHoweverWritten) {
  EXPECT_THAT(Check(R"({"enum": [1, [2], {"a": 1, "b": [null]}]})", R"({"b": [null], "a": 1.0})"), IsEmpty());
  EXPECT_THAT(Check(R"({"const": 1})", "1.0"), IsEmpty());
  EXPECT_THAT(Check(R"({"const": 1})", "true"), SizeIs(1));
  EXPECT_THAT(Check(R"({"const": "a", "enum": ["a", "b"]})", "\"b\""), SizeIs(1));
}

TEST(SchemaCheck, SaysBoundsOfNumbers) {
  EXPECT_THAT(Check(kClosed, R"({"stack": "a", "name": "b", "count": 0})"),
              ElementsAre("<0> count: out of range: `count` is `0`, expected at least 1 [DG2005]"));
  EXPECT_THAT(Check(R"({"exclusiveMaximum": 2.5})", "2.5"), ElementsAre(HasSubstr("is `2.5`, expected less than 2.5")));
  EXPECT_THAT(Check(R"({"exclusiveMinimum": 0})", "-1"), ElementsAre(HasSubstr("is `-1`, expected more than 0")));
  EXPECT_THAT(Check(R"({"multipleOf": 5})", "7"), ElementsAre(HasSubstr("is `7`, expected a multiple of 5")));
  EXPECT_THAT(Check(R"({"multipleOf": 0.1})", "0.3"), IsEmpty());
  EXPECT_THAT(Check(R"({"multipleOf": -1})", "-9223372036854775808"), IsEmpty());
}

TEST(SchemaCheck, SaysSizes) {
  EXPECT_THAT(Check(R"({"properties": {"dag": {"minItems": 1}}})", R"({"dag": []})"),
              ElementsAre("<[]> dag: out of range: `dag` is empty, expected at least 1 item [DG2005]"));
  EXPECT_THAT(Check(R"({"maxItems": 1})", "[1, 2]"),
              ElementsAre(HasSubstr("the document is a list of 2 items, expected at most 1 item")));
  EXPECT_THAT(Check(R"({"minLength": 2, "maxLength": 3})", "\"é\""),
              ElementsAre(HasSubstr("is `é`, expected 2 to 3 characters")));
  EXPECT_THAT(Check(R"({"minLength": 1})", "\"é\""), IsEmpty());
  EXPECT_THAT(Check(R"({"minProperties": 1})", "{}"), ElementsAre(HasSubstr("is empty, expected at least 1 key")));
  EXPECT_THAT(
      Check(R"({"items": [{}, {}], "additionalItems": false})", "[1, 2, 3]"),
      ElementsAre(HasSubstr("<3> : out of range: the document is a list of 3 items, expected at most 2 items")));
}

TEST(SchemaCheck, SaysPatterns) {
  EXPECT_THAT(
      Check(R"({"properties": {"name": {"pattern": "^[a-z]+$"}}})", R"({"name": "A1"})"),
      ElementsAre("<\"A1\"> name: schema violation: `name` is `A1`, expected a string matching `^[a-z]+$` [DG2006]"));
  EXPECT_THAT(Check(R"({"pattern": "^\\u00e9\\d$"})", "\"é1\""), IsEmpty());
}

TEST(SchemaCheck, PatternsTakeLinearTimeOnHostileText) {
  EXPECT_THAT(Check(R"({"pattern": "^(a+)+$"})", '"' + std::string(1'000'000, 'a') + "!\""), SizeIs(1));
}

TEST(SchemaCheck, PatternsOfKeysAreSaidOfTheKey) {
  EXPECT_THAT(
      Check(R"({"properties": {"m": {"propertyNames": {"pattern": "^[a-z]+$"}}}})", R"({"m": {"A": 1, "b": 2}})"),
      ElementsAre("<\"A\"> m.A: schema violation: the key `A` is `A`, expected a string matching `^[a-z]+$` [DG2006]"));
}

TEST(SchemaCheck, NamesOfADefinitionAreNotTakenForTheDefinition) {
  constexpr std::string_view kSchema = R"({"properties": {"m": {"$ref": "#/definitions/m"}}, "definitions":
      {"m": {"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}}}})";
  EXPECT_THAT(Check(kSchema, R"({"m": {"b": 2}})"), IsEmpty());
  EXPECT_THAT(Check(kSchema, R"({"m": {"B": 2}})"), SizeIs(1));
}

TEST(SchemaCheck, ExclusiveKeysAreSaidInThoseWords) {
  constexpr std::string_view kEither = R"({"anyOf": [{"required": ["value"]}, {"required": ["template"]}],
      "not": {"required": ["value", "template"]}, "properties": {"value": {}, "template": {}}, "additionalProperties": false})";
  EXPECT_THAT(Check(kEither, R"({"template": 1, "value": 2})"),
              ElementsAre("<\"value\"> value: schema violation: `value` is set together with `template`, expected only "
                          "one of them [DG2006] "
                          "& <\"template\">"));
  EXPECT_THAT(Check(kEither, "{}"),
              ElementsAre("<{}> : missing required key `value` or `template` in the document [DG2003]"));
  EXPECT_THAT(Check(kEither, R"({"vlaue": 1})"), ElementsAre(HasSubstr("unknown key `vlaue` (did you mean `value`?)")));
}

TEST(SchemaCheck, OneOfWithKeysReadsTheSame) {
  constexpr std::string_view kOne = R"({"oneOf": [{"required": ["a"]}, {"required": ["b"]}]})";
  EXPECT_THAT(Check(kOne, R"({"a": 1, "b": 2})"),
              ElementsAre(HasSubstr("set together with `a`, expected only one of them")));
  EXPECT_THAT(Check(kOne, R"({"c": 1})"), ElementsAre(HasSubstr("missing required key `a` or `b`")));
}

TEST(SchemaCheck, DependenciesNameTheKeyThatIsNeeded) {
  EXPECT_THAT(
      Check(R"({"dependencies": {"factor": ["duration"], "x": {"required": ["y"]}}})", R"({"factor": 2, "x": 1})"),
      ElementsAre("<\"factor\"> : missing required key `y` in the document [DG2003]",
                  "<\"factor\"> factor: schema violation: `factor` is set without `duration`, expected both or neither "
                  "[DG2006]"));
}

TEST(SchemaCheck, RepeatedItemsAreFoundWithTheFirstOne) {
  EXPECT_THAT(
      Check(R"({"properties": {"a": {"uniqueItems": true}}})",
            R"({"a": [1, {"b": 1, "c": 2}, 1.0, {"c": 2, "b": 1}]})"),
      ElementsAre(
          "<1.0> a[2]: schema violation: `a[2]` is a duplicate, expected unique items [DG2006] & <1>",
          "<{\"c\": 2, \"b\": 1}> a[3]: schema violation: `a[3]` is a duplicate, expected unique items [DG2006] & "
          "<{\"b\": 1, \"c\": 2}>"));
}

TEST(SchemaCheck, ABranchIsLeftOutWhenItsConditionLooksAtAMistake) {
  constexpr std::string_view kSchema = R"({
    "properties": {"type": {"enum": ["schedule", "instance"]}},
    "allOf": [{"if": {"properties": {"type": {"const": "schedule"}}, "required": ["type"]},
               "then": {"required": ["schedule"]}, "else": {"not": {"required": ["schedule"]}}}]})";
  EXPECT_THAT(Check(kSchema, R"({"type": "shedule", "schedule": 1})"), SizeIs(1));
  EXPECT_THAT(Check(kSchema, R"({"type": "schedule"})"), ElementsAre(HasSubstr("missing required key `schedule`")));
  EXPECT_THAT(Check(kSchema, R"({"type": "instance", "schedule": 1})"), SizeIs(1));
}

TEST(SchemaCheck, TwoSchemasForOneValueSayItOnce) {
  constexpr std::string_view kSchema = R"({"properties": {"a": {"type": "object"}}, "if": {"required": ["a"]},
      "then": {"properties": {"a": {"type": "object", "enum": [{}]}}}})";
  EXPECT_THAT(Check(kSchema, R"({"a": 1})"), SizeIs(1));
}

TEST(SchemaCheck, AFaultInAnAnchoredNodeIsSaidOnce) {
  std::string error;
  const auto schema = CompiledSchema::Compile(R"({"additionalProperties": {"type": "array", "items": {"type": "object",
      "required": ["id"], "additionalProperties": false, "properties": {"id": {"type": "string"}, "x": {"type": "string"}}}}})",
                                              &error);
  ASSERT_TRUE(schema) << error;
  constexpr std::string_view kText = "a: &list\n  - {x: 1, y: 2}\n  - 5\nb: *list\nc: *list\n";
  CollectingSink sink;
  const LoadedFile loaded = LoadDocuments(FileId{1}, kText, {}, sink);
  ASSERT_EQ(loaded.documents.size(), 1U);
  CheckSchema(loaded.documents.front().root, *schema, sink);
  EXPECT_THAT(
      test::FindingsOf(sink, kText),
      ElementsAre(HasSubstr("a[0]: missing required key `id`"), HasSubstr("a[0].x: wrong type: `x` is an integer"),
                  HasSubstr("a[0].y: unknown key `y`"), HasSubstr("a[1]: wrong type: `a[1]` is an integer")));
}

TEST(SchemaCheck, AnAlternativeThatWasPlainlyMeantIsReportedItself) {
  constexpr std::string_view kByKind = R"({"anyOf": [{"type": "string"}, {"type": "object", "required": ["id"]}]})";
  EXPECT_THAT(Check(kByKind, R"({"x": 1})"), ElementsAre(HasSubstr("missing required key `id`")));
  constexpr std::string_view kByKey = R"({"oneOf": [
      {"type": "object", "properties": {"kind": {"const": "a"}, "x": {"type": "string"}}},
      {"type": "object", "properties": {"kind": {"const": "b"}, "y": {"type": "string"}}}]})";
  EXPECT_THAT(Check(kByKey, R"({"kind": "b", "y": 1})"),
              ElementsAre(HasSubstr("<1> y: wrong type: `y` is an integer, expected a string")));
  EXPECT_THAT(Check(kByKind, "1"),
              ElementsAre(HasSubstr("the document is an integer of an unknown form, expected one of the 2 forms")));
}

TEST(SchemaCheck, OtherRulesHaveWordsToo) {
  EXPECT_THAT(Check(R"({"properties": {"a": false}})", R"({"a": 1})"),
              ElementsAre("<1> a: schema violation: `a` is set, expected no such key [DG2006]"));
  EXPECT_THAT(Check(R"({"not": {"type": "integer"}})", "1"),
              ElementsAre(HasSubstr("is an integer that the schema excludes")));
  EXPECT_THAT(Check(R"({"contains": {"const": 1}})", "[2]"), ElementsAre(HasSubstr("[DG2006]")));
  EXPECT_THAT(Check(R"({"oneOf": [{}, {}]})", "[2]"), ElementsAre(HasSubstr("matching several forms")));
}

TEST(SchemaCheck, WhatIsNotKnownYetBreaksNoRule) {
  EXPECT_THAT(Check(kClosed, R"({"stack": ${STACK}, "name": ${NAME}, "count": ${N}, "policy": ${P}, "spec": ${S}})"),
              IsEmpty());
  EXPECT_THAT(Check(R"({"pattern": "^a$", "minLength": 99})", "${A}"), IsEmpty());
  EXPECT_THAT(Check(R"({"uniqueItems": true, "contains": {"const": 1}, "enum": [[1]]})", "[${A}, ${A}]"), IsEmpty());
  EXPECT_THAT(Check(R"({"anyOf": [{"type": "integer"}, {"type": "boolean"}]})", "${A}"), IsEmpty());
  EXPECT_THAT(Check(R"({"properties": {"a": {"not": {"type": "string"}}}})", R"({"a": ${A}})"), IsEmpty());
}

TEST(SchemaCheck, AFailureStaysOneWhateverElseIsNotKnownYet) {
  constexpr std::string_view kSchema =
      R"({"if": {"properties": {"a": {"const": 1}, "b": {"const": 2}}, "required": ["a", "b"]},
      "then": false, "else": {"required": ["c"]}})";
  EXPECT_THAT(Check(kSchema, R"({"a": ${A}, "b": 3})"), ElementsAre(HasSubstr("missing required key `c`")));
  EXPECT_THAT(Check(kSchema, R"({"b": 3, "a": ${A}})"), ElementsAre(HasSubstr("missing required key `c`")));
  EXPECT_THAT(Check(kSchema, R"({"a": ${A}, "b": 2})"), IsEmpty());
}

TEST(SchemaCheck, AnUnknownConditionTakesNeitherBranch) {
  constexpr std::string_view kSchema =
      R"({"if": {"properties": {"stack": {"const": "container"}}, "required": ["stack"]},
      "then": {"required": ["image"]}, "else": {"required": ["other"]}})";
  EXPECT_THAT(Check(kSchema, R"({"stack": ${STACK}})"), IsEmpty());
  EXPECT_THAT(Check(kSchema, R"({"stack": "container"})"), SizeIs(1));
}

TEST(SchemaCheck, PathsQuoteKeysThatAreNoWords) {
  EXPECT_THAT(
      Check(R"({"additionalProperties": {"additionalProperties": {"type": "string"}}})", R"({"a.b": {"c-d": 1}})"),
      ElementsAre(HasSubstr("<1> [\"a.b\"].c-d: wrong type: `c-d` is an integer")));
}

TEST(SchemaCheck, APartOfADocumentIsReportedWhereItStands) {
  std::string error;
  const auto schema = CompiledSchema::Compile(R"({"type": "object", "required": ["image"]})", &error);
  ASSERT_TRUE(schema) << error;
  Arena arena;
  constexpr std::string_view kText = R"({"stackSpec": {"x": 1}, "other": 2})";
  const Value document = test::ReadJson(kText, arena);
  CollectingSink sink;
  const schema::WalkScope scope{"spec.dag[0].spec.stackSpec", document.FindKey("stackSpec")};
  EXPECT_FALSE(CheckSchema(*document.Find("stackSpec"), *schema, sink, scope));
  EXPECT_FALSE(CheckSchema(*document.Find("other"), *schema, sink, scope));
  EXPECT_THAT(
      test::FindingsOf(sink, kText),
      ElementsAre(
          "<\"stackSpec\"> spec.dag[0].spec.stackSpec: missing required key `image` in `stackSpec` [DG2003]",
          "<2> spec.dag[0].spec.stackSpec: wrong type: `stackSpec` is an integer, expected a mapping [DG2001]"));
}

TEST(SchemaCheck, LongValuesAreCutInMessages) {
  const std::string text(200, 'x');
  const auto findings = Check(R"({"enum": ["a"]})", '"' + text + '"');
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_THAT(findings.front(), HasSubstr("is `" + std::string(60, 'x') + "...`"));
}

TEST(SchemaCheck, DeepDocumentsEndWithAFinding) {
  const std::string open(3000, '[');
  const std::string close(3000, ']');
  EXPECT_THAT(Check(R"({"items": {"$ref": "#"}})", open + close), ElementsAre(HasSubstr("is nested too deeply")));
}

TEST(SchemaCheck, ExponentialSchemasEnd) {
  constexpr std::string_view kTwice =
      R"({"type": "object", "anyOf": [{"properties": {"a": {"$ref": "#"}}, "required": ["a"]},
      {"properties": {"a": {"$ref": "#"}}, "required": ["b"]}]})";
  std::string document = "1";
  for (int i = 0; i < 60; ++i) document = "{\"a\": " + document + ", \"b\": 1}";
  EXPECT_THAT(Check(kTwice, document), ElementsAre(HasSubstr("expected a simpler document")));
}

TEST(SchemaCheck, ManyFailuresAreCut) {
  std::string document = "[";
  for (int i = 0; i < 20'000; ++i) document += "1,";
  document += "1]";
  std::string error;
  const auto schema = CompiledSchema::Compile(R"({"items": {"type": "string"}})", &error);
  ASSERT_TRUE(schema) << error;
  Arena arena;
  EXPECT_THAT(schema::FindFailures(test::ReadJson(document, arena), schema->root()), SizeIs(10'001));
}

}  // namespace
}  // namespace dagc
