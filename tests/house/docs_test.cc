// SPDX-License-Identifier: Apache-2.0
// Where a page quotes a file or the program, it quotes what is there now. A page is read from its top in an empty
// folder: a command finds the files that the page has shown so far, and nothing else.
//
//   <!-- file: testdata/readme/nightly.yaml -->          shows the file and puts it into the folder as nightly.yaml
//   <!-- file: testdata/readme/target.yaml as dagc.yaml -->
//   <!-- run: dagc compile nightly.yaml -->              shows what the command prints
//   <!-- wrote: argo/nightly.yaml -->                    shows what a command wrote into the folder
//   <!-- replace: nightly.yaml: [extract] -> [extrat] -->  edits a file of the folder; shows nothing
//
// The code block after the comment is what is shown. In a block of the language `console` each line `$ dagc ...` is
// run, and what it prints follows.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "support/golden.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

const std::filesystem::path kRoot = DAGC_SOURCE_DIR;

std::vector<std::filesystem::path> Pages() {
  std::vector<std::filesystem::path> pages = {kRoot / "README.md", kRoot / "CONTRIBUTING.md",
                                              kRoot / "ARCHITECTURE.md"};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot / "docs")) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  return pages;
}

// A page with every quotation brought up to date.
class Quotations {
 public:
  std::string Refresh(const std::string& page) {
    std::istringstream lines(page);
    std::string result;
    for (std::string line; std::getline(lines, line);) {
      const bool is_old = shown_ && line != "```";
      if (is_old && !(in_console_ && line.starts_with("$ "))) continue;
      if (in_console_ && line.starts_with("$ ")) {
        result += line + '\n' + Run(line.substr(2));
        continue;
      }
      if (line.starts_with("```"))
        Fence(line, result);
      else
        result += line + '\n';
      ReadComment(line);
    }
    return result;
  }

 private:
  void Fence(const std::string& line, std::string& result) {
    result += line + '\n';
    if (in_console_ || shown_) {  // the end of what was brought up to date
      in_console_ = shown_ = false;
      return;
    }
    in_console_ = line == "```console";
    shown_ = in_console_ || pending_.has_value();
    result += pending_.value_or("");
    pending_.reset();
  }

  void ReadComment(const std::string& line) {
    if (!line.starts_with("<!-- ") || !line.ends_with(" -->")) return;
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) return;
    const std::string kind = line.substr(5, colon - 5);
    const std::string what = line.substr(colon + 2, line.size() - colon - 6);
    if (kind == "file") pending_ = Show(what);
    if (kind == "run") pending_ = Run(what);
    if (kind == "replace") Replace(what);
    if (kind == "wrote") {
      pending_ = files_[what];
      EXPECT_NE(files_[what], "") << what;
    }
  }

  std::string Show(const std::string& what) {
    const std::size_t as = what.find(" as ");
    const std::filesystem::path path = what.substr(0, as);
    const std::string name = as == std::string::npos ? path.filename().string() : what.substr(as + 4);
    return files_[name] = ReadText(kRoot / path);
  }

  // "NAME: OLD -> NEW"
  void Replace(const std::string& what) {
    const std::size_t colon = what.find(": ");
    const std::size_t arrow = what.find(" -> ");
    ASSERT_TRUE(colon < arrow && arrow != std::string::npos) << what;
    std::string& text = files_[what.substr(0, colon)];
    const std::string old = what.substr(colon + 2, arrow - colon - 2);
    const std::size_t at = text.find(old);
    ASSERT_NE(at, std::string::npos) << what;
    text.replace(at, old.size(), what.substr(arrow + 4));
  }

  // What a command prints, one stream after the other. What it writes stays in the folder.
  std::string Run(const std::string& command) {
    std::istringstream words(command);
    std::vector<std::string> args;
    for (std::string word; words >> word;) args.push_back(word);
    EXPECT_EQ(args.front(), "dagc") << command;
    args.erase(args.begin());
    const DagcRun run = RunDagc(args, files_);
    for (const auto& [path, text] : run.written) files_[path] = text;
    return run.out + run.err;
  }

  FileTexts files_;
  std::optional<std::string> pending_;  // what the next block shows
  bool in_console_ = false;
  bool shown_ = false;  // in a block that was brought up to date
};

