// SPDX-License-Identifier: Apache-2.0
// The Stack, Secret and Depot resources of a run: collected before the first workflow is compiled, because a workflow
// may name what another file declares.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "document/document.h"
#include "document/interpolate.h"
#include "frontend/frontends.h"
#include "ir/resources.h"
#include "source/source_map.h"
#include "stack/library.h"

namespace dagc::driver {

struct CompileSettings;

// What the documents of one file declare, checked: with findings on the way to `sink`.
struct ResourceReader {
  const CompileSettings& settings;
  std::string_view text;  // the whole file
  Arena& arena;
  UnsetNames& unset;
  Substitutions& substituted;
  DiagSink& sink;

  // `document` is redacted already; its root is replaced by the interpolated one.
  void Read(Document& document, const ResourceInfo& kind, ir::Resources& to) const;
};

class RunResources {
 public:
  RunResources() = default;
  RunResources(const RunResources&) = delete;
  RunResources& operator=(const RunResources&) = delete;

  // Reads an input, or a file of the context. Findings are left to whoever compiles the file.
  struct Added {
    bool readable = false;
    bool stays = false;  // stacks or depots view its text
  };
  Added AddInput(FileId file, std::string_view text, const CompileSettings& settings);
  // Notes that a file could not be read which may declare something.
  void AddUnreadable(const std::string& path) { resources_.unreadable.push_back(path); }
  // Reads the stacks of a file that is no input into `to`. `text` must outlive this; places of secrets go to `secrets`.
  // False when it is no YAML.
  bool AddStacks(FileId file, std::string_view text, stack::Origin origin, const CompileSettings& settings,
                 stack::Library& to, std::vector<Span>& secrets, DiagSink& sink);
  // Declares the stacks that dagc brings; they are read when they are asked for.
  void AddBuiltIns(SourceMap& sources);

  const ir::Resources& resources() const { return resources_; }
  // Of the stacks that all inputs see.
  stack::Library& library() { return library_; }
  // What inputs were filled with that other files may speak of.
  const Substitutions& substitutions() const { return substitutions_; }

 private:
  void AddStacksOf(ir::Resources& read, std::string_view text, stack::Origin origin, bool faulty, stack::Library& to,
                   DiagSink& sink);
  void AddSecret(const ir::SecretDef& secret);

  Arena arena_;  // of what is copied, so that no text with a secret in it has to stay
  std::deque<LoadedFile> files_;
  ir::Resources resources_;
  ir::Resources built_in_;
  stack::Library library_;
  Substitutions substitutions_;
};

}  // namespace dagc::driver
