// SPDX-License-Identifier: Apache-2.0
// Names of files with one object each.
#pragma once

#include <string>
#include <string_view>

namespace dagc::driver {

// "workflow.daily.yaml": kind and name, in small letters as names of objects are, so that no two of one folder collide
// on any disk. A name too long for a file is cut, with a digest of the whole at its end.
std::string SplitFileName(std::string_view kind, std::string_view name);

// Whether a file is called as if by SplitFileName.
bool IsSplitFileName(std::string_view file_name);

// The folder for the objects of an input: "a/daily.yaml" to "a/daily".
std::string SplitFolder(const std::string& relative);

}  // namespace dagc::driver
