// SPDX-License-Identifier: Apache-2.0
// The keys of a target file as options, by the option table.
#pragma once

#include <string>
#include <string_view>

#include "diag/diag_sink.h"
#include "driver/option_table.h"
#include "driver/options.h"
#include "driver/path_rules.h"
#include "target/target.h"

namespace dagc::driver {

// The key and the value of "limits.depth" in the target file; nullptr where it says nothing. `result[1]` is the value.
const Value* FindSetting(const Target& target, std::string_view path);

// A path that is written in the target file, from the working directory.
std::string PathIn(const Target& target, const Value& path);
// The same when it stays where paths of this file may lead; empty after a finding that says otherwise.
std::string AllowedPathIn(const Target& target, const Value& path, const std::string& root, PathRules& rules,
                          DiagSink& sink);

// What a target file may say about a run or an input.
struct KeySource {
  const Target& target;
  const std::string& root;  // of the repository, canonical
  PathRules& rules;
};

// Takes every key of that scope into `options`, as if it stood on the command line. Reports what cannot be a value.
void TakeKeys(const KeySource& source, Scope scope, Options& options, DiagSink& sink);

// Takes what the command line says, which wins over everything that was taken before.
void TakeCommandLine(const Options& command_line, Options& options);

}  // namespace dagc::driver
