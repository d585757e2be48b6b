// SPDX-License-Identifier: Apache-2.0
#include "driver/unset_list.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "diag/codes/dg0.h"
#include "driver/level_sink.h"

namespace dagc::driver {

void UnsetList::Add(const UnsetNames& names, const SourceMap& sources) {
  for (const auto& [name, span] : names) {
    const LineColumn place = sources.Locate(span);
    places_.emplace(name,
                    sources.Path(span.file) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column));
  }
}

void UnsetList::Report(Severity severity, const std::set<std::string>& withheld, DiagSink& sink) const {
  if (places_.empty()) return;
  std::vector<std::string_view> names;
  names.reserve(places_.size());
  for (const auto& [name, place] : places_) names.push_back(name);
  LevelSink leveled(sink, severity);
  DiagBuilder report = leveled.Report(diag::kUnsetNames, Span(), QuotedList(names, names.size()));
  for (const auto& [name, place] : places_) report.Note(note::kUsedAt, Span(), name, place);
  const auto credential = std::find_if(names.begin(), names.end(),
                                       [&](std::string_view name) { return withheld.contains(std::string(name)); });
  if (credential != names.end()) {
    report.Help(help::kSetCredential, *credential, *credential);
  } else {
    report.Help(help::kSetNames);
  }
}

}  // namespace dagc::driver
