// SPDX-License-Identifier: Apache-2.0
// One run over any number of inputs: what every command and the C++ interface are clients of. It owns the target files
// (each read once), variables, resources and compiled stacks, and decides in one place what may be shown of a file,
// which findings are suppressed and at which level the others are.
//
//   Session session(options, io);
//   session.AddInputs(inputs);      // target files, stacks, and what the inputs declare
//   for each index:
//     Session::Compiled compiled = session.Compile(index);                          // any thread
//     const FileOutcome outcome = session.Finish(index, std::move(compiled));       // in order, on one thread
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "diag/collecting_sink.h"
#include "diag/masking.h"
#include "driver/compile.h"
#include "driver/io.h"
#include "driver/options.h"
#include "driver/path_rules.h"
#include "driver/profile.h"
#include "driver/read_source.h"
#include "driver/resources.h"
#include "driver/unique_names.h"
#include "driver/unset_list.h"
#include "driver/walk.h"
#include "source/source_map.h"

namespace dagc::driver {

class Session {
 public:
  // Sees each workflow once all passes have seen it, on the thread that compiles it, with what it is compiled with.
  using OnWorkflow = std::function<void(const ir::Workflow&, const CompileSettings&)>;
  struct Purpose {
    bool lint_only = false;         // nothing is emitted
    bool hide_credentials = false;  // what is compiled is shown: credentials stay the `${NAME}` that is written
    OnWorkflow on_workflow = {};
  };

  // `command_line` and `io` must outlive the session.
  Session(const Options& command_line, Purpose purpose, Io& io);

  // The options of the run: the command line over the target file nearest to the working directory.
  const Options& run() { return profiles_.Run().options; }
  const Profile& run_profile() { return profiles_.Run(); }

  Profiles& profiles() { return profiles_; }
  PathRules& rules() { return rules_; }
  // For an input that no walk found: whether PathRules::AllowsInput; reports it when it does not.
  bool MayRead(const Input& input, DiagSink& sink);
  const SourceMap& sources() const { return sources_; }
  const Masking& masking() const { return *masking_; }
  UnsetList& unset() { return unset_; }

  // Declares the inputs, once; loads their target files, reads inputs that other ones may depend on. `texts` are those
  // of inputs that are in memory, or nothing.
  void AddInputs(std::vector<Input> inputs, std::vector<std::string> texts = {});
  const std::vector<Input>& inputs() const { return inputs_; }
  FileId FileOf(std::size_t index) const { return {static_cast<std::uint32_t>(first_input_ + index)}; }
  const Profile& ProfileOf(std::size_t index) const { return *profile_of_[index]; }

  // Checks a target file that is an input itself.
  void CheckTarget(const std::string& path);

  // What was found outside of inputs, sorted: in target files and what they name. Those without a file come first.
  std::vector<Diagnostic> TakeSetupFindings() { return profiles_.TakeFindings(); }

  // The text of an input into the source map, for who does not compile it; false after a finding that says why not.
  bool ReadText(std::size_t index, DiagSink& sink);

  struct Compiled {
    bool read = false;
    FileOutcome outcome;
    std::vector<Diagnostic> run_findings;  // about the file as a whole
  };
  Compiled Compile(std::size_t index);

  // What of the file may be shown from now on is decided, its unset names are noted, and its findings become those that
  // are to be told. Whether the file may be written: no error stops it, in it or in what it depends on.
  bool Finish(std::size_t index, Compiled& compiled);
  // Another text for an input that declares nothing for others, before or after: Compile() takes it from now on.
  void Replace(std::size_t index, std::string text);
  // All inputs can be finished again, from the first one on.
  void ForgetFinished();
  // Lets the text of an input go, unless something still views it.
  void Release(std::size_t index);

  std::size_t Threads();

 private:
  struct Reading {
    ReadResult result = ReadResult::kFailed;
    std::vector<Diagnostic> findings;
  };

  Reading Read(std::size_t index);
  Reading TakeReading(std::size_t index);
  void CheckEnvironment();
  void ReadContext();
  // A file of the context, and what inputs beside it are compiled with.
  struct ContextFile {
    std::string path;
    std::string canonical;
    FileId file;
    const Profile* profile = nullptr;
    bool stays = false;     // something views its text
    bool is_source = true;  // a run over all would compile it
  };
  void NoteIncluded(const WalkOptions& walk);
  ContextFile ReadContextFile(const Input& input);
  void TakeContextBefore(const Input& input);
  void ReadResources();
  std::vector<LevelSetting> LevelsOf(std::size_t index);

  const Options& command_line_;
  const Purpose purpose_;
  Io& io_;
  SourceMap sources_;
  std::optional<Masking> masking_{std::in_place, sources_};  // made anew by ForgetFinished()
  RunResources resources_;
  PathRules rules_;
  Profiles profiles_;

  std::vector<Input> inputs_;
  std::vector<std::string> texts_;
  std::vector<Profile*> profile_of_;
  std::size_t first_input_ = 1;
  std::vector<std::optional<Reading>> readings_;  // of inputs that were read and not let go; each taken once
  std::vector<char> keeps_;                       // whether an input's text stays to the end
  UnsetList unset_;
  UniqueNames unique_names_;
  std::optional<std::set<std::string>> included_;  // canonical; nothing: `include` does not say
  std::vector<ContextFile> context_;               // sorted by canonical path
  std::size_t taken_context_ = 0;                  // of it: how many have given the names of their workflows
  bool unreadable_told_ = false;                   // a finding about a context document has been made
};

}  // namespace dagc::driver
