// SPDX-License-Identifier: Apache-2.0
// The engine's word on manifests, from the engine's own code: the programs of tests/engine/go, built by
// tools/engine/build.sh. A test asks FindEngine() first and skips when there is none.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::engine {

// Where the programs are: DAGC_ENGINE, else the cache of tools/engine/build.sh. Empty when they are not built.
std::optional<std::filesystem::path> FindEngine();
inline constexpr std::string_view kNoEngine =
    "SKIPPED: engine programs are not built (Go not found): tools/engine/build.sh";

// One line of a validator program: what it says about one document of a file.
struct Verdict {
  std::string file;
  std::size_t document = 0;
  std::string kind;
  std::string word;  // ok, error, dropped (the engine's reader does not see it), foreign (another API's)
  std::string message;
};
std::vector<Verdict> ParseVerdicts(std::string_view lines);

// Something that accepts or refuses a manifest before anything runs: a release's validator, or a set of CRDs.
struct Gate {
  std::string name;  // "validator 3.6.12"
  std::vector<std::string> command;
};

// The oldest release that must run an output stands for a range (SPEC 4.1); these are the gates of the whole range.
// No 4.1 validator can be built from public modules: 4.0's stands in for it, beside the CRDs of both.
std::vector<Gate> GatesOf(std::string_view argo_version, const std::filesystem::path& engine);
inline constexpr std::string_view kArgoVersions[] = {"3.4", "3.5", "3.6", "3.7", "4.0", "4.1"};

// Whether the range of `argo_version` holds the release of the controller program, 4.0.7.
bool ReachesController(std::string_view argo_version);

// The external-secrets operator's CRD of ExternalSecret, to which everything else is foreign.
Gate OperatorGate(const std::filesystem::path& engine);

// What a gate says against a file, or what it does not say: a document without a verdict is an objection too.
struct Objection {
  std::string file;
  std::string gate;
  std::string message;
};

// Holds the manifest files below `paths` (files or folders) against every gate of the range. Each document must be
// accepted by each gate. Returns the objections, gate by gate.
std::vector<Objection> HoldAgainst(std::string_view argo_version, const std::vector<std::filesystem::path>& paths,
                                   const std::filesystem::path& engine);

// How many documents a file written by dagc holds, by kind: every document has one `kind` at the left margin.
std::map<std::string, std::size_t> KindsOf(std::string_view yaml);

std::string Describe(const std::vector<Objection>& objections, std::size_t at_most = 20);

}  // namespace dagc::engine
