// SPDX-License-Identifier: Apache-2.0
#include "document/unread_text.h"

#include <gtest/gtest.h>

#include <string>

namespace dagc::test {
namespace {

TEST(MayShowUnread, WhatSaysThatItIsAnotherResource) {
  for (const char* text : {
           "type: workflow\nname: \"x\n",
           "# about\n---\nversion: v2alpha\n'type': 'stack'  # a stack\nspec: [\n",
           "\xEF\xBB\xBF\"type\": depot\r\nspec: [\r\n",
           "type: volume\n",
           "type:workflow\n",
           "{\n  \"version\": \"v2alpha\",\n  \"type\": \"workflow\",\n  \"spec\": [\n",
           "type: workflow\nspec:\n  use:\n    projection: {secrets: [{id: db}]}\n  type: template\n  x: [\n",
           "type: workflow\nspec:\n  env: \"{{ .secrets.db.password }}\"\n  kind: Service\n  envVars: [{key: a}\n",
           "type: workflow\nspec:\n  secretKeyRef: {name: a, key: b}\n  x: [\n",
       }) {
    EXPECT_TRUE(MayShowUnread(text)) << text;
  }
}

TEST(MayShowUnread, NothingElse) {
  for (const char* text : {
           "",
           "name: x\n",
           "type: secret\n",
           "type: service\n",
           "type:\n  secret\n",  // on the next line
           "type: >-\n  secret\n",
           "\"ty\\u0070e\": secret\n",
           "? type\n: secret\n",
           "!!str type: workflow\n",
           "type: workflow\ntype: secret\n",
           "type: workflow\ntype: workflow\n",
           "type: workflow\nkind: x\n",
           "type: workflow\ntyep: x\n",
           "tyep: secret\n",
           "kind: Secrets\n",
           "type: workflow\n? kind\n: x\n",
           "type: workflow\nspec:\n  - {type: \"secr\\u0065t\"}\n",
           "type: workflow\nspec:\n  - type:\n      Sec\n",
           "type: workflow\nspec: {kind: &a x}\n",
           "type: workflow\n---\ndata: {a: b}\n",
           "type: workflow\nmy-secret: x\n",
           "type: workflow\nspec: [secrt]\n",
           "type: workflow\nrunAsApikey: x\n",
           "type: depot\nspec: {}\nconnectionSecret:\n  - x\n",
           "type: workflow\nspec:\n  env:\n    DB_PASSWORD: x\n",
           "type: workflow\nspec:\n  secrets:\n    - id: x\n      data:\n        p: x\n",
           "type: workflow\rtyep: x\r",
           "type: workflow\nspec: !!binary c2VjcmV0\n",
           "{\"type\": \"workflow\", \"x\": [\n",
           "{\n  \"spec\": {\n    \"type\": \"workflow\",\n",
           "spec:\n  type: workflow\n",
           "type: workflow x\n",
           "type: \"workflow\n",
       }) {
    EXPECT_FALSE(MayShowUnread(text)) << text;
  }
}

TEST(MayShowUnread, TakesTimeInProportion) {
  std::string text = "type: workflow\n";
  for (int i = 0; i < 200'000; ++i) text += " a: s\n";
  text += std::string(200'000, 's') + std::string(200'000, '"') + std::string(200'000, ':');
  EXPECT_TRUE(MayShowUnread(text));
}

}  // namespace
}  // namespace dagc::test
