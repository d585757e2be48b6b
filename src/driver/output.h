// SPDX-License-Identifier: Apache-2.0
// Where output goes, and whether what is there is still right.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diag_sink.h"
#include "driver/compile.h"
#include "driver/io.h"
#include "driver/options.h"
#include "driver/orphans.h"
#include "driver/output_files.h"
#include "driver/walk.h"
#include "source/source_map.h"

namespace dagc::driver {

struct OutputPlan {
  enum class Form : std::uint8_t { kStandardOutput, kFile, kDirectory };
  Form form = Form::kStandardOutput;
  std::string path;        // of the file or directory
  std::string canonical;   // the same; for FindInputs when it is a directory
  bool of_target = false;  // a target file said so: a directory, and each input has its own (Input::output_folder)
};

// By the rules of `dagc compile --help`. Does not look into the inputs. `of_target`: the command line does not say it.
OutputPlan PlanOutput(const Options& options, bool of_target, FileSystem& files);

class Output {
 public:
  Output(const OutputPlan& plan, const Options& options, Io& io, DiagSink& sink);

  // Decides the path of each input. `sources` has every file that the run reads. False, with the usage errors reported,
  // when two inputs have one output, or when an output or the report would overwrite something that the run reads.
  // Inputs that `is_skipped` have no output and are in nobody's way; it is asked only when names collide.
  using IsSkipped = std::function<bool(const Input& input)>;
  bool Assign(const Inputs& inputs, const SourceMap& sources, const IsSkipped& is_skipped);

  // What input number `index` became: nothing when it contains nothing to compile, or when it `failed`. Called in
  // order. Writes or, with --check, compares.
  void Put(std::size_t index, FileOutcome& outcome, bool failed);

  // After the last one: the file of --report.
  void PutReport(const std::string& json);

  // After everything: finds what was generated from sources that are gone. Reports it with --check and removes it with
  // --prune.
  void Finish();

 private:
  // Where the output of one input goes.
  struct Place {
    std::string path;       // of the one file
    std::string folder;     // of several, with --split
    bool is_clean = false;  // the input was compiled without an error: what it does not produce now is left over
  };

  const std::string& DirectoryOf(std::size_t index) const;
  bool PlaceAll(const SourceMap& sources, const IsSkipped& is_skipped, DiagSink& sink);
  std::string SourceFor(const std::string& path, std::size_t index);
  const std::string& CanonicalFolder(const std::string& folder);
  void PutFile(std::size_t index, const std::string& path, std::string yaml);
  bool IsLeftOver(const GeneratedFile& file);
  void FindOrphans(const std::string& directory);
  void TreatOrphan(const GeneratedFile& file, const std::string& base, const TextDef<0>& reason);

  const OutputPlan& plan_;
  const Options& options_;
  Io& io_;
  DiagSink& sink_;
  OutputFiles files_;
  const Inputs* inputs_ = nullptr;
  std::vector<Place> places_;                   // by input; empty when everything goes to standard output
  std::map<std::string, std::size_t> owners_;   // inputs by the paths and folders of their places
  std::set<std::string> produced_;              // files that are as their input wants them, or would be
  std::map<std::string, std::string> folders_;  // canonical, by how they are written
  bool first_ = true;                           // nothing has gone to standard output yet
};

}  // namespace dagc::driver
