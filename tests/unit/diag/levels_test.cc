// SPDX-License-Identifier: Apache-2.0
#include "diag/levels.h"

#include <gmock/gmock.h>

#include "dagc/diag_code.h"
#include "diag/collecting_sink.h"
#include "finding_fixture.h"

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;

constexpr DiagCode kAnError = DiagCode::kDuplicateKey;
constexpr DiagCode kAWarning = DiagCode::kRepeatedDependency;
constexpr DiagCode kALintCode = DiagCode::kUnpinnedImage;

class Levels : public FindingFixture {
 protected:
  static Severity LevelOf(DiagCode code, Severity reported, const std::vector<LevelSetting>& settings,
                          std::string_view path = "a.yaml") {
    std::vector<Diagnostic> findings(1);
    findings[0].code = code;
    findings[0].severity = reported;
    findings = ApplyLevels(std::move(findings), settings, path);
    return findings.empty() ? Severity::kOff : findings[0].severity;
  }
};

TEST_F(Levels, WithoutSettingsNothingChanges) {
  EXPECT_EQ(LevelOf(kAnError, Severity::kError, {}), Severity::kError);
  EXPECT_EQ(LevelOf(kAWarning, Severity::kWarning, {}), Severity::kWarning);
}

TEST_F(Levels, WarningsAndLintFindingsTakeAnyLevel) {
  for (const Severity level : {Severity::kOff, Severity::kInfo, Severity::kWarning, Severity::kError}) {
    EXPECT_EQ(LevelOf(kAWarning, Severity::kWarning, {{"", kAWarning, level, {}}}), level);
    EXPECT_EQ(LevelOf(kALintCode, Severity::kError, {{"", kALintCode, level, {}}}), level);
  }
}

TEST_F(Levels, ErrorsOfOtherPhasesStayErrors) {
  EXPECT_EQ(LevelOf(kAnError, Severity::kError, {{"", kAnError, Severity::kOff, {}}}), Severity::kError);
  // A finding about size that --allow-oversize has made a warning takes a level like other warnings.
  EXPECT_EQ(LevelOf(kAnError, Severity::kWarning, {{"", kAnError, Severity::kOff, {}}}), Severity::kOff);
}

TEST_F(Levels, FindingThatIsOffByDefaultIsDroppedUnlessTurnedOn) {
  constexpr DiagCode kOffByDefault = DiagCode::kMissingResources;
  EXPECT_EQ(LevelOf(kOffByDefault, Severity::kOff, {}), Severity::kOff);
  EXPECT_EQ(LevelOf(kOffByDefault, Severity::kOff, {{"", kOffByDefault, Severity::kWarning, {}}}), Severity::kWarning);
}

TEST_F(Levels, LastFittingSettingWins) {
  const std::vector<LevelSetting> settings = {{"", kAWarning, Severity::kError, {}},
                                              {"legacy/**", kAWarning, Severity::kInfo, {}},
                                              {"legacy/new/**", kAWarning, Severity::kWarning, {}}};
  EXPECT_EQ(LevelOf(kAWarning, Severity::kWarning, settings, "a.yaml"), Severity::kError);
  EXPECT_EQ(LevelOf(kAWarning, Severity::kWarning, settings, "legacy/a.yaml"), Severity::kInfo);
  EXPECT_EQ(LevelOf(kAWarning, Severity::kWarning, settings, "legacy/new/a.yaml"), Severity::kWarning);
}

TEST_F(Levels, LoweringAnErrorIsReportedWhereItIsWritten) {
  SetText("DG1201: warning\nDG4004: off\nDG1201: error\n", "dagc.yaml");
  CollectingSink sink;
  CheckLevels(std::vector<LevelSetting>{{"", kAnError, Severity::kWarning, At("warning")},
                                        {"", kAWarning, Severity::kOff, At("off")},
                                        {"", kAnError, Severity::kError, At("error")}},
              sink);
  const std::vector<Diagnostic> findings = sink.TakeSorted();
  EXPECT_THAT(findings,
              ElementsAre(Field(&Diagnostic::message, "`DG1201` is an error and cannot be lowered to `warning`")));
  EXPECT_EQ(findings[0].span, At("warning"));
}

TEST_F(Levels, OnlyErrorsOutsideLintStopOutput) {
  EXPECT_TRUE(StopsOutput(Finding(kAnError, {}, "")));
  EXPECT_FALSE(StopsOutput(Finding(kAWarning, {}, "")));
  Diagnostic lint;
  lint.code = kALintCode;
  lint.severity = Severity::kError;
  EXPECT_FALSE(StopsOutput(lint));
}

TEST_F(Levels, RunFailsAtOrAboveTheFailingLevel) {
  const Diagnostic warning = Finding(kAWarning, {}, "");
  EXPECT_FALSE(Fails(warning, Severity::kError));
  EXPECT_TRUE(Fails(warning, Severity::kWarning));
  EXPECT_TRUE(Fails(warning, Severity::kInfo));
  EXPECT_FALSE(Fails(Finding(kAnError, {}, ""), Severity::kOff));
}

}  // namespace
}  // namespace dagc
