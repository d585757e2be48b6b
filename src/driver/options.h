// SPDX-License-Identifier: Apache-2.0
// What a run is asked for, as a plain struct: the command line alone, or laid over the keys of a target file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "dagc/argo_version.h"
#include "dagc/diagnostic.h"
#include "driver/compile.h"
#include "target/output_options.h"

namespace dagc::driver {

enum class Color : std::uint8_t { kAuto, kAlways, kNever };

struct OptionInfo;

// An option as it was written.
struct WrittenOption {
  const OptionInfo* option;  // a row of the option table
  std::string value;
};

struct Options {
  std::vector<std::string> arguments;  // what is no option: inputs, a code, a name
  std::vector<WrittenOption> written;  // on the command line, in the order in which they take effect

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
  std::optional<output::Layout> layout;
  std::optional<output::Hardening> hardening;
  std::optional<std::string> name_space;
  output::ObjectKind kind = output::ObjectKind::kFromManifest;
  bool ignore_schedule = false;
  bool generate_name = false;
  bool allow_oversize = false;

  // What inputs are read with.
  std::string config;
  std::string environment;                 // of the target file
  std::string root;                        // the repository's, for paths written in files; empty: found
  std::vector<std::string> allow_outside;  // further folders that such paths may lead to
  bool hook = false;                       // called by a commit hook
  std::vector<std::pair<std::string, std::string>> set;
  std::vector<std::string> set_from_environment;  // --set NAME: taken from there whatever it is called
  std::vector<std::string> env_files;
  bool no_env = false;
  std::vector<std::string> stacks;   // files and folders
  std::vector<std::string> with;     // files and folders that are read for what they declare
  std::vector<std::string> exclude;  // globs, relative to the working directory
  bool force_exclude = false;        // for files that were named, too
  bool no_ignore = false;            // search what a `.gitignore` ignores
  std::string files_from;            // a list of further inputs; `-`: standard input
  std::string stdin_filename;        // what `-` is called
  bool no_interpolation = false;
  bool strict_yaml = false;
  bool require_supported = false;
  Limits limits;
  std::optional<std::int64_t> now;  // seconds since 1970 in UTC

  // How findings are told.
  std::string graph_format = "mermaid";  // a name of the back end table
  std::string format = "text";           // a name of the renderer table
  Severity fail_on = Severity::kError;
  bool show_settings = false;

  // dagc init
  bool pre_commit = false;

  // dagc schedule
  std::optional<std::int64_t> from;
  std::size_t count = 10;
};

}  // namespace dagc::driver
