// SPDX-License-Identifier: Apache-2.0
// The library as one call.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dagc/compiler.h"
#include "dagc/diag_code.h"
#include "dagc/reference.h"
#include "dagc/session.h"
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

// What a session says after edits is what a compilation of the same texts says.
void ExpectAsCompiled(Session& session, const std::vector<NamedText>& inputs) {
  CompileRequest request;
  request.inputs = inputs;
  const CompileResult expected = Compile(request);
  const CompileResult found = session.Compile();
  EXPECT_EQ(found.ok, expected.ok);
  ASSERT_EQ(found.outputs.size(), expected.outputs.size());
  for (std::size_t i = 0; i < found.outputs.size(); ++i) {
    EXPECT_EQ(found.outputs[i].name, expected.outputs[i].name);
    EXPECT_EQ(found.outputs[i].text, expected.outputs[i].text);
  }
  ASSERT_EQ(found.findings.size(), expected.findings.size());
  for (std::size_t i = 0; i < found.findings.size(); ++i) {
    EXPECT_EQ(found.findings[i].code, expected.findings[i].code);
    EXPECT_EQ(found.findings[i].message, expected.findings[i].message);
    EXPECT_EQ(found.findings[i].help, expected.findings[i].help);
    EXPECT_EQ(found.findings[i].path, expected.findings[i].path);
    EXPECT_EQ(found.findings[i].begin.line, expected.findings[i].begin.line);
    EXPECT_EQ(found.findings[i].begin.column, expected.findings[i].begin.column);
  }
}

TEST(Session, CompilesOnlyWhatChanged) {
  Session session;
  std::vector<NamedText> inputs;
  for (int i = 0; i < 200; ++i) inputs.push_back({std::to_string(i) + ".yaml", Manifest("w" + std::to_string(i))});
  for (const NamedText& input : inputs) session.Update(input.name, input.text);
  ExpectAsCompiled(session, inputs);
  EXPECT_EQ(session.compiled(), 200U);
  inputs[7].text = Manifest("w8");  // now two have that name
  session.Update("7.yaml", inputs[7].text);
  ExpectAsCompiled(session, inputs);
  EXPECT_EQ(session.compiled(), 1U);
  inputs[7].text = "version: v2alpha\ntype: workflow\nname: \"\nspec: {\n";
  session.Update("7.yaml", inputs[7].text);
  ExpectAsCompiled(session, inputs);
  inputs[7].text = Manifest("w7");
  session.Update("7.yaml", inputs[7].text);
  ExpectAsCompiled(session, inputs);
  EXPECT_EQ(session.compiled(), 1U);
  session.Update("7.yaml", inputs[7].text);
  ExpectAsCompiled(session, inputs);
  EXPECT_EQ(session.compiled(), 0U) << "nothing changed";
}

TEST(Session, CompilesEverythingAfterAChangeOfAResource) {
  const auto secret = [](const std::string& key) {
    return "version: v2alpha\ntype: secret\nname: db\nsecret:\n  type: key-value\n  data: {" + key + ": x}\n";
  };
  const std::string uses =
      "version: v2alpha\ntype: workflow\nname: uses\nspec:\n  use: {projection: {secrets: [{id: db, contextAlias: "
      "db}], "
      "projections: {envVars: [{key: A, value: '{{ .secrets.db.USER }}'}]}}}\n  dag:\n    - name: a\n"
      "      spec: {stack: container, stackSpec: {image: a:1, command: [date]}}\n";
  Session session;
  session.Update("db.yaml", secret("USER"));
  session.Update("uses.yaml", uses);
  ExpectAsCompiled(session, {{"db.yaml", secret("USER")}, {"uses.yaml", uses}});
  session.Update("db.yaml", secret("NAME"));
  ExpectAsCompiled(session, {{"db.yaml", secret("NAME")}, {"uses.yaml", uses}});
  EXPECT_EQ(session.compiled(), 2U);
  EXPECT_FALSE(session.Compile().ok);
  session.Remove("db.yaml");
  ExpectAsCompiled(session, {{"uses.yaml", uses}});
}

TEST(Reference, KnowsCodesPagesAndSchemas) {
  const std::vector<CodeInfo> codes = Codes();
  ASSERT_GT(codes.size(), 300U);
  for (const CodeInfo& info : codes) {
    EXPECT_EQ(Explain(info.number), Explain(info.name)) << info.number;
    EXPECT_THAT(std::string(Explain(info.number).value_or("")), testing::StartsWith("# " + info.number)) << info.name;
  }
  EXPECT_EQ(Explain("DG9999"), std::nullopt);
  for (const std::string_view name : Schemas()) EXPECT_TRUE(Schema(name)) << name;
  EXPECT_EQ(Schema("none"), std::nullopt);
}

}  // namespace
}  // namespace dagc
