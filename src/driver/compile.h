// SPDX-License-Identifier: Apache-2.0
// The story of one compilation: read compile.cc first to see the order of the phases.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"
#include "dagc/span.h"
#include "document/interpolate.h"
#include "document/load.h"
#include "ir/resources.h"
#include "ir/workflow.h"
#include "stack/library.h"
#include "target/output_options.h"
#include "target/target.h"

namespace dagc::driver {

// Everything a compilation depends on besides the file: equal settings and equal text give equal results.
struct CompileSettings {
  output::Options output;
  LoadOptions load;
  const Target* target = nullptr;            // never null while compiling
  const Variables* variables = nullptr;      // never null while compiling
  const ir::Resources* resources = nullptr;  // of the whole run; never null while compiling
  const stack::Library* stacks = nullptr;    // never null while compiling
  bool interpolate = true;
  bool lint_only = false;  // an unset ${NAME} is no error, and nothing is emitted
  std::int64_t now = 0;    // seconds since 1970 in UTC; read by the warning about an `endOn` in the past only
  enum class Verify { kAuto, kAlways, kNever } verify = Verify::kAuto;
  // Shown each workflow once all passes have seen it; may be empty. Its texts live as long as the call.
  std::function<void(const ir::Workflow&)> on_workflow;
};

// Between two objects of an output.
inline constexpr std::string_view kDocumentSeparator = "---\n";

// One object of a file's output, or what would be one: a file with an error has them too.
struct EmittedObject {
  std::string kind;
  std::string name_space;     // metadata.namespace; empty: none
  std::string name;           // metadata.name, or the prefix of a generated one
  std::string_view language;  // of the document it comes from: a name of the front end table
  Span source;                // where the document gives its name
  std::string path;           // the same as a YAML path
  std::string digest;         // of an object beside a workflow: equal ones have equal digests; else empty
  std::size_t begin = 0;      // in `yaml`, when there is any
  std::size_t end = 0;        // without the `---` after it
};

// What is known of an input beside its text.
struct FileTraits {
  std::string_view name;    // without its folder; empty: unknown
  bool is_claimed = false;  // the target file names it as a source: whatever is wrong with it is reported
};

// What a file turned out to be.
enum class FileRole : std::uint8_t {
  kOurs,       // something in it says that it is for dagc
  kForeign,    // nothing does: it is skipped without a word on what is wrong with it
  kGenerated,  // dagc wrote it
};

// What one input file became.
struct FileOutcome {
  FileRole role = FileRole::kOurs;
  std::vector<Diagnostic> findings;     // sorted
  std::vector<Span> comments;           // of the file, for suppressions
  std::vector<Span> secrets;            // bytes that must never be shown
  bool only_keys = false;               // the file could not be parsed and may hold secrets: only its keys are shown
  Substitutions substituted;            // what its `${NAME}` stood for
  bool holds_nothing = false;           // no document, or only empty ones: what once came from it is left over
  std::string yaml;                     // the objects, separated by `---`; empty after an error
  std::size_t objects = 0;              // in `yaml`
  std::vector<EmittedObject> emitted;   // those of `yaml` in its order; the same where an error leaves it empty
  std::size_t workflows = 0;            // documents recognised as something dagc compiles
  std::size_t resources = 0;            // documents recognised as something workflows refer to
  std::size_t skipped = 0;              // documents of other kinds
  std::set<std::string> skipped_kinds;  // theirs, as they say it, where they do
  std::uint64_t work = 0;               // that was done (base/work.h)
  UnsetNames unset;                     // `${NAME}` that nobody has set, each with its first place
};

// What a cluster needs for an output is of no use where there is none.
void DropClusterFindings(std::vector<Diagnostic>& findings);

// Compiles (or only lints) the text of one file. Calls for different files may run at the same time.
FileOutcome CompileFile(FileId file, std::string_view text, const CompileSettings& settings,
                        const FileTraits& traits = {});

}  // namespace dagc::driver
