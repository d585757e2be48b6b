// SPDX-License-Identifier: Apache-2.0
#include "driver/help.h"

#include <algorithm>
#include <string_view>

#include "driver/option_table.h"

namespace dagc::driver {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kTextColumn = 26;

// Appends `text` broken at spaces, each line after the first indented; `at` is the column where the first one begins.
void AppendWrapped(std::string& to, std::string_view text, std::size_t indent, std::size_t at) {
  std::size_t column = at;
  bool first = true;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find(' '), text.size());
    if (!first && column + 1 + length > kWidth) {
      to += '\n';
      to.append(indent, ' ');
      column = indent;
    } else if (!first) {
      to += ' ';
      ++column;
    }
    to += text.substr(0, length);
    column += length;
    text.remove_prefix(std::min(length + 1, text.size()));
    first = false;
  }
  to += '\n';
}

// "  LEFT      text", the text in a column of its own.
void AppendRow(std::string& to, std::string_view left, std::string_view text) {
  std::string row = "  " + std::string(left);
  if (row.size() + 2 > kTextColumn) {
    to += row + '\n';
    row.clear();
  }
  row.resize(kTextColumn, ' ');
  to += row;
  AppendWrapped(to, text, kTextColumn, kTextColumn);
}

std::string LeftOf(const OptionInfo& option) {
  std::string left = option.letter != 0 ? std::string{'-', option.letter, ',', ' '} : std::string("    ");
  left += (option.key.form == KeyForm::kSwitch ? "--[no-]" : "--") + std::string(option.name);
  if (option.value_optional) return left + "[=" + std::string(option.value) + "]";
  if (!option.value.empty()) left += " " + std::string(option.value);
  return left;
}

// Paragraphs are separated by line ends in the tables and by empty lines here.
void AppendParagraphs(std::string& to, std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    AppendWrapped(to, text.substr(0, length), 0, 0);
    text.remove_prefix(std::min(length + 1, text.size()));
    if (!text.empty()) to += '\n';
  }
}

void AppendExamples(std::string& to, std::string_view lines) {
  if (lines.empty()) return;
  to += "\nExamples:\n";
  while (!lines.empty()) {
    const std::size_t length = std::min(lines.find('\n'), lines.size());
    to += "  " + std::string(lines.substr(0, length)) + '\n';
    lines.remove_prefix(std::min(length + 1, lines.size()));
  }
}

}  // namespace

std::string GeneralHelp() {
  std::string text = "Usage: dagc COMMAND [OPTIONS] [ARGUMENTS]\n\n";
  AppendParagraphs(text, "Compiles workflow manifests into Argo Workflows YAML, offline.");
  text += "\nCommands:\n";
  for (const CommandInfo& command : Commands()) {
    AppendRow(text, std::string(command.name) + " " + std::string(command.arguments), command.summary);
  }
  text += "\nOptions of every command:\n";
  for (const OptionInfo& option : AllOptions()) {
    if (option.group == OptionGroup::kGeneral) AppendRow(text, LeftOf(option), option.help);
  }
  text += '\n';
  AppendParagraphs(text,
                   "`dagc COMMAND --help` explains a command, `dagc explain CODE` a finding. Exit codes: 0 done, 1 "
                   "findings at or above the failing level, 2 usage error, 3 I/O error.");
  AppendExamples(text,
                 "dagc compile daily.yaml | kubectl apply -f -\n"
                 "dagc compile manifests/ -o argo/\n"
                 "dagc lint manifests/");
  return text;
}

std::string HelpOf(const CommandInfo& command) {
  std::string text = "Usage: dagc " + std::string(command.name) + " [OPTIONS]";
  if (!command.arguments.empty()) text += " " + std::string(command.arguments);
  text += "\n\n";
  AppendParagraphs(text, std::string(command.summary) + ".");
  if (!command.details.empty()) {
    text += '\n';
    AppendParagraphs(text, command.details);
  }
  if (!command.alias.empty()) text += "\nAlso called `dagc " + std::string(command.alias) + "`.\n";
  const OptionInfo* previous = nullptr;
  for (const OptionInfo& option : AllOptions()) {
    if (!Takes(command.id, option)) continue;
    if (previous == nullptr || previous->group != option.group)
      text += "\n" + std::string(GroupName(option.group)) + ":\n";
    AppendRow(text, LeftOf(option), option.help);
    previous = &option;
  }
  AppendExamples(text, command.examples);
  return text;
}

}  // namespace dagc::driver
