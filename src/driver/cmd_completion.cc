// SPDX-License-Identifier: Apache-2.0
// dagc completion bash|zsh|fish: a script for the shell, made from the tables of commands and options.
#include <array>
#include <ostream>
#include <string>

#include "base/text.h"
#include "driver/commands.h"
#include "driver/option_table.h"

namespace dagc::driver {
namespace {

constexpr std::string_view kOppositeHelp = "Take back what dagc.yaml says";

constexpr std::array<std::string_view, 3> kShells = {"bash", "fish", "zsh"};

std::string Names(const CommandInfo& command, std::string_view separator) {
  std::string names(command.name);
  if (!command.alias.empty()) names += std::string(separator) + std::string(command.alias);
  return names;
}

std::string Names(const OptionInfo& option, std::string_view separator) {
  std::string names = "--" + std::string(option.name);
  if (option.letter != 0) names += std::string(separator) + "-" + option.letter;
  const std::string opposite = OppositeName(option);
  if (!opposite.empty()) names += std::string(separator) + "--" + opposite;
  return names;
}

std::string Words(std::span<const std::string_view> words) { return Join(words, " "); }
std::string Words(const CommandInfo& command) { return command.words == nullptr ? "" : Words(command.words()); }

// The first sentence or clause, without the full stop: what fits beside a candidate.
std::string_view Brief(std::string_view help) {
  const std::size_t end = std::min({help.find(". "), help.find("; "), help.find(" ("), help.find(": "), help.size()});
  help = help.substr(0, end);
  if (help.ends_with('.')) help.remove_suffix(1);
  return help;
}

// `text` for inside single quotes, with a backslash before each of `special`.
std::string Escape(std::string_view text, std::string_view special, std::string_view single_quote) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'') {
      escaped += single_quote;
      continue;
    }
    if (special.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string OptionWords(Command command) {
  std::string words;
  for (const OptionInfo& option : AllOptions()) {
    if (Takes(command, option)) words += (words.empty() ? "" : " ") + Names(option, " ");
  }
  return words;
}

// One `case` arm that answers with files, directories, words or nothing.
void BashAnswer(std::ostream& out, const std::string& pattern, Completes completes, const std::string& words) {
  out << "    " << pattern << ") ";
  switch (completes) {
    case Completes::kWords:
      out << "_dagc_words '" << words << "'; return ;;\n";
      break;
    case Completes::kFiles:
      out << "_dagc_paths -f; return ;;\n";
      break;
    case Completes::kDirectories:
      out << "_dagc_paths -d; return ;;\n";
      break;
    case Completes::kNothing:
      out << "return ;;\n";
      break;
  }
}

// Matches "command:--name" in every command, or, where commands mean different things by the name, in those that take
// this option.
std::string BashPattern(const OptionInfo& option) {
  const auto same_name = std::count_if(AllOptions().begin(), AllOptions().end(),
                                       [&](const OptionInfo& other) { return other.name == option.name; });
  if (same_name == 1) return "*:" + Names(option, "|*:");
  std::string pattern;
  for (const CommandInfo& command : Commands()) {
    if (!Takes(command.id, option)) continue;
    const std::string prefix = std::string(command.name) + ":";
    pattern += (pattern.empty() ? "" : "|") + prefix + Names(option, "|" + prefix);
  }
  return pattern;
}

void WriteBash(std::ostream& out) {
  out << "# bash completion for dagc: source <(dagc completion bash)\n"
         "_dagc_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$current\"); }\n"
         "_dagc_paths() {\n"
         "  compopt -o filenames 2>/dev/null\n"
         "  mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$current\")\n"
         "}\n"
         "_dagc() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' at\n"
         "  COMPREPLY=()\n"
         "  # bash makes a word of its own of the `=` in --name=value\n"
         "  if [[ $current == = ]]; then\n"
         "    current=''\n"
         "  elif [[ $previous == = ]]; then\n"
         "    previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
         "  elif [[ $previous == --hardened ]]; then\n"
         "    previous='' # its value can only follow a `=`\n"
         "  fi\n"
         "  for ((at = 1; at < COMP_CWORD; at++)); do\n"
         "    case ${COMP_WORDS[at]} in\n";
  for (const CommandInfo& command : Commands()) {
    out << "      " << Names(command, "|") << ") command=" << command.name << "; break ;;\n";
  }
  out << "    esac\n"
         "  done\n"
         "  case $command:$previous in\n";
  for (const OptionInfo& option : AllOptions()) {
    if (!option.value.empty()) BashAnswer(out, BashPattern(option), option.completes, Words(option.words()));
  }
  out << "  esac\n"
         "  case $command:$current in\n";
  for (const CommandInfo& command : Commands()) {
    out << "    " << command.name << ":-*) _dagc_words '" << OptionWords(command.id) << "'; return ;;\n";
    BashAnswer(out, std::string(command.name) + ":*", command.completes, Words(command));
  }
  out << "    :-*) _dagc_words '--color --help -h --version -V' ;;\n"
         "    :*) _dagc_words '"
      << Words(CommandWords())
      << "' ;;\n"
         "  esac\n"
         "}\n"
         "complete -F _dagc dagc\n";
}

std::string ZshText(std::string_view text) { return Escape(text, "[]:\\", "'\\''"); }

std::string ZshAction(Completes completes, const std::string& words) {
  switch (completes) {
    case Completes::kWords:
      return "(" + words + ")";
    case Completes::kFiles:
      return "_files";
    case Completes::kDirectories:
      return "_files -/";
    case Completes::kNothing:
      break;
  }
  return " ";
}

void WriteZshOption(std::ostream& out, const OptionInfo& option) {
  const bool repeats = option.name == "set" || option.name == "env-file";
  std::string value;
  if (!option.value.empty()) {
    value = std::string(option.value_optional ? "::" : ":") + ZshText(option.value) + ":" +
            ZshAction(option.completes, Words(option.words()));
  }
  const std::string rest = "[" + ZshText(Brief(option.help)) + "]" + value + "'";
  const std::string behind = option.value.empty() ? "" : option.value_optional ? "=-" : "=";
  out << " \\\n        ";
  if (option.letter == 0) {
    out << "'" << (repeats ? "*" : "") << "--" << option.name << behind << rest;
  } else {
    out << "'(" << Names(option, " ") << ")'{-" << option.letter << (option.value.empty() ? "" : "+") << ",--"
        << option.name << behind << "}'" << rest;
  }
  const std::string opposite = OppositeName(option);
  if (!opposite.empty()) out << " \\\n        '--" << opposite << "[" << ZshText(kOppositeHelp) << "]'";
}

void WriteZsh(std::ostream& out) {
  out << "#compdef dagc\n"
         "# zsh completion for dagc: dagc completion zsh > \"${fpath[1]}/_dagc\"\n"
         "_dagc() {\n"
         "  local curcontext=\"$curcontext\" state line\n"
         "  typeset -A opt_args\n"
         "  local -a commands=(\n";
  for (const CommandInfo& command : Commands()) {
    out << "    '" << command.name << ":" << ZshText(Brief(command.summary)) << "'\n";
  }
  out << "  )\n"
         "  _arguments -C '1:command:->command' '*::argument:->argument' && return\n"
         "  case $state in\n"
         "  command) _describe -t commands command commands ;;\n"
         "  argument)\n"
         "    case $words[1] in\n";
  for (const CommandInfo& command : Commands()) {
    out << "    " << Names(command, "|") << ")\n      _arguments";
    for (const OptionInfo& option : AllOptions()) {
      if (Takes(command.id, option)) WriteZshOption(out, option);
    }
    if (command.completes != Completes::kNothing) {
      out << " \\\n        '" << (command.most > 1 ? "*" : "1") << ":" << ZshText(command.arguments) << ":"
          << ZshAction(command.completes, Words(command)) << "'";
    }
    out << " ;;\n";
  }
  out << "    esac ;;\n"
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _dagc ]]; then _dagc \"$@\"; else compdef _dagc dagc; fi\n";
}

