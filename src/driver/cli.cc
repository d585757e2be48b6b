// SPDX-License-Identifier: Apache-2.0
// CLI11 finds out which argument is an option, a value, a command or neither. It is kept away from everything else it
// would do: it gets no types (its messages about numbers are none a person can use), no required arguments (it would
// refuse `compile --help`), and no text that it would take apart (see `Prepare`).
#include "driver/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/edit_distance.h"
#include "base/text.h"
#include "diag/codes/dg0.h"
#include "driver/option_table.h"

namespace dagc::driver {
namespace {

// Put before an argument that CLI11 must take as it is, and removed from what it gives back.
constexpr char kRaw = '\x01';

std::string WithoutMark(const std::string& argument) {
  return !argument.empty() && argument.front() == kRaw ? argument.substr(1) : argument;
}

std::string LongName(const OptionInfo& option) { return "--" + std::string(option.name); }

// What CLI11 2.1 would misread:
//  * `[a,b]` as two arguments, a and b;
//  * `++` as the end of a command;
//  * what follows `--` as options again, once a command has one argument;
//  * `--name=` as `--name`, which then takes the next argument.
std::optional<std::vector<std::string>> Prepare(std::span<const std::string> args, DiagSink& sink) {
  std::vector<std::string> prepared;
  prepared.reserve(args.size());
  bool only_arguments = false;
  for (const std::string& argument : args) {
    if (!only_arguments && argument == "--") {
      only_arguments = true;
      continue;
    }
    if (!only_arguments && argument.size() > 3 && argument.starts_with("--") && argument.back() == '=' &&
        argument.find('=') == argument.size() - 1) {
      sink.Report(diag::kMissingValue, Span(), argument.substr(0, argument.size() - 1));
      return std::nullopt;
    }
    const bool raw =
        only_arguments || argument == "++" || argument.empty() || argument.front() == '[' || argument.front() == kRaw;
    prepared.push_back(raw ? kRaw + argument : argument);
  }
  return prepared;
}

struct Parser {
  struct Row {
    const OptionInfo* info;
    CLI::Option* option;
  };
  struct Sub {
    const CommandInfo* info;
    CLI::App* app;
    CLI::Option* arguments;
    std::vector<Row> rows;
  };

  CLI::App app;
  std::vector<Row> rows;
  std::vector<Sub> subs;
};

Parser::Row AddOption(CLI::App& app, const OptionInfo& info) {
  std::string names = LongName(info);
  if (info.letter != 0) names = std::string{'-', info.letter, ','} + names;
  const std::string opposite = OppositeName(info);
  if (!opposite.empty()) names += ",!--" + opposite;
  if (info.value.empty()) return {&info, app.add_flag(names)};
  // `{on}` makes a flag whose value can only be written behind `=`, so that it never takes the next argument.
  if (info.value_optional) return {&info, app.add_flag(names + "{" + std::string(info.words().front()) + "}")};
  CLI::Option* option = app.add_option(names);
  option->expected(1, CLI::detail::expected_max_vector_size);
  option->allow_extra_args(false);
  option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  return {&info, option};
}

std::unique_ptr<Parser> MakeParser() {
  auto parser = std::make_unique<Parser>();
  CLI::App& app = parser->app;
  app.set_help_flag();
  app.allow_extras();
  app.require_subcommand(0, 1);
  constexpr unsigned kEvery = ~0U;
  for (const OptionInfo& option : AllOptions()) {
    if (option.commands == kEvery) parser->rows.push_back(AddOption(app, option));
  }
  for (const CommandInfo& command : Commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name));
    if (!command.alias.empty()) sub->alias(std::string(command.alias));
    sub->set_help_flag();
    sub->fallthrough();  // `dagc lint a.yaml --color never`
    CLI::Option* arguments = sub->add_option("arguments");
    arguments->expected(0, CLI::detail::expected_max_vector_size);
    arguments->allow_extra_args();
    arguments->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    Parser::Sub entry{&command, sub, arguments, {}};
    for (const OptionInfo& option : AllOptions()) {
      if (option.commands != kEvery && Takes(command.id, option)) entry.rows.push_back(AddOption(*sub, option));
    }
    parser->subs.push_back(std::move(entry));
  }
  return parser;
}

