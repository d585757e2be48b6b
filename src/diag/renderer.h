// SPDX-License-Identifier: Apache-2.0
// Findings as text for people and for machines. A run makes one renderer, hands it the findings of one file after
// another, and writes what it appends:
//
//   const std::unique_ptr<Renderer> renderer = FindFormat("text")->make(context);
//   renderer->Begin(out);
//   renderer->Add(file, findings, out);  // every input file in order, also those without findings
//   renderer->End(out);
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "dagc/diagnostic.h"
#include "diag/masking.h"
#include "source/source_map.h"

namespace dagc {

struct RenderContext {
  const SourceMap& sources;
  const Masking& masking;
  Severity fail_on = Severity::kError;  // junit: which findings are failures
  bool colour = false;                  // text: escape sequences of a terminal
  std::size_t columns = 120;            // text: longer source lines are cut around the caret
};

class Renderer {
 public:
  explicit Renderer(const RenderContext& context) : context_(context) {}
  virtual ~Renderer() = default;
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  virtual void Begin(std::string&) {}
  // The findings of one file, sorted; file 0 holds those that belong to none. Each file is added once, and its text
  // (with the texts of the files its notes point to) must be there during the call. No format can forget to mask:
  // findings reach it redacted.
  void Add(FileId file, std::span<const Diagnostic> findings, std::string& out);
  virtual void End(std::string&) {}

 protected:
  const RenderContext& context() const { return context_; }
  const SourceMap& sources() const { return context_.sources; }

 private:
  virtual void AddFile(FileId file, std::span<const Diagnostic> findings, std::string& out) = 0;

  const RenderContext context_;
};

struct FormatInfo {
  std::string_view name;
  std::string_view summary;
  std::unique_ptr<Renderer> (*make)(const RenderContext& context);
};

// The table of formats, in the order of help texts.
std::span<const FormatInfo> Formats();

// nullptr when there is no such format.
const FormatInfo* FindFormat(std::string_view name);

// Findings of one file (or of none) as one text: for tests and dumps.
std::string Render(std::string_view format, FileId file, std::span<const Diagnostic> findings,
                   const RenderContext& context);

}  // namespace dagc
