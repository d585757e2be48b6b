// SPDX-License-Identifier: Apache-2.0
#include "driver/resources.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/embedded.h"
#include "base/work.h"
#include "diag/codes/dg1.h"
#include "diag/collecting_sink.h"
#include "document/load.h"
#include "document/redact.h"
#include "driver/compile.h"
#include "schema/schema_check.h"
#include "schema/schema_store.h"

namespace dagc {

std::span<const EmbeddedText> EmbeddedStacks();  // made by dagc_embed

}  // namespace dagc

namespace dagc::driver {

void ResourceReader::Read(Document& document, const ResourceInfo& kind, ir::Resources& to) const {
  // What looks like `${NAME}` in a stack belongs to its templates.
  if (settings.interpolate && kind.type != "stack") {
    Interpolate(document, text, *settings.variables, arena, unset, substituted, sink);
  }
  const CompiledSchema* schema = FindSchema(kind.schema);
  DAGC_CHECK(schema != nullptr);
  CheckSchema(document.root, *schema, sink);
  kind.build(document, to, sink);
}

void RunResources::AddStacksOf(ir::Resources& read, std::string_view text, stack::Origin origin, bool faulty,
                               stack::Library& to, DiagSink& sink) {
  for (ir::StackDef& stack : read.stacks) {
    stack.source = text;
    CollectingSink faults;
    stack::Prepared prepared = stack::Prepare(resources_.stacks.emplace_back(std::move(stack)), faults);
    to.Add(std::move(prepared), origin, faulty || faults.has_errors());
    for (Diagnostic& finding : faults.TakeSorted()) sink.Add(std::move(finding));
  }
}

void RunResources::AddSecret(const ir::SecretDef& secret) {
  ir::SecretDef copy = secret;
  for (ir::Text* text : {&copy.name, &copy.tenant, &copy.workspace}) text->value = arena_.Copy(text->value);
  for (ir::Text& key : copy.keys) key.value = arena_.Copy(key.value);
  resources_.Add(std::move(copy));
}

RunResources::Added RunResources::AddInput(FileId file, std::string_view text, const CompileSettings& settings) {
  const WorkScope work(WorkFor(text.size(), settings.load.limits.work));
  CollectingSink unheard;
  LoadOptions load = settings.load;
  load.binary = true;  // in Secrets, whose values are not looked at
  LoadedFile loaded = LoadDocuments(file, text, load, unheard);
  std::vector<Span> secrets;
  UnsetNames unset;
  Added added{loaded.readable, false};
  for (Document& document : loaded.documents) {
    if (WorkLeft() == 0) break;  // who compiles the file says so
    if (!document.root.IsMap()) continue;
    CollectingSink findings;
    RedactSecrets(document, loaded.arena, secrets);
    const Detection detection = Detect(document, findings);
    if (detection.resource == nullptr) continue;
    ir::Resources read;
    ResourceReader{settings, text, loaded.arena, unset, substitutions_, findings}.Read(document, *detection.resource,
                                                                                       read);
    added.stays = added.stays || !read.stacks.empty() || !read.depots.empty();
    AddStacksOf(read, text, stack::Origin::kInput, findings.has_errors(), library_, unheard);
    for (const ir::SecretDef& secret : read.secrets) AddSecret(secret);
    for (ir::DepotDef& depot : read.depots) resources_.Add(std::move(depot));
  }
  if (added.stays) files_.push_back(std::move(loaded));
  return added;
}

bool RunResources::AddStacks(FileId file, std::string_view text, stack::Origin origin, const CompileSettings& settings,
                             stack::Library& to, std::vector<Span>& secrets, DiagSink& sink) {
  const WorkScope work(WorkFor(text.size(), settings.load.limits.work));
  LoadedFile& loaded = files_.emplace_back(LoadDocuments(file, text, settings.load, sink));
  for (Document& document : loaded.documents) {
    if (!document.root.IsMap()) {
      secrets.push_back(document.span);  // whatever it is, it was not written for us
      continue;
    }
    if (WorkLeft() == 0) {
      sink.Report(diag::kTooMuchWork, {file, 0, 0}, work.budget()).Help(help::kRaiseLimit, "--max-work");
      break;
    }
    RedactSecrets(document, loaded.arena, secrets);
    CollectingSink findings;
    const Detection detection = Detect(document, findings);
    if (detection.resource == nullptr || detection.resource->type != "stack") continue;
    UnsetNames unset;
    ir::Resources read;
    ResourceReader{settings, text, loaded.arena, unset, substitutions_, findings}.Read(document, *detection.resource,
                                                                                       read);
    AddStacksOf(read, text, origin, findings.has_errors(), to, findings);
    for (Diagnostic& finding : findings.TakeSorted()) sink.Add(std::move(finding));
  }
  return loaded.readable;
}

void RunResources::AddBuiltIns(SourceMap& sources) {
  std::vector<FileId> files;
  for (const EmbeddedText& row : EmbeddedStacks()) {
    files.push_back(sources.Add("<dagc>/stacks/" + std::string(row.name) + "/stack.yaml"));
    sources.SetText(files.back(), std::string(row.text));
  }
  library_.SetBuiltIns([this, files, &sources]() -> const std::deque<ir::StackDef>& {
    CollectingSink unheard;
    for (const FileId file : files) {
      LoadedFile& loaded = files_.emplace_back(LoadDocuments(file, sources.Text(file), {}, unheard));
      for (const Document& document : loaded.documents) {
        const Detection detection = Detect(document, unheard);
        if (detection.resource != nullptr) detection.resource->build(document, built_in_, unheard);
        built_in_.stacks.back().source = sources.Text(file);
      }
    }
    return built_in_.stacks;
  });
}

}  // namespace dagc::driver
