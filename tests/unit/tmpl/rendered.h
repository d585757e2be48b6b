// SPDX-License-Identifier: Apache-2.0
// A template inside a manifest, rendered over data like that of a step.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "document/scalar_map.h"
#include "support/marked_yaml.h"
#include "tmpl/template.h"

namespace dagc::test {

// Keeps everything; no order, no repeats dropped.
struct Findings : DiagSink {
  std::vector<Diagnostic> all;
  void Add(Diagnostic diagnostic) override { all.push_back(std::move(diagnostic)); }
};

class Rendered {
 public:
  // `yaml` has a key `t` with the template, and places marked with «» where findings are expected.
  Rendered(tmpl::Language language, std::string_view yaml, const tmpl::EvalOptions& options = {});

  // Text as it is, secrets as ⟨alias.KEY⟩, run-time values as ⟨name⟩, what needs the engine as ⟦Go template⟧.
  std::string Shown() const;
  // The codes of all findings, and the manifest with their places marked.
  std::vector<DiagCode> Codes() const;
  std::string Marked() const { return WithMarks(sample_.text, findings_.all); }
  const Diagnostic& finding() const { return findings_.all.at(0); }
  const tmpl::Rendering& rendering() const { return rendering_; }
  Findings& findings() { return findings_; }
  const tmpl::Template& parsed() const { return *parsed_; }

 private:
  tmpl::Data MakeData();

  MarkedText sample_;
  LoadedFile file_;
  Arena arena_;
  Findings findings_;
  std::optional<tmpl::Template> parsed_;
  tmpl::Rendering rendering_;
};

// The template alone, as a literal block.
Rendered RenderGo(std::string_view text, const tmpl::EvalOptions& options = {});
Rendered RenderLiquid(std::string_view text, const tmpl::EvalOptions& options = {});

}  // namespace dagc::test
