// SPDX-License-Identifier: Apache-2.0
// Inputs that come from a list: `git diff -z --name-only | dagc lint --files-from -`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diag_sink.h"
#include "driver/io.h"

namespace dagc::driver {

// The paths of a list. They are separated by NUL where there is one, as `git diff -z` and `find -print0` write them,
// otherwise by line ends; then a path in double quotes is read as Git quotes it (`"a\303\244.yaml"`).
std::vector<std::string> ParseFileList(std::string_view text);

// Appends what the list at `path` (`-`: standard input) names to `arguments`. False when it cannot be read, which is
// reported.
bool ReadFileList(const std::string& path, Io& io, std::vector<std::string>& arguments, DiagSink& sink);

}  // namespace dagc::driver