TEST(DocsGolden, QuotationsAreCurrent) {
  for (const std::filesystem::path& page : Pages()) {
    const std::string text = ReadText(page);
    EXPECT_NE(text, "");
    const std::optional<std::string> difference = CompareGolden(page, Quotations().Refresh(text));
    EXPECT_FALSE(difference) << *difference;
  }
}

// A page of five blocks, of which every quotation is wrong.
TEST(DocsGolden, QuotationsAreBroughtUpToDate) {
  const std::string page =
      "# A page\n<!-- file: testdata/readme/nightly.yaml as a.yaml -->\n```yaml\nold\n```\ntext\n"
      "<!-- replace: a.yaml: [extract] -> [extrat] -->\n```console\n$ dagc lint a.yaml\nold\n$ dagc lint b.yaml\n```\n"
      "```sh\nkept\n```\n";
  const std::string refreshed = Quotations().Refresh(page);
  EXPECT_NE(refreshed.find("```yaml\nversion: v2alpha\n"), std::string::npos) << refreshed;
  EXPECT_NE(refreshed.find("```console\n$ dagc lint a.yaml\na.yaml:16:17: error: unknown step `extrat`"),
            std::string::npos)
      << refreshed;
  EXPECT_NE(refreshed.find("\n$ dagc lint b.yaml\n"), std::string::npos) << refreshed;
  EXPECT_NE(refreshed.find("cannot read `b.yaml`"), std::string::npos) << refreshed;
  EXPECT_TRUE(refreshed.ends_with("```\n```sh\nkept\n```\n")) << refreshed;
  EXPECT_EQ(refreshed.find("old"), std::string::npos) << refreshed;
}

// Code blocks of a language, without their fences.
std::vector<std::string> BlocksOf(const std::string& page, const std::string& language) {
  std::vector<std::string> blocks;
  std::istringstream lines(page);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (!inside && line == "```" + language) {
      blocks.emplace_back();
      inside = true;
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      blocks.back() += line + '\n';
    }
  }
  return blocks;
}

TEST(Docs, BlocksOfYamlAreYaml) {
  std::size_t count = 0;
  for (const std::filesystem::path& page : Pages()) {
    for (const std::string& block : BlocksOf(ReadText(page), "yaml")) {
      // Output is followed by findings.
      if (block.find("run `dagc explain ") != std::string::npos) continue;
      CollectingSink sink;
      LoadDocuments(FileId{1}, block, {}, sink);
      EXPECT_TRUE(sink.empty()) << page << ":\n" << block;
      ++count;
    }
  }
  EXPECT_GT(count, 5u);
}

// What code hosts make of a heading.
std::string AnchorOf(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    if (c == ' ') anchor += '-';
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool is_word = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '-' ||
                         lower == '_' || static_cast<unsigned char>(lower) >= 0x80;
    if (is_word) anchor += lower;
  }
  return anchor;
}

std::vector<std::string> AnchorsOf(const std::string& page) {
  std::vector<std::string> anchors;
  std::istringstream lines(page);
  bool in_block = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) in_block = !in_block;
    if (in_block || !line.starts_with('#')) continue;
    anchors.push_back(AnchorOf(line.substr(line.find(' ') + 1)));
  }
  return anchors;
}

TEST(Docs, NoTwoHeadingsOfAPageHaveOneAnchor) {
  for (const std::filesystem::path& page : Pages()) {
    std::vector<std::string> anchors = AnchorsOf(ReadText(page));
    std::sort(anchors.begin(), anchors.end());
    const auto twice = std::adjacent_find(anchors.begin(), anchors.end());
    EXPECT_TRUE(twice == anchors.end()) << page << ": " << *twice;
  }
}

