// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"

#include <algorithm>
#include <cstdlib>
#include <future>
#include <iterator>
#include <set>
#include <sstream>

#include "engine/process.h"
#include "support/shared_folder.h"

namespace dagc::engine {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> Environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return fs::path(value);
}

fs::path DefaultEngine() {
  if (const auto cache = Environment("XDG_CACHE_HOME")) return *cache / "dagc/engine/bin";
  return Environment("HOME").value_or("/") / ".cache/dagc/engine/bin";
}

std::vector<std::string> Split(std::string_view text, char separator, std::size_t fields) {
  std::vector<std::string> parts;
  while (parts.size() + 1 < fields) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) break;
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.emplace_back(text);
  return parts;
}

struct ReleaseRow {
  std::string_view program;  // argo-v3.6
  std::string_view release;  // 3.6.12
  std::string_view first;    // the lowest --argo-version whose range holds it
  std::string_view last;
};

// Values of --argo-version compare as text: one digit, a point, one digit. Ranges of 3.x below 3.6 end with 3.7,
// because what they are written in is gone in 4.0.
constexpr ReleaseRow kReleases[] = {
    {"argo-v3.4", "3.4.11", "3.4", "3.4"}, {"argo-v3.5", "3.5.8", "3.4", "3.5"}, {"argo-v3.6", "3.6.12", "3.4", "3.6"},
    {"argo-v3.7", "3.7.18", "3.4", "3.7"}, {"argo-v4.0", "4.0.7", "3.6", "4.1"},
};

// Kinds that dagc writes beside Argo's own and that these gates know nothing about.
const std::set<std::string, std::less<>> kForeignKinds = {"ConfigMap", "ExternalSecret"};

void JudgeFile(const std::string& file, const Gate& gate, const std::vector<Verdict>& verdicts,
               std::vector<Objection>& objections) {
  std::map<std::string, std::size_t> expected = KindsOf(ReadFile(file));
  std::size_t foreign = 0;
  for (const std::string& kind : kForeignKinds) {
    const auto found = expected.find(kind);
    if (found == expected.end()) continue;
    foreign += found->second;
    expected.erase(found);
  }
  for (const Verdict& verdict : verdicts) {
    if (verdict.word == "ok") {
      if (expected[verdict.kind]-- == 0) objections.push_back({file, gate.name, "more documents than written"});
    } else if (verdict.word == "foreign" && foreign > 0) {
      --foreign;
    } else {
      objections.push_back({file, gate.name, verdict.word + ": " + verdict.message});
    }
  }
  std::size_t unheard = foreign;
  for (const auto& [kind, count] : expected) unheard += count;
  if (unheard > 0 && objections.empty()) {
    objections.push_back({file, gate.name, std::to_string(unheard) + " documents without a verdict"});
  }
}

std::vector<Objection> AskGate(const Gate& gate, const std::vector<std::string>& files) {
  std::vector<std::string> command = gate.command;
  command.insert(command.end(), files.begin(), files.end());
  const ProcessResult result = RunProcess(command);
  std::vector<Objection> objections;
  if (result.exit_code != 0 && result.exit_code != 1) {
    objections.push_back(
        {files.front(), gate.name, "the program ended with " + std::to_string(result.exit_code) + ": " + result.err});
    return objections;
  }
  std::map<std::string, std::vector<Verdict>> by_file;
  for (Verdict& verdict : ParseVerdicts(result.out)) by_file[verdict.file].push_back(std::move(verdict));
  for (const std::string& file : files) {
    std::vector<Objection> of_file;
    JudgeFile(file, gate, by_file[file], of_file);
    objections.insert(objections.end(), of_file.begin(), of_file.end());
  }
  return objections;
}

}  // namespace

