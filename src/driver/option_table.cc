// SPDX-License-Identifier: Apache-2.0
#include "driver/option_table.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "base/text.h"
#include "diag/codes/shared_texts.h"
#include "diag/diag_catalog.h"
#include "diag/renderer.h"
#include "driver/option_values.h"
#include "driver/variable_name.h"
#include "kube/names.h"

namespace dagc::driver {
namespace {

// Each list is in the order of its enumeration.
constexpr std::array<std::string_view, 3> kColors = {"auto", "always", "never"};
constexpr std::array<std::string_view, 3> kVerify = {"auto", "always", "never"};
constexpr std::array<std::string_view, 2> kLayouts = {"inline", "referenced"};
constexpr std::array<std::string_view, 3> kKinds = {"workflow", "cronworkflow", "workflowtemplate"};
constexpr std::array<std::string_view, 6> kArgoVersions = {"3.4", "3.5", "3.6", "3.7", "4.0", "4.1"};
constexpr std::array<std::string_view, 3> kHardened = {"on", "off", "patch-executor"};
constexpr std::array<output::Hardening, 3> kHardening = {output::Hardening::kOn, output::Hardening::kOff,
                                                         output::Hardening::kPatchExecutor};
constexpr std::array<std::string_view, 4> kLevels = {"error", "warning", "info", "off"};

constexpr std::size_t kMostJobs = 256;
constexpr std::size_t kMostCount = 1000;
constexpr std::size_t kMost32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMostDepth = 1000;  // some phases recurse once per level

bool TakeSet(std::string_view text, Options& options) {
  const std::size_t equals = text.find('=');
  if (!IsVariableName(text.substr(0, equals))) return false;
  if (equals == std::string_view::npos) {
    options.set_from_environment.emplace_back(text);
  } else {
    options.set.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return true;
}

bool TakeArgoVersion(std::string_view text, Options& options) {
  options.argo_version = ParseArgoVersion(text);
  return options.argo_version.has_value();
}

bool TakeHardened(std::string_view text, Options& options) {
  const std::optional<std::size_t> index = IndexOf(text.empty() ? kHardened.front() : text, kHardened);
  if (index) options.hardening = kHardening[*index];
  return index.has_value();
}

bool TakeLevel(std::string_view text, Options& options) {
  const std::optional<Severity> level = ParseSeverity(text);
  if (level) options.fail_on = *level;
  return level.has_value();
}

bool TakeFormat(std::string_view text, Options& options) {
  options.format = text;
  return FindFormat(text) != nullptr;
}

template <auto kMember>
bool TakeText(std::string_view text, Options& options) {
  options.*kMember = text;
  return true;
}

template <auto kMember>
bool AppendText(std::string_view text, Options& options) {
  (options.*kMember).emplace_back(text);
  return true;
}

template <bool Options::* kMember>
bool SetFlag(std::string_view value, Options& options) {
  options.*kMember = value != kOpposite;
  return true;
}

// The words of a constant list.
template <const auto& kList>
std::vector<std::string_view> Listed() {
  return {kList.begin(), kList.end()};
}
std::vector<std::string_view> NoWords() { return {}; }
std::vector<std::string_view> FormatWords() {
  std::vector<std::string_view> words;
  for (const FormatInfo& format : Formats()) words.push_back(format.name);
  return words;
}

constexpr unsigned Bit(Command command) { return 1U << static_cast<unsigned>(command); }
constexpr unsigned kCompileOnly = Bit(Command::kCompile);
constexpr unsigned kChecks = Bit(Command::kCompile) | Bit(Command::kLint);
constexpr unsigned kGraphOnly = Bit(Command::kGraph);
constexpr unsigned kTells = kChecks | Bit(Command::kInspect) | Bit(Command::kSchedule) | Bit(Command::kDump);
constexpr unsigned kReads = kTells | kGraphOnly;
constexpr unsigned kScheduleOnly = Bit(Command::kSchedule);
// What shows steps depends on everything that is written; a schedule on the target file and the engine.
constexpr unsigned kShows = kChecks | Bit(Command::kInspect) | Bit(Command::kDump);
constexpr unsigned kAll = ~0U;

using enum OptionGroup;
using enum Completes;

constexpr OptionInfo kOptions[] = {
    {'o',
     "output",
     "DIR|FILE",
     false,
     kOutput,
     kCompileOnly,
     "Write to this path instead of standard output. It is a directory if it is an existing one, if it ends in `/`, "
     "or if there are several inputs or a directory among them; each input then becomes a file at its own relative "
     "path. Files whose content would not change are left untouched.",
     NoWords,
     kFiles,
     "",
     TakeText<&Options::output>,
     {"output", Scope::kRun, KeyForm::kFolder}},
    {0, "check", "", false, kOutput, kCompileOnly,
     "Write nothing; exit with 1 if a file under --output is out of date or missing, or if its source does not "
     "exist.",
     NoWords, kNothing, "", SetFlag<&Options::check>},
    {0, "prune", "", false, kOutput, kCompileOnly,
     "Remove files under --output that dagc wrote and whose source does not exist; with --check, only list them.",
     NoWords, kNothing, "", SetFlag<&Options::prune>},
    {0,
     "split",
     "",
     false,
     kOutput,
     kCompileOnly,
     "Write each object to its own file, `<input>/<kind>.<name>.yaml` under --output.",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::split>,
     {"split", Scope::kRun, KeyForm::kSwitch, "false"}},
    {0,
     "sync",
     "",
     false,
     kOutput,
     kCompileOnly,
     "Flush all contents to disk before renaming the files into place, so that a power failure leaves either the "
     "old or the new files.",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::sync>,
     {"sync", Scope::kRun, KeyForm::kSwitch, "false"}},
    {0, "format", "FORMAT", false, kOutput, kGraphOnly, "Output format: mermaid (default), dot or json.",
     GraphFormatWords, kWords, "",
     [](std::string_view v, Options& o) { return TakeWord(v, GraphFormatWords(), o.graph_format); }},
    {'j',
     "jobs",
     "N",
     false,
     kOutput,
     kChecks,
     "Process N files in parallel (default: one per core).",
     NoWords,
     kNothing,
     "a number from 1 to 256",
     [](std::string_view v, Options& o) { return TakeNumber(v, 1, kMostJobs, o.jobs); },
     {"jobs", Scope::kRun, KeyForm::kText}},
    {0,
     "report",
     "FILE",
     false,
     kOutput,
     kCompileOnly,
     "Also write a JSON report of what must be set up on the cluster before the workflows can run.",
     NoWords,
     kFiles,
     "",
     TakeText<&Options::report>,
     {"report", Scope::kRun, KeyForm::kPath}},
    {0,
     "verify-output",
     "WHEN",
     false,
     kOutput,
     kCompileOnly,
     "Parse the output again and compare: auto (default; with a small dedicated parser), always (also with "
     "yaml-cpp) or never.",
     Listed<kVerify>,
     kWords,
     "",
     [](std::string_view v, Options& o) { return Pick(v, kVerify, CompileSettings::Verify::kAuto, o.verify); },
     {"verifyOutput", Scope::kInput, KeyForm::kText, "auto"}},

    {0, "pre-commit", "", false, kOutput, Bit(Command::kInit), "Also write `.pre-commit-config.yaml`.", NoWords,
     kNothing, "", SetFlag<&Options::pre_commit>},
    {0,
     "argo-version",
     "VERSION",
     false,
     kTarget,
     kReads,
     "Oldest Argo release that must run the output: 3.4, 3.5, 3.6 (default), 3.7, 4.0 or 4.1.",
     Listed<kArgoVersions>,
     kWords,
     "",
     TakeArgoVersion,
     {"argoVersion", Scope::kInput, KeyForm::kText, "3.6"}},
    {0,
     "kind",
     "KIND",
     false,
     kTarget,
     kChecks,
     "Kind of the output, regardless of the manifest: workflow, cronworkflow or workflowtemplate.",
     Listed<kKinds>,
     kWords,
     "",
     [](std::string_view v, Options& o) { return Pick(v, kKinds, output::ObjectKind::kWorkflow, o.kind); },
     {"kind", Scope::kInput, KeyForm::kText}},
    {0,
     "ignore-schedule",
     "",
     false,
     kTarget,
     kChecks,
     "Ignore the schedule of the manifest, for example with --kind workflow.",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::ignore_schedule>,
     {"ignoreSchedule", Scope::kInput, KeyForm::kSwitch, "false"}},
    {0,
     "layout",
     "LAYOUT",
     false,
     kTarget,
     kChecks,
     "Layout of the output: inline (default), or referenced (a WorkflowTemplate and an object that only refers to "
     "it).",
     Listed<kLayouts>,
     kWords,
     "",
     [](std::string_view v, Options& o) { return Pick(v, kLayouts, output::Layout::kInline, o.layout.emplace()); },
     {"layout", Scope::kInput, KeyForm::kText, "inline"}},
    {0,
     "namespace",
     "NAME",
     false,
     kTarget,
     kChecks,
     "Set this namespace on every object.",
     NoWords,
     kNothing,
     "at most 63 lower-case letters, digits and `-`, a letter or digit first and last",
     [](std::string_view v, Options& o) {
       o.name_space = v;
       return !CheckLabel(v);
     },
     {"namespace", Scope::kInput, KeyForm::kElsewhere}},
    {0,
     "generate-name",
     "",
     false,
     kTarget,
     kChecks,
     "Write metadata.generateName instead of metadata.name, for `kubectl create` (Workflow only).",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::generate_name>,
     {"generateName", Scope::kInput, KeyForm::kSwitch, "false"}},
    {0,
     "hardened",
     "HOW",
     true,
     kTarget,
     kShows,
     "Apply the restricted Pod Security Standard to every container; =patch-executor also patches Argo's own "
     "containers; =off overrides dagc.yaml.",
     Listed<kHardened>,
     kWords,
     "",
     TakeHardened,
     {"hardened", Scope::kInput, KeyForm::kText, "false"}},
    {0,
     "allow-oversize",
     "",
     false,
     kTarget,
     kChecks,
     "Report exceeded size limits as warnings instead of errors, for clusters with minimal CRDs.",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::allow_oversize>,
     {"allowOversize", Scope::kInput, KeyForm::kSwitch, "false"}},
    {0, "config", "FILE", false, kTarget, kReads,
     "Target file (default: the nearest dagc.yaml, searched from each input upwards).", NoWords, kFiles, "",
     TakeText<&Options::config>},
    {0, "environment", "NAME", false, kTarget, kReads, "Merge this environment of dagc.yaml over the rest of the file.",
     NoWords, kNothing, "", TakeText<&Options::environment>},

    {0, "root", "DIR", false, kTarget, kReads,
     "Root of the repository (default: the nearest folder upwards that contains `.git`). Paths written in files "
     "must stay inside it.",
     NoWords, kDirectories, "", TakeText<&Options::root>},
    {0, "allow-outside", "DIR", false, kTarget, kReads,
     "Also allow paths written in files to refer to this folder; can be repeated.", NoWords, kDirectories, "",
     AppendText<&Options::allow_outside>},
    {0, "show-settings", "", false, kTarget, kChecks,
     "Print the effective settings for each input and where they come from, then exit.", NoWords, kNothing, "",
     SetFlag<&Options::show_settings>},
    {0,
     "set",
     "NAME[=VALUE]",
     false,
     kInput,
     kReads,
     "Replace `${NAME}` with VALUE; can be repeated. Without VALUE, read it from the environment, even if NAME "
     "looks like the name of a credential.",
     NoWords,
     kNothing,
     "NAME=VALUE, where NAME is letters, digits and `_`",
     TakeSet,
     {"set", Scope::kInput, KeyForm::kEntries}},
    {0,
     "env-file",
     "FILE",
     false,
     kInput,
     kReads,
     "Read values for `${NAME}` from NAME=VALUE lines, optionally prefixed with `export `; quotes are part of the "
     "value. --set overrides it, and it overrides the environment.",
     NoWords,
     kFiles,
     "",
     AppendText<&Options::env_files>,
     {"envFiles", Scope::kInput, KeyForm::kPaths}},
    {0, "no-env", "", false, kInput, kReads, "Do not read values for `${NAME}` from the environment.", NoWords,
     kNothing, "", SetFlag<&Options::no_env>},
    {0,
     "stack",
     "FILE|DIR",
     false,
     kInput,
     kReads,
     "Read Stack resources from this path, for steps that refer to them; can be repeated.",
     NoWords,
     kFiles,
     "",
     AppendText<&Options::stacks>,
     {"stacks", Scope::kInput, KeyForm::kElsewhere}},
    {0,
     "with",
     "FILE|DIR",
     false,
     kInput,
     kReads,
     "Read this path only for the Stacks, Secrets, Volumes and Depots that it declares; can be repeated.",
     NoWords,
     kFiles,
     "",
     AppendText<&Options::with>,
     {"workspace", Scope::kRun, KeyForm::kElsewhere}},
    {0,
     "no-interpolation",
     "",
     false,
     kInput,
     kReads,
     "Do not replace `${NAME}`.",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::no_interpolation>,
     {"interpolation", Scope::kInput, KeyForm::kOffSwitch, "true"}},
    {0,
     "strict-yaml",
     "",
     false,
     kInput,
     kReads,
     "Reject everything that is invalid in YAML 1.2, even if Argo's parser accepts it.",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::strict_yaml>,
     {"strictYaml", Scope::kInput, KeyForm::kSwitch, "false"}},
    {0,
     "require-supported",
     "",
     false,
     kInput,
     kChecks,
     "Fail if no input contains anything that dagc compiles.",
     NoWords,
     kNothing,
     "",
     SetFlag<&Options::require_supported>,
     {"requireSupported", Scope::kRun, KeyForm::kSwitch, "false"}},

    {0, "files-from", "FILE|-", false, kInput, kChecks,
     "Read more inputs from this list, separated by NUL (`git diff -z`) or newlines; an empty list is not an error.",
     NoWords, kFiles, "", TakeText<&Options::files_from>},
    {0, "stdin-filename", "NAME", false, kInput, kChecks, "Name to use for standard input (`-`).", NoWords, kFiles, "",
     [](std::string_view v, Options& o) {
       o.stdin_filename = v;
       return !v.ends_with('/');
     }},
    {0,
     "exclude",
     "GLOB",
     false,
     kInput,
     kChecks,
     "Skip matching paths, relative to the working directory; a GLOB without `/` matches names at any depth. Can be "
     "repeated. Files named as arguments are not excluded.",
     NoWords,
     kNothing,
     "",
     AppendText<&Options::exclude>,
     {"exclude", Scope::kRun, KeyForm::kElsewhere}},
    {0, "force-exclude", "", false, kInput, kChecks, "Also exclude files named as arguments.", NoWords, kNothing, "",
     SetFlag<&Options::force_exclude>},
    {0, "no-ignore", "", false, kInput, kChecks, "Also search folders ignored by a `.gitignore` of the repository.",
     NoWords, kNothing, "", SetFlag<&Options::no_ignore>},
    {0, "hook", "", false, kInput, kChecks,
     "Mode for commit hooks: skip inputs that do not exist, apply --force-exclude, and print nothing if no input is "
     "for dagc.",
     NoWords, kNothing, "", SetFlag<&Options::hook>},

    {0,
     "format",
     "FORMAT",
     false,
     kFindings,
     kTells,
     "Output format of findings: text (default), oneline (`PATH:LINE:COL: LEVEL: MESSAGE [CODE]`), json, sarif, "
     "github, gitlab, junit or checkstyle.",
     FormatWords,
     kWords,
     "",
     TakeFormat,
     {"format", Scope::kRun, KeyForm::kText, "text"}},
    {0,
     "fail-on",
     "LEVEL",
     false,
     kFindings,
     kChecks,
     "Exit with 1 on findings at or above this level: error (default), warning, info or off (never).",
     Listed<kLevels>,
     kWords,
     "",
     TakeLevel,
     {"failOn", Scope::kRun, KeyForm::kText, "error"}},

    {0,
     "max-file-size",
     "BYTES",
     false,
     kLimits,
     kReads,
     "Reject larger inputs (default: 32MiB).",
     NoWords,
     kNothing,
     "a size such as `64MiB`, below 4 GiB",
     [](std::string_view v, Options& o) { return TakeBytes(v, o.limits.file_bytes); },
     {"limits.fileBytes", Scope::kRun, KeyForm::kCap, "33554432"}},
    {0,
     "max-depth",
     "N",
     false,
     kLimits,
     kReads,
     "Reject deeper nesting (default: 200).",
     NoWords,
     kNothing,
     "a number from 1 to 1000",
     [](std::string_view v, Options& o) {
       std::size_t depth = 0;
       if (!TakeNumber(v, 1, kMostDepth, depth)) return false;
       o.limits.depth = static_cast<std::uint32_t>(depth);
       return true;
     },
     {"limits.depth", Scope::kRun, KeyForm::kCap, "200"}},
    {0,
     "max-nodes",
     "N",
     false,
     kLimits,
     kReads,
     "Reject documents with more nodes after alias expansion (default: 5000000, but at most 200000 plus one per "
     "byte of the file).",
     NoWords,
     kNothing,
     "a number from 1 to 4294967295",
     [](std::string_view v, Options& o) { return TakeNumber(v, 1, kMost32, o.limits.nodes); },
     {"limits.nodes", Scope::kRun, KeyForm::kCap, "5000000"}},
    {0,
     "max-work",
     "UNITS",
     false,
     kLimits,
     kReads,
     "Reject files that need more units of work to compile, of about 40 ns each (default: 4000000, plus the same "
     "number per 200 kB of the file).",
     NoWords,
     kNothing,
     "a number from 1 to 4294967295",
     [](std::string_view v, Options& o) { return TakeNumber(v, 1, kMost32, o.limits.work); },
     {"limits.work", Scope::kRun, KeyForm::kCap, "4000000"}},

    {0, "from", "TIME", false, kTime, kScheduleOnly, "Start after this time (default: now).", NoWords, kNothing,
     "a time such as `2026-03-29T00:00:00Z`", [](std::string_view v, Options& o) { return TakeTime(v, o.from); }},
    {0, "count", "N", false, kTime, kScheduleOnly, "Number of runs to print (default: 10).", NoWords, kNothing,
     "a number from 1 to 1000", [](std::string_view v, Options& o) { return TakeNumber(v, 1, kMostCount, o.count); }},
    {0, "now", "TIME", false, kTime, kChecks | kScheduleOnly,
     "Use this time instead of the clock; it never changes the output.", NoWords, kNothing,
     "a time such as `2026-03-29T00:00:00Z`", [](std::string_view v, Options& o) { return TakeTime(v, o.now); }},

    {0, "color", "WHEN", false, kGeneral, kAll,
     "Colour: auto (default: on a terminal, unless NO_COLOR is set), always or never.", Listed<kColors>, kWords, "",
     [](std::string_view v, Options& o) { return Pick(v, kColors, Color::kAuto, o.color); }},
    {'h', "help", "", false, kGeneral, kAll, "Print this help.", NoWords, kNothing, "", SetFlag<&Options::help>},
    {'V', "version", "", false, kGeneral, kAll, "Print the version.", NoWords, kNothing, "",
     SetFlag<&Options::version>},
};

constexpr std::string_view kGroups[] = {"Output", "Target", "Input", "Findings", "Limits", "Time", "General"};

}  // namespace

std::string_view GroupName(OptionGroup group) { return kGroups[static_cast<std::size_t>(group)]; }

std::span<const OptionInfo> AllOptions() { return kOptions; }

const OptionInfo* FindOption(std::string_view name) {
  const auto* found = std::find_if(std::begin(kOptions), std::end(kOptions),
                                   [&](const OptionInfo& option) { return option.name == name; });
  return found == std::end(kOptions) ? nullptr : found;
}

std::string OppositeName(const OptionInfo& option) {
  constexpr std::string_view kNo = "no-";
  if (option.key.form == KeyForm::kSwitch) return std::string(kNo).append(option.name);
  if (option.key.form == KeyForm::kOffSwitch) return std::string(option.name.substr(kNo.size()));
  return {};
}

std::string ExpectedValue(const OptionInfo& option) {
  return option.expected.empty() ? Fill(phrase::kOneOf, QuotedList(option.words())) : std::string(option.expected);
}

}  // namespace dagc::driver
