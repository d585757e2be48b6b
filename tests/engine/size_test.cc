// SPDX-License-Identifier: Apache-2.0
// The full CRDs allow 200 tasks in a DAG and 200 templates in an object; 200 steps already make 201 templates. dagc's
// limits must be exactly the gate's.
#include <gmock/gmock.h>

#include "engine/compiler.h"
#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/process.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;

class Size : public EngineTest {
 protected:
  fs::path Write(std::size_t steps) const {
    std::string text = "version: v2alpha\nname: many\ntype: workflow\nspec:\n  dag:\n";
    for (std::size_t i = 0; i < steps; ++i) {
      text += "    - name: s" + std::to_string(i) + "\n";
      if (i > 0) text += "      depends: [s" + std::to_string(i / 2) + "]\n";
      text += "      spec: {stack: container, stackSpec: {image: \"alpine:3.20\", command: [\"true\"]}}\n";
    }
    const fs::path file = scratch_.path() / ("steps" + std::to_string(steps) + ".yaml");
    WriteFile(file, text);
    return file;
  }

  // The objections of the CRD gates alone; no validator counts.
  std::string CrdSays(const fs::path& file) const {
    std::string text;
    for (const Objection& objection : HoldAgainst("3.6", {file}, engine_)) {
      EXPECT_THAT(objection.gate, testing::StartsWith("CRD")) << objection.message;
      text += objection.message + "\n";
    }
    return text;
  }

  ScratchFolder scratch_;
};

TEST_F(Size, A199StepWorkflowIsAcceptedAndRuns) {
  const fs::path in = Write(199), out = scratch_.path() / "out.yaml";
  const Compilation compilation = RunDagc("compile", {in.string(), "-o", out.string()});
  ASSERT_EQ(compilation.exit_code, 0) << compilation.err;
  EXPECT_EQ(CrdSays(out), "");
  EXPECT_EQ(WhyNotSucceeded(RunController({out.string()}, engine_).at(0)), "");
}

TEST_F(Size, MoreStepsThanTheCrdAllowsAreRefusedUnlessAskedFor) {
  for (const std::size_t steps : {200U, 201U}) {
    const fs::path in = Write(steps), out = scratch_.path() / ("out" + std::to_string(steps) + ".yaml");
    const Compilation refused = RunDagc("compile", {in.string(), "-o", out.string()});
    EXPECT_EQ(refused.exit_code, 1) << steps;
    EXPECT_FALSE(refused.ErrorCodes().empty()) << steps;
    EXPECT_FALSE(fs::exists(out)) << steps;

    const Compilation forced = RunDagc("compile", {in.string(), "-o", out.string(), "--allow-oversize"});
    ASSERT_EQ(forced.exit_code, 0) << forced.err;
    EXPECT_THAT(CrdSays(out), testing::HasSubstr("at most 200 items")) << steps;
  }
}

}  // namespace
}  // namespace dagc::engine
