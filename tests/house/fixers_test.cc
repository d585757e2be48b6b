// SPDX-License-Identifier: Apache-2.0
// Every repository has hooks that tidy files, and generated files in it must be as those hooks leave them: no blanks at
// the end of a line, one line break at the end of the file, no `\r`, no empty line before `---`.
// https://github.com/pre-commit/pre-commit-hooks: trailing-whitespace, end-of-file-fixer, mixed-line-ending
#include <gtest/gtest.h>

#include <string_view>

#include "house/source_files.h"

namespace dagc::test {
namespace {

TEST(Fixers, LeaveEveryOutputAsItIs) {
  std::size_t outputs = 0;
  for (const SourceFile& file : SourceFiles({"testdata"}, {".yaml"})) {
    if (!file.path.ends_with(".argo.yaml")) continue;
    ++outputs;
    const std::string_view text = file.text;
    EXPECT_TRUE(text.ends_with('\n') && !text.ends_with("\n\n")) << file.path;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string_view line = file.lines[i];
      const bool is_clean = line.empty() || std::string_view(" \t\r\v\f").find(line.back()) == std::string_view::npos;
      EXPECT_TRUE(is_clean) << file.path << ':' << i + 1;
      const bool is_blank_before_separator = line.empty() && i + 1 < file.lines.size() && file.lines[i + 1] == "---";
      EXPECT_FALSE(is_blank_before_separator) << file.path << ':' << i + 1;
    }
  }
  EXPECT_GT(outputs, 30u);
}

}  // namespace
}  // namespace dagc::test
