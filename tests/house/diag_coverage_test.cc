// SPDX-License-Identifier: Apache-2.0
// Every code is shown by a golden and said somewhere in the product; nothing in the catalogue is dead.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "dagc/diag_code.h"
#include "diag/diag_catalog.h"
#include "house/source_files.h"

namespace dagc::test {
namespace {

struct Excuse {
  DiagCode code;
  std::string_view reason;
};

// At most six, and none for a code that a golden shows.
constexpr std::size_t kMostExcuses = 6;
constexpr std::array<Excuse, 6> kExcused = {{
    {DiagCode::kOutputThroughLink, "the file system of the goldens has no links; tests/unit/driver has"},
    {DiagCode::kLinksOutside, "the file system of the goldens has no links; tests/unit/driver has"},
    {DiagCode::kTextTooLarge, "the program refuses a large file before it reads it; tests/unit/yaml shows it"},
    {DiagCode::kSeveralMutexes, "no language that is read has mutexes; tests/unit/backend shows it"},
    {DiagCode::kOutputDiffers, "it would take a bug of the writer"},
    {DiagCode::kPartlyChecked, "it takes more steps than a golden should have; tests/unit/lint shows it"},
}};

// Codes as findings print them: "[DG1201]".
std::set<std::string> ShownCodes() {
  std::set<std::string> shown;
  for (const SourceFile& file : SourceFiles({"testdata"}, {".diag", ".txt"})) {
    for (const std::string_view line : file.lines) {
      const bool is_code = line.size() > 8 && line.ends_with(']') && line.substr(line.size() - 8).starts_with("[DG");
      if (is_code) shown.emplace(line.substr(line.size() - 7, 6));
    }
  }
  return shown;
}

TEST(DiagCoverage, EveryCodeIsShownByAGolden) {
  const std::set<std::string> shown = ShownCodes();
  EXPECT_LE(kExcused.size(), kMostExcuses);
  for (const DiagInfo& info : DiagCatalog()) {
    const std::string code = CodeName(info.code);
    const auto* excuse =
        std::find_if(kExcused.begin(), kExcused.end(), [&](const Excuse& row) { return row.code == info.code; });
    if (excuse == kExcused.end()) {
      EXPECT_TRUE(shown.contains(code)) << code << ' ' << info.name << " appears in no golden";
    } else {
      EXPECT_FALSE(shown.contains(code)) << code << " is shown and needs no excuse any more";
      EXPECT_FALSE(excuse->reason.empty()) << code;
    }
  }
}

TEST(DiagCoverage, GoldensShowNoCodeThatIsGone) {
  for (const std::string& code : ShownCodes()) EXPECT_NE(FindDiag(code), nullptr) << code;
}

// Whether `needle` is a word in one of the files: nothing behind it continues the identifier.
bool IsUsed(const std::vector<SourceFile>& files, const std::string& needle) {
  for (const SourceFile& file : files) {
    for (std::size_t at = file.text.find(needle); at != std::string::npos; at = file.text.find(needle, at + 1)) {
      const std::size_t end = at + needle.size();
      const char next = end < file.text.size() ? file.text[end] : ' ';
      const bool goes_on = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
      if (!goes_on) return true;
    }
  }
  return false;
}

TEST(DiagCoverage, EveryRowIsSaidSomewhere) {
  const std::vector<SourceFile> files = SourceFiles({"src"}, {".h", ".cc"});
#define DAGC_DIAG(number, ident, severity, name, text) \
  EXPECT_TRUE(IsUsed(files, "diag::k" #ident) || IsUsed(files, "DiagCode::k" #ident)) << #ident << " is never reported";
#include "dagc/diag_codes.def"
#undef DAGC_DIAG
#define DAGC_NOTE(ident, text) EXPECT_TRUE(IsUsed(files, "note::k" #ident)) << "note " #ident " is never used";
#define DAGC_HELP(ident, text) EXPECT_TRUE(IsUsed(files, "help::k" #ident)) << "help " #ident " is never used";
#define DAGC_PHRASE(ident, text) EXPECT_TRUE(IsUsed(files, "phrase::k" #ident)) << "phrase " #ident " is never used";
#include "diag/texts.def"
#undef DAGC_NOTE
#undef DAGC_HELP
#undef DAGC_PHRASE
}

}  // namespace
}  // namespace dagc::test
