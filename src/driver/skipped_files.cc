// SPDX-License-Identifier: Apache-2.0
#include "driver/skipped_files.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "diag/codes/dg0.h"
#include "diag/levels.h"
#include "driver/level_sink.h"

namespace dagc::driver {
namespace {

constexpr std::size_t kMaxNamed = 10;

void AddCount(std::size_t count, std::string_view what, std::vector<std::string>& to) {
  if (count > 0) to.push_back(Counted(count, what));
}

}  // namespace

void SkippedFiles::Add(FileRole role, const std::string& path) {
  if (role == FileRole::kOurs) return;
  Some& files = role == FileRole::kForeign ? foreign_ : generated_;
  if (++files.count <= kMaxNamed) files.first.push_back(path);
}

std::string SkippedFiles::Listed(const Some& files) {
  const std::vector<std::string_view> names(files.first.begin(), files.first.end());
  if (files.count == names.size()) return QuotedList(names);
  std::string list;
  for (const std::string_view name : names) list.append("`").append(name).append("`, ");
  return list + "and " + std::to_string(files.count - names.size()) + " more";
}

void SkippedFiles::Report(DiagSink& sink) const {
  if (foreign_.count > 0) {
    sink.Report(diag::kForeignFiles, Span(), Counted(foreign_.count, "file"), Listed(foreign_));
  }
  if (generated_.count > 0) {
    sink.Report(diag::kGeneratedFiles, Span(), Counted(generated_.count, "file"), Listed(generated_));
  }
}

bool IsRecognised(const FileOutcome& outcome) {
  return outcome.workflows + outcome.resources > 0 ||
         std::any_of(outcome.findings.begin(), outcome.findings.end(), StopsOutput);
}

void ReportNothingRecognised(const Inputs& inputs, bool require_supported, DiagSink& sink) {
  const bool single = inputs.files.size() == 1;
  const std::string where = single ? "`" + inputs.files.front().path + "`" : Counted(inputs.files.size(), "file");
  const Severity level = require_supported                 ? Severity::kError
                         : single && !inputs.has_directory ? Severity::kWarning
                                                           : Severity::kInfo;
  LevelSink levelled(sink, level);
  levelled.Report(diag::kNothingRecognised, Span(), where).Help(help::kSeeLanguages);
}

void ReportPassedOver(const PassedOver& passed_over, DiagSink& sink) {
  std::vector<std::string> parts;
  AddCount(passed_over.ignored, "ignored folder", parts);
  AddCount(passed_over.excluded, "excluded path", parts);
  AddCount(passed_over.special, "special file", parts);
  if (!parts.empty()) {
    const std::vector<std::string_view> views(parts.begin(), parts.end());
    sink.Report(diag::kPassedOver, Span(), Join(views, ", "));
  }
  if (passed_over.outside.empty()) return;
  const std::vector<std::string_view> links(passed_over.outside.begin(), passed_over.outside.end());
  sink.Report(diag::kLinksOutside, Span(), Counted(links.size(), "link"), QuotedList(links, kMaxNamed));
}

}  // namespace dagc::driver
