// SPDX-License-Identifier: Apache-2.0
// A whole run over one input with small limits, the stacks that dagc brings at hand. The input's size chooses among the
// settings, so that they are fuzzed too.
#pragma once

#include <cstddef>
#include <string>

#include "base/check.h"
#include "driver/compile.h"
#include "driver/resource_signs.h"
#include "driver/resources.h"
#include "source/source_map.h"

namespace dagc::fuzz {

class Compilation {
 public:
  explicit Compilation(std::size_t choice) {
    variables_.given.emplace("NAME", "value");
    variables_.environment.emplace("HOME", "/");
    settings.target = &target_;
    settings.variables = &variables_;
    settings.load.limits.file_bytes = 1 << 20;
    settings.load.limits.depth = 60;
    settings.load.limits.nodes = 20'000;
    settings.interpolate = choice % 4 != 0;
    settings.load.strict_yaml = choice % 3 == 0;
    settings.output.argo_version = choice % 2 == 0 ? ArgoVersion::k4_0 : ArgoVersion::k3_5;
    settings.resources = &run_.resources();
    settings.stacks = &run_.library();
    if (choice % 5 == 0) target_.secret_backend = Value::String("external-secrets");
    run_.AddBuiltIns(sources_);
  }
  Compilation(const Compilation&) = delete;
  Compilation& operator=(const Compilation&) = delete;

  // Every finding says something, at a place that exists.
  driver::FileOutcome Run(std::string text) {
    const FileId file = sources_.Add("input.yaml");
    sources_.SetText(file, std::move(text));
    if (driver::MayHoldResources(sources_.Text(file))) run_.AddInput(file, sources_.Text(file), settings);
    driver::FileOutcome outcome = driver::CompileFile(file, sources_.Text(file), settings);
    for (const Diagnostic& finding : outcome.findings) {
      DAGC_CHECK(!finding.message.empty());
      CheckPlace(finding.span);
      for (const Note& note : finding.notes) CheckPlace(note.span);
    }
    return outcome;
  }

  driver::CompileSettings settings;

 private:
  void CheckPlace(Span span) const {
    DAGC_CHECK(span.begin <= span.end);
    DAGC_CHECK(!span.file || span.end <= sources_.Text(span.file).size());
  }

  Target target_;
  Variables variables_;
  SourceMap sources_;
  driver::RunResources run_;
};

}  // namespace dagc::fuzz
