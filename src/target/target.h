// SPDX-License-Identifier: Apache-2.0
// The target file, dagc.yaml: where things live on one cluster. Shape: schemas/dagc/target.schema.json.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/arena.h"
#include "dagc/span.h"
#include "diag/levels.h"
#include "value/value.h"

namespace dagc {

// The file after `--environment` is laid over it. Maps stay `Value`s, so that whoever uses an entry can point at it;
// null where the file says nothing. Everything a Value views lives in `arena` or in the file's text.
struct Target {
  FileId file;  // no file: there is no target file, and everything below is empty
  // Of the file and of those that it extends: a path is relative to the folder of the file that it is written in.
  std::map<FileId, std::string> directories;

  std::vector<Span> hidden;       // where secrets stand that somebody has written into it
  std::vector<FileId> only_keys;  // files that could not be read and may hold secrets

  Value name_space;
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
  Value config_map_names;
  std::vector<LevelSetting> levels;

  Value root;  // the whole file after the overlays, for what has no field of its own
  std::shared_ptr<Arena> arena = std::make_shared<Arena>();
  std::vector<std::shared_ptr<Arena>> file_arenas;
};

}  // namespace dagc
