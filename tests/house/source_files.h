// SPDX-License-Identifier: Apache-2.0
// The files of the source tree, for tests that read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagc::test {

struct SourceFile {
  std::string path;  // from the root of the source tree: "src/base/text.h"
  std::string text;
  std::vector<std::string_view> lines;  // views of `text`, without line ends
};

// Every file below these folders of the source tree whose name ends in one of the suffixes, sorted by path.
std::vector<SourceFile> SourceFiles(const std::vector<std::string>& folders, const std::vector<std::string>& suffixes);

// "base" of "src/base/text.h"; "" for what is not in a folder of src/.
std::string_view LayerOf(std::string_view path);

}  // namespace dagc::test
