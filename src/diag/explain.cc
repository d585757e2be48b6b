// SPDX-License-Identifier: Apache-2.0
#include "diag/explain.h"

#include <algorithm>

#include "base/embedded.h"

namespace dagc {

// Made by CMake from explain/*.md.
std::span<const EmbeddedText> EmbeddedExplainPages();

namespace {

// Takes a page apart from its beginning; stops working at the first thing that is missing.
class PageReader {
 public:
  explicit PageReader(std::string_view rest) : rest_(rest) {}

  // The text up to `mark`, which is skipped.
  std::string_view UpTo(std::string_view mark) {
    const std::size_t at = failed_.empty() ? rest_.find(mark) : std::string_view::npos;
    if (at == std::string_view::npos) return Fail(mark);
    const std::string_view text = rest_.substr(0, at);
    rest_.remove_prefix(at + mark.size());
    return text;
  }

  void Skip(std::string_view mark) {
    if (!failed_.empty() || !rest_.starts_with(mark)) {
      Fail(mark);
      return;
    }
    rest_.remove_prefix(mark.size());
  }

  std::string_view rest() const { return rest_; }
  // What was not found; empty when all was.
  std::string_view failed() const { return failed_; }

 private:
  std::string_view Fail(std::string_view mark) {
    if (failed_.empty()) failed_ = mark;
    return {};
  }

  std::string_view rest_;
  std::string_view failed_;
};

std::string Quoted(std::string_view mark) {
  std::string text = "no ";
  for (const char c : mark) text += c == '\n' ? std::string("\\n") : std::string(1, c);
  return text;
}

}  // namespace

std::optional<std::string_view> ExplainPage(DiagCode code) {
  const EmbeddedText* page = FindEmbedded(EmbeddedExplainPages(), CodeName(code));
  if (page == nullptr) return std::nullopt;
  return page->text;
}

std::optional<ExplainParts> ParseExplainPage(std::string_view page, std::string& problem) {
  ExplainParts parts;
  PageReader reader(page);
  reader.Skip("# ");
  parts.title = reader.UpTo("\n\n");
  parts.meaning = reader.UpTo("\n\n## Why it matters\n\n");
  parts.why = reader.UpTo("\n\n## Wrong\n\n```");
  parts.language = reader.UpTo("\n");
  parts.wrong = reader.UpTo("```\n\n## Right\n\n```");
  const std::string_view again = reader.UpTo("\n");
  parts.right = reader.UpTo("```\n");
  if (!reader.failed().empty()) {
    problem = Quoted(reader.failed());
  } else if (!reader.rest().empty()) {
    problem = "text behind the right example";
  } else if (again != parts.language) {
    problem = "two examples of different languages";
  } else if (parts.language != "yaml" && parts.language != "text") {
    problem = "an example that is neither yaml nor text";
  } else if (parts.meaning.find("\n\n") != std::string_view::npos || parts.why.find("\n\n") != std::string_view::npos) {
    problem = "more than one paragraph under a heading";
  }
  if (!problem.empty()) return std::nullopt;
  return parts;
}

}  // namespace dagc
