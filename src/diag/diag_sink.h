// SPDX-License-Identifier: Apache-2.0
// Where every layer speaks.
//
//   sink.Report(diag::kDuplicateKey, key.span(), key.text()).At(path).Note(note::kFirstHere, first.span());
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "dagc/diagnostic.h"
#include "diag/diag_def.h"

namespace dagc {

class DiagBuilder;

// Of a text in which everything counts as derived.
inline Quotation WholeOf(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size()), {}}; }

class DiagSink {
 public:
  virtual ~DiagSink() = default;

  // Says a row of the catalogue at a place. The finding is delivered when the returned builder goes out of scope,
  // that is at the end of the statement.
  template <std::size_t kArguments, typename... Args>
  DiagBuilder Report(const DiagDef<kArguments>& def, Span span, const Args&... arguments);

  // Takes a finished finding.
  virtual void Add(Diagnostic diagnostic) = 0;
};

class DiagBuilder {
 public:
  DiagBuilder(DiagSink& sink, Diagnostic diagnostic) : sink_(&sink), diagnostic_(std::move(diagnostic)) {}
  DiagBuilder(const DiagBuilder&) = delete;
  DiagBuilder& operator=(const DiagBuilder&) = delete;
  ~DiagBuilder() { sink_->Add(std::move(diagnostic_)); }

  // Where in the document the finding is: "spec.dag[2].name".
  DiagBuilder& At(std::string path) {
    diagnostic_.path = std::move(path);
    return *this;
  }

  // A second place that belongs to the finding; Span{} for a remark without a place.
  template <std::size_t kArguments, typename... Args>
  DiagBuilder& Note(const TextDef<kArguments>& def, Span span, const Args&... arguments) {
    static_assert(sizeof...(Args) == kArguments, "the text's placeholders and the arguments differ in number");
    dagc::Note& note = diagnostic_.notes.emplace_back();
    note.span = span;
    note.message = FillPlaceholders(def.text, {DiagArg(arguments)...}, &note.quotations);
    return *this;
  }

  // A help that was made elsewhere, so that nobody knows any more what it quotes.
  DiagBuilder& HelpText(std::string_view text) {
    diagnostic_.help = text;
    diagnostic_.help_quotations = {WholeOf(diagnostic_.help)};
    return *this;
  }

  // The way out.
  template <std::size_t kArguments, typename... Args>
  DiagBuilder& Help(const TextDef<kArguments>& def, const Args&... arguments) {
    static_assert(sizeof...(Args) == kArguments, "the text's placeholders and the arguments differ in number");
    diagnostic_.help_quotations.clear();
    diagnostic_.help = FillPlaceholders(def.text, {DiagArg(arguments)...}, &diagnostic_.help_quotations);
    return *this;
  }

 private:
  DiagSink* sink_;
  Diagnostic diagnostic_;
};

template <std::size_t kArguments, typename... Args>
DiagBuilder DiagSink::Report(const DiagDef<kArguments>& def, Span span, const Args&... arguments) {
  static_assert(sizeof...(Args) == kArguments, "the row's placeholders and the arguments differ in number");
  Diagnostic diagnostic;
  diagnostic.code = def.code;
  diagnostic.severity = def.severity;
  diagnostic.span = span;
  diagnostic.message = FillPlaceholders(def.text, {DiagArg(arguments)...}, &diagnostic.quotations);
  return DiagBuilder(*this, std::move(diagnostic));
}

}  // namespace dagc
