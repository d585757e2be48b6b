// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frontend/frontends.h"
#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Detected {
  explicit Detected(const std::string& yaml)
      : loaded(yaml), detection(Detect(loaded.file.documents.at(0), loaded.sink)) {}
  Loaded loaded;
  Detection detection;
};

TEST(Detect, KnowsV2alphaWorkflows) {
  for (const char* yaml : {"version: v2alpha\ntype: workflow\n", "type: workflow\nspec: {dag: []}\n",
                           "version: v2alpha\nworkflow: {dag: []}\n"}) {
    const Detected found(yaml);
    ASSERT_EQ(found.detection.role, DocumentRole::kWorkflow) << yaml;
    EXPECT_EQ(found.detection.frontend->name, "dataos-v2alpha");
  }
}

TEST(Detect, NamesLanguagesThatAreNotCompiledYet) {
  for (const char* yaml :
       {"version: v1\ntype: workflow\n", "apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\n",
        "entrypoint: main\ntemplates: []\n", "jobs:\n  - {name: a, type: runSh}\n", "package: {}\ntasks: []\n",
        "containers: []\nroutes: []\n", "metadata: {kind: Workspace}\nspec: {}\n", "schedule: a\nworkflowSpec: {}\n",
        "library: a\ntasks: [{index: 0}]\n", "format_version: 3\ntasks: []\n"}) {
    Detected found(yaml);
    EXPECT_EQ(found.detection.role, DocumentRole::kRefused) << yaml;
    ASSERT_EQ(found.loaded.sink.diagnostics().size(), 1u) << yaml;
    EXPECT_EQ(CodeName(found.loaded.sink.diagnostics()[0].code), "DG0110");
  }
}

TEST(Detect, KeepsResourcesAndSkipsOtherKinds) {
  EXPECT_EQ(Detected("version: v2alpha\ntype: depot\n").detection.role, DocumentRole::kResource);
  EXPECT_EQ(Detected("version: v1\ntype: secret\n").detection.resource->type, "secret");
  for (const char* yaml :
       {"version: v2alpha\ntype: service\n", "apiVersion: v1\nkind: ConfigMap\n", "a: 1\n",
        "jobs:\n  - {name: a, type: deploy, plan: []}\n", "resources:\n  - {name: a, type: time, source: {}}\n",
        "name: x\nversion: 1.0.0\ntype: module\n", "version: \"3.8\"\nservices: {}\n"}) {
    Detected found(yaml);
    EXPECT_EQ(found.detection.role, DocumentRole::kOther) << yaml;
    EXPECT_THAT(found.loaded.Said(), IsEmpty()) << yaml;
  }
}

TEST(Detect, SaysWhichWordWasMeant) {
  EXPECT_THAT(Detected("version: v2alhpa\ntype: workflow\n").loaded.Said(), ElementsAre("DG0102 at `v2alhpa`"));
  EXPECT_THAT(Detected("version: 2\ntype: workflow\n").loaded.Said(), ElementsAre("DG0102 at `2`"));
  EXPECT_THAT(Detected("version: v2alpha\ntype: worker\nspec: {dag: []}\n").loaded.Said(),
              ElementsAre("DG0103 at `worker`"));
  EXPECT_THAT(Detected("version: v2alpha\ntype: workflwo\n").loaded.Said(), ElementsAre("DG0101 at `workflwo`"));
}

}  // namespace
}  // namespace dagc::test
