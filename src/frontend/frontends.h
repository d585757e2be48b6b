// SPDX-License-Identifier: Apache-2.0
// The input languages, and which of them a document is written in.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "diag/diag_sink.h"
#include "document/document.h"
#include "ir/resources.h"
#include "ir/workflow.h"

namespace dagc {

// One input language. Rows are tried in order; a document with the envelope of DataOS is one of the first two.
struct FrontendInfo {
  std::string_view name;                  // "dataos-v2alpha"
  std::string_view summary;               // one line
  std::string_view recognised_by;         // one line
  std::string_view schema;                // name of its JSON Schema; empty: not supported by this build
  bool (*recognises)(const Value& root);  // null: by the envelope
  // Reads the meaning of a document whose shape was checked into `workflow`. Silent on shape (the schema has spoken),
  // loud on meaning. Null where `schema` is empty.
  void (*build)(const Document& document, ir::Workflow& workflow, DiagSink& sink);
};

std::span<const FrontendInfo> Frontends();

// One kind of DataOS resource that workflows refer to.
struct ResourceInfo {
  std::string_view type;    // "stack"
  std::string_view schema;  // name of its JSON Schema
  void (*build)(const Document& document, ir::Resources& resources, DiagSink& sink);
};

std::span<const ResourceInfo> ResourceKinds();

enum class DocumentRole : std::uint8_t {
  kWorkflow,  // something dagc compiles: `frontend` says with what
  kResource,  // a DataOS Stack, Secret, Volume or Depot: workflows refer to it, nothing is made of it
  kOther,     // a document of another kind: skipped and counted
  kRefused,   // one of ours, and an error was reported: nothing more can be said about it
};

struct Detection {
  DocumentRole role = DocumentRole::kOther;
  const FrontendInfo* frontend = nullptr;  // with kWorkflow
  const ResourceInfo* resource = nullptr;  // with kResource: null where nothing of it is read
  bool is_ours = false;                    // something in the document says that it is for dagc or for DataOS
};

// Says what a document is. Reports a wrong `type` or `version` in a document that was meant for dagc, and languages
// that this build does not compile. `file_name`, without its folder, counts where a language names its files.
Detection Detect(const Document& document, DiagSink& sink, std::string_view file_name = {});

// The language of a file whose name says more than its documents: null for every other file. `is_foreign` becomes true
// where the name belongs to a language but the text does not, and no YAML is to be expected.
const FrontendInfo* DetectByName(std::string_view file_name, std::string_view text, bool& is_foreign);

// Says that this build does not compile the language of a file, at its beginning.
void ReportUnsupported(const FrontendInfo& frontend, Span place, DiagSink& sink);

}  // namespace dagc