std::string FishText(std::string_view text) { return Escape(text, "\\", "\\'"); }

std::string FishAction(Completes completes, const std::string& words) {
  switch (completes) {
    case Completes::kWords:
      return " -x -a '" + words + "'";
    case Completes::kFiles:
      return " -r -F";
    case Completes::kDirectories:
      return " -x -a '(__fish_complete_directories)'";
    case Completes::kNothing:
      break;
  }
  return " -x";
}

void WriteFish(std::ostream& out) {
  out << "# fish completion for dagc: dagc completion fish > ~/.config/fish/completions/dagc.fish\n"
         "complete -c dagc -f\n";
  for (const CommandInfo& command : Commands()) {
    out << "complete -c dagc -n __fish_use_subcommand -a " << command.name << " -d '"
        << FishText(Brief(command.summary)) << "'\n";
    const std::string when = "complete -c dagc -n '__fish_seen_subcommand_from " + Names(command, " ") + "'";
    if (command.completes == Completes::kWords) out << when << " -a '" << Words(command) << "'\n";
    if (command.completes == Completes::kFiles) out << when << " -F\n";
    for (const OptionInfo& option : AllOptions()) {
      if (!Takes(command.id, option)) continue;
      out << when;
      if (option.letter != 0) out << " -s " << option.letter;
      out << " -l " << option.name;
      if (option.value_optional) {
        out << " -a '" << Words(option.words()) << "'";
      } else if (!option.value.empty()) {
        out << FishAction(option.completes, Words(option.words()));
      }
      out << " -d '" << FishText(Brief(option.help)) << "'\n";
      const std::string opposite = OppositeName(option);
      if (!opposite.empty()) out << when << " -l " << opposite << " -d '" << FishText(kOppositeHelp) << "'\n";
    }
  }
}

}  // namespace

std::vector<std::string_view> ShellWords() { return {kShells.begin(), kShells.end()}; }

ExitCode RunCompletion(const Options& options, Io& io) {
  const std::string& shell = options.arguments.front();
  if (shell == "bash") WriteBash(io.out);
  if (shell == "zsh") WriteZsh(io.out);
  if (shell == "fish") WriteFish(io.out);
  return ExitCode::kDone;
}

}  // namespace dagc::driver
