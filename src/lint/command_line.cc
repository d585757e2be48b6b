// SPDX-License-Identifier: Apache-2.0
#include "lint/command_line.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dagc::lint {

namespace {

template <std::size_t kSize>
bool IsOneOf(std::string_view word, const std::array<std::string_view, kSize>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr auto kShells = std::to_array<std::string_view>({"sh", "bash", "ash", "dash", "zsh", "ksh", "mksh", "rbash"});

constexpr auto kPlain = std::to_array<std::string_view>(
    {"cat", "cp", "date", "echo", "gzip", "head", "ls", "mkdir", "mv", "printf", "rm", "tail", "tar", "wc"});

// Programs to which `$NAME` in an argument means something, or which run their arguments as a command line.
constexpr auto kExpanding = std::to_array<std::string_view>(
    {"ant",        "awk",    "bun",   "deno",   "envsubst", "eval", "expect", "fish",  "flock",    "gawk", "gmake",
     "groovy",     "kotlin", "make",  "mawk",   "mvn",      "node", "nodejs", "nu",    "parallel", "perl", "php",
     "powershell", "pwsh",   "scala", "script", "ssh",      "su",   "tclsh",  "watch", "xonsh"});

// A program that starts the one named after it. Options in `values` take the next word; long ones are listed in full.
struct Wrapper {
  std::string_view name;
  std::string_view values;
  std::string_view long_values;  // each with a blank on both sides
  std::size_t operands = 0;      // words before the program: the duration of `timeout`, the user of `gosu`
  bool takes_variables = false;  // NAME=value before the program
};

constexpr std::array<Wrapper, 18> kWrappers = {{
    {"busybox", "", ""},
    {"catatonit", "", ""},
    {"docker-init", "pe", ""},
    {"dumb-init", "r", " --rewrite "},
    {"env", "uC", " --unset --chdir ", 0, true},
    {"exec", "a", ""},
    {"gosu", "", "", 1},
    {"ionice", "cnpPu", " --class --classdata --pid "},
    {"nice", "n", " --adjustment "},
    {"nohup", "", ""},
    {"setsid", "", ""},
    {"stdbuf", "ioe", " --input --output --error "},
    {"su-exec", "", "", 1},
    {"sudo", "CDghpRrTtuU", " --user --group --chdir --host --prompt --role --type ", 0, true},
    {"time", "fo", " --format --output "},
    {"timeout", "ks", " --kill-after --signal ", 1},
    {"tini", "pe", ""},
    {"tini-static", "pe", ""},
}};

// One wrapper within another is common, more than a few are not.
constexpr int kMaxWrappers = 8;

std::string_view BaseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

const Wrapper* FindWrapper(std::string_view name) {
  const auto* const found =
      std::find_if(kWrappers.begin(), kWrappers.end(), [&](const Wrapper& w) { return w.name == name; });
  return found == kWrappers.end() ? nullptr : found;
}

bool IsOption(std::string_view word) { return word.size() > 1 && word[0] == '-'; }

// Whether the option takes the word after it.
bool TakesNext(const Wrapper& wrapper, std::string_view option) {
  if (option.starts_with("--")) {
    const std::size_t at = wrapper.long_values.find(option);
    return at != std::string_view::npos && at > 0 && wrapper.long_values[at - 1] == ' ' &&
           wrapper.long_values[at + option.size()] == ' ';
  }
  const std::size_t value = option.find_first_of(wrapper.values, 1);
  return value != std::string_view::npos && value + 1 == option.size();
}

// `env -S` splits a text into words by rules of its own.
bool SplitsText(const Wrapper& wrapper, std::string_view option) {
  return wrapper.name == "env" &&
         (option.starts_with("--split-string") || (!option.starts_with("--") && option.find('S') != option.npos));
}

bool IsAssignment(std::string_view word) {
  const std::size_t equals = word.find('=');
  return equals != std::string_view::npos && equals > 0;
}

bool IsWindowsPath(std::string_view word) { return word.size() > 2 && word[1] == ':' && word[2] == '\\'; }

// How many words the options of a shell take that are in one word such as `-euo`: `-o` and `-O` take one each.
std::size_t ValuesOf(std::string_view option) {
  return static_cast<std::size_t>(
      std::count_if(option.begin() + 1, option.end(), [](char c) { return c == 'o' || c == 'O'; }));
}

}  // namespace

CommandLine::CommandLine(const ContainerUse& use)
    : command_(use.container.command),
      arguments_(use.container.arguments),
      projected_(use.arguments),
      exact_(!use.from_stack()) {
  if (!command_.empty()) {
    FindProgram(0);
  } else if (!arguments_.empty() && IsOneOf(BaseName(arguments_[0].value), kShells)) {
    FindProgram(0);  // many entry points run their arguments
  }
}

std::size_t CommandLine::size() const { return command_.size() + arguments_.size() + projected_.size(); }

Word CommandLine::At(std::size_t index) const {
  if (index < command_.size()) return WordOf(command_[index]);
  index -= command_.size();
  if (index < arguments_.size()) return WordOf(arguments_[index]);
  const ir::ProjectedArgument& argument = projected_[index - arguments_.size()];
  const ir::Composition& parts = argument.value;
  if (parts.empty()) return {{}, argument.from.span, true, false};
  const bool known = parts.size() == 1 && parts[0].kind == ir::ValuePart::Kind::kText;
  return {known ? parts[0].text : std::string_view(), argument.from.span, known, false};
}

Word CommandLine::WordOf(const ir::Text& text) const { return {text.value, text.span, !text.unresolved, exact_}; }

void CommandLine::FindProgram(std::size_t at) {
  for (int wrappers = 0; at < size() && wrappers <= kMaxWrappers; ++wrappers) {
    const Word word = At(at);
    if (!word.known) return;
    program_ = at;
    name_ = BaseName(word.text);
    if (HasBlank(word.text) && !IsWindowsPath(word.text)) {
      name_ = {};
      return;
    }
    if (FindWrapper(name_) == nullptr || at + 1 == size()) {
      if (IsOneOf(name_, kShells)) {
        reader_ = Reader::kShell;
        FindScript();
      } else if (IsOneOf(name_, kPlain)) {
        reader_ = Reader::kPlain;
      } else {
        reader_ = IsOneOf(name_, kExpanding) || PassesToShell() ? Reader::kExpanding : Reader::kProgram;
      }
      return;
    }
    at = SkipWrapper(name_, at + 1);
  }
  name_ = {};
}

// The word after the wrapper's own ones; size() where there is none, or where they are not understood.
std::size_t CommandLine::SkipWrapper(std::string_view name, std::size_t at) const {
  const Wrapper& wrapper = *FindWrapper(name);
  while (at < size() && IsOption(At(at).text)) {
    const std::string_view option = At(at).text;
    if (SplitsText(wrapper, option)) return size();
    ++at;
    if (option == "--") break;
    if (TakesNext(wrapper, option)) ++at;
  }
  if (wrapper.takes_variables) {
    while (at < size() && (IsAssignment(At(at).text) || At(at).text == "-")) ++at;
  }
  return std::min(at + wrapper.operands, size());
}

void CommandLine::FindScript() {
  bool takes_script = false;
  std::size_t at = program_ + 1;
  for (; at < size(); ++at) {
    const Word word = At(at);
    const std::string_view option = word.text;
    if (!word.known || option.size() < 2 || (option[0] != '-' && option[0] != '+')) break;
    if (option == "--") {
      ++at;
      break;
    }
    if (option.starts_with("--")) {
      if (option == "--rcfile" || option == "--init-file") ++at;
      continue;
    }
    takes_script = takes_script || (option[0] == '-' && option.find('c') != std::string_view::npos);
    at += ValuesOf(option);
  }
  if (takes_script && at < size()) script_ = at;
}

// `xargs sh -c ..`, `kubectl exec pod -- bash -c ..`
bool CommandLine::PassesToShell() const {
  for (std::size_t at = program_ + 1; at + 1 < size(); ++at) {
    if (IsOneOf(BaseName(At(at).text), kShells) && IsOption(At(at + 1).text)) return true;
  }
  return false;
}

bool HasBlank(std::string_view text) { return text.find_first_of(" \t\r\n") != std::string_view::npos; }

Span PlaceIn(const Word& word, std::size_t begin, std::size_t end) {
  const std::size_t written = word.span.end - word.span.begin;
  const std::size_t size = word.text.size();
  // The text is written as it is, or in quotes; any escape or line break makes what is written longer.
  if (!word.exact || (written != size && written != size + 2)) return word.span;
  const std::size_t quote = written == size ? 0 : 1;
  return {word.span.file, static_cast<std::uint32_t>(word.span.begin + quote + begin),
          static_cast<std::uint32_t>(word.span.begin + quote + end)};
}

}  // namespace dagc::lint