void ReportUnknownOption(std::string_view argument, const CommandInfo* command, DiagSink& sink) {
  const std::string_view name = argument.substr(0, argument.find('='));
  DiagBuilder report = sink.Report(diag::kUnknownOption, Span(), name);
  std::vector<std::string> known;
  for (const OptionInfo& option : AllOptions()) {
    const bool here = command == nullptr ? option.group == OptionGroup::kGeneral : Takes(command->id, option);
    const std::string opposite = "--" + OppositeName(option);
    if (here && opposite.size() > 2) known.push_back(opposite);
    if (here && LongName(option) == name) {
      report.Help(help::kOptionAfter, name, command->name);
      return;
    }
    if (here) {
      known.push_back(LongName(option));
    } else if (LongName(option) == name) {
      for (const CommandInfo& other : Commands()) {
        if (Takes(other.id, option)) {
          report.Help(help::kOptionOf, name, other.name);
          return;
        }
      }
    }
  }
  const std::vector<std::string_view> views(known.begin(), known.end());
  const std::string_view nearest = Nearest(name, views);
  if (!nearest.empty()) {
    report.Help(help::kDidYouMean, nearest);
  } else {
    report.Help(help::kSeeHelp, command == nullptr ? "dagc" : "dagc " + std::string(command->name));
  }
}

void ReportUnknownCommand(std::string_view word, DiagSink& sink) {
  DiagBuilder report = sink.Report(diag::kUnknownCommand, Span(), word);
  const std::vector<std::string_view> known = CommandWords();
  const std::string_view nearest = Nearest(word, known);
  if (!nearest.empty()) {
    report.Help(help::kDidYouMean, nearest);
  } else {
    report.Help(help::kKnownNames, QuotedList(known, known.size()));
  }
}

// What `--set` gives may be a secret.
std::string ShownValue(const OptionInfo& info, std::string_view value) {
  if (info.name != "set") return std::string(value);
  const std::size_t equals = value.find('=');
  return std::string(value.substr(0, equals == std::string_view::npos ? 0 : equals + 1)) + "***";
}

bool TakeOption(const Parser::Row& row, Options& options, DiagSink& sink) {
  if (row.option->count() == 0) return true;
  const OptionInfo& info = *row.info;
  const std::string name = LongName(info);
  for (const std::string& result : row.option->results()) {
    const std::string value = WithoutMark(result);
    if (info.value.empty()) {
      // What CLI11 gives for a flag, and for its opposite; a value that somebody has written behind it comes as it is.
      const bool opposite = value == "false" && !OppositeName(info).empty();
      if (value != "true" && !opposite) {
        sink.Report(diag::kUnwantedValue, Span(), name, value);
        return false;
      }
      const std::string_view taken = opposite ? kOpposite : std::string_view();
      info.take(taken, options);
      options.written.push_back({&info, std::string(taken)});
      continue;
    }
    // `-o --check`: a value that was forgotten, not a file of that name; `--output=--check` is as rare.
    const bool forgotten = std::any_of(AllOptions().begin(), AllOptions().end(),
                                       [&](const OptionInfo& option) { return LongName(option) == value; });
    if (value.empty() || forgotten) {
      sink.Report(diag::kMissingValue, Span(), name);
      return false;
    }
    if (!info.take(value, options)) {
      DiagBuilder report = sink.Report(diag::kWrongValue, Span(), name, ShownValue(info, value), ExpectedValue(info));
      const std::string_view nearest = Nearest(value, info.words());
      if (!nearest.empty()) report.Help(help::kDidYouMean, nearest);
      return false;
    }
    options.written.push_back({&info, value});
  }
  return true;
}

bool SameWord(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return AsciiLower(x) == AsciiLower(y); });
}

