// SPDX-License-Identifier: Apache-2.0
#include "document/redact.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/document/loaded.h"

namespace dagc::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Redacted {
  explicit Redacted(const std::string& yaml) : loaded(yaml) { RedactSecrets(loaded.document(), arena, secrets); }
  const Value& root() const { return loaded.root(); }
  std::vector<std::string> Hidden() const {
    std::vector<std::string> texts;
    for (const Span span : secrets) {  // an empty one is where an anchor or a tag may stand
      if (span.begin != span.end) texts.emplace_back(loaded.Spelling(span));
    }
    return texts;
  }
  Loaded loaded;
  Arena arena;
  std::vector<Span> secrets;
};

TEST(RedactSecrets, DropsApikeysWhereverTheyStand) {
  const Redacted redacted("spec: {dag: [{spec: {runAsApikey: abc, image: x}}]}\n");
  const Value& spec = *redacted.root().Find("spec")->Find("dag")->items()[0].Find("spec");
  EXPECT_EQ(spec.Find("runAsApikey")->text(), kRedacted);
  EXPECT_EQ(spec.Find("image")->text(), "x");
  EXPECT_THAT(redacted.Hidden(), ElementsAre("abc"));
}

TEST(RedactSecrets, LeavesNothingOfAKeyThatIsNoClearText) {
  EXPECT_EQ(Redacted("runAsApikey: ${KEY}\n").root().Find("runAsApikey")->text(), "");
  EXPECT_EQ(Redacted("runAsApikey: '*****'\n").root().Find("runAsApikey")->text(), "");
}

TEST(RedactSecrets, DropsTheBodyOfASecretAndKeepsItsKeys) {
  const Redacted redacted("type: secret\nname: s\nspec:\n  data: {user: bob, password: hunter2}\n");
  EXPECT_EQ(redacted.root().Find("name")->text(), "s");
  const Value& data = *redacted.root().Find("spec")->Find("data");
  EXPECT_EQ(data.Find("password")->text(), kRedacted);
  EXPECT_THAT(redacted.Hidden(), ElementsAre("bob", "hunter2"));
}

TEST(RedactSecrets, HidesARepeatedKeyWithinASecret) {
  EXPECT_THAT(
      Redacted("type: depot\ndepot:\n  connectionSecret:\n    - data:\n        password: a\n        password: b\n")
          .Hidden(),
      ElementsAre("a", "b"));
}

TEST(RedactSecrets, HidesAKeyThatSwallowedTheValue) {
  for (const char* key : {"runAsApikey:abc", "runAsApikey=abc", "runAsApikey abc", "runAsApikey;abc", "runAsApi:abc"}) {
    const std::string yaml = std::string("type: workflow\nspec: {dag: [{spec: {stack: c, ") + key + "}}]}\n";
    EXPECT_THAT(Redacted(yaml).Hidden(), ElementsAre(key));
  }
  EXPECT_THAT(Redacted("type: workflow\nstackSpec: {apikey=abc}\n").Hidden(), IsEmpty());
  EXPECT_THAT(Redacted("type: workflow\nspec: {runAsApikey, abc, image: x}\n").Hidden(), ElementsAre("abc"));
  EXPECT_THAT(Redacted("type: secret\nspec: {data: {PASSWORD:abc, USER: bob}}\n").Hidden(),
              ElementsAre("bob", "PASSWORD:abc"));
  EXPECT_THAT(Redacted("type: secret\nspec: {data: {USER, abc}}\n").Hidden(), ElementsAre("USER", "abc"));
  EXPECT_THAT(Redacted("type: secret\nspec: [{abc}]\n").Hidden(), ElementsAre("abc"));
  EXPECT_THAT(Redacted("type: depot\nconnectionSecret: [{data: {password: {abc}}}]\n").Hidden(), ElementsAre("abc"));
}

// What a suggestion takes for the key is the key.
TEST(RedactSecrets, HidesTheValueOfAKeyThatWasCutShort) {
  for (const char* key : {"runAs", "runAsApi", "runAsKey", "runAsAkey", "connection"}) {
    EXPECT_THAT(Redacted(std::string(key) + ": abc\n").Hidden(), ElementsAre("abc")) << key;
  }
  EXPECT_THAT(Redacted("runAsUser: abc\nrunAsGroup: x\nrun: x\n").Hidden(), IsEmpty());
}

TEST(RedactSecrets, LooksForATypeThatWasLeftOutInLists) {
  EXPECT_THAT(Redacted("- type: workflow\n  type: secret\n  spec: {data: {P: abc}}\n").Hidden(),
              testing::Contains("abc"));
}

TEST(RedactSecrets, KnowsKubernetesSecrets) {
  const Redacted redacted("kind: Secret\nmetadata: {name: s}\nstringData: {a: b}\n");
  EXPECT_EQ(redacted.root().Find("metadata")->Find("name")->text(), "s");
  EXPECT_THAT(redacted.Hidden(), ElementsAre("b"));
}

