// SPDX-License-Identifier: Apache-2.0
// The command line as a plain struct. What is optional wins over the target file only where it was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "dagc/argo_version.h"
#include "dagc/diagnostic.h"
#include "driver/compile.h"
#include "ir/output.h"

namespace dagc::driver {

enum class Color : std::uint8_t { kAuto, kAlways, kNever };

struct Options {
  std::vector<std::string> arguments;  // what is no option: inputs, a code, a name

  bool help = false;
  bool version = false;
  Color color = Color::kAuto;

  // Where output goes.
  std::optional<std::string> output;
  bool check = false;
  bool prune = false;  // remove outputs whose source is gone
  bool split = false;  // one file per object
  bool sync = false;   // contents are on the disk before files get their names
  std::string report;
  CompileSettings::Verify verify = CompileSettings::Verify::kAuto;
  std::size_t jobs = 0;  // 0: as many as the machine has cores

  // What output looks like.
  std::optional<ArgoVersion> argo_version;
  std::optional<ir::Layout> layout;
  std::optional<ir::Hardening> hardening;
  std::optional<std::string> name_space;
  ir::ObjectKind kind = ir::ObjectKind::kFromManifest;
  bool ignore_schedule = false;
  bool generate_name = false;
  bool allow_oversize = false;

  // What inputs are read with.
  std::string config;
  std::string environment;  // of the target file
  std::vector<std::pair<std::string, std::string>> set;
  std::vector<std::string> env_files;
  std::vector<std::string> stacks;   // files and folders
  std::vector<std::string> exclude;  // globs, relative to the working directory
  bool force_exclude = false;        // for files that were named, too
  bool no_ignore = false;            // search what a `.gitignore` ignores
  bool hook = false;                 // called by a commit hook
  std::string files_from;            // a list of further inputs; `-`: standard input
  std::string stdin_filename;        // what `-` is called
  bool no_interpolation = false;
  bool strict_yaml = false;
  bool require_supported = false;
  Limits limits;
  std::optional<std::int64_t> now;  // seconds since 1970 in UTC

  // How findings are told.
  std::string format = "text";  // a name of the renderer table
  Severity fail_on = Severity::kError;

  // dagc schedule
  std::optional<std::int64_t> from;
  std::size_t count = 10;
};

}  // namespace dagc::driver
