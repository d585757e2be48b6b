// SPDX-License-Identifier: Apache-2.0
// What a stack's templates give, read again: places, and what the platform leaves for others to complete.
#include "stack/pod.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diag/collecting_sink.h"
#include "stack/rendered_yaml.h"

namespace dagc::stack {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr FileId kStack{7};
constexpr std::uint32_t kTemplateAt = 1000;  // where the template's text begins in the stack's file

TextMap Place() {
  TextMap map(Span{kStack, kTemplateAt, kTemplateAt + 500});
  map.Add({0, kTemplateAt, 0, true});
  return map;
}

struct Read {
  std::optional<RenderedPod> pod;
  std::vector<std::string> said;  // "DG2002 at `limits`"
};

class PodTest : public testing::Test {
 protected:
  // The template is its own rendering.
  Read Parts(const std::string& text) {
    Read read;
    CollectingSink sink;
    const auto itself = tmpl::Parse({tmpl::Language::kGo, text, Place(), {}}, sink);
    const tmpl::Rendering rendering = tmpl::Evaluate(*itself, {}, {}, sink);
    const auto root = RenderedYaml(*itself, rendering.pieces).Read(arena_, {}, sink);
    PlatformNames names;
    names.environment_secret = "hash-es";
    names.environment_secret_v1 = "step-workflow-env";
    names.volumes = {"workdir", "tls"};
    if (root) read.pod = ReadPod(*root, names, arena_, sink);
    for (const Diagnostic& finding : sink.TakeSorted()) {
      EXPECT_EQ(finding.span.file, kStack);
      read.said.push_back(CodeName(finding.code) + " at `" +
                          text.substr(finding.span.begin - kTemplateAt, finding.span.end - finding.span.begin) + "`");
    }
    return read;
  }

  Arena arena_;
};

TEST_F(PodTest, TheMainContainerHasNoName) {
  const Read read = Parts("container:\n  name: x-main\n  image: a\n  envFrom:\n");
  ASSERT_TRUE(read.pod);
  EXPECT_THAT(read.said, IsEmpty());
  EXPECT_EQ(read.pod->container.run.rest.Find("name"), nullptr);
  EXPECT_EQ(read.pod->container.run.rest.Find("envFrom"), nullptr);
  EXPECT_EQ(read.pod->container.run.image.value, "a");
  EXPECT_FALSE(read.pod->container.takes_projection);
}

TEST_F(PodTest, ThePlatformsSecretIsTakenOut) {
  const Read read = Parts(
      "initContainers:\n- name: ic\n  image: a\n  envFrom: [{secretRef: {name: hash-es}}]\n"
      "container:\n  image: a\n  envFrom: [{secretRef: {name: step-workflow-env}}, {secretRef: {name: own}}]\n");
  ASSERT_TRUE(read.pod);
  EXPECT_TRUE(read.pod->init_containers[0].takes_projection);
  EXPECT_EQ(read.pod->init_containers[0].run.rest.Find("envFrom"), nullptr);
  EXPECT_EQ(read.pod->init_containers[0].name, "ic");
  EXPECT_TRUE(read.pod->container.takes_projection);
  EXPECT_EQ(read.pod->container.run.rest.Find("envFrom")->size(), 1U);
}

TEST_F(PodTest, TheGroupOfFilesMovesToThePod) {
  const Read read = Parts(
      "initContainers:\n- name: ic\n  image: a\n  securityContext: {runAsUser: 1, fsGroup: 1000}\ncontainer: {image: "
      "a}\n");
  ASSERT_TRUE(read.pod);
  EXPECT_THAT(read.said, ElementsAre("DG5324 at `fsGroup`"));
  EXPECT_EQ(read.pod->security_context.Find("fsGroup")->text(), "1000");
  EXPECT_EQ(read.pod->init_containers[0].run.rest.Find("securityContext")->Find("fsGroup"), nullptr);
}

TEST_F(PodTest, TwoGroupsAreAnError) {
  const Read read =
      Parts("securityContext: {fsGroup: 5}\ncontainer:\n  image: a\n  securityContext: {fsGroup: 1000}\n");
  EXPECT_FALSE(read.pod);
  EXPECT_THAT(read.said, ElementsAre("DG5325 at `fsGroup`"));
}

TEST_F(PodTest, VolumesMustBeOnesThatAreDeclared) {
  const Read good = Parts("container:\n  image: a\n  volumeMounts: [{name: workdir, mountPath: /w}]\n");
  ASSERT_TRUE(good.pod);
  EXPECT_THAT(good.pod->volumes, ElementsAre("workdir"));
  const Read bad = Parts("container:\n  image: a\n  volumeMounts: [{name: data, mountPath: /w}]\n");
  EXPECT_FALSE(bad.pod);
  EXPECT_THAT(bad.said, ElementsAre("DG5326 at `data`"));
}

TEST_F(PodTest, NamesOfOtherContainersMustFit) {
  for (const char* name : {"main", "wait", "init", "supervisor", "Upper", "a_b", "\"\""}) {
    const Read read = Parts("container: {image: a}\nsidecars:\n- image: b\n  name: " + std::string(name) + "\n");
    EXPECT_FALSE(read.pod) << name;
    EXPECT_THAT(read.said, ElementsAre("DG5323 at `" + std::string(name) + "`"));
  }
  EXPECT_FALSE(Parts("container: {image: a}\nsidecars: [{name: b, image: b}, {name: b, image: b}]\n").pod);
}

TEST_F(PodTest, UnknownKeysAreShownInTheTemplate) {
  EXPECT_THAT(Parts("container:\n  image: a\n  limits: {cpu: 1}\n").said, ElementsAre("DG2002 at `limits`"));
  EXPECT_THAT(Parts("container: {image: a}\nconatiner: {}\n").said, ElementsAre("DG2002 at `conatiner`"));
  EXPECT_THAT(Parts("container:\n  image: a\n  resources: {cpu: 1}\n").said, ElementsAre("DG2002 at `cpu`"));
  EXPECT_THAT(Parts("initContainers: []\n").said.size(), 1U);
  EXPECT_THAT(Parts("- a\n").said.size(), 1U);
}

TEST_F(PodTest, WhatIsNoYamlIsShownInTheTemplate) {
  const Read read = Parts("container:\n  image: a\n   command: [b]\n");
  EXPECT_FALSE(read.pod);
  ASSERT_EQ(read.said.size(), 1U);
  EXPECT_TRUE(read.said[0].starts_with("DG1")) << read.said[0];
}

}  // namespace
}  // namespace dagc::stack
