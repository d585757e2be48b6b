// SPDX-License-Identifier: Apache-2.0
// What all files of a run are compiled with: the target file, what `${NAME}` stands for, and the settings, in which
// the command line wins over the target file.
#pragma once

#include <string>
#include <vector>

#include "diag/diag_sink.h"
#include "diag/masking.h"
#include "document/interpolate.h"
#include "driver/compile.h"
#include "driver/io.h"
#include "driver/options.h"
#include "driver/resources.h"
#include "driver/walk.h"
#include "source/source_map.h"
#include "target/target.h"

namespace dagc::driver {

struct Setup {
  Target target;
  Variables variables;
  CompileSettings settings;                // views the two above and the options
  std::string level_root;                  // canonical folder of the target file, for the globs of its levels
  RunResources run;                        // filled with what is no input; inputs are added by who reads them
  std::vector<Diagnostic> stack_findings;  // in files of stacks: they stop only what uses the stacks
  std::vector<Span> secrets;               // what no finding may show: wrong lines of an env file, values of secrets
  std::vector<FileId> only_keys;           // files that could not be read and may hold secrets
};

// Reads the files that --env-file names into `sources`, so that findings in them can be drawn. What is wrong is
// reported; the result is as complete as can be. Neither `setup` nor `options` may move afterwards.
void PrepareSetup(const Options& options, Io& io, SourceMap& sources, Setup& setup, DiagSink& sink);

// The same with the target file: the one that --config names, or the nearest from the first input upwards.
void PrepareSetupWithTarget(const std::string& first, const Options& options, Io& io, SourceMap& sources, Setup& setup,
                            DiagSink& sink);

// What no finding of the run may show; resources of inputs count once they were added.
void HideSecretsOf(const Setup& setup, Masking& masking);
// The same of one input.
void HideSecretsOf(const FileOutcome& outcome, FileId file, Masking& masking);

// The text of a file or of standard input into `sources`; false when it was reported as unreadable or too large.
bool ReadSource(const Input& input, FileId file, std::size_t limit, Io& io, SourceMap& sources, DiagSink& sink);

}  // namespace dagc::driver
