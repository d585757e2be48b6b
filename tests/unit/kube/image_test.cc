// SPDX-License-Identifier: Apache-2.0
#include "kube/image.h"

#include <gtest/gtest.h>

#include <string>

namespace dagc {
namespace {

struct Row {
  std::string_view reference, repository, tag, digest;
};

TEST(SplitImage, FindsTagAndDigest) {
  constexpr Row kRows[] = {{"busybox", "busybox", "", ""},
                           {"busybox:1.36", "busybox", "1.36", ""},
                           {"docker.io/library/busybox:1.36", "docker.io/library/busybox", "1.36", ""},
                           {"registry:5000/a/b", "registry:5000/a/b", "", ""},
                           {"registry:5000/a/b:v1", "registry:5000/a/b", "v1", ""},
                           {"registry:5000", "registry", "5000", ""},
                           {"a/b@sha256:0123", "a/b", "", "sha256:0123"},
                           {"registry:5000/b:v1@sha256:0123", "registry:5000/b", "v1", "sha256:0123"},
                           {"", "", "", ""}};
  for (const Row& row : kRows) {
    const ImageParts parts = SplitImage(row.reference);
    EXPECT_EQ(parts.repository, row.repository) << row.reference;
    EXPECT_EQ(parts.tag, row.tag) << row.reference;
    EXPECT_EQ(parts.digest, row.digest) << row.reference;
  }
}

TEST(CheckImage, TakesWhatContainerRuntimesTake) {
  const std::string hex(64, 'a');
  for (const std::string& image :
       {std::string("busybox"), std::string("busybox:1.36"), std::string("f/a.b_c__d--e:V1.x_-"),
        std::string("registry:5000/a/b"), std::string("UPPER/case"), std::string("localhost/a"),
        std::string("[2001:db8::1]:5000/a"), "a@sha256:" + hex, "a:1@sha512:" + hex,
        "reg.io/" + std::string(248, 'a')}) {
    EXPECT_FALSE(CheckImage(image)) << image;
  }
}

TEST(CheckImage, SaysWhatIsWrong) {
  const struct {
    std::string image;
    ImageReason reason;
    std::size_t begin, end;
  } rows[] = {{"", ImageReason::kEmpty, 0, 0},
              {"alpine ", ImageReason::kSpace, 6, 7},
              {"alpine latest", ImageReason::kSpace, 6, 7},
              {"alpine\n", ImageReason::kSpace, 6, 7},
              {"Alpine", ImageReason::kRepository, 0, 6},
              {"docker.io/Alpine:3", ImageReason::kRepository, 0, 16},
              {":latest", ImageReason::kRepository, 0, 0},
              {"a//b", ImageReason::kRepository, 0, 4},
              {"a/", ImageReason::kRepository, 0, 2},
              {"a..b", ImageReason::kRepository, 0, 4},
              {"a___b", ImageReason::kRepository, 0, 5},
              {"-a", ImageReason::kRepository, 0, 2},
              {"reg:x/a", ImageReason::kRepository, 0, 7},
              {"-reg.io/a", ImageReason::kRepository, 0, 9},
              {"{{workflow.name}}", ImageReason::kRepository, 0, 17},
              {"$(IMG)", ImageReason::kRepository, 0, 6},
              {std::string(256, 'a'), ImageReason::kTooLong, 0, 256},
              {"alpine:", ImageReason::kTag, 7, 7},
              {"alpine:-x", ImageReason::kTag, 7, 9},
              {"alpine:" + std::string(129, 'a'), ImageReason::kTag, 7, 136},
              {"x@sha256:1", ImageReason::kDigest, 2, 10},
              {"x@", ImageReason::kDigest, 2, 2},
              {"x:1@sha256:" + std::string(64, 'g'), ImageReason::kDigest, 4, 75}};
  for (const auto& row : rows) {
    const auto fault = CheckImage(row.image);
    ASSERT_TRUE(fault) << row.image;
    EXPECT_EQ(fault->reason, row.reason) << row.image;
    EXPECT_EQ(fault->begin, row.begin) << row.image;
    EXPECT_EQ(fault->end, row.end) << row.image;
  }
}

}  // namespace
}  // namespace dagc
