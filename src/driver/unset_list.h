// SPDX-License-Identifier: Apache-2.0
// The `${NAME}`s of a run that nobody has set: all of them in one finding.
#pragma once

#include <map>
#include <set>
#include <string>

#include "diag/diag_sink.h"
#include "document/interpolate.h"
#include "source/source_map.h"

namespace dagc::driver {

class UnsetList {
 public:
  // Those of one file, while its text is there.
  void Add(const UnsetNames& names, const SourceMap& sources);
  // Says them, if there are any. `withheld` are names that the environment has and that look like credentials.
  void Report(Severity severity, const std::set<std::string>& withheld, DiagSink& sink) const;

 private:
  std::map<std::string, std::string> places_;  // by name: the first place that uses it, "daily.yaml:12:9"
};

}  // namespace dagc::driver