TEST(RedactSecrets, DropsWhatStandsInTheEnvelopeOfASecretAndDoesNotSayWhichItIs) {
  EXPECT_THAT(Redacted("type: secret\nname: s\nspec: a\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("type: secret\nname: s\npassword: a\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("kind: Secret\nmetadata: {name: s, annotations: {last: a}}\n").Hidden(), ElementsAre("a"));
}

TEST(RedactSecrets, KnowsWhatWasMeantToBeASecret) {
  EXPECT_THAT(Redacted("type: secrt\nspec: {data: {x: a}}\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("type: Secret\nspec: {data: {x: a}}\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("secret: {data: {x: a}}\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("type: service\nspec: {data: {x: a}}\n").Hidden(), IsEmpty());
}

TEST(RedactSecrets, FindsSecretsInListsAndBundles) {
  EXPECT_THAT(Redacted("kind: List\nitems: [{kind: Secret, data: {x: a}}, {kind: Pod, spec: b}]\n").Hidden(),
              ElementsAre("a"));
  EXPECT_THAT(
      Redacted("type: bundle\nbundle: {resources: [{id: i, spec: {type: secret, secret: {data: {x: a}}}}]}\n").Hidden(),
      ElementsAre("a"));
}

TEST(RedactSecrets, KnowsMisspeltKeysWhereKeysAreNotTheUsersOwn) {
  EXPECT_THAT(Redacted("a: {runAsApikye: a, apikey: b, conectionSecret: {x: c}, runAsUser: d}\n").Hidden(),
              ElementsAre("a", "b", "c"));
  EXPECT_THAT(Redacted("a: {secrets: [{id: x, data: {y: a}}], data: b}\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("a: {stackSpec: {apikey: a, env: {MY_APIKEY: b}}, envs: {APIKEY: c}}\n").Hidden(), IsEmpty());
  EXPECT_THAT(Redacted("a: {stackSpec: {runAsApikey: a}}\n").Hidden(), ElementsAre("a"));
}

TEST(RedactSecrets, FindsWhatTheTreeLeftOut) {
  EXPECT_THAT(Redacted("type: secret\nspec: {data: {x: a, x: b}}\n").Hidden(), ElementsAre("a", "b"));
  EXPECT_THAT(Redacted("type: secret\nspec: {data: {<<: a}}\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("type: workflow\nx: {runAsApikey: a, runAsApikey: b, y: c, y: d}\n").Hidden(),
              ElementsAre("a", "b"));
}

TEST(RedactSecrets, SaysWhatOutputWouldBeMadeOf) {
  const auto copied = [](const std::string& yaml) { return Redacted(yaml).loaded.document().copied_secrets.size(); };
  EXPECT_EQ(copied("spec: {runAsApikey: a}\n"), 0u);
  EXPECT_EQ(copied("spec: {stackSpec: {connectionSecret: a}}\n"), 1u);
  EXPECT_EQ(copied("spec: {runAsApikey: &k a, stackSpec: {command: [*k]}}\n"), 1u);
  const Redacted aliased("spec: {runAsApikey: &k a, title: *k}\n");
  EXPECT_EQ(aliased.root().Find("spec")->Find("title")->text(), kRedacted);
}

TEST(RedactSecrets, HidesKeysThatAreCollections) {
  EXPECT_THAT(Redacted("type: secret\nspec: {data: {{a: b}: c}}\n").Hidden(), testing::IsSupersetOf({"c", "b", "a"}));
}

TEST(RedactSecrets, HidesNothingElse) { EXPECT_THAT(Redacted("type: workflow\nname: x\n").Hidden(), IsEmpty()); }

TEST(RedactSecrets, SeesWhatTheEnvelopeSaysInOtherWays) {
  for (const char* envelope :
       {"tyep: secret", "tpye: secret", "kind: Secrets", "kind: SecretList", "type: SECRET",
        "type: workflow, type: secret", "kind: Pod, kind: Secret", "type: [secret]", "? [type] : secret",
        "type: Opaque", "type: kubernetes.io/tls", "type: !!binary c2VjcmV0", "<<: {type: secret}",
        "type: workflow, <<: [{a: b}, {type: secret}]", "name: x"}) {
    const std::string yaml = "{" + std::string(envelope) + ", spec: {data: {x: a}}}\n";
    EXPECT_THAT(Redacted(yaml).Hidden(), testing::Contains("a")) << yaml;
  }
  EXPECT_THAT(Redacted("kind: ConfigMap\ndata: {x: a}\n").Hidden(), IsEmpty());
}

TEST(RedactSecrets, FindsSecretsInAListAtTheRoot) {
  EXPECT_THAT(Redacted("[{type: secret, spec: {data: {x: a}}}, {type: workflow, x: b}]\n").Hidden(), ElementsAre("a"));
  EXPECT_THAT(Redacted("- kind: Secret\n  stringData: {x: a}\n").Hidden(), ElementsAre("a"));
}

TEST(RedactSecrets, FindsWhatLosesAgainstAnotherMergedKey) {
  EXPECT_THAT(Redacted("type: workflow\nspec: {<<: [{runAsApikey: a}, {runAsApikey: b}]}\n").Hidden(),
              testing::IsSupersetOf({"a", "b"}));
  EXPECT_THAT(Redacted("type: secret\nspec: {data: {<<: [{x: a}, {x: b}]}}\n").Hidden(),
              testing::IsSupersetOf({"a", "b"}));
}

TEST(RedactSecrets, HidesKeysInsideOfAValue) {
  const Redacted redacted("type: secret\nspec: {data: {PASSWORD: {hunter2}}}\n");
  EXPECT_THAT(redacted.Hidden(), testing::Contains("hunter2"));
  const Value& value = *redacted.root().Find("spec")->Find("data")->Find("PASSWORD");
  EXPECT_EQ(value.Find("hunter2"), nullptr);
}

TEST(RedactSecrets, LeavesWordsOfOtherResourcesAlone) {
  EXPECT_THAT(Redacted("type: workflow\nspec: {dag: [{stackSpec: {type: secret, path: x}}]}\n").Hidden(), IsEmpty());
}

}  // namespace
}  // namespace dagc::test
