// SPDX-License-Identifier: Apache-2.0
// What engines do not take because it is too much.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/argo/json_size.h"
#include "dagc/diag_code.h"
#include "unit/backend/emit.h"
#include "value/builder.h"

namespace dagc::backend {
namespace {

using argo::JsonSize;
using argo::JsonSizeAtLeast;
using argo::JsonSizeExceeds;
using test::WorkflowBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> Said(WorkflowBuilder& flow, const output::Options& options = {}) {
  return Emitted(flow, options).Said();
}

output::Options From(ArgoVersion version) {
  output::Options options;
  options.argo_version = version;
  return options;
}

WorkflowBuilder Wide(std::size_t steps) {
  WorkflowBuilder flow;
  for (std::size_t i = 0; i < steps; ++i) flow.AddStep("s" + std::to_string(i));
  return flow;
}

TEST(ArgoSizeTest, TheCrdTakes199StepsAndNotOneMore) {
  WorkflowBuilder flow = Wide(199);
  EXPECT_THAT(Said(flow), IsEmpty());
  flow.AddStep("s199");
  EXPECT_THAT(Said(flow),
              ElementsAre("DG6006 at `dag`: 201 templates in one object, the CRD of Argo allows at most 200"));
  flow.AddStep("s200");
  EXPECT_THAT(Said(flow), ElementsAre("DG6005 at `dag`: 201 tasks in one DAG, the CRD of Argo allows at most 200"));
}

TEST(ArgoSizeTest, WaitsAreTasksAndTemplatesToo) {
  WorkflowBuilder flow = Wide(198);
  flow.workflow().waits.push_back({flow.Text("a"), "v1", "Service", "a", "", "", "", 30});
  EXPECT_THAT(Said(flow), IsEmpty());
  flow.workflow().waits.push_back({flow.Text("b"), "v1", "Service", "b", "", "", "", 30});
  EXPECT_THAT(Said(flow), ElementsAre(HasSubstr("DG6006")));
  flow.workflow().waits.push_back({flow.Text("c"), "v1", "Service", "c", "", "", "", 30});
  EXPECT_THAT(Said(flow), ElementsAre(HasSubstr("DG6005")));
}

TEST(ArgoSizeTest, AllowedOversizeIsAWarning) {
  WorkflowBuilder flow = Wide(2000);
  output::Options options;
  options.allow_oversize = true;
  const Emitted emitted(flow, options);
  EXPECT_THAT(emitted.Said(), ElementsAre(HasSubstr("DG6007"), HasSubstr("DG6005")));
  EXPECT_THAT(emitted.Said(Severity::kError), IsEmpty());
}

// One step whose arguments make the object as long as asked, but for what a text of 100 KiB leaves room for.
WorkflowBuilder Long(std::size_t texts, std::string_view piece) {
  WorkflowBuilder flow;
  for (std::size_t i = 0; i < texts; ++i) {
    std::string text;
    while (text.size() + piece.size() <= 100 * 1024) text += piece;
    flow.AddStep("s" + std::to_string(i)).make_container().arguments = {flow.Text(text)};
  }
  return flow;
}

TEST(ArgoSizeTest, ARunMustStayBelowAMebibyte) {
  WorkflowBuilder below = Long(10, "x");
  EXPECT_THAT(Said(below, From(ArgoVersion::k3_7)), IsEmpty());
  WorkflowBuilder above = Long(11, "x");
  EXPECT_THAT(
      Said(above, From(ArgoVersion::k3_7)),
      ElementsAre("DG6007 at `flow`: estimated workflow size 1110 KiB exceeds the 1 MiB limit of etcd objects"));
}

TEST(ArgoSizeTest, WhatJsonEscapesCountsAsItIsWritten) {
  WorkflowBuilder plain = Long(6, "x\t");
  EXPECT_THAT(Said(plain, From(ArgoVersion::k3_7)), IsEmpty());
  WorkflowBuilder escaped = Long(6, "<>");
  EXPECT_THAT(Said(escaped, From(ArgoVersion::k3_7)), ElementsAre(HasSubstr("DG6007")));
}

TEST(ArgoSizeTest, ARunOfATemplateKeepsASecondCopy) {
  WorkflowBuilder flow = Long(6, "x");
  output::Options options = From(ArgoVersion::k3_7);
  EXPECT_THAT(Said(flow, options), IsEmpty());
  options.layout = output::Layout::kReferenced;
  EXPECT_THAT(Said(flow, options), ElementsAre(HasSubstr("DG6007")));
}

TEST(ArgoSizeTest, NodesCountToo) {
  WorkflowBuilder flow = Wide(1200);
  const auto said = Said(flow);
  EXPECT_THAT(said, testing::Contains(HasSubstr("DG6007")));
}

TEST(ArgoSizeTest, OneTextIsAtMost100KiB) {
  for (const std::size_t length : {100U * 1024, 100U * 1024 + 1}) {
    const std::string text(length, 'x');
    WorkflowBuilder flow;
    ir::Template& step = flow.AddStep("load");
    step.make_container().command = {flow.Text("sh"), flow.Text(text)};
    step.make_container().arguments = {flow.Text(text)};
    flow.AddEnv(step, "TEXT", text);
    const auto said = Emitted(flow, From(ArgoVersion::k3_7)).findings();
    EXPECT_EQ(
        std::count_if(said.begin(), said.end(), [](const Diagnostic& d) { return d.code == DiagCode::kTextTooLong; }),
        length > 100 * 1024 ? 3 : 0);
  }
}

TEST(ArgoSizeTest, ATemplateMustFitIntoAVariableBefore37) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.make_container().arguments = {flow.Text(std::string(90'000, 'x')), flow.Text(std::string(42'000, 'x'))};
  for (const ArgoVersion version : {ArgoVersion::k3_4, ArgoVersion::k3_5, ArgoVersion::k3_6}) {
    EXPECT_THAT(
        Said(flow, From(version)),
        ElementsAre("DG6003 at `load`: step `load` has a template of 129 KiB, Argo before 3.7 allows at most 126 KiB"));
  }
  EXPECT_THAT(Said(flow, From(ArgoVersion::k3_7)), IsEmpty());
  step.make_container().arguments.pop_back();
  EXPECT_THAT(Said(flow, From(ArgoVersion::k3_4)), IsEmpty());
}

TEST(ArgoSizeTest, LongArgumentsThatNeedTheKubeletAreRefused) {
  for (const char* needs : {"$(HOME)", "$$", "{{workflow.name}}"}) {
    WorkflowBuilder flow;
    ir::Template& step = flow.AddStep("load");
    step.make_container().arguments = {flow.Text(std::string(90'000, 'x')),
                                       flow.Text(std::string(42'000, 'x') + needs)};
    EXPECT_THAT(Said(flow, From(ArgoVersion::k3_7)), ElementsAre(HasSubstr("DG6004"))) << needs;
    step.make_container().arguments.erase(step.container().arguments.begin());
    EXPECT_THAT(Said(flow, From(ArgoVersion::k3_7)), IsEmpty()) << needs;
  }
  WorkflowBuilder plain;
  plain.AddStep("load").make_container().arguments = {plain.Text(std::string(90'000, 'x')),
                                                      plain.Text(std::string(42'000, 'x') + "$HOME ${X} {{ .x }}")};
  EXPECT_THAT(Said(plain, From(ArgoVersion::k3_7)), IsEmpty());
}

// The expected lengths are those of Go's encoding/json.
TEST(JsonSizeTest, IsWhatGoWrites) {
  Arena arena;
  EXPECT_EQ(JsonSize(Value()), 4U);
  EXPECT_EQ(JsonSize(Value::Bool(false)), 5U);
  EXPECT_EQ(JsonSize(Value::Int(-12, arena)), 3U);
  EXPECT_EQ(JsonSize(Value::String("")), 2U);
  EXPECT_EQ(JsonSize(Value::String("a\"\\\n\r\t\b\f")), 2U + 1 + 7 * 2);
  EXPECT_EQ(JsonSize(Value::String("<>&\x01\x1f")), 2U + 5 * 6);
  EXPECT_EQ(JsonSize(Value::String("\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xA6")), 2U + 6 + 6 + 3);
  EXPECT_EQ(JsonSize(Value::String("\x7fé")), 2U + 1 + 2);
  EXPECT_EQ(JsonSize(Value::List({})), 2U);
  EXPECT_EQ(JsonSize(Value::Map({})), 2U);
  const Value list = ListBuilder(arena).Add("a").Add(Value::Bool(true)).Finish();
  EXPECT_EQ(JsonSize(list), std::string_view(R"(["a",true])").size());
  const Value map = MapBuilder(arena).Put("a", list).Put("<", "x").Finish();
  EXPECT_EQ(JsonSize(map), std::string_view(R"({"a":["a",true],"\u003c":"x"})").size());
  EXPECT_EQ(JsonSizeAtLeast(map), std::string_view(R"({"a":["a",true],"<":"x"})").size());
}

TEST(JsonSizeTest, TheLimitIsExactWhateverIsEscaped) {
  const std::string tags(100, '<');
  const Value escaped = Value::String(tags);
  EXPECT_FALSE(JsonSizeExceeds(escaped, 602));
  EXPECT_TRUE(JsonSizeExceeds(escaped, 601));
  EXPECT_TRUE(JsonSizeExceeds(escaped, 10));
  EXPECT_FALSE(JsonSizeExceeds(escaped, 10'000));
}

}  // namespace
}  // namespace dagc::backend