void ExpectTarget(const std::filesystem::path& page, const std::string& target) {
  if (target.find("://") != std::string::npos) return;
  const std::size_t hash = target.find('#');
  const std::string file = target.substr(0, hash);
  const std::filesystem::path path = file.empty() ? page : page.parent_path() / file;
  EXPECT_TRUE(std::filesystem::exists(path)) << page << ": " << target;
  if (hash == std::string::npos || path.extension() != ".md") return;
  const std::vector<std::string> anchors = AnchorsOf(ReadText(path));
  EXPECT_TRUE(std::count(anchors.begin(), anchors.end(), target.substr(hash + 1)) == 1) << page << ": " << target;
}

// Without code blocks and code spans, in which brackets mean something else.
std::string ProseOf(const std::string& page) {
  std::string prose;
  std::istringstream lines(page);
  bool in_block = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) in_block = !in_block;
    bool in_span = false;
    for (const char c : in_block ? std::string() : line + '\n') {
      if (c == '`') in_span = !in_span;
      if (!in_span) prose += c;
    }
  }
  return prose;
}

TEST(Docs, LinksLeadSomewhere) {
  for (const std::filesystem::path& page : Pages()) {
    const std::string text = ProseOf(ReadText(page));
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      ExpectTarget(page, text.substr(at + 2, text.find(')', at) - at - 2));
    }
  }
}

// The hooks that `dagc init --pre-commit` writes are the shipped ones.
TEST(Docs, HooksOfInitAreThoseOfTheRepository) {
  const DagcRun run = RunDagc({"init", "--pre-commit"}, {});
  ASSERT_EQ(run.written.size(), 2u) << run.err;
  CollectingSink sink;
  // A document is a mapping, for dagc.
  const std::string shipped_text = "hooks:\n" + ReadText(kRoot / ".pre-commit-hooks.yaml");
  const std::string written_text = run.written.at(".pre-commit-config.yaml");
  const LoadedFile shipped = LoadDocuments(FileId{1}, shipped_text, {}, sink);
  const LoadedFile written = LoadDocuments(FileId{2}, written_text, {}, sink);
  ASSERT_TRUE(sink.empty());
  const Value hooks = *written.documents.front().root.Find("repos")->items().front().Find("hooks");
  EXPECT_GT(hooks.items().size(), 1u);
  for (const Value& hook : hooks.items()) {
    const auto same_id = [&](const Value& other) { return other.Find("id")->text() == hook.Find("id")->text(); };
    const auto all = shipped.documents.front().root.Find("hooks")->items();
    const auto found = std::find_if(all.begin(), all.end(), same_id);
    ASSERT_TRUE(found != all.end()) << hook.Find("id")->text();
    for (const char* const key :
         {"name", "entry", "language", "types_or", "pass_filenames", "always_run", "require_serial"}) {
      const Value* one = hook.Find(key);
      const Value* other = found->Find(key);
      ASSERT_EQ(one == nullptr, other == nullptr) << key;
      if (one == nullptr) continue;
      const auto text_of = [](const std::string& text, Span span) {
        return text.substr(span.begin, span.end - span.begin);
      };
      EXPECT_EQ(text_of(written_text, one->span()), text_of(shipped_text, other->span())) << key;
    }
  }
}

TEST(Docs, TargetFileOfInitIsValid) {
  const DagcRun run = RunDagc({"init"}, {});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const std::string plain = run.written.at("dagc.yaml");
  std::string full;  // every suggestion followed
  std::istringstream lines(plain);
  for (std::string line; std::getline(lines, line);) {
    const bool is_suggestion = line.size() > 1 && line[0] == '#' && line[1] >= 'a' && line[1] <= 'z';
    full += (is_suggestion ? line.substr(1) : line) + '\n';
  }
  EXPECT_NE(full, plain);
  for (const std::string& text : {plain, full}) {
    const FileTexts files = {{"dagc.yaml", text}, {"workflows/a.yaml", ""}, {"resources/b.yaml", ""}};
    const DagcRun lint = RunDagc({"lint", "dagc.yaml"}, files);
    EXPECT_EQ(lint.exit_code, 0) << lint.out << lint.err;
    EXPECT_EQ(lint.out, "") << lint.err;
  }
}

}  // namespace
}  // namespace dagc::test
