// SPDX-License-Identifier: Apache-2.0
// Against the engine itself: firings that robfig/cron computed, and verdicts of the engine's validator and CRD.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "base/rfc3339.h"
#include "base/text.h"
#include "cron/expression.h"
#include "cron/next.h"
#include "support/shared_folder.h"

namespace dagc {
namespace {

std::vector<std::string> Split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

TEST(Engine, EveryVectorAgrees) {
  DAGC_NEED_SHARED(shared);
  std::ifstream file(shared / "argo" / "cron-next-robfig-v3.0.1.tsv");
  std::string line;
  std::getline(file, line);
  std::size_t rows = 0;
  for (; std::getline(file, line); ++rows) {
    const std::vector<std::string> row = Split(line, '\t');
    ASSERT_EQ(row.size(), 4u) << line;
    const auto cron = ParseCron(row[0], CronDialect::kEngine);
    const auto zone = Zone::Find(row[1]);
    ASSERT_TRUE(cron && zone) << line;
    std::optional<std::int64_t> at = ParseRfc3339(row[2]);
    ASSERT_TRUE(at) << line;
    for (const std::string& expected : Split(row[3], ' ')) {
      at = NextFiring(cron->schedule, *zone, *at);
      EXPECT_EQ(at, ParseRfc3339(expected)) << line;
      if (!at) break;
      const std::int32_t offset = zone->SpanAt(*at).offset;
      const std::string shown = FormatRfc3339(*at + offset);
      EXPECT_EQ(expected.substr(0, 19), shown.substr(0, 19)) << line;
    }
    EXPECT_EQ(CanFire(cron->schedule), row[3] != "never") << line;
  }
  EXPECT_EQ(rows, 1344u);
}

// What dagc makes of a cron in a manifest fires when the engine says that cron fires.
TEST(Engine, RewritingChangesNoFiring) {
  DAGC_NEED_SHARED(shared);
  std::ifstream file(shared / "argo" / "cron-next-robfig-v3.0.1.tsv");
  for (std::string line; std::getline(file, line);) {
    const std::string text = Split(line, '\t')[0];
    const auto written = ParseCron(text);
    if (!written || written->every_rewritten) continue;
    EXPECT_TRUE(MatchesSchedulePattern(written->text)) << text;
    const auto read = ParseCron(written->text, CronDialect::kEngine);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->schedule, ParseCron(text, CronDialect::kEngine)->schedule) << text;
  }
}

struct Verdict {
  std::string lint;
  std::string crd;
};

std::map<std::string, Verdict> Verdicts(const std::filesystem::path& folder) {
  std::map<std::string, Verdict> verdicts;
  std::ifstream file(folder / "verdicts-v4.1.2.tsv");
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> row = Split(line, '\t');
    if (row.size() > 5) verdicts[row[0]] = {row[2], row[5]};
  }
  return verdicts;
}

// The text of a probe's scalar on the line that begins with `before`, without its quotes.
std::optional<std::string> ScalarAfter(const std::filesystem::path& path, const std::string& before) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(before)) continue;
    std::string text = line.substr(before.size());
    if (text.starts_with('\'')) text = text.substr(1, text.size() - 2);
    return text;
  }
  return std::nullopt;
}

TEST(Engine, ProbesOfSchedulesAgree) {
  DAGC_NEED_SHARED(shared);
  const auto folder = shared / "corpus" / "argo-probes";
  std::size_t probes = 0;
  for (const auto& [name, verdict] : Verdicts(folder)) {
    if (!name.starts_with("cron-schedule") || name.starts_with("cron-schedules-") || !name.ends_with(".yaml")) continue;
    const auto text = ScalarAfter(folder / name, "  - ");
    if (!text || name.find("-and-") != name.npos) continue;
    ++probes;
    const auto parsed = ParseCron(*text, CronDialect::kEngine);
    // The one text that the validator takes and dagc does not: the CRD refuses it.
    const bool prefixed = !parsed && parsed.fault().reason == CronReason::kTimeZonePrefix;
    EXPECT_TRUE(prefixed || static_cast<bool>(parsed) == (verdict.lint == "ok")) << name << ": " << *text;
    // The verdicts are of 4.1.2, whose fields take letters; ours is the pattern that every release has.
    const bool has_letter = !text->starts_with('@') && std::any_of(text->begin(), text->end(), IsAsciiAlpha);
    EXPECT_EQ(MatchesSchedulePattern(*text), verdict.crd == "ok" && !has_letter) << name << ": " << *text;
  }
  EXPECT_GT(probes, 40u);
}

TEST(Engine, ProbesOfTimeZonesAgree) {
  DAGC_NEED_SHARED(shared);
  const auto folder = shared / "corpus" / "argo-probes";
  std::size_t probes = 0;
  for (const auto& [name, verdict] : Verdicts(folder)) {
    if (!name.starts_with("cron-tz")) continue;
    const auto text = ScalarAfter(folder / name, "  timezone: ");
    ASSERT_TRUE(text) << name;
    ++probes;
    // These mean the zone of the controller's machine.
    const bool refused = text->empty() || *text == "Local";
    EXPECT_EQ(Zone::Find(*text).has_value(), verdict.lint == "ok" && !refused) << name << ": " << *text;
  }
  EXPECT_GT(probes, 10u);
}

}  // namespace
}  // namespace dagc
