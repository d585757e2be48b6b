// SPDX-License-Identifier: Apache-2.0
#include "diag/suppressions.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/edit_distance.h"
#include "base/shown.h"
#include "base/work.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "diag/levels.h"

namespace dagc {
namespace {

constexpr std::string_view kBlanks = " \t";

struct Suppression {
  Span span;  // the code or name itself
  const DiagInfo* info = nullptr;
  std::uint32_t line = 0;  // the line it speaks of
  bool used = false;
};

std::string_view TrimLeft(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text;
}

std::string_view Trim(std::string_view text) {
  text = TrimLeft(text);
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// Lines that comments speak of. Comments come in order, so a run of them looks for what follows it once.
class LinesBelow {
 public:
  LinesBelow(FileId file, const SourceMap& sources) : file_(file), sources_(sources) {}

  // The line of a comment, or the one below it where it has its line for itself.
  std::uint32_t LineOf(Span comment) {
    const std::uint32_t own = sources_.Locate(comment).line;
    const std::uint32_t column = comment.begin - sources_.LineBegin(file_, own);
    if (!TrimLeft(sources_.Line(file_, own).substr(0, column)).empty()) return own;
    if (own >= from_ && own < found_) return is_none_ ? own : found_;
    from_ = own;
    is_none_ = false;
    const std::uint32_t last = sources_.LineCount(file_);
    for (std::uint32_t line = own + 1; line <= last; ++line) {
      const std::string_view text = TrimLeft(sources_.Line(file_, line));
      if (text.empty() || text.front() == '#') continue;
      return found_ = line;
    }
    found_ = last + 1;
    is_none_ = true;
    return own;
  }

 private:
  FileId file_;
  const SourceMap& sources_;
  std::uint32_t from_ = 0;  // comments on the lines [from_, found_) speak of the line found_
  std::uint32_t found_ = 0;
  bool is_none_ = false;  // they stand at the end, and nothing follows them
};

class Reader {
 public:
  Reader(FileId file, const SourceMap& sources, DiagSink& sink)
      : sources_(sources), sink_(sink), lines_(file, sources) {}

  // Adds what one comment ignores.
  void Read(Span comment) {
    const std::string_view text = sources_.Text(comment.file).substr(comment.begin, comment.end - comment.begin);
    std::string_view rest = TrimLeft(text.substr(std::min(text.find_first_not_of('#'), text.size())));
    if (!rest.starts_with("dagc:")) return;
    rest = TrimLeft(rest.substr(5));
    const std::size_t close = rest.find(']');
    if (!rest.starts_with("ignore[") || close == std::string_view::npos) {
      sink_.Report(diag::kMalformedSuppression, comment).Help(help::kSuppressionForm);
      return;
    }
    const std::string_view list = rest.substr(7, close - 7);
    const auto list_begin = static_cast<std::uint32_t>(list.data() - sources_.Text(comment.file).data());
    const std::uint32_t line = lines_.LineOf(comment);
    for (std::size_t from = 0; from <= list.size();) {
      const std::size_t comma = std::min(list.find(',', from), list.size());
      ReadCode(list, from, comma, {comment.file, list_begin, list_begin}, line);
      from = comma + 1;
    }
  }

  std::vector<Suppression>& suppressions() { return suppressions_; }

 private:
  void ReadCode(std::string_view list, std::size_t from, std::size_t to, Span list_span, std::uint32_t line) {
    const std::string_view word = Trim(list.substr(from, to - from));
    const std::size_t offset = word.empty() ? from : static_cast<std::size_t>(word.data() - list.data());
    const std::uint32_t begin = list_span.begin + static_cast<std::uint32_t>(offset);
    const Span span = {list_span.file, begin, begin + static_cast<std::uint32_t>(word.size())};
    if (word.empty()) {
      sink_.Report(diag::kMalformedSuppression, span).Help(help::kSuppressionForm);
      return;
    }
    const auto [known, is_new] = infos_.try_emplace(word, nullptr);
    if (is_new) known->second = FindDiag(word);
    if (const DiagInfo* info = known->second) {
      suppressions_.push_back({span, info, line, false});
      return;
    }
    ReportUnknown(word, span);
  }

  void ReportUnknown(std::string_view word, Span span) {
    if (names_.empty()) {
      for (const DiagInfo& info : DiagCatalog()) names_.push_back(info.name);
    }
    const std::string_view near = Nearest(word, names_);
    DiagBuilder builder = sink_.Report(diag::kUnknownSuppression, span, Shown(word));
    if (!near.empty()) builder.Help(help::kDidYouMean, near);
  }

  const SourceMap& sources_;
  DiagSink& sink_;
  LinesBelow lines_;
  std::map<std::string_view, const DiagInfo*> infos_;  // by code or name as written; null: unknown
  std::vector<std::string_view> names_;                // of all codes, once one was unknown
  std::vector<Suppression> suppressions_;
};

}  // namespace

std::vector<Diagnostic> ApplySuppressions(std::vector<Diagnostic> findings, FileId file, std::span<const Span> comments,
                                          const SourceMap& sources) {
  const WorkScope scope(kUnlimitedWork);  // suggestions are counted
  CollectingSink sink;
  Reader reader(file, sources, sink);
  for (const Span& comment : comments) reader.Read(comment);
  std::vector<Suppression>& suppressions = reader.suppressions();
  std::stable_sort(suppressions.begin(), suppressions.end(), [](const Suppression& a, const Suppression& b) {
    return std::pair(a.line, a.info->code) < std::pair(b.line, b.info->code);
  });

  const auto is_ignored = [&](const Diagnostic& finding) {
    if (finding.span.file != file || !IsAdjustable(finding.code, finding.severity)) return false;
    const std::uint32_t line = sources.Locate(finding.span).line;
    const std::pair wanted(line, finding.code);
    const auto at = std::lower_bound(
        suppressions.begin(), suppressions.end(), wanted,
        [](const Suppression& entry, const auto& key) { return std::pair(entry.line, entry.info->code) < key; });
    if (at == suppressions.end() || std::pair(at->line, at->info->code) != wanted) return false;
    return at->used = true;
  };
  if (!suppressions.empty()) std::erase_if(findings, is_ignored);

  for (const Suppression& suppression : suppressions) {
    if (suppression.used) continue;
    const std::string code = CodeName(suppression.info->code);
    if (IsAdjustable(suppression.info->code, suppression.info->severity)) {
      sink.Report(diag::kUnusedSuppression, suppression.span, code, suppression.line);
    } else {
      sink.Report(diag::kErrorSuppression, suppression.span, code);
    }
  }
  if (sink.empty()) return findings;
  for (Diagnostic& finding : findings) sink.Add(std::move(finding));
  return sink.TakeSorted();
}

}  // namespace dagc
