// SPDX-License-Identifier: Apache-2.0
#include "kube/image.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace dagc