std::optional<fs::path> FindEngine() {
  const fs::path engine = Environment("DAGC_ENGINE").value_or(DefaultEngine());
  std::error_code missing;
  for (const std::string_view program :
       {"argo-v3.4", "argo-v3.5", "argo-v3.6", "argo-v3.7", "argo-v4.0", "crdcheck", "crds-v4.0", "crds-v4.0.5",
        "podcheck", "kubexpand", "argo-controller", "clusterdata", "crds-external-secrets"}) {
    if (!fs::exists(engine / program, missing)) return std::nullopt;
  }
  return engine;
}

std::vector<Verdict> ParseVerdicts(std::string_view lines) {
  std::vector<Verdict> verdicts;
  std::istringstream in{std::string(lines)};
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> fields = Split(line, '\t', 5);
    if (fields.size() < 5) continue;
    verdicts.push_back({fields[0], std::strtoul(fields[1].c_str(), nullptr, 10), fields[2], fields[3], fields[4]});
  }
  return verdicts;
}

std::vector<Gate> GatesOf(std::string_view argo_version, const fs::path& engine) {
  std::vector<Gate> gates;
  for (const ReleaseRow& row : kReleases) {
    if (argo_version < row.first || argo_version > row.last) continue;
    gates.push_back({"validator " + std::string(row.release), {(engine / row.program).string()}});
  }
  if (argo_version < "3.6") return gates;
  const std::string crdcheck = (engine / "crdcheck").string();
  const auto add_crds = [&](std::string_view release, const fs::path& folder) {
    gates.push_back({"CRD " + std::string(release), {crdcheck, "-crds", folder.string()}});
  };
  const auto shared = test::SharedFolder();
  // Those of 4.0.0 to 4.0.5 take less than later ones: no letters in a schedule.
  if (ReachesController(argo_version)) {
    if (shared) add_crds("4.0.0", *shared / "argo/crds-4.0.0");
    add_crds("4.0.5", engine / "crds-v4.0.5");
  }
  add_crds("4.0.7", engine / "crds-v4.0");
  if (shared) add_crds("4.1.2", *shared / "argo/crds");
  return gates;
}

Gate OperatorGate(const fs::path& engine) {
  return {"CRD of external-secrets 0.19.2",
          {(engine / "crdcheck").string(), "-crds", (engine / "crds-external-secrets").string()}};
}

bool ReachesController(std::string_view argo_version) { return argo_version >= "3.6" && argo_version <= "4.0"; }

std::vector<Objection> HoldAgainst(std::string_view argo_version, const std::vector<fs::path>& paths,
                                   const fs::path& engine) {
  std::vector<std::string> files;
  for (const fs::path& path : paths) {
    if (fs::is_directory(path)) {
      for (const fs::path& file : FilesBelow(path, ".yaml")) files.push_back(file.string());
    } else {
      files.push_back(path.string());
    }
  }
  if (files.empty()) return {};
  std::vector<std::future<std::vector<Objection>>> answers;
  for (const Gate& gate : GatesOf(argo_version, engine)) {
    answers.push_back(std::async(std::launch::async, [gate, &files] { return AskGate(gate, files); }));
  }
  std::vector<Objection> objections;
  for (auto& answer : answers) std::ranges::copy(answer.get(), std::back_inserter(objections));
  return objections;
}

std::map<std::string, std::size_t> KindsOf(std::string_view yaml) {
  std::map<std::string, std::size_t> kinds;
  std::istringstream in{std::string(yaml)};
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("kind: ")) continue;
    std::erase_if(line, [](char c) { return c == '"' || c == '\''; });
    ++kinds[line.substr(6)];
  }
  return kinds;
}

std::string Describe(const std::vector<Objection>& objections, std::size_t at_most) {
  std::string text;
  for (const Objection& objection : objections) {
    if (at_most-- == 0) return text + "... " + std::to_string(objections.size()) + " in all\n";
    text += objection.file + "\n  " + objection.gate + ": " + objection.message + "\n";
  }
  return text;
}

}  // namespace dagc::engine
