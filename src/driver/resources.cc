// SPDX-License-Identifier: Apache-2.0
#include "driver/resources.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "base/check.h"
#include "base/embedded.h"
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
namespace {

// Whether somewhere in the line the key `type`, in any of the ways that YAML and JSON write it, has one of our words as
// its value, or its value on the next line.
bool NamesResource(std::string_view line) {
  constexpr std::array<std::string_view, 4> kWords = {"stack", "secret", "instance-secret", "depot"};
  constexpr std::string_view kKey = "type";
  for (std::size_t at = line.find(kKey); at != std::string_view::npos; at = line.find(kKey, at + 1)) {
    const std::size_t value = line.find_first_not_of(" \t\r:\"'", at + kKey.size());
    if (value == std::string_view::npos) return true;
    const std::string_view rest = line.substr(value);
    if (std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return rest.starts_with(word); })) {
      return true;
    }
    // An anchor, a tag or a comment stands before the value.
    if (rest.front() == '&' || rest.front() == '!' || rest.front() == '#') return true;
  }
  return false;
}

}  // namespace

// A key of the envelope begins its line, but for flow mappings, whose lines may hold anything.
bool MayHoldResources(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const void* found = std::memchr(text.data() + at, '\n', text.size() - at);
    const std::size_t end =
        found == nullptr ? text.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    const std::size_t first = line.find_first_not_of(" \t-?\xEF\xBB\xBF");
    if (first == std::string_view::npos || std::string_view("t\"'{,&!").find(line[first]) == std::string_view::npos) {
      continue;
    }
    if (NamesResource(line.substr(first))) return true;
  }
  return false;
}

void ResourceReader::Read(Document& document, const ResourceInfo& kind, ir::Resources& to) const {
  // What looks like `${NAME}` in a stack belongs to its templates.
  if (settings.interpolate && kind.type != "stack") {
    Interpolate(document, text, *settings.variables, arena, unset, sink);
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
  ir::SecretDef& copy = resources_.secrets.emplace_back(secret);
  for (ir::Text* text : {&copy.name, &copy.tenant, &copy.workspace}) text->value = arena_.Copy(text->value);
  for (ir::Text& key : copy.keys) key.value = arena_.Copy(key.value);
}

RunResources::Added RunResources::AddInput(FileId file, std::string_view text, const CompileSettings& settings) {
  CollectingSink unheard;
  LoadedFile loaded = LoadDocuments(file, text, settings.load, unheard);
  std::vector<Span> secrets;
  UnsetNames unset;
  Added added{loaded.readable, false};
  for (Document& document : loaded.documents) {
    if (!document.root.IsMap()) continue;
    CollectingSink findings;
    RedactSecrets(document, loaded.arena, secrets);
    const Detection detection = Detect(document, findings);
    if (detection.resource == nullptr) continue;
    ir::Resources read;
    ResourceReader{settings, text, loaded.arena, unset, findings}.Read(document, *detection.resource, read);
    added.stays = added.stays || !read.stacks.empty() || !read.depots.empty();
    AddStacksOf(read, text, stack::Origin::kInput, findings.has_errors(), library_, unheard);
    for (const ir::SecretDef& secret : read.secrets) AddSecret(secret);
    for (ir::DepotDef& depot : read.depots) resources_.depots.push_back(std::move(depot));
  }
  if (added.stays) files_.push_back(std::move(loaded));
  return added;
}

bool RunResources::AddStacks(FileId file, std::string_view text, stack::Origin origin, const CompileSettings& settings,
                             stack::Library& to, std::vector<Span>& secrets, DiagSink& sink) {
  LoadedFile& loaded = files_.emplace_back(LoadDocuments(file, text, settings.load, sink));
  for (Document& document : loaded.documents) {
    if (!document.root.IsMap()) continue;
    RedactSecrets(document, loaded.arena, secrets);
    CollectingSink findings;
    const Detection detection = Detect(document, findings);
    if (detection.resource == nullptr || detection.resource->type != "stack") continue;
    UnsetNames unset;
    ir::Resources read;
    ResourceReader{settings, text, loaded.arena, unset, findings}.Read(document, *detection.resource, read);
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
