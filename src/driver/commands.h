// SPDX-License-Identifier: Apache-2.0
// The commands as a table: help, completion, the command line and the tests all iterate it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "driver/exit_code.h"
#include "driver/io.h"
#include "driver/options.h"

namespace dagc::driver {

enum class Command : std::uint8_t {
  kCompile,
  kLint,
  kInit,
  kExplain,
  kInspect,
  kSchedule,
  kGraph,
  kSchema,
  kList,
  kDump,
  kCompletion,
  kVersion,
  kHelp,
};

// What a shell offers where an argument stands.
enum class Completes : std::uint8_t { kNothing, kWords, kFiles, kDirectories };

struct CommandInfo {
  Command id;
  std::string_view name;
  std::string_view alias;      // another name; empty when there is none
  std::string_view arguments;  // "IN..."
  std::size_t least;           // arguments it needs
  std::size_t most;            // arguments it takes
  std::string_view summary;    // one line, without a full stop
  std::string_view details;    // paragraphs, each a line; may be empty
  std::string_view examples;   // lines
  Completes completes;         // what its arguments are
  // The words that its first argument can be, where they are known; nullptr otherwise.
  std::vector<std::string_view> (*words)();
  ExitCode (*run)(const Options& options, Io& io);
};

std::span<const CommandInfo> Commands();
// By name or alias; nullptr when there is none.
const CommandInfo* FindCommand(std::string_view name);

// One file each: cmd_<name>.cc.
ExitCode RunCompile(const Options& options, Io& io);
ExitCode RunLint(const Options& options, Io& io);
ExitCode RunInit(const Options& options, Io& io);
ExitCode RunExplain(const Options& options, Io& io);
ExitCode RunInspect(const Options& options, Io& io);
ExitCode RunSchedule(const Options& options, Io& io);
ExitCode RunGraph(const Options& options, Io& io);
ExitCode RunSchema(const Options& options, Io& io);
ExitCode RunList(const Options& options, Io& io);
ExitCode RunDump(const Options& options, Io& io);
ExitCode RunCompletion(const Options& options, Io& io);
ExitCode RunVersion(const Options& options, Io& io);
ExitCode RunHelp(const Options& options, Io& io);

// The first arguments these commands know.
std::vector<std::string_view> CommandWords();
std::vector<std::string_view> CodeWords();
std::vector<std::string_view> SchemaWords();
std::vector<std::string_view> ListWords();
std::vector<std::string_view> DumpWords();
std::vector<std::string_view> ShellWords();
// What `dagc graph --format` knows.
std::vector<std::string_view> GraphFormatWords();

}  // namespace dagc::driver
