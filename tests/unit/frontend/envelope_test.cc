// SPDX-License-Identifier: Apache-2.0
#include "frontend/envelope.h"

#include <gtest/gtest.h>

#include "frontend/recognise_lines.h"
#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

EnvelopeMeaning MeaningOf(const std::string& yaml) { return Understand(ReadEnvelope(Loaded(yaml).root())); }

struct Case {
  const char* yaml;
  const char* type;
  const char* version;
};

const std::vector<Case> kDataos = {
    {"version: v2alpha\ntype: workflow\n", "workflow", "v2alpha"},
    {"version: v1beta\ntype: stack\n", "stack", "v1beta"},
    {"Version: v2alpha\nTYPE: workflow\n", "workflow", "v2alpha"},
    {"verison: v2alpha\ntpye: workflow\n", "workflow", "v2alpha"},
    {"version: v2alpah\ntype: workflow\n", "workflow", "v2alpha"},
    {"version: v2alpha\ntype: Workflow\n", "workflow", "v2alpha"},
    {"version: v2alpha\ntype: worklfow\n", "workflow", "v2alpha"},
    {"version: v3beta7\ntype: depot\n", "depot", "v2alpha"},
    {"version: v1bta\ntype: secret\n", "secret", "v1beta"},
    {"version: 2\ntype: workflow\n", "workflow", "v2alpha"},
    {"version: 1.0.0\ntype: workflow\n", "workflow", "v2alpha"},
    {"version: v1alpha\ntype: workflow\n", "workflow", "v2alpha"},
    {"apiVersion: v2alpha\ntype: workflow\n", "workflow", "v2alpha"},
    {"apiVersion: v1\ntype: workflow\n", "workflow", "v2alpha"},
    {"apiVersion: v2alpha\ntype: secret\n", "secret", "v2alpha"},
    {"version: v2alpha\ntype: wf\nspec: {dag: []}\n", "workflow", "v2alpha"},
    {"version: v2alpha\nspec: {dag: {}}\n", "workflow", "v2alpha"},
    {"spec: {dag: []}\n", "workflow", "v2alpha"},
    {"workflow: {Dag: []}\n", "workflow", "v2alpha"},
    {"version: v1beta\ntype: worker\nworkflow: {dag: []}\n", "workflow", "v1beta"},
};

const char* const kForeign[] = {
    "version: v1\n",
    "version: 2\n",
    "version: v2\ntype: service\n",
    "version: v1\ntype: application\n",
    "version: \"3.8\"\ntype: page\n",
    "version: 2\ntype: Workflow\n",
    "type: workflow\n",
    "type: wf\nversion: v2alpha\n",
    "apiVersion: v1\nkind: Secret\ntype: workflow\n",
    "apiVersion: v1beta1\nkind: Thing\ntype: stack\n",
    "spec: {tag: [], day: []}\n",
    "dag: []\n",
    "a: 1\n",
};

TEST(Envelope, SaysWhatADocumentIsOrWasMeantToBe) {
  for (const Case& row : kDataos) {
    const EnvelopeMeaning meaning = MeaningOf(row.yaml);
    EXPECT_TRUE(meaning.is_dataos) << row.yaml;
    EXPECT_EQ(meaning.type, row.type) << row.yaml;
    EXPECT_EQ(meaning.version, row.version) << row.yaml;
  }
}

TEST(Envelope, LeavesOtherDocumentsAlone) {
  for (const char* yaml : kForeign) EXPECT_FALSE(MeaningOf(yaml).is_dataos) << yaml;
}

// The same documents, broken behind what says so.
TEST(RecogniseLines, AgreeWithTheTree) {
  for (const Case& row : kDataos) {
    const std::string text = row.yaml;
    if (text == "version: v2alpha\nspec: {dag: {}}\n") continue;  // only a list shows in lines
    EXPECT_TRUE(LinesSayDagc(text + "x: [\n")) << text;
    EXPECT_TRUE(LinesSayDagc("a: {\n---\n" + text)) << text;
  }
  for (const char* yaml : kForeign) EXPECT_FALSE(LinesSayDagc(std::string(yaml) + "x: [\n")) << yaml;
}

TEST(RecogniseLines, ReadEveryWayToWriteAKey) {
  for (const char* text :
       {"\"version\": \"v2alpha\"\n'type' : 'workflow'\n", "version: v2alpha # the newest\ntype: &t workflow\n",
        "version: >-\n  v2alpha\ntype: workflow\n", "version:v2alpha\ntype:workflow\n",
        "{\"version\": \"v2alpha\", \"type\": \"workflow\", \"spec\": {\"dag\": [}",
        "{version: v2alpha,\n type: workflow", "\xEF\xBB\xBFversion: v2alpha\r\ntype: workflow\r\n",
        "version: v2alpha\rtype: workflow\r", "spec:\n  schedule: {\n  dag:\n    - name: a\n", "spec: {dag: [",
        "# c\n\n---\nversion: v1\ntype: depot\n",
        "version: v1\n    name: x\n    type: workflow\n    workflow:\n      dag:\n"}) {
    EXPECT_TRUE(LinesSayDagc(text)) << text;
  }
  std::string wide;
  for (const char c : std::string("version: v2alpha\ntype: workflow\n")) wide += std::string{c, '\0'};
  EXPECT_TRUE(LinesSayDagc("\xFF\xFE" + wide));
  EXPECT_FALSE(LinesSayDagc("#!/bin/sh\nversion: v2alpha\ntype: workflow\n"));
  EXPECT_FALSE(LinesSayDagc(" version: v2alpha\n type: workflow\n")) << "not at column 1";
}

TEST(RecogniseLines, KnowTheOtherLanguages) {
  for (const char* text :
       {"apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nspec: {\n", "entrypoint: a\ntemplates: [\n",
        "jobs:\n  - name: a\n    type: runSh\n    steps: [\n", "{\"package\": {\"name\": \"a\"}, \"tasks\": [{",
        "resources:\n- type: \"gitRepo\"\n  x: {\n"}) {
    EXPECT_TRUE(LinesSayDagc(text)) << text;
  }
  for (const char* text : {"apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {\n",
                           "resources:\n- name: a\n  type: time\n  source: {\n", "jobs:\n  build: [\n"}) {
    EXPECT_FALSE(LinesSayDagc(text)) << text;
  }
}

}  // namespace
}  // namespace dagc::test
