// SPDX-License-Identifier: Apache-2.0
#include "document/interpolate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/redact.h"
#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class InterpolateTest : public ::testing::Test {
 protected:
  // The value of `key` after replacement, with given G=given, and E=env, N=7 and both B of the environment.
  Value Replaced(const std::string& yaml, std::string_view key) {
    loaded_.push_back(std::make_unique<Loaded>(yaml));
    Loaded& loaded = *loaded_.back();
    Interpolate(loaded.document(), loaded.text, variables_, arena_, unset_, substituted_, loaded.sink);
    return *loaded.root().Find(key);
  }
  std::vector<std::string> Said() { return loaded_.back()->Said(); }
  std::vector<std::string> Unset() const {
    std::vector<std::string> names;
    for (const auto& [name, place] : unset_) names.push_back(name);
    return names;
  }

  Variables variables_{{{"G", "given"}, {"B", "first"}}, {{"E", "env"}, {"N", "7"}, {"B", "second"}}};
  Arena arena_;
  UnsetNames unset_;
  Substitutions substituted_;
  std::vector<std::unique_ptr<Loaded>> loaded_;
};

TEST_F(InterpolateTest, ReplacesNamesGivenFirstAndKeepsTheSpan) {
  const Value value = Replaced("a: x ${G} ${E} ${B} y\n", "a");
  EXPECT_EQ(value.text(), "x given env first y");
  EXPECT_EQ(loaded_.back()->Spelling(value.span()), "x ${G} ${E} ${B} y");
}

TEST_F(InterpolateTest, TypesPlainScalarsAfterReplacement) {
  EXPECT_EQ(Replaced("a: ${N}\n", "a").AsInt(), 7);
  EXPECT_TRUE(Replaced("a: \"${N}\"\n", "a").IsString());
}

TEST_F(InterpolateTest, LeavesBareDollarNamesAndKeysAlone) {
  EXPECT_EQ(Replaced("a: $G $(G) $\n", "a").text(), "$G $(G) $");
  EXPECT_EQ(Replaced("\"${G}\": x\n", "${G}").text(), "x");
}

TEST_F(InterpolateTest, UnescapesADoubledDollar) {
  EXPECT_EQ(Replaced("a: $${G} ${G}$${E}\n", "a").text(), "${G} given${E}");
}

TEST_F(InterpolateTest, LeavesTheUsersShellAlone) {
  const Value spec = Replaced("stackSpec: {a: \"${G} ${E} $${E} ${U:-x} $${G}\"}\n", "stackSpec");
  EXPECT_EQ(spec.Find("a")->text(), "given ${E} $${E} ${U:-x} ${G}");
  EXPECT_THAT(Said(), IsEmpty());
  EXPECT_THAT(Unset(), IsEmpty());
}

TEST_F(InterpolateTest, SaysWhatIsReplacedInOnePlaceOnly) {
  Replaced("a: x ${E}\nstackSpec: {a: \"${E} ${E}\", b: \"y ${E}\"}\n", "a");
  EXPECT_THAT(Said(), ElementsAre("DG1232 at `${E}`")) << "once for a name";
  // Where the container has a variable of the name, its shell reads that.
  for (const char* defined :
       {"stackSpec: {a: \"${E}\", env: {E: x}}", "stackSpec: {a: \"E=1; echo ${E}\"}",
        "stackSpec: {a: \"read E; echo ${E}\"}", "stackSpec: {a: \"for E in 1; do ${E}\"}",
        "use: {envVars: [{key: E, value: x}]}\nstackSpec: {a: \"${E}\"}", "stackSpec: {a: \"$E $${E} ${N} ${G}\"}"}) {
    Replaced("a: x ${E}\n" + std::string(defined) + '\n', "a");
    EXPECT_THAT(Said(), IsEmpty()) << defined;
  }
  Replaced("stackSpec: {a: \"${E}\"}\n", "stackSpec");
  EXPECT_THAT(Said(), IsEmpty()) << "nothing is replaced";
}