// Whether the first argument is one of the words that it can be; then in their spelling.
bool CheckWord(const CommandInfo& command, std::string& argument, DiagSink& sink) {
  const std::vector<std::string_view> words = command.words();
  for (const std::string_view word : words) {
    if (SameWord(word, argument)) {
      argument = word;
      return true;
    }
  }
  std::string noun;  // "PHASE FILE" to "phase"
  for (const char c : command.arguments.substr(0, command.arguments.find(' '))) {
    if (IsAsciiAlpha(c)) noun += AsciiLower(c);
  }
  constexpr std::size_t kListed = 12;
  DiagBuilder report = sink.Report(diag::kUnknownName, Span(), noun, argument);
  const std::string_view nearest = Nearest(argument, words);
  if (!nearest.empty()) {
    report.Help(help::kDidYouMean, nearest);
  } else if (words.size() <= kListed) {
    report.Help(help::kKnownNames, QuotedList(words));
  } else {
    report.Help(help::kSeeList, "dagc list codes");
  }
  return false;
}

// Whether the arguments are as many as the command takes, and its first one a word that it knows.
bool CheckArguments(const CommandInfo& command, Options& options, DiagSink& sink) {
  const std::string name = "dagc " + std::string(command.name);
  if (options.arguments.size() < command.least && options.files_from.empty()) {
    sink.Report(diag::kMissingArgument, Span(), name, command.arguments).Help(help::kSeeHelp, name);
    return false;
  }
  if (options.arguments.size() > command.most) {
    sink.Report(diag::kUnexpectedArgument, Span(), options.arguments[command.most]).Help(help::kSeeHelp, name);
    return false;
  }
  return command.words == nullptr || options.arguments.empty() || CheckWord(command, options.arguments.front(), sink);
}

// What CLI11 found out, as options.
std::optional<CommandLine> Take(const Parser& parser, DiagSink& sink) {
  CommandLine line;
  const Parser::Sub* used = nullptr;
  for (const Parser::Sub& sub : parser.subs) {
    if (sub.app->parsed()) used = &sub;
  }
  if (used != nullptr) line.command = used->info;
  const std::vector<std::string> unknown = parser.app.remaining();
  if (!unknown.empty()) {
    const std::string first = WithoutMark(unknown.front());
    if (unknown.front().starts_with('-') && first != "-") {
      ReportUnknownOption(first, line.command, sink);
    } else {
      ReportUnknownCommand(first, sink);
    }
    return std::nullopt;
  }
  for (const Parser::Row& row : parser.rows) {
    if (!TakeOption(row, line.options, sink)) return std::nullopt;
  }
  if (used == nullptr) return line;
  for (const Parser::Row& row : used->rows) {
    if (!TakeOption(row, line.options, sink)) return std::nullopt;
  }
  for (const std::string& argument : used->arguments->results()) {
    if (argument.size() > 1 && argument.front() == '-') {  // CLI11 takes `-4` for a number
      ReportUnknownOption(argument, line.command, sink);
      return std::nullopt;
    }
    line.options.arguments.push_back(WithoutMark(argument));
  }
  const bool answered = line.options.help || line.options.version;
  if (!answered && !CheckArguments(*used->info, line.options, sink)) return std::nullopt;
  return line;
}

}  // namespace

std::optional<CommandLine> ParseCommandLine(std::span<const std::string> args, DiagSink& sink) {
  std::optional<std::vector<std::string>> prepared = Prepare(args, sink);
  if (!prepared) return std::nullopt;
  std::reverse(prepared->begin(), prepared->end());  // the order in which CLI11 wants them
  const std::unique_ptr<Parser> parser = MakeParser();
  try {
    parser->app.parse(std::move(*prepared));
  } catch (const CLI::ParseError&) {
    // All that is left for CLI11 to refuse is an option at the very end that needs a value.
    sink.Report(diag::kMissingValue, Span(), args.back());
    return std::nullopt;
  }
  return Take(*parser, sink);
}

}  // namespace dagc::driver
