// SPDX-License-Identifier: Apache-2.0
#include "document/load.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "diag/codes/dg1.h"
#include "diag/collecting_sink.h"
#include "document/tree_builder.h"
#include "yaml/reader.h"

namespace dagc {
namespace {

// Passes on what the reader says, and notes where its first error is.
class FirstErrorSink : public DiagSink {
 public:
  explicit FirstErrorSink(DiagSink& to) : to_(to) {}

  void Add(Diagnostic diagnostic) override {
    if (diagnostic.severity == Severity::kError) first_ = std::min(first_, diagnostic.span.begin);
    to_.Add(std::move(diagnostic));
  }
  std::uint32_t first() const { return first_; }

 private:
  DiagSink& to_;
  std::uint32_t first_ = std::numeric_limits<std::uint32_t>::max();
};

}  // namespace

LoadedFile LoadDocuments(FileId file, std::string_view text, const LoadOptions& options, DiagSink& sink) {
  LoadedFile result;
  result.file = file;
  CollectingSink about_tree;
  TreeBuilder builder(result, options, about_tree);
  FirstErrorSink about_text(sink);
  const yaml::ReadOptions read_options{options.strict_yaml, options.limits};
  result.readable = yaml::Read(file, text, read_options, result.arena, builder, about_text);
  // Behind an error of syntax the tree is what the reader could save, and a key that comes twice there may be its
  // guess.
  for (Diagnostic& finding : about_tree.TakeSorted()) {
    if (finding.span.end < about_text.first()) sink.Add(std::move(finding));
  }
  // After an error of syntax the tree is what the reader could save; nobody should judge its shape.
  if (!result.readable) result.documents.clear();
  for (Document& document : result.documents) {
    document.text = text;
    if (options.mappings_only && !document.root.IsMap()) {
      sink.Report(diag::kNotAMapping, document.span, Own(KindName(document.root.kind())));
    }
  }
  return result;
}

}  // namespace dagc
