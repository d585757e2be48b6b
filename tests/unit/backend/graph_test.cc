// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/backends.h"
#include "backend/graph/drawings.h"

namespace dagc::backend {
namespace {

using testing::HasSubstr;
using testing::Not;

Picture Hostile() {
  Picture picture;
  picture.name = "nightly";
  picture.title = "a\"];\n end <b> & `x` #quot; \\";
  picture.nodes = {{PictureNode::Kind::kPrerequisite, "lake", "", "Deployment"},
                   {PictureNode::Kind::kStep, "extract", "get \"all\"", "container"},
                   {PictureNode::Kind::kStep, "load", "", "nilus"}};
  picture.edges = {{0, 1}, {1, 2}};
  return picture;
}

TEST(Backends, EachEmitsOrDraws) {
  for (const BackendInfo& backend : Backends()) {
    EXPECT_NE(backend.emit == nullptr, backend.draw == nullptr) << backend.name;
    EXPECT_EQ(FindBackend(backend.name), &backend);
  }
  EXPECT_EQ(FindBackend("svg"), nullptr);
}

TEST(Drawings, DotKeepsTextInItsQuotes) {
  const Picture pictures[] = {Hostile()};
  const std::string dot = DrawDot(pictures);
  EXPECT_THAT(dot, HasSubstr("label=\"nightly: a\\\"];  end <b> & `x` #quot; \\\\\";"));
  EXPECT_THAT(dot, HasSubstr("w0_0 [label=\"lake\", style=dashed];"));
  EXPECT_THAT(dot, HasSubstr("w0_1 -> w0_2;"));
}

TEST(Drawings, MermaidKeepsTextInItsQuotes) {
  const Picture pictures[] = {Hostile(), Hostile()};
  const std::string mermaid = DrawMermaid(pictures);
  EXPECT_THAT(mermaid, HasSubstr("subgraph w0 [\"nightly: a#quot;];  end #lt;b#gt; #amp; #96;x#96; #35;quot; \\\"]"));
  EXPECT_THAT(mermaid, HasSubstr("w1n0([\"lake\"])"));
  EXPECT_THAT(mermaid, HasSubstr("w1n1 --> w1n2"));
}

TEST(Drawings, JsonNamesWhatEachStepDependsOn) {
  const Picture pictures[] = {Hostile()};
  const std::string json = DrawJson(pictures);
  EXPECT_THAT(json, HasSubstr(R"("prerequisites": [
    {"name": "lake", "kind": "Deployment"}])"));
  EXPECT_THAT(json, HasSubstr(R"({"name": "load", "stack": "nilus", "depends": ["extract"]})"));
  EXPECT_THAT(json, Not(HasSubstr("\n end")));
  EXPECT_EQ(DrawJson({}), "{\"workflows\": []}\n");
}

}  // namespace
}  // namespace dagc::backend
