// SPDX-License-Identifier: Apache-2.0
#include "driver/commands.h"

#include <limits>

namespace dagc::driver {
namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

constexpr CommandInfo kCommands[] = {
    {Command::kCompile, "compile", "build", "[IN...]", 0, kAnyNumber, "Compile manifests into Argo Workflows YAML",
     "IN is a file, a directory (searched for .yaml, .yml and .json files, except in directories that start with a "
     "dot and in the output directory) or `-` for standard input. Without IN, `include` in dagc.yaml selects the "
     "inputs. Documents of other kinds are skipped and counted.\n"
     "An input with an error produces no output; the others are still compiled. Findings go to standard error. Each "
     "input uses the settings of the nearest dagc.yaml; command-line options take precedence.",
     "dagc compile daily.yaml -o - | kubectl apply -f -\n"
     "dagc compile manifests/ -o argo/ --namespace data\n"
     "dagc compile manifests/ -o argo/ --check\n"
     "dagc compile daily.yaml --set REGION=eu --argo-version 3.5",
     Completes::kFiles, nullptr, RunCompile},
    {Command::kLint, "lint", "", "[IN...]", 0, kAnyNumber, "Check manifests without writing output",
     "IN is as for `dagc compile`. Findings go to standard output. An unset `${NAME}` is a warning, and what "
     "depends on it is not checked.",
     "dagc lint manifests/\n"
     "dagc lint --format oneline --fail-on warning manifests/\n"
     "git diff -z --name-only --diff-filter=d main... |\n    dagc lint --hook --files-from -",
     Completes::kFiles, nullptr, RunLint},
    {Command::kInit, "init", "", "", 0, 0, "Create a dagc.yaml in the working directory",
     "Writes a commented `dagc.yaml` and, with --pre-commit, `.pre-commit-config.yaml` with hooks that check and "
     "compile manifests on every commit. Existing files are never replaced.",
     "dagc init\n"
     "dagc init --pre-commit",
     Completes::kNothing, nullptr, RunInit},
    {Command::kExplain, "explain", "", "CODE", 1, 1, "Explain a finding, with wrong and right examples", "",
     "dagc explain DG1201\n"
     "dagc explain duplicate-key",
     Completes::kWords, CodeWords, RunExplain},
    {Command::kInspect, "inspect", "", "FILE STEP", 2, 2, "Show one step as its container sees it",
     "Shows every variable, argument, file and mount, and where each comes from. Values of secrets are unknown; "
     "they are shown as the name of the Secret and the key.",
     "dagc inspect daily.yaml load\n"
     "dagc inspect daily.yaml load --environment prod",
     Completes::kFiles, nullptr, RunInspect},
    {Command::kSchedule, "schedule", "", "FILE", 1, 1, "Print the next runs of the workflows in a manifest",
     "Times are shown in the time zone of the schedule and in UTC. Runs that daylight saving time skips or repeats "
     "are marked.",
     "dagc schedule daily.yaml\n"
     "dagc schedule daily.yaml --from 2026-03-28T00:00:00Z --count 5",
     Completes::kFiles, nullptr, RunSchedule},
    {Command::kGraph, "graph", "", "FILE", 1, 1, "Print the steps of a manifest and their dependencies as a graph",
     "The graph goes to standard output: mermaid for Markdown pages, dot for Graphviz, json for programs.",
     "dagc graph daily.yaml\n"
     "dagc graph daily.yaml --format dot | dot -Tsvg > daily.svg",
     Completes::kFiles, nullptr, RunGraph},
    {Command::kSchema, "schema", "", "SCHEMA", 1, 1, "Print a JSON Schema, for editors",
     "`dagc list schemas` lists the available schemas.",
     "dagc schema dataos/v2alpha/workflow > .vscode/workflow.schema.json", Completes::kWords, SchemaWords, RunSchema},
    {Command::kList, "list", "", "TABLE", 1, 1, "Print one of the built-in tables",
     "TABLE is backends, codes, languages, passes, rules, schemas or stacks.",
     "dagc list codes\n"
     "dagc list rules",
     Completes::kWords, ListWords, RunList},
    {Command::kDump, "dump", "", "PHASE FILE", 2, 2, "Print the internal state of a phase, for developers of dagc",
     "PHASE is events (of the YAML parser), document (the tree with source positions) or ir (each workflow after "
     "all passes). Values of Secret documents are masked.",
     "dagc dump events daily.yaml\n"
     "dagc dump ir daily.yaml",
     Completes::kWords, DumpWords, RunDump},
    {Command::kCompletion, "completion", "", "SHELL", 1, 1, "Print a completion script for bash, zsh or fish", "",
     "source <(dagc completion bash)\n"
     "dagc completion zsh > \"${fpath[1]}/_dagc\"\n"
     "dagc completion fish > ~/.config/fish/completions/dagc.fish",
     Completes::kWords, ShellWords, RunCompletion},
    {Command::kVersion, "version", "", "", 0, 0, "Print the versions of dagc and of its time zone table", "", "",
     Completes::kNothing, nullptr, RunVersion},
    {Command::kHelp, "help", "", "[COMMAND]", 0, 1, "Print help for a command", "", "dagc help compile",
     Completes::kWords, CommandWords, RunHelp},
};

}  // namespace

std::span<const CommandInfo> Commands() { return kCommands; }

const CommandInfo* FindCommand(std::string_view name) {
  for (const CommandInfo& command : kCommands) {
    if (name == command.name || (!name.empty() && name == command.alias)) return &command;
  }
  return nullptr;
}

std::vector<std::string_view> CommandWords() {
  std::vector<std::string_view> words;
  for (const CommandInfo& command : kCommands) {
    words.push_back(command.name);
    if (!command.alias.empty()) words.push_back(command.alias);
  }
  return words;
}

}  // namespace dagc::driver
