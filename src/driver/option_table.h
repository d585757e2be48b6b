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
  // Puts the value into the options; false when it cannot be one. For an option without a value it is "".
  bool (*take)(std::string_view value, Options& options);
};

std::span<const OptionInfo> AllOptions();

inline bool Takes(Command command, const OptionInfo& option) {
  return (option.commands >> static_cast<unsigned>(command) & 1U) != 0;
}

// "`--layout` takes `inline` or `referenced`": the part after "takes".
std::string ExpectedValue(const OptionInfo& option);

}  // namespace dagc::driver
