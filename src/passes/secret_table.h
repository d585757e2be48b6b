// SPDX-License-Identifier: Apache-2.0
// Which Kubernetes Secret stands for a DataOS secret, and which keys it has: from the target file's `secrets` and the
// Secret resources of the run.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "passes/pass.h"
#include "tmpl/data.h"
#include "value/key_lookup.h"

namespace dagc {

class SecretTable {
 public:
  explicit SecretTable(const PassContext& context) : context_(context), listed_(context.target.secrets) {}

  // The keys of the secret `id` (`name` or `tenant:name`) as manifests call them, sorted; nullopt without its Secret
  // resource: the target file lists only keys with another name.
  std::optional<std::span<const std::string_view>> KeysOf(std::string_view id);

  // What a template sees of the secret.
  const tmpl::Data& DataOf(std::string_view id);

  // As KeysOf, or what the target file lists where there is no Secret resource.
  std::optional<std::vector<std::string_view>> ListedKeysOf(std::string_view id);

  // Where a projection names the secret: the first place is what findings about its name point at.
  void NamedAt(std::string_view id, Span place);

  // The name of the Secret object; empty when it can be none, which is reported at `use` once for each id. So is that
  // the secret of another tenant has the same one and nobody has said that this is meant.
  std::string_view ObjectOf(std::string_view id, Span use);

  // What the Secret object calls a key; empty when no Secret can have it, which is reported at `use`.
  std::string_view KeyIn(std::string_view id, std::string_view key, Span use);

 private:
  struct Row {
    std::string_view object;
    Span object_span;                                  // in the target file; no file: made from the id
    std::map<std::string_view, const Value*> renamed;  // by `keys` of the target file
    std::vector<std::string_view> keys;
    Span named;  // by a projection; no file: by none
    bool keys_known = false;
    bool reported = false;
    bool is_shared = false;  // with another tenant's secret, which was reported
    std::optional<tmpl::Data> data;
  };
  Row& RowOf(std::string_view id);
  void CheckShared(std::string_view id, Row& row, Span use);

  const PassContext& context_;
  KeyLookup listed_;  // the target file's secrets
  std::map<std::string_view, Row> rows_;
  std::map<std::string_view, std::string_view> first_ids_;  // by object
};

}  // namespace dagc