TEST_F(InterpolateTest, ReplacesBesideWhatWasRedacted) {
  Loaded loaded("a: &list [{runAsApikey: abc, v: \"${G}\"}]\nb: *list\nc: [{runAsApikey: abc, v: \"${G}\"}]\n");
  std::vector<Span> secrets;
  RedactSecrets(loaded.document(), arena_, secrets);
  Interpolate(loaded.document(), loaded.text, variables_, arena_, unset_, substituted_, loaded.sink);
  for (const std::string_view key : {"a", "b", "c"}) {
    EXPECT_EQ(loaded.root().Find(key)->items()[0].Find("v")->text(), "given") << key;
  }
}

TEST_F(InterpolateTest, TellsTheRoomsOfAnAliasedNodeApart) {
  const Value spec = Replaced("a: &shared {v: \"${E}\"}\nstackSpec: {b: *shared}\n", "stackSpec");
  EXPECT_EQ(spec.Find("b")->Find("v")->text(), "${E}");
  EXPECT_EQ(loaded_.back()->root().Find("a")->Find("v")->text(), "env");
}

TEST_F(InterpolateTest, WantsTheNamesInTheImageOfAStack) {
  const Value spec = Replaced("stackSpec: {image: \"${G}:${U}\", a: {image: \"${V}\"}}\nimage: ${W}\n", "stackSpec");
  EXPECT_TRUE(spec.Find("image")->unresolved());
  EXPECT_EQ(spec.Find("a")->Find("image")->text(), "${V}");
  EXPECT_THAT(Unset(), ElementsAre("U", "W"));
  EXPECT_EQ(Replaced("stackSpec: {image: \"${G}\"}\n", "stackSpec").Find("image")->text(), "given");
}

TEST_F(InterpolateTest, MarksWhatNobodyHasSet) {
  const Value value = Replaced("a: ${U}-${V}-${U}\n", "a");
  EXPECT_TRUE(value.unresolved());
  EXPECT_EQ(value.text(), "${U}-${V}-${U}");
  EXPECT_THAT(Unset(), ElementsAre("U", "V"));
}

TEST_F(InterpolateTest, RefusesOtherForms) {
  Replaced("a: ${G:-x}\n", "a");
  EXPECT_THAT(Said(), ElementsAre("DG1231 at `${G:-x}`"));
}

TEST_F(InterpolateTest, PointsIntoBlockScalars) {
  const std::string yaml = "a: |\n  x ${U}\n  ${G:-x}\n";
  Replaced(yaml, "a");
  EXPECT_THAT(Said(), ElementsAre("DG1231 at `${G:-x}`"));
  const Span place = unset_.at("U");
  EXPECT_EQ(yaml.substr(place.begin, place.end - place.begin), "${U}");
}

// Every form may begin anew and reach to the end: messages that held it would be gigabytes.
TEST_F(InterpolateTest, ManyFormsInOneValueAreShownInShort) {
  std::string yaml = "a: \"";
  for (int i = 0; i < 50'000; ++i) yaml += "${a-${U" + std::to_string(i) + "}";
  Replaced(yaml + "}\"\n", "a");
  EXPECT_EQ(unset_.size(), 50'000U);
  const std::vector<Diagnostic> findings = loaded_.back()->sink.TakeSorted();
  EXPECT_EQ(findings.size(), CollectingSink::kMostOfOneKind);
  for (const Diagnostic& finding : findings) EXPECT_LT(finding.message.size(), 200U);
}

TEST_F(InterpolateTest, RefusesPlaceholdersOfTheDocumentation) {
  Replaced("a: x ${{name}} y\n", "a");
  EXPECT_THAT(Said(), ElementsAre("DG1230 at `x ${{name}} y`"));
  Replaced("stackSpec: {a: \"${{x}}\", b: \"echo ${{x}}\"}\n", "stackSpec");
  EXPECT_THAT(Said(), ElementsAre("DG1230 at `\"${{x}}\"`"));
}

}  // namespace
}  // namespace dagc::test
