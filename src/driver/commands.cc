// SPDX-License-Identifier: Apache-2.0
#include "driver/commands.h"

#include <limits>

namespace dagc::driver {
namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

constexpr CommandInfo kCommands[] = {
    {Command::kCompile, "compile", "build", "[IN...]", 0, kAnyNumber, "Manifests in, Argo Workflows YAML out",
     "IN is a file, a directory (searched for .yaml, .yml and .json files; not in directories that begin with a dot, "
     "and not in the output's) or `-` for standard input; without any, `include` of dagc.yaml says what is read. "
     "Documents of other kinds are skipped and counted.\n"
     "An input with an error writes nothing; the others are still compiled. Findings go to standard error. Each input "
     "has the settings of the dagc.yaml nearest to it; what a flag says wins.",
     "dagc compile daily.yaml | kubectl apply -f -\n"
     "dagc compile manifests/ -o argo/ --namespace data\n"
     "dagc compile manifests/ -o argo/ --check\n"
     "dagc compile daily.yaml --set REGION=eu --argo-version 3.5",
     Completes::kFiles, nullptr, RunCompile},
    {Command::kLint, "lint", "", "[IN...]", 0, kAnyNumber, "Check manifests: everything but writing",
     "IN is as for `dagc compile`. Findings go to standard output. `${NAME}` that nobody has set is a warning, and "
     "what "
     "depends on it is not checked.",
     "dagc lint manifests/\n"
     "dagc lint --format oneline --fail-on warning manifests/\n"
     "git diff -z --name-only --diff-filter=d main... |\n    dagc lint --hook --files-from -",
     Completes::kFiles, nullptr, RunLint},
    {Command::kInit, "init", "", "", 0, 0, "Start a dagc.yaml in the working directory",
     "Writes a commented `dagc.yaml` and, with --pre-commit, `.pre-commit-config.yaml` with the hooks that check and "
     "compile manifests on every commit. Files that exist are never replaced.",
     "dagc init\n"
     "dagc init --pre-commit",
     Completes::kNothing, nullptr, RunInit},
    {Command::kExplain, "explain", "", "CODE", 1, 1, "What a finding means, why it matters, wrong and right", "",
     "dagc explain DG1201\n"
     "dagc explain duplicate-key",
     Completes::kWords, CodeWords, RunExplain},
    {Command::kInspect, "inspect", "", "FILE STEP", 2, 2, "One step as its container will see it",
     "Every variable, argument, file and mount, and where each comes from. What a secret holds is not known; it is "
     "shown "
     "by the names of the Secret object and its key.",
     "dagc inspect daily.yaml load\n"
     "dagc inspect daily.yaml load --environment prod",
     Completes::kFiles, nullptr, RunInspect},
    {Command::kSchedule, "schedule", "", "FILE", 1, 1, "The next runs of the workflows in a manifest",
     "Times are shown in the schedule's own zone and in UTC. Runs that daylight saving skips or doubles are marked.",
     "dagc schedule daily.yaml\n"
     "dagc schedule daily.yaml --from 2026-03-28T00:00:00Z --count 5",
     Completes::kFiles, nullptr, RunSchedule},
    {Command::kGraph, "graph", "", "FILE", 1, 1, "The steps of a manifest and their dependencies, to be drawn",
     "The text goes to standard output: mermaid for Markdown pages, dot for Graphviz, json for programs.",
     "dagc graph daily.yaml\n"
     "dagc graph daily.yaml --format dot | dot -Tsvg > daily.svg",
     Completes::kFiles, nullptr, RunGraph},
    {Command::kSchema, "schema", "", "SCHEMA", 1, 1, "Print the JSON Schema in force, for editors",
     "`dagc list schemas` says which there are.", "dagc schema dataos/v2alpha/workflow > .vscode/workflow.schema.json",
     Completes::kWords, SchemaWords, RunSchema},
    {Command::kList, "list", "", "TABLE", 1, 1, "Print one of the tables that the program is made of",
     "TABLE is backends, codes, languages, passes, rules, schemas or stacks.",
     "dagc list codes\n"
     "dagc list rules",
     Completes::kWords, ListWords, RunList},
    {Command::kDump, "dump", "", "PHASE FILE", 2, 2, "What a phase saw, for people who build dagc",
     "PHASE is events (of the YAML reader), document (the tree with places) or ir (each workflow after all passes). "
     "Values of Secret documents are masked.",
     "dagc dump events daily.yaml\n"
     "dagc dump ir daily.yaml",
     Completes::kWords, DumpWords, RunDump},
    {Command::kCompletion, "completion", "", "SHELL", 1, 1, "Print a completion script for bash, zsh or fish", "",
     "source <(dagc completion bash)\n"
     "dagc completion zsh > \"${fpath[1]}/_dagc\"\n"
     "dagc completion fish > ~/.config/fish/completions/dagc.fish",
     Completes::kWords, ShellWords, RunCompletion},
    {Command::kVersion, "version", "", "", 0, 0, "Print the version and the release of the time zone table", "", "",
     Completes::kNothing, nullptr, RunVersion},
    {Command::kHelp, "help", "", "[COMMAND]", 0, 1, "Print the help of a command", "", "dagc help compile",
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
