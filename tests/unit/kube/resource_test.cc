// SPDX-License-Identifier: Apache-2.0
#include "kube/resource.h"

#include <gtest/gtest.h>

#include <string>

namespace dagc {
namespace {

TEST(ClassifyResource, TellsWhatAContainerCanAskFor) {
  const struct {
    std::string name;
    ResourceKind kind;
  } rows[] = {{"cpu", ResourceKind::kCompute},
              {"memory", ResourceKind::kCompute},
              {"ephemeral-storage", ResourceKind::kCompute},
              {"hugepages-2Mi", ResourceKind::kHugePages},
              {"hugepages-1Gi", ResourceKind::kHugePages},
              {"hugepages-x", ResourceKind::kNone},
              {"hugepages-0", ResourceKind::kNone},
              {"hugepages-1m", ResourceKind::kNone},
              {"kubernetes.io/x", ResourceKind::kOfCluster},
              {"nvidia.com/gpu", ResourceKind::kDevice},
              {"Example.com/gpu", ResourceKind::kNone},
              {"requests.nvidia.com/gpu", ResourceKind::kNone},
              {std::string(244, 'a') + "/gpu", ResourceKind::kDevice},
              {std::string(245, 'a') + "/gpu", ResourceKind::kNone},
              {"storage", ResourceKind::kNone},
              {"pods", ResourceKind::kNone},
              {"attachable-volumes-x", ResourceKind::kNone},
              {"nvidia.com/g p", ResourceKind::kNone},
              {"", ResourceKind::kNone}};
  for (const auto& [name, kind] : rows) EXPECT_EQ(ClassifyResource(name), kind) << name;
}

TEST(IsWholePages, CountsPagesOfTheNamedSize) {
  const auto whole = [](const char* name, const char* amount) { return IsWholePages(name, *ParseQuantity(amount)); };
  EXPECT_TRUE(whole("hugepages-2Mi", "4Mi"));
  EXPECT_TRUE(whole("hugepages-2Mi", "0"));
  EXPECT_TRUE(whole("hugepages-2Mi", "2097152"));
  EXPECT_FALSE(whole("hugepages-2Mi", "3Mi"));
  EXPECT_FALSE(whole("hugepages-2Mi", "1m"));
  EXPECT_FALSE(whole("hugepages-2Mi", "9999999999999999999999"));
}

}  // namespace
}  // namespace dagc
