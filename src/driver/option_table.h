// SPDX-License-Identifier: Apache-2.0
// Every option as a row: the command line, help and completion are made from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "driver/commands.h"
#include "driver/options.h"

namespace dagc::driver {

enum class OptionGroup : std::uint8_t { kOutput, kTarget, kInput, kFindings, kLimits, kTime, kGeneral };
std::string_view GroupName(OptionGroup group);

// Who may set it besides the command line, which always wins.
enum class Scope : std::uint8_t {
  kCaller,  // nobody: only who calls dagc can say it
  kRun,     // the dagc.yaml nearest to the working directory
  kInput,   // the dagc.yaml nearest to an input
};

// How the value of a key becomes what `take` reads.
enum class KeyForm : std::uint8_t {
  kNone,       // there is no key
  kText,       // as text; `true` and `false` as `on` and `off`
  kSwitch,     // `true` is the option without a value
  kOffSwitch,  // `false` is
  kPath,       // a path relative to the file
  kFolder,     // the same, of a folder
  kPaths,      // a list of them
  kEntries,    // a mapping: `NAME=text` for each entry
  kCap,        // a number that can only lower what holds without it
  kElsewhere,  // not by `take`: who uses it reads it from the target file, because its place matters
};

// Where dagc.yaml says the same as the option. Shape and description: schemas/dagc/target.schema.json.
struct KeyInfo {
  std::string_view path = {};  // "failOn", "limits.depth"
  Scope scope = Scope::kCaller;
  KeyForm form = KeyForm::kNone;
  std::string_view fallback = {};  // what holds when nobody sets it, as the schema's `default`; empty: nothing
};

// The value of an option that is written under its OppositeName().
inline constexpr std::string_view kOpposite = "opposite";

struct OptionInfo {
  char letter;  // of the short form; 0: none
  std::string_view name;
  std::string_view value;  // what help calls its value; empty: it takes none
  bool value_optional;     // then only `--name=value` gives one, and `words` begins with what is meant without
  OptionGroup group;
  unsigned commands;  // bits 1 << Command
  std::string_view help;
  std::vector<std::string_view> (*words)();  // all values, where they can be listed; otherwise nothing
  Completes completes;
  std::string_view expected;  // what a value must be, for messages; empty: one of `words`, or any text
  // Puts the value into the options; false when it cannot be one. For an option without a value it is "", for its
  // opposite kOpposite.
  bool (*take)(std::string_view value, Options& options);
  KeyInfo key = {};
};

std::span<const OptionInfo> AllOptions();
// By name; nullptr when there is none.
const OptionInfo* FindOption(std::string_view name);

inline bool Takes(Command command, const OptionInfo& option) {
  return (option.commands >> static_cast<unsigned>(command) & 1U) != 0;
}

// What takes back a switch of dagc.yaml on the command line: "no-split", or "interpolation" of "no-interpolation".
// Empty for an option that no key can set, or that takes a value.
std::string OppositeName(const OptionInfo& option);

// "`--layout` takes `inline` or `referenced`": the part after "takes".
std::string ExpectedValue(const OptionInfo& option);

}  // namespace dagc::driver
