// SPDX-License-Identifier: Apache-2.0
// Every text of the catalogue obeys one style, so that dagc has one voice.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "diag/diag_catalog.h"
#include "diag/diag_def.h"

namespace dagc::test {
namespace {

constexpr std::size_t kLongestMessage = 130;

struct TextRow {
  std::string_view ident;
  std::string_view text;
};

constexpr TextRow kNotesAndHelp[] = {
#define DAGC_NOTE(ident, text) {#ident, text},
#define DAGC_HELP(ident, text) {#ident, text},
#define DAGC_PHRASE(ident, text)
#include "diag/texts.def"
#undef DAGC_NOTE
#undef DAGC_HELP
#undef DAGC_PHRASE
};

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

// "CPU", "RFC", "CronWorkflow": words that are written in capitals wherever they stand.
bool IsWordWithCapitals(std::string_view word) { return std::count_if(word.begin(), word.end(), IsUpper) > 1; }

// The text without what stands in backticks, which is somebody's code and has its own rules.
std::string Prose(std::string_view text) {
  std::string prose;
  bool code = false;
  for (const char c : text) {
    if (c == '`') {
      code = !code;
    } else if (!code) {
      prose += c;
    }
  }
  return prose;
}

// What is wrong with a text; empty when nothing is.
std::string Complaint(std::string_view text) {
  if (text.empty()) return "is empty";
  const std::string_view first = text.substr(0, text.find_first_of(" ,:"));
  if (IsUpper(text.front()) && !IsWordWithCapitals(first)) return "begins with a capital letter";
  if (text.front() == ' ' || text.back() == ' ') return "begins or ends with a blank";
  if (text.back() == '.' || text.back() == '!') return "ends with a period or an exclamation mark";
  if (std::count(text.begin(), text.end(), '`') % 2 != 0) return "has an unpaired backtick";
  const std::string prose = Prose(text);
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
    return "has a line break or a control character";
  }
  if (prose.find("  ") != std::string::npos && text.find("  ") != std::string_view::npos) return "has two blanks";
  if (prose.find(". ") != std::string::npos) return "has more than one sentence";
  if (prose.find("'{}'") != std::string::npos) return "quotes with ' instead of `";
  for (const std::string_view word : {"sorry", "oops", "!"}) {
    if (prose.find(word) != std::string::npos) return "says \"" + std::string(word) + '"';
  }
  return "";
}

TEST(Wording, MessagesObeyTheStyle) {
  for (const DiagInfo& info : DiagCatalog()) {
    const std::string complaint = Complaint(info.text);
    EXPECT_TRUE(complaint.empty()) << CodeName(info.code) << " `" << info.text << "` " << complaint;
    EXPECT_LE(info.text.size(), kLongestMessage) << CodeName(info.code) << " is a paragraph, not a message";
  }
}

TEST(Wording, NotesAndHelpObeyTheStyle) {
  for (const TextRow& row : kNotesAndHelp) {
    const std::string complaint = Complaint(row.text);
    EXPECT_TRUE(complaint.empty()) << row.ident << " `" << row.text << "` " << complaint;
  }
}

TEST(Wording, NamesAreShortAndInKebabCase) {
  for (const DiagInfo& info : DiagCatalog()) {
    EXPECT_LE(info.name.size(), 32u) << info.name;
    EXPECT_TRUE(std::all_of(info.name.begin(), info.name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || IsAsciiDigit(c) || c == '-';
    })) << info.name;
    EXPECT_FALSE(info.name.starts_with('-') || info.name.ends_with('-') || info.name.starts_with("dg")) << info.name;
  }
}

TEST(Wording, ComplaintsFindWhatTheyAreAbout) {
  for (const std::string_view bad : {"Bad start", "a period.", "two. sentences", "an `unpaired tick", "a '{}' here",
                                     "stop! now", "", " blank", "two  blanks", "line\nbreak"}) {
    EXPECT_FALSE(Complaint(bad).empty()) << bad;
  }
  for (const std::string_view good : {"duplicate key `{}`", "CPU is missing", "`A` is b", "did you mean `{}`?",
                                      "write `# dagc: ignore[CODE] reason`", "CronWorkflow without a schedule"}) {
    EXPECT_TRUE(Complaint(good).empty()) << good << ' ' << Complaint(good);
  }
}

}  // namespace
}  // namespace dagc::test
