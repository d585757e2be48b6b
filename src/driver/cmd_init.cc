// SPDX-License-Identifier: Apache-2.0
// dagc init: a commented dagc.yaml in the working directory and, if asked for, the configuration of commit hooks.
#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "driver/commands.h"
#include "driver/reporter.h"
#include "target/load.h"

namespace dagc::driver {
namespace {

// A key after `#` without a blank is a suggestion that can be switched on as it is; tests do so.
constexpr std::string_view kTargetText =
    R"(# What dagc needs to know about this repository and about the cluster that its workflows run on.
# A key after `#` is a suggestion: remove the `#` to set it. `dagc schema dagc/target` describes every key,
# `dagc compile --show-settings` prints the ones in force.

# The sources of `dagc compile` and `dagc lint`. Without it: every file below this folder.
#include: ["workflows/**"]

# Files that are never sources.
#exclude: ["chart/**", "vendor/**"]

# Where `dagc compile` writes. Commit this folder, and run `dagc compile --check` in CI.
output: argo/

# Stack, Secret, Depot and Volume documents that workflows refer to.
#workspace: ["resources/**"]

# Warnings fail a run as errors do: a new repository is easier to keep clean than to clean up later.
failOn: warning

# The oldest release of Argo Workflows that must run the output.
argoVersion: "3.6"

# The service account of every workflow must be able to create and patch `workflowtaskresults.argoproj.io`.
serviceAccountName: workflow
#namespace: data

# What DataOS names stand for on the cluster. A secret or volume without an entry keeps its name.
#secrets: {warehouse: {name: warehouse-credentials, keys: {USER: username}}}
#volumes: {lake: {claim: lake-claim}}
#computes: {gpu-pool: {nodeSelector: {pool: gpu}}}
#users: {jane: jane-runner}

# Finished workflows are deleted after a day.
#defaults: {ttlStrategy: {secondsAfterCompletion: 86400}}

# What differs in one environment: `dagc compile --environment prod`.
#environments: {prod: {namespace: prod}}
)";

// The hooks dagc-lint and dagc-compile of .pre-commit-hooks.yaml; tests hold the two against each other.
constexpr std::string_view kHooks =
    R"(  - repo: local
    hooks:
      - id: dagc-lint
        name: dagc lint
        entry: dagc lint --hook
        language: system
        types_or: [yaml, json]
        require_serial: true
      - id: dagc-compile
        name: dagc compile
        entry: dagc compile --prune
        language: system
        pass_filenames: false
        always_run: true
)";

constexpr std::string_view kHooksHead =
    "# https://pre-commit.com: `pre-commit install` runs these hooks on every commit. `dagc` must be on the PATH.\n"
    "repos:\n";

constexpr std::string_view kHooksName = ".pre-commit-config.yaml";

// Whether the working directory has an entry of this name, a dangling link included.
bool IsTaken(std::string_view name, Io& io) {
  std::vector<DirectoryEntry> entries;
  if (io.files.ListDirectory(".", entries)) return io.files.Exists(std::string(name));
  return std::any_of(entries.begin(), entries.end(), [&](const DirectoryEntry& entry) { return entry.name == name; });
}

// Whether it was written.
bool Write(std::string_view name, std::string_view text, Io& io, DiagSink& sink) {
  if (const std::optional<FileError> error = io.files.WriteAtomically(std::string(name), text)) {
    sink.Report(diag::kCannotWrite, Span(), name, error->message);
    return false;
  }
  io.out << "wrote " << name << '\n';
  return true;
}

void ReportTaken(std::string_view name, DiagSink& sink) {
  sink.Report(diag::kCannotWrite, Span(), name, "it already exists").Help(help::kKeepExisting, name);
}

}  // namespace

ExitCode RunInit(const Options& options, Io& io) {
  CollectingSink sink;
  bool wrote = false;
  if (!IsTaken(kTargetFileName, io)) {
    wrote = Write(kTargetFileName, kTargetText, io, sink);
  } else if (options.pre_commit) {
    io.out << "kept " << kTargetFileName << '\n';
  } else {
    ReportTaken(kTargetFileName, sink);
  }
  if (options.pre_commit && !IsTaken(kHooksName, io)) {
    wrote = Write(kHooksName, std::string(kHooksHead) + std::string(kHooks), io, sink) || wrote;
  } else if (options.pre_commit) {
    ReportTaken(kHooksName, sink);
    io.out << "add to `repos` of " << kHooksName << ":\n\n" << kHooks << '\n';
  }
  if (wrote && sink.empty()) {
    io.out << "\nNext: set what your cluster needs in dagc.yaml, then run\n"
              "  dagc lint             check the manifests below this folder\n"
              "  dagc compile          write Argo Workflows YAML to `output`\n";
    if (options.pre_commit) io.out << "  pre-commit install    run both on every commit\n";
  }
  return TellAll(sink.TakeSorted(), options, io);
}

}  // namespace dagc::driver
