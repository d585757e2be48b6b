// SPDX-License-Identifier: Apache-2.0
// The target file, dagc.yaml: where things live on one cluster. Shape: schemas/dagc/target.schema.json.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "dagc/argo_version.h"
#include "diag/levels.h"
#include "value/value.h"

namespace dagc {

// The file after `--environment` is laid over it. Maps stay `Value`s, so that whoever uses an entry can point at it;
// null where the file says nothing. Everything a Value views lives in `arena` or in the file's text.
struct Target {
  FileId file;            // no file: there is no target file, and everything below is empty
  std::string directory;  // of the file; its paths are relative to it

  // Flags that have a place in the file; nullopt where it says nothing. The command line wins.
  std::optional<ArgoVersion> argo_version;
  Value name_space;
  Value layout;
  Value hardened;

  Value service_account;
  Value executor;
  Value users;
  Value secrets;
  Value volumes;
  Value computes;
  Value images;
  Value init_image;
  Value dependencies;
  Value depots;
  Value stacks;
  Value context;
  Value secret_backend;
  Value external_secrets;
  Value defaults;
  std::vector<LevelSetting> levels;

  Value root;  // the whole file after the overlay, for what has no field of its own
  std::shared_ptr<Arena> arena = std::make_shared<Arena>();
};

}  // namespace dagc
