// SPDX-License-Identifier: Apache-2.0
// The library as one call.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dagc/compiler.h"
#include "dagc/diag_code.h"
#include "unit/driver/program.h"

namespace dagc {
namespace {

using test::Manifest;
using testing::HasSubstr;
using testing::Not;

TEST(Compile, GivesOutputsUnderTheNamesOfTheirInputs) {
  CompileRequest request;
  request.inputs = {{"a.yaml", Manifest("a")}, {"service.yaml", "kind: Service\n"}, {"b.yaml", Manifest("b")}};
  const CompileResult result = Compile(request);
  EXPECT_TRUE(result.ok);
  ASSERT_EQ(result.outputs.size(), 2U);
  EXPECT_EQ(result.outputs[0].name, "a.yaml");
  EXPECT_EQ(result.outputs[1].name, "b.yaml");
  EXPECT_THAT(result.outputs[1].text, HasSubstr("name: b"));
}

TEST(Compile, SaysWhichInputsItSkipped) {
  CompileRequest request;
  request.inputs = {{"service.yaml", "kind: Service\n"}};
  CompileResult result = Compile(request);
  EXPECT_TRUE(result.ok);
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.findings[0].code, DiagCode::kNothingRecognised);
  EXPECT_EQ(result.findings[0].severity, Severity::kWarning);
  EXPECT_EQ(result.findings[1].code, DiagCode::kForeignFiles);
  request.inputs.push_back({"a.yaml", Manifest("a")});
  result = Compile(request);
  EXPECT_THAT(result.findings, testing::Contains(testing::Field(&Finding::code, DiagCode::kForeignFiles)));
  EXPECT_THAT(result.findings, Not(testing::Contains(testing::Field(&Finding::code, DiagCode::kNothingRecognised))));
}

TEST(Compile, SaysTheSameAsTheProgram) {
  test::Program dagc;
  dagc.files.Put("a.yaml", Manifest("a"));
  dagc.files.Put("dagc.yaml", "namespace: data\n");
  EXPECT_EQ(dagc.Run({"compile", "a.yaml", "--argo-version", "3.7"}), 0);
  CompileRequest request;
  request.inputs = {{"a.yaml", Manifest("a")}};
  request.target = NamedText{"dagc.yaml", "namespace: data\n"};
  request.options.argo_version = ArgoVersion::k3_7;
  const CompileResult result = Compile(request);
  ASSERT_EQ(result.outputs.size(), 1U);
  EXPECT_EQ(result.outputs[0].text, dagc.out);
}

TEST(Compile, PlacesFindings) {
  CompileRequest request;
  request.inputs = {{"a.yaml", "version: v2alpha\nname: a\nname: b\ntype: workflow\n"}};
  const CompileResult result = Compile(request);
  EXPECT_FALSE(result.ok);
  EXPECT_TRUE(result.outputs.empty());
  const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                  [](const Finding& finding) { return finding.code == DiagCode::kDuplicateKey; });
  ASSERT_NE(found, result.findings.end());
  EXPECT_EQ(found->file, "a.yaml");
  EXPECT_EQ(found->begin.line, 3U);
  EXPECT_EQ(found->begin.column, 1U);
  EXPECT_EQ(found->end.column, 5U);
}

TEST(Compile, TakesVariablesAndNamesThoseThatAreMissing) {
  CompileRequest request;
  request.inputs = {{"a.yaml", Manifest("${X}-${Y}")}};
  request.options.variables = {{"X", "x"}};
  CompileResult result = Compile(request);
  EXPECT_FALSE(result.ok);
  EXPECT_EQ(result.findings.back().message, "unset variable(s) `Y`");
  request.options.variables["Y"] = "y";
  result = Compile(request);
  ASSERT_TRUE(result.ok);
  EXPECT_THAT(result.outputs[0].text, HasSubstr("name: x-y"));
}

TEST(Compile, RefusesWrongOptionsAndTargets) {
  CompileRequest request;
  request.inputs = {{"a.yaml", Manifest("a")}};
  request.options.name_space = "No Label";
  CompileResult result = Compile(request);
  EXPECT_FALSE(result.ok);
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].code, DiagCode::kWrongValue);
  request.options = {};
  request.target = NamedText{"dagc.yaml", "namespce: data\n"};
  result = Compile(request);
  EXPECT_FALSE(result.ok);
  EXPECT_TRUE(result.outputs.empty());
  EXPECT_EQ(result.findings.back().file, "dagc.yaml");
}

TEST(Compile, ShowsNoSecret) {
  CompileRequest request;
  request.inputs = {{"a.yaml",
                     "version: v2alpha\nname: s\ntype: secret\nsecret:\n  data:\n    password: hunter2\n"
                     "    password: hunter3\n"}};
  for (const Finding& finding : Compile(request).findings) EXPECT_THAT(finding.message, Not(HasSubstr("hunter")));
}

}  // namespace
}  // namespace dagc
