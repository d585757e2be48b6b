// SPDX-License-Identifier: Apache-2.0
#include "driver/recognition.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "dagc/diag_code.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "frontend/frontends.h"
#include "frontend/recognise_lines.h"

namespace dagc::driver {
namespace {

struct WrittenKind {
  std::string_view api_version;  // its beginning
  std::string_view kind;
};

// Everything that dagc writes.
constexpr std::array<WrittenKind, 6> kWritten = {{{"argoproj.io/", "Workflow"},
                                                  {"argoproj.io/", "CronWorkflow"},
                                                  {"argoproj.io/", "WorkflowTemplate"},
                                                  {"argoproj.io/", "WorkflowEventBinding"},
                                                  {"v1", "ConfigMap"},
                                                  {"external-secrets.io/", "ExternalSecret"}}};

std::string_view TextAt(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? std::string_view() : found->text();
}

bool IsWritten(const Document& document) {
  return std::any_of(kWritten.begin(), kWritten.end(), [&](const WrittenKind& object) {
    return TextAt(document.root, "kind") == object.kind &&
           TextAt(document.root, "apiVersion").starts_with(object.api_version);
  });
}

// Names that manifests have. What is broken under another name is not searched for lines that look like one: manuals
// and programs quote manifests.
bool MayBeManifest(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (name.empty() || dot == std::string_view::npos || dot == 0) return true;
  std::string extension;
  for (const char c : name.substr(dot)) extension += AsciiLower(c);
  return extension == ".yaml" || extension == ".yml" || extension == ".json";
}

bool DocumentsSayDagc(const LoadedFile& loaded, const FileTraits& traits) {
  CollectingSink discarded;
  return std::any_of(loaded.documents.begin(), loaded.documents.end(),
                     [&](const Document& document) { return Detect(document, discarded, traits.name).is_ours; });
}

// What the reader takes and other tools do not.
void ReportTextForm(FileId file, std::string_view text, DiagSink& sink) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const auto size = static_cast<std::uint32_t>(kByteOrderMark.size());
  // Another mark inside the text is an error, and reason enough.
  if (text.starts_with(kByteOrderMark) && text.find(kByteOrderMark, size) == std::string_view::npos) {
    sink.Report(diag::kByteOrderMark, Span{file, 0, size}).Help(help::kSaveWithoutMark);
  }
  const std::size_t first = text.find_first_of("\r\n");
  if (first == std::string_view::npos || text[first] != '\r' || text.find('\n') != std::string_view::npos) return;
  const auto at = static_cast<std::uint32_t>(first);
  sink.Report(diag::kCarriageReturns, Span{file, at, at + 1}).Help(help::kSaveWithLf);
}

// Findings of the reader, one for each byte order mark inside the text: what it makes of the line is no second mistake.
std::vector<Diagnostic> FindingsOf(CollectingSink& sink) {
  std::vector<Diagnostic> findings = sink.TakeSorted();
  std::set<std::uint32_t> marks;
  for (const Diagnostic& finding : findings) {
    if (finding.code == DiagCode::kStrayByteOrderMark) marks.insert(finding.span.begin);
  }
  std::erase_if(findings, [&](const Diagnostic& finding) {
    return finding.code != DiagCode::kStrayByteOrderMark && marks.contains(finding.span.begin);
  });
  return findings;
}

void ReportNotGenerated(FileId file, std::string_view text, const LoadedFile& loaded, DiagSink& sink) {
  const auto first_line = static_cast<std::uint32_t>(std::min(text.find_first_of("\r\n"), text.size()));
  DiagBuilder report = sink.Report(diag::kNotGenerated, Span{file, 0, first_line});
  report.Help(help::kRemoveHeader);
  const auto other = std::find_if_not(loaded.documents.begin(), loaded.documents.end(), IsWritten);
  if (other != loaded.documents.end()) report.Note(note::kNotWrittenByDagc, other->span);
}

}  // namespace

FileRole Recognise(FileId file, std::string_view text, const LoadOptions& options, const FileTraits& traits,
                   LoadedFile& loaded, DiagSink& sink) {
  bool is_foreign = false;
  if (const FrontendInfo* named = DetectByName(traits.name, text, is_foreign)) {
    ReportUnsupported(*named, Span{file, 0, 0}, sink);
    return FileRole::kOurs;
  }
  if (is_foreign) return FileRole::kForeign;
  CollectingSink findings;
  LoadOptions load = options;
  load.binary = true;  // in Secrets; elsewhere it is reported once it is known what the document is
  loaded = LoadDocuments(file, text, load, findings);
  const bool has_mark = text.starts_with(kGeneratedMark);
  if (has_mark && loaded.readable && !loaded.documents.empty() &&
      std::all_of(loaded.documents.begin(), loaded.documents.end(), IsWritten)) {
    return FileRole::kGenerated;
  }
  const bool is_ours = traits.is_claimed || (loaded.readable ? DocumentsSayDagc(loaded, traits)
                                                             : MayBeManifest(traits.name) && LinesSayDagc(text));
  if (has_mark) ReportNotGenerated(file, text, loaded, sink);
  if (!is_ours) return FileRole::kForeign;
  ReportTextForm(file, text, sink);
  for (Diagnostic& finding : FindingsOf(findings)) sink.Add(std::move(finding));
  return FileRole::kOurs;
}

OutputText JudgeOutput(std::string_view text) {
  CollectingSink discarded;
  const LoadedFile loaded = LoadDocuments(FileId{1}, text, {}, discarded);
  if (!loaded.readable) return OutputText::kUnreadable;
  const bool is_written =
      text.starts_with(kGeneratedMark) && std::all_of(loaded.documents.begin(), loaded.documents.end(), IsWritten);
  return is_written ? OutputText::kWritten : OutputText::kOther;
}

bool BeginningSaysDagc(std::string_view beginning, const FileTraits& traits) {
  return traits.is_claimed || (MayBeManifest(traits.name) && LinesSayDagc(beginning));
}

}  // namespace dagc::driver
