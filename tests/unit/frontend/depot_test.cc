// SPDX-License-Identifier: Apache-2.0
#include "frontend/dataos_depot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ReadDepot {
  explicit ReadDepot(const std::string& secrets)
      : loaded("version: v2alpha\nname: shopdb\ntype: depot\ndepot:\n  type: JDBC\n  secrets:\n" + secrets) {
    BuildDataosDepot(loaded.document(), resources, loaded.sink);
    for (const auto& secret : resources.depots.at(0).secrets) {
      secrets_read.push_back(std::string(secret.id.value) + " for " + std::string(secret.purpose.value));
    }
  }
  Loaded loaded;
  ir::Resources resources;
  std::vector<std::string> secrets_read;
};

TEST(Depot, ReadsSecretsByIdAndPurpose) {
  ReadDepot read("    - {id: eng:a, purpose: rw}\n    - {id: eng:b, purpose: scan}\n");
  EXPECT_THAT(read.secrets_read, ElementsAre("eng:a for rw", "eng:b for scan"));
  EXPECT_THAT(ReadDepot("    - {id: a, purpose: rw}\n    - {id: b, purpose: rw}\n").loaded.Said(), testing::SizeIs(1));
}

TEST(Depot, ReadsSecretsOfTheFirstPlatform) {
  ReadDepot read(
      "    - {name: shopdb-r, allkeys: true}\n    - {name: shopdb_rw, workspace: public, keys: [a]}\n"
      "    - {name: other, acl: r}\n    - {name: plain}\n    - {name: rw}\n");
  EXPECT_THAT(read.secrets_read, ElementsAre("shopdb-r for r", "shopdb_rw for rw", "plain for ", "rw for "));
  EXPECT_THAT(read.loaded.Said(), testing::SizeIs(1)) << "two secrets for reading";
}

}  // namespace
}  // namespace dagc::test
