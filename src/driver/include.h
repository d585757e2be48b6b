// SPDX-License-Identifier: Apache-2.0
// Files that a target file names by patterns: `include` and `workspace`.
#pragma once

#include <string>

#include "diag/diag_sink.h"
#include "driver/path_rules.h"
#include "driver/profile.h"
#include "driver/walk.h"
#include "source/file_system.h"

namespace dagc::driver {

// What a run without arguments reads: the files below the folder of its target file that a pattern of `include`
// matches; without `include` all of them. `relative` is below that folder. Sorted by it. `walk` is as for FindInputs.
Inputs FindIncluded(const Profile& run, const WalkOptions& walk, PathRules& rules, FileSystem& files, DiagSink& sink);

// Reports patterns of `exclude` that no file can match.
void CheckExclusions(const Profile& run, DiagSink& sink);

// Marks inputs that were named as arguments and that `include` names as well, so that a file is judged the same whoever
// names it.
void ClaimIncluded(const Profile& run, FileSystem& files, Inputs& inputs);

// Adds `exclude` of the run's target file, whose patterns speak of paths below its folder.
void AddExclusions(const Profile& run, FileSystem& files, Exclusions& to);

// Everything that the patterns of `workspace` match, sorted by path.
Inputs FindWorkspace(const Profile& run, PathRules& rules, FileSystem& files, DiagSink& sink);

}  // namespace dagc::driver
