// SPDX-License-Identifier: Apache-2.0
// What inputs are compiled with: the dagc.yaml nearest to them, what `${NAME}` stands for, and the settings, in which
// the command line wins over the file.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diag/collecting_sink.h"
#include "diag/masking.h"
#include "document/interpolate.h"
#include "driver/compile.h"
#include "driver/env_file.h"
#include "driver/io.h"
#include "driver/options.h"
#include "driver/path_rules.h"
#include "driver/resources.h"
#include "source/source_map.h"
#include "stack/library.h"
#include "target/load.h"
#include "target/target.h"

namespace dagc::driver {

// All inputs that have one target file share one. Its address stays.
struct Profile {
  explicit Profile(const stack::Library& shared) : stacks(shared) {}

  std::string path;  // of the target file, as findings show it; empty: there is none
  std::string root;  // of the repository, for paths that are written in files; canonical
  Target target;
  Options options;  // its keys of an input and the run's keys, the command line over both
  Variables variables;
  std::set<std::string> withheld;  // names in the environment that look like credentials and were not taken
  stack::Library stacks;
  CompileSettings settings;  // views all of the above
  bool failed = false;       // the file, or something that it names, has an error: what depends on it is not written
};

// The profiles of a run, made when they are asked for. Used from one thread.
class Profiles {
 public:
  struct Parts {
    const Options& command_line;
    Io& io;
    SourceMap& sources;
    RunResources& resources;
    PathRules& rules;
    bool lint_only;
    bool hide_credentials;  // their values stay the `${NAME}` that is written
    std::function<void(const ir::Workflow&, const CompileSettings&)> on_workflow;
    std::int64_t now;
  };
  explicit Profiles(const Parts& parts);

  // Of the run: that of --config, or of the working directory.
  const Profile& Run();
  // Of the target file that is nearest to a file or folder (empty: the working directory), or that --config names.
  Profile& For(const std::string& path);
  // A target file by its path, for its findings.
  const Profile& Check(const std::string& path) { return Load(path, parts_.rules.RootOf(path)); }
  // The nearest target file at or above `folder` that sets `output`, up to that of the run: where it leads, and the
  // folder that paths below it begin from. Nothing when there is none.
  struct Destination {
    std::string folder;
    std::string base;
  };
  std::optional<Destination> DestinationOf(const std::string& path);

  // Whether some target file was found.
  bool has_target() const;

  // What was found in target files, files of variables and stacks, each finding once, sorted. Those of stacks stop only
  // what uses the stacks.
  std::vector<Diagnostic> TakeFindings();
  // Findings of files that the run's target file names.
  void Take(CollectingSink& sink);
  void HideSecrets(Masking& masking) const;

 private:
  Profile& Load(const std::string& path, const std::string& root);
  void ReadTarget(Profile& profile, DiagSink& sink);
  std::optional<TargetText> OpenExtended(const Profile& profile, const TargetText& from, const Value& path,
                                         DiagSink& sink);
  std::optional<FileId> ReadFile(const std::string& path, std::size_t limit, DiagSink& sink);
  void ReadVariables(Profile& profile, const Options& of_file, DiagSink& sink);
  void TakeEnvironment(Profile& profile);
  const EnvFile& ReadVariableFile(const std::string& path, DiagSink& sink);
  void FillSettings(Profile& profile);
  std::optional<Destination> DestinationIn(Profile& profile);
  // Faults of the stacks go to `stacks`.
  void ReadStacks(Profile& profile, DiagSink& sink, DiagSink& stacks);
  void ReadStacksAt(const std::string& path, stack::Origin origin, const Profile& profile, stack::Library& to,
                    DiagSink& sink, DiagSink& stacks);

  Parts parts_;
  std::map<std::string, std::unique_ptr<Profile>> profiles_;  // by canonical path of the target file
  std::map<std::string, Profile*> nearest_;                   // by folder, as it was asked for
  Profile* run_ = nullptr;
  std::map<std::string, FileId> files_;            // by canonical path: everything that was read
  std::map<std::string, EnvFile> variable_files_;  // by path
  CollectingSink findings_;
  std::vector<Span> secrets_;
  std::vector<FileId> only_keys_;
};

}  // namespace dagc::driver
