// SPDX-License-Identifier: Apache-2.0
#include "document/load.h"

#include "document/tree_builder.h"
#include "yaml/reader.h"

namespace dagc {

LoadedFile LoadDocuments(FileId file, std::string_view text, const LoadOptions& options, DiagSink& sink) {
  LoadedFile result;
  result.file = file;
  TreeBuilder builder(result, options.limits, sink);
  const yaml::ReadOptions read_options{options.strict_yaml, options.limits};
  result.readable = yaml::Read(file, text, read_options, result.arena, builder, sink);
  // After an error of syntax the tree is what the reader could save; nobody should judge its shape.
  if (!result.readable) result.documents.clear();
  for (const Document& document : result.documents) {
    if (!document.root.IsMap()) sink.Report(diag::kNotAMapping, document.span, KindName(document.root.kind()));
  }
  return result;
}

}  // namespace dagc
