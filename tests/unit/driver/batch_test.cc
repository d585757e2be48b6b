// SPDX-License-Identifier: Apache-2.0
// Whole runs over many files.
#include "driver/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using test::Manifest;
using test::Program;
using testing::HasSubstr;
using testing::Not;

// Forty files, every fifth of them wrong in its own way.
void PutMany(Program& dagc) {
  for (int i = 0; i < 40; ++i) {
    std::string text = Manifest("w" + std::to_string(i));
    if (i % 5 == 0) text += "    - name: Wrong\n      spec: {stack: container, stackSpec: {image: a}}\n";
    if (i % 7 == 0) text = "kind: Service\n";
    dagc.files.Put("in/" + std::to_string(i) + ".yaml", text);
  }
}

TEST(Batch, SaysTheSameForAnyNumberOfThreads) {
  std::string out;
  std::string err;
  for (const char* jobs : {"1", "2", "8", "64"}) {
    Program dagc;
    PutMany(dagc);
    EXPECT_EQ(dagc.Run({"compile", "in", "-j", jobs}), 1);
    if (out.empty()) {
      out = dagc.out;
      err = dagc.err;
      EXPECT_THAT(out, HasSubstr("w39"));
      EXPECT_THAT(err, HasSubstr("Wrong"));
    }
    EXPECT_EQ(dagc.out, out);
    EXPECT_EQ(dagc.err, err);
  }
}

TEST(Batch, LintsToStandardOutput) {
  Program dagc;
  PutMany(dagc);
  EXPECT_EQ(dagc.Run({"lint", "in", "--format", "oneline"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("in/10.yaml:"));
  EXPECT_EQ(dagc.err, "");
}

TEST(Batch, SkipsAForeignFileHoweverLargeItIs) {
  Program dagc;
  dagc.files.Put("image.yaml", "pixels: \"" + std::string(5000, 'x') + "\"\n");
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"lint", "image.yaml", "a.yaml", "--max-file-size", "2K"}), 0);
  EXPECT_THAT(dagc.out, HasSubstr("skipped 1 file not meant for dagc: `image.yaml`"));
  dagc.files.Put("large.yaml", Manifest("large") + "# " + std::string(5000, 'x') + "\n");
  EXPECT_EQ(dagc.Run({"lint", "image.yaml", "large.yaml", "--max-file-size", "2K"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("`large.yaml` is larger than"));
  EXPECT_EQ(dagc.Run({"dump", "document", "image.yaml", "--max-file-size", "2K"}), 1);
}

TEST(Batch, GoesOnAfterAFileThatCannotBeRead) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"compile", "missing.yaml", "a.yaml"}), 3);
  EXPECT_THAT(dagc.out, HasSubstr("name: a"));
  EXPECT_THAT(dagc.err, HasSubstr("cannot read `missing.yaml`: No such file or directory"));
}

