// SPDX-License-Identifier: Apache-2.0
#include "driver/unique_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using test::Manifest;
using test::Program;
using testing::HasSubstr;
using testing::Not;

TEST(UniqueNames, AreAskedOfTwoFilesWhateverTheNumberOfThreads) {
  for (const char* jobs : {"1", "2", "8"}) {
    Program dagc;
    dagc.files.Put("in/a.yaml", Manifest("same"));
    dagc.files.Put("in/b.yaml", Manifest("same"));
    dagc.files.Put("in/c.yaml", Manifest("other"));
    EXPECT_EQ(dagc.Run({"compile", "in", "-o", "out", "-j", jobs}), 1);
    EXPECT_THAT(dagc.err, HasSubstr("in/b.yaml:2:7: error: duplicate Workflow `same`"));
    EXPECT_THAT(dagc.err, HasSubstr("first defined at in/a.yaml:2:7"));
    EXPECT_THAT(dagc.err, HasSubstr("1 error"));
    EXPECT_TRUE(dagc.files.Get("out/a.yaml") && dagc.files.Get("out/c.yaml"));
    EXPECT_FALSE(dagc.files.Get("out/b.yaml"));
    EXPECT_EQ(dagc.Run({"lint", "in", "-j", jobs}), 1);
    EXPECT_THAT(dagc.out, HasSubstr("in/b.yaml:2:7: error: duplicate Workflow `same`"));
  }
}

TEST(UniqueNames, BlameTheLaterPathWhateverTheOrderOfArguments) {
  Program dagc;
  dagc.files.Put("in/a.yaml", Manifest("same"));
  dagc.files.Put("in/b.yaml", Manifest("same"));
  EXPECT_EQ(dagc.Run({"lint", "in/a.yaml", "in/b.yaml"}), 1);
  const std::string expected = dagc.out;
  EXPECT_THAT(expected, HasSubstr("in/b.yaml:2:7: error: duplicate Workflow `same`"));
  EXPECT_EQ(dagc.Run({"lint", "in/b.yaml", "in/a.yaml"}), 1);
  EXPECT_EQ(dagc.out, expected);
  EXPECT_EQ(dagc.Run({"compile", "in/b.yaml", "in/a.yaml", "-o", "out/"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("in/b.yaml:2:7: error: duplicate Workflow `same`"));
}

TEST(UniqueNames, AreAskedOfTwoDocuments) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("same") + "---\n" + Manifest("same"));
  EXPECT_EQ(dagc.Run({"compile", "a.yaml", "--layout", "referenced"}), 1);
  // Two objects of the second collide with two of the first: one mistake.
  EXPECT_THAT(dagc.err, HasSubstr("duplicate WorkflowTemplate `same`"));
  EXPECT_THAT(dagc.err, HasSubstr("first defined here"));
  EXPECT_THAT(dagc.err, HasSubstr("1 error"));
  EXPECT_EQ(dagc.out, "");
}

TEST(UniqueNames, AreAskedOfCronsWrittenOneByOne) {
  const std::string crons = "spec:\n  schedule:\n    crons: [\"0 1 * * *\", \"17 13 2 * *\"]\n    timezone: UTC\n";
  std::string split = Manifest("daily");
  split.replace(split.find("spec:\n"), 6, crons);
  std::string single = Manifest("daily-2");
  single.replace(single.find("spec:\n"), 6, "spec:\n  schedule: {crons: [\"0 1 * * *\"], timezone: UTC}\n");
  Program dagc;
  dagc.files.Put("in/a.yaml", split);
  dagc.files.Put("in/b.yaml", single);
  EXPECT_EQ(dagc.Run({"lint", "in", "--argo-version", "3.5"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("in/b.yaml:2:7: error: duplicate CronWorkflow `daily-2`"));
  EXPECT_EQ(dagc.Run({"lint", "in", "--argo-version", "3.6"}), 0) << dagc.out;
}

TEST(UniqueNames, AreNotAskedOfDifferentKindsOrUnsetNames) {
  std::string scheduled = Manifest("same");
  scheduled.replace(scheduled.find("spec:\n"), 6, "spec:\n  schedule: {crons: [\"0 1 * * *\"], timezone: UTC}\n");
  Program dagc;
  dagc.files.Put("in/a.yaml", Manifest("same"));
  dagc.files.Put("in/b.yaml", scheduled);
  dagc.files.Put("in/c.yaml", Manifest("x-${A}"));
  dagc.files.Put("in/d.yaml", Manifest("x-${A}"));
  EXPECT_EQ(dagc.Run({"lint", "in"}), 0) << dagc.out;
  EXPECT_THAT(dagc.out, Not(HasSubstr("duplicate")));
}

EmittedObject Object(const char* kind, const char* language, FileId file, std::uint32_t at, const char* digest) {
  EmittedObject object;
  object.kind = kind;
  object.name = "same";
  object.language = language;
  object.source = {file, at, at + 1};
  object.digest = digest;
  return object;
}

// What each of two files with one object has as findings.
struct TwoFiles {
  TwoFiles(const EmittedObject& first, const EmittedObject& second) {
    for (const char* path : {"a.yaml", "b.yaml"}) sources.SetText(sources.Add(path), "text");
    for (FileOutcome& outcome : outcomes) {
      outcome.yaml = "object\n";
      outcome.objects = 1;
    }
    outcomes[0].emitted = {first};
    outcomes[1].emitted = {second};
    for (FileOutcome& outcome : outcomes) {
      outcome.emitted[0].end = outcome.yaml.size();
      names.Check(outcome, sources);
    }
  }

  SourceMap sources;
  UniqueNames names;
  FileOutcome outcomes[2];
};

TEST(UniqueNames, InTwoVersionsOfALanguageAreAWarning) {
  const TwoFiles files(Object("Workflow", "dataos-v1", FileId{1}, 0, ""),
                       Object("Workflow", "dataos-v2alpha", FileId{2}, 0, ""));
  ASSERT_EQ(files.outcomes[1].findings.size(), 1u);
  EXPECT_EQ(files.outcomes[1].findings[0].severity, Severity::kWarning);
  const TwoFiles others(Object("Workflow", "shippable", FileId{1}, 0, ""),
                        Object("Workflow", "dataos-v2alpha", FileId{2}, 0, ""));
  ASSERT_EQ(others.outcomes[1].findings.size(), 1u);
  EXPECT_EQ(others.outcomes[1].findings[0].severity, Severity::kError);
}

TEST(UniqueNames, OfEqualObjectsBesideWorkflowsAreWrittenOnce) {
  const TwoFiles equal(Object("ConfigMap", "x", FileId{1}, 0, "1"), Object("ConfigMap", "x", FileId{2}, 0, "1"));
  EXPECT_TRUE(equal.outcomes[1].findings.empty());
  EXPECT_EQ(equal.outcomes[0].yaml, "object\n");
  EXPECT_EQ(equal.outcomes[1].yaml, "");
  EXPECT_EQ(equal.outcomes[1].objects, 0u);
  const TwoFiles different(Object("ConfigMap", "x", FileId{1}, 0, "1"), Object("ConfigMap", "x", FileId{2}, 0, "2"));
  EXPECT_EQ(different.outcomes[1].findings.size(), 1u);
  EXPECT_EQ(different.outcomes[1].yaml, "object\n");
}

}  // namespace
}  // namespace dagc::driver
