// SPDX-License-Identifier: Apache-2.0
// Rules about where things are mounted and when workflows run.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lint/container_flow.h"

namespace dagc::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(MountInSysTest, LooksAtVolumesFilesAndSecrets) {
  ContainerFlow made({"date"});
  made.flow.AddMount(*made.step, "a", "/sys");
  made.flow.AddMount(*made.step, "b", "/sys/fs/cgroup/");
  made.flow.AddMount(*made.step, "c", "//sys/./x");
  made.flow.AddFile(*made.step, "/sys/conf", "one.txt", {});
  made.step->projected.make().secrets.push_back({"s", "/sys/keys", {ir::Scope::kStep, made.flow.Text("keys").span}});
  made.flow.workflow().dataos.make().volumes.push_back({made.flow.Text("d"), made.flow.Text("/sys/d"), true, {}});
  EXPECT_THAT(made.Places(DiagCode::kMountInSys),
              ElementsAre("/sys", "/sys/fs/cgroup/", "//sys/./x", "one.txt", "keys", "/sys/d"));
}

TEST(MountInSysTest, OtherPlacesAreFine) {
  ContainerFlow made({"date"});
  for (const char* path : {"/system", "/sysdata", "/data/sys", "/var/sys", "/mnt"}) {
    made.flow.AddMount(*made.step, "a", path);
  }
  made.flow.AddFile(*made.step, "/etc/dataos/secret", "sys", {});
  EXPECT_THAT(made.Places(DiagCode::kMountInSys), IsEmpty());
}

std::vector<std::string> EitherDay(const std::vector<std::string>& crons) {
  ContainerFlow made({"date"});
  ir::Schedule& schedule = made.flow.AddSchedule();
  schedule.crons.clear();
  for (const std::string& cron : crons) schedule.crons.push_back(made.flow.Text(cron));
  return made.Places(DiagCode::kCronEitherDay);
}

TEST(CronEitherDayTest, SpeaksWhenBothFieldsAreRestricted) {
  EXPECT_THAT(EitherDay({"0 0 1 * 1", "0 0 1-7 * MON", "0 0 */2 * 1", "0 0 1 * */2", "0 0 1 * 0-6", "0 0 1-31 * 1"}),
              ElementsAre("0 0 1 * 1", "0 0 1-7 * MON", "0 0 */2 * 1", "0 0 1 * */2", "0 0 1 * 0-6", "0 0 1-31 * 1"));
}

TEST(CronEitherDayTest, AStarInEitherFieldIsFine) {
  EXPECT_THAT(EitherDay({"0 0 1 * *", "0 0 * * 1", "0 0 ? * 1", "0 0 1 * ?", "0 0 */1 * 1", "0 0 *,1 * 1", "@monthly",
                         "@weekly", "@every 1h", "0 0 1-31 * 0-6", "not a cron"}),
              IsEmpty());
}

}  // namespace
}  // namespace dagc::test
