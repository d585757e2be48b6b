// SPDX-License-Identifier: Apache-2.0
#include "driver/unique_names.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "diag/codes/dg4.h"
#include "diag/codes/shared_texts.h"
#include "diag/collecting_sink.h"
#include "driver/level_sink.h"

namespace dagc::driver {
namespace {

std::string PlaceOf(Span span, const SourceMap& sources) {
  const LineColumn at = sources.Locate(span);
  return sources.Path(span.file) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// One platform, another version of its language: the manifest is being moved from one to the other.
bool IsMigration(std::string_view a, std::string_view b) {
  constexpr std::string_view kDataOs = "dataos-";
  return a != b && a.starts_with(kDataOs) && b.starts_with(kDataOs);
}

// Leaves the objects of `dropped`, in ascending order, out of the output.
void Drop(const std::vector<std::size_t>& dropped, FileOutcome& outcome) {
  if (dropped.empty() || outcome.yaml.empty()) return;
  std::string yaml;
  std::vector<EmittedObject> kept;
  auto next = dropped.begin();
  for (std::size_t i = 0; i < outcome.emitted.size(); ++i) {
    if (next != dropped.end() && *next == i) {
      ++next;
      continue;
    }
    EmittedObject& object = outcome.emitted[i];
    if (!yaml.empty()) yaml += kDocumentSeparator;
    const std::size_t begin = yaml.size();
    yaml.append(outcome.yaml, object.begin, object.end - object.begin);
    object.begin = begin;
    object.end = yaml.size();
    kept.push_back(std::move(object));
  }
  outcome.yaml = std::move(yaml);
  outcome.objects = kept.size();
  outcome.emitted = std::move(kept);
}

}  // namespace

void UniqueNames::AddContext(const FileOutcome& outcome, const SourceMap& sources) {
  for (const EmittedObject& object : outcome.emitted) {
    // What stands beside a workflow is written by this run even when another one writes it as well.
    if (object.name.empty() || !object.source.file || !object.digest.empty()) continue;
    owners_.try_emplace({object.kind, object.name_space, object.name},
                        Owner{object.source, PlaceOf(object.source, sources), "", object.language});
  }
}

void UniqueNames::Check(FileOutcome& outcome, const SourceMap& sources) {
  CollectingSink sink;
  std::vector<std::size_t> repeated;
  Span reported;  // the workflow whose name was reported last: its other objects are the same mistake
  for (std::size_t i = 0; i < outcome.emitted.size(); ++i) {
    const EmittedObject& object = outcome.emitted[i];
    if (object.name.empty() || !object.source.file) continue;  // the missing name is an error of its own
    const auto [entry, is_new] = owners_.try_emplace({object.kind, object.name_space, object.name},
                                                     Owner{object.source, "", object.digest, object.language});
    Owner& owner = entry->second;
    if (is_new) {
      owner.place = PlaceOf(object.source, sources);
      continue;
    }
    if (!object.digest.empty() && object.digest == owner.digest) {
      repeated.push_back(i);
      continue;
    }
    if (object.source == reported) continue;
    reported = object.source;
    LevelSink leveled(sink, IsMigration(owner.language, object.language) ? Severity::kWarning : Severity::kError);
    DiagBuilder report = leveled.Report(diag::kDuplicateObject, object.source, object.kind, object.name);
    report.At(object.path).Help(help::kRenameWorkflow);
    if (owner.source.file == object.source.file) {
      report.Note(note::kFirstHere, owner.source);
    } else {
      report.Note(note::kDefinedAt, Span(), owner.place);
    }
  }
  Drop(repeated, outcome);
  if (sink.empty()) return;
  for (Diagnostic& finding : outcome.findings) sink.Add(std::move(finding));
  const bool has_errors = sink.has_errors();
  outcome.findings = sink.TakeSorted();
  if (has_errors) DropClusterFindings(outcome.findings);
}

}  // namespace dagc::driver
