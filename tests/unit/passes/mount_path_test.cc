// SPDX-License-Identifier: Apache-2.0
#include "passes/mount_path.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

constexpr std::string_view kDirectories[] = {"/var/run/argo", "/argo"};
constexpr ir::EngineFacts kEngine{kDirectories[0], kDirectories, {}, {}};

TEST(CheckMountPath, KeepsThePlatformsAndTheEnginesPlaces) {
  for (const char* path : {"/", "//", "/etc/dataos/secret", "/etc/dataos/config/x", "/etc/dataos/work/",
                           "/etc//dataos/certs", "/var/run/argo", "/argo/inputs"}) {
    EXPECT_EQ(CheckMountPath(path, kEngine), MountPathFault::kReserved) << path;
  }
  for (const char* path : {"/data", "/etc/dataos", "/etc/dataos/secrets", "/argon", "/var/run"}) {
    EXPECT_EQ(CheckMountPath(path, kEngine), MountPathFault::kNone) << path;
  }
}

TEST(CheckMountPath, NothingIsMountedInProc) {
  for (const char* path : {"/proc", "/proc/", "//proc/1", "/./proc/self/fd"}) {
    EXPECT_EQ(CheckMountPath(path, kEngine), MountPathFault::kProc) << path;
  }
  for (const char* path : {"/process", "/data/proc", "/sys"}) {
    EXPECT_EQ(CheckMountPath(path, kEngine), MountPathFault::kNone) << path;
  }
}

TEST(ContainsEngineDirectory, IsAtOrAboveIt) {
  for (const char* path : {"/var", "/var/run", "/var/run/argo"})
    EXPECT_TRUE(ContainsEngineDirectory(path, kEngine)) << path;
  for (const char* path : {"/va", "/var/run/argo/x", "/var/runner", "/run", "/var/lib"}) {
    EXPECT_FALSE(ContainsEngineDirectory(path, kEngine)) << path;
  }
}

TEST(CheckMountPath, RefusesWhatKubernetesRefuses) {
  EXPECT_EQ(CheckMountPath(std::string_view("/a\0b", 4), kEngine), MountPathFault::kNul);
  EXPECT_EQ(CheckMountPath("data", kEngine), MountPathFault::kRelative);
  EXPECT_EQ(CheckMountPath("", kEngine), MountPathFault::kRelative);
  EXPECT_EQ(CheckMountPath("/a:b", kEngine), MountPathFault::kColon);
  EXPECT_EQ(CheckMountPath("/a/../b", kEngine), MountPathFault::kParent);
  EXPECT_EQ(CheckMountPath("/a..b/..c", kEngine), MountPathFault::kNone);
}

}  // namespace
}  // namespace dagc