TEST(Batch, ReadsStandardInput) {
  Program dagc;
  dagc.in = Manifest("a");
  EXPECT_EQ(dagc.Run({"compile", "-"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("name: a"));
  dagc.in = "version: v2alpha\ntype: workflow\nspec: [\n";
  EXPECT_EQ(dagc.Run({"lint", "-", "--format", "oneline"}), 1);
  EXPECT_THAT(dagc.out, testing::StartsWith("<stdin>:"));
}

TEST(Batch, RefusesLargeInputs) {
  Program dagc;
  const std::string large = Manifest("a") + std::string(3000, '#');
  dagc.files.Put("a.yaml", large);
  dagc.in = large;
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "-", "--max-file-size", "2K"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("`a.yaml` is larger than 2048 bytes"));
  EXPECT_THAT(dagc.out, HasSubstr("`<stdin>` is larger than 2048 bytes"));
}

TEST(Batch, CountsWhatItSkips) {
  Program dagc;
  dagc.files.Put("in/a.yaml", Manifest("a") + "---\nkind: Service\n---\nkind: Pod\n");
  dagc.files.Put("in/b.yaml", "kind: Service\n");
  EXPECT_EQ(dagc.Run({"compile", "in"}), 0);
  EXPECT_THAT(dagc.err, HasSubstr("skipped 2 documents of other kinds"));
  EXPECT_THAT(dagc.err, HasSubstr("skipped 1 file not meant for dagc: `in/b.yaml`"));
}

TEST(Batch, SaysWhenNothingWasRecognised) {
  Program dagc;
  dagc.files.Put("in/a.yaml", "kind: Service\n");
  dagc.files.Put("in/b.yaml", "kind: Service\n");
  dagc.files.Put("empty/x.txt", "");
  EXPECT_EQ(dagc.Run({"lint", "in"}), 0) << "shell patterns and commit hooks name every file";
  EXPECT_THAT(dagc.out, HasSubstr("found nothing to compile in 2 files"));
  EXPECT_EQ(dagc.Run({"lint", "in/a.yaml", "in/b.yaml"}), 0);
  EXPECT_EQ(dagc.Run({"lint", "in/a.yaml"}), 0);
  EXPECT_THAT(dagc.out, HasSubstr("warning: found nothing to compile in `in/a.yaml`"));
  EXPECT_EQ(dagc.Run({"lint", "in/a.yaml", "--require-supported"}), 1);
  EXPECT_EQ(dagc.Run({"lint", "in", "--require-supported"}), 1);
  EXPECT_EQ(dagc.Run({"lint", "empty"}), 0);
  EXPECT_THAT(dagc.out, HasSubstr("no `.yaml`, `.yml` or `.json` file in `empty`"));
  EXPECT_EQ(dagc.Run({"lint", "empty", "--require-supported"}), 1);
}

TEST(Batch, DoesNotSaySoWhenAnErrorHidesWhatAFileHolds) {
  Program dagc;
  dagc.files.Put("a.yaml", "version: v2alpha\ntype: workflow\nspec: [\n");
  EXPECT_EQ(dagc.Run({"lint", "a.yaml"}), 1);
  EXPECT_THAT(dagc.out, Not(HasSubstr("nothing to compile")));
}

TEST(Batch, ListsAllUnsetNamesTogether) {
  Program dagc;
  dagc.files.Put("in/a.yaml", "description: ${B} ${A}\n" + Manifest("a"));
  dagc.files.Put("in/b.yaml", "description: ${B} ${C}\n" + Manifest("b"));
  EXPECT_EQ(dagc.Run({"compile", "in"}), 1);
  EXPECT_EQ(dagc.out, "");
  EXPECT_THAT(dagc.err, HasSubstr("unset variable(s) `A`, `B` and `C`"));
  EXPECT_THAT(dagc.err, HasSubstr("`C` is used at in/b.yaml:1:19"));
  EXPECT_EQ(dagc.Run({"lint", "in"}), 0);
  EXPECT_THAT(dagc.out, HasSubstr("warning"));
  dagc.environment = {{"A", "1"}, {"B", "2"}};
  EXPECT_EQ(dagc.Run({"compile", "in"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("unset variable(s) `C`"));
  EXPECT_EQ(dagc.Run({"compile", "in", "--set", "C=3"}), 0) << dagc.err;
  EXPECT_EQ(dagc.Run({"compile", "in", "--no-interpolation"}), 0) << dagc.err;
}

TEST(Batch, FailsFromTheGivenLevelOn) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("a") + "---\nkind: Service\n");
  EXPECT_EQ(dagc.Run({"lint", "a.yaml"}), 0) << dagc.out;
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--fail-on", "info"}), 1);
  dagc.files.Put("b.yaml", "version: [\n");
  EXPECT_EQ(dagc.Run({"lint", "b.yaml", "--fail-on", "off"}), 0);
  EXPECT_EQ(dagc.Run({"lint", "missing.yaml", "--fail-on", "off"}), 3);
}

TEST(Batch, WritesAReport) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"compile", "a.yaml", "--report", "report.json"}), 0) << dagc.err;
  const std::string report = dagc.files.Get("report.json").value_or("");
  EXPECT_THAT(report, HasSubstr("\"argoVersion\": \"3.6\""));
  EXPECT_THAT(report, HasSubstr("{\"file\": \"a.yaml\", \"objects\": 1, \"workflows\": [\n        {\"name\": \"a\", "));
  dagc.files.Break("other.json", "Permission denied");
  EXPECT_EQ(dagc.Run({"compile", "a.yaml", "--report", "other.json"}), 3);
}

}  // namespace
}  // namespace dagc::driver
