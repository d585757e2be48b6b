// SPDX-License-Identifier: Apache-2.0
// The target file, dagc.yaml: where things live on one cluster. Shape: schemas/dagc/target.schema.json.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "dagc/argo_version.h"
#include "diag/levels.h"
#include "ir/output.h"
#include "value/value.h"

namespace dagc {

// The flags that the file sets; nullopt and empty where it says nothing. The command line wins. Paths are as written:
// relative to the file's directory.
struct TargetFlags {
  std::optional<ArgoVersion> argo_version;
  std::optional<ir::Layout> layout;
  std::optional<ir::ObjectKind> kind;
  std::optional<ir::Hardening> hardened;
  std::optional<bool> ignore_schedule;
  std::optional<bool> generate_name;
  std::optional<bool> allow_oversize;
  std::optional<bool> interpolation;  // false: --no-interpolation
  std::optional<bool> strict_yaml;
  std::optional<bool> require_supported;
  std::string_view verify_output;  // auto, always, never
  std::optional<Severity> fail_on;
  std::string_view format;
  std::optional<std::int64_t> jobs;
  std::string_view output;
  std::string_view report;
  std::vector<std::pair<std::string_view, std::string_view>> set;
  std::vector<std::string_view> env_files;
  std::optional<std::int64_t> limit_file_bytes;
  std::optional<std::int64_t> limit_depth;
  std::optional<std::int64_t> limit_nodes;
  std::optional<std::int64_t> limit_work;
};

// The file after `--environment` is laid over it. Maps stay `Value`s, so that whoever uses an entry can point at it;
// null where the file says nothing. Everything a Value views lives in `arena` or in the file's text.
struct Target {
  FileId file;            // no file: there is no target file, and everything below is empty
  std::string directory;  // of the file; its paths are relative to it

  std::vector<Span> hidden;  // where secrets stand that somebody has written into it
  bool only_keys = false;    // it could not be read and may hold secrets

  TargetFlags flags;
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

  Value root;  // the whole file after the overlay, for what has no field of its own
  std::shared_ptr<Arena> arena = std::make_shared<Arena>();
};

}  // namespace dagc
