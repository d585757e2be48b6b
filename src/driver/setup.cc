// SPDX-License-Identifier: Apache-2.0
#include "driver/setup.h"

#include <istream>
#include <optional>
#include <string_view>
#include <utility>

#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "document/unread_text.h"
#include "driver/variable_name.h"
#include "target/load.h"

namespace dagc::driver {
namespace {

// How many bytes `export ` takes at the beginning of a line that a shell could read as well.
std::size_t SizeOfExport(std::string_view line) {
  constexpr std::string_view kExport = "export";
  if (!line.starts_with(kExport)) return 0;
  const std::size_t name = line.find_first_not_of(" \t", kExport.size());
  return name == std::string_view::npos || name == kExport.size() ? 0 : name;
}

// One line `NAME=value`, at `at` in the file. The value is taken as it is: no quotes, no escapes.
void ReadEnvLine(FileId file, std::string_view line, std::size_t at, Setup& setup, DiagSink& sink) {
  const auto span_of = [&](std::size_t begin) {
    return Span{file, static_cast<std::uint32_t>(at + begin), static_cast<std::uint32_t>(at + line.size())};
  };
  const std::size_t name_begin = SizeOfExport(line);
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos || !IsVariableName(line.substr(name_begin, equals - name_begin))) {
    sink.Report(diag::kWrongEnvLine, span_of(0)).Help(help::kEnvName);
    setup.secrets.push_back(span_of(0));  // what such a file contains often is one
    return;
  }
  const std::string name(line.substr(name_begin, equals - name_begin));
  const std::string_view value = line.substr(equals + 1);
  if (value.starts_with('"') || value.starts_with('\'')) {
    const Span name_span{file, static_cast<std::uint32_t>(at + name_begin), static_cast<std::uint32_t>(at + equals)};
    sink.Report(diag::kQuotedEnvValue, span_of(equals + 1), QuotedAt(name, name_span)).Help(help::kUnquoteEnvValue);
  }
  setup.secrets.push_back(span_of(equals + 1));
  setup.variables.given.insert_or_assign(name, std::string(value));
}

// Empty lines and those that begin with `#` say nothing.
void ReadEnvLines(FileId file, std::string_view text, Setup& setup, DiagSink& sink) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t content = line.find_first_not_of(" \t");
    if (content != std::string_view::npos && line[content] != '#') {
      ReadEnvLine(file, line, at, setup, sink);
    }
    at = end + 1;
  }
}

void ReportFile(const std::string& path, const FileError& error, DiagSink& sink) {
  if (error.fault == FileFault::kTooLarge) {
    sink.Report(diag::kInputTooLarge, Span(), path, error.message).Help(help::kRaiseLimit, "--max-file-size");
  } else {
    sink.Report(diag::kCannotRead, Span(), path, error.message);
  }
}

std::optional<FileError> ReadStream(std::istream& in, std::size_t limit, std::string& text) {
  constexpr std::size_t kChunk = 1 << 16;
  std::string chunk(kChunk, '\0');
  while (in.read(chunk.data(), static_cast<std::streamsize>(kChunk)) || in.gcount() > 0) {
    text.append(chunk, 0, static_cast<std::size_t>(in.gcount()));
    if (text.size() > limit) return TooLarge(limit);
  }
  if (in.bad()) return FileError{FileFault::kOther, "the stream broke off"};
  return std::nullopt;
}

// A whole file that is no input.
std::optional<FileId> ReadExtra(const std::string& path, std::size_t limit, Io& io, SourceMap& sources,
                                DiagSink& sink) {
  const FileId file = sources.Add(path);
  if (!ReadSource({path, path, false}, file, limit, io, sources, sink)) return std::nullopt;
  return file;
}

void ReadVariables(const Options& options, Io& io, SourceMap& sources, Setup& setup, DiagSink& sink) {
  setup.variables.environment = io.environment;
  for (const std::string& path : options.env_files) {
    if (const std::optional<FileId> file = ReadExtra(path, options.limits.file_bytes, io, sources, sink)) {
      ReadEnvLines(*file, sources.Text(*file), setup, sink);
    }
  }
  for (const auto& [name, value] : options.set) setup.variables.given.insert_or_assign(name, value);
}

void ReadTarget(const std::string& first, const Options& options, Io& io, SourceMap& sources, Setup& setup,
                DiagSink& sink) {
  std::string path = options.config;
  if (path.empty()) {
    path = FindTargetFile(first == "-" ? "" : first, io.files);
  }
  if (path.empty()) {
    if (options.environment.empty()) return;
    sink.Report(diag::kMissingOption, Span(), "--environment", "--config FILE").Help(help::kNoTargetFile);
    return;
  }
  const std::optional<FileId> file = ReadExtra(path, options.limits.file_bytes, io, sources, sink);
  if (!file) return;
  setup.target = LoadTarget(*file, path, sources.Text(*file), options.environment, sink);
  setup.secrets.insert(setup.secrets.end(), setup.target.hidden.begin(), setup.target.hidden.end());
  if (setup.target.only_keys) setup.only_keys.push_back(*file);
  setup.level_root = io.files.Canonical(setup.target.directory.empty() ? "." : setup.target.directory);
}

void ReadStacksAt(const std::string& path, stack::Origin origin, const Options& options, Io& io, SourceMap& sources,
                  Setup& setup, DiagSink& sink) {
  const std::string arguments[] = {path};
  const Inputs inputs = FindInputs(arguments, {}, io.files, sink);
  for (const Input& input : inputs.files) {
    const std::optional<FileId> file = ReadExtra(input.path, options.limits.file_bytes, io, sources, sink);
    if (!file) continue;
    CollectingSink findings;
    const bool readable =
        setup.run.AddStacks(*file, sources.Text(*file), origin, setup.settings, setup.secrets, findings);
    if (!readable && !MayShowUnread(sources.Text(*file))) setup.only_keys.push_back(*file);
    for (Diagnostic& finding : findings.TakeSorted()) setup.stack_findings.push_back(std::move(finding));
  }
}

void ReadStacks(const Options& options, Io& io, SourceMap& sources, Setup& setup, DiagSink& sink) {
  for (const std::string& path : options.stacks) {
    ReadStacksAt(path, stack::Origin::kOption, options, io, sources, setup, sink);
  }
  for (const Value& path : setup.target.stacks.items()) {
    const std::string_view written = path.text();
    const bool relative = !written.starts_with('/') && !setup.target.directory.empty();
    const std::string from = relative ? Below(setup.target.directory, std::string(written)) : std::string(written);
    ReadStacksAt(from, stack::Origin::kTarget, options, io, sources, setup, sink);
  }
  setup.run.AddBuiltIns(sources);
}

}  // namespace

bool ReadSource(const Input& input, FileId file, std::size_t limit, Io& io, SourceMap& sources, DiagSink& sink) {
  std::string text;
  const std::optional<FileError> error =
      input.standard_input ? ReadStream(io.in, limit, text) : io.files.ReadFile(input.path, limit, text);
  if (error) {
    ReportFile(input.path, *error, sink);
    return false;
  }
  sources.SetText(file, std::move(text));
  return true;
}

void PrepareSetup(const Options& options, Io& io, SourceMap& sources, Setup& setup, DiagSink& sink) {
  ReadVariables(options, io, sources, setup, sink);
  const Target& target = setup.target;
  CompileSettings& settings = setup.settings;
  settings.output.argo_version = options.argo_version.value_or(target.flags.argo_version.value_or(kDefaultArgoVersion));
  settings.output.layout = options.layout.value_or(LayoutOf(target));
  settings.output.hardening = options.hardening.value_or(HardeningOf(target));
  settings.output.name_space = options.name_space ? ir::Text{*options.name_space, {}, false}
                                                  : ir::Text{target.name_space.text(), target.name_space.span(), false};
  settings.output.kind = options.kind;
  settings.output.ignore_schedule = options.ignore_schedule;
  settings.output.generate_name = options.generate_name;
  settings.output.allow_oversize = options.allow_oversize;
  settings.load.strict_yaml = options.strict_yaml;
  settings.load.limits = options.limits;
  settings.target = &target;
  settings.variables = &setup.variables;
  settings.interpolate = !options.no_interpolation;
  settings.now = options.now.value_or(io.clock());
  settings.verify = options.verify;
  settings.resources = &setup.run.resources();
  settings.stacks = &setup.run.library();
  ReadStacks(options, io, sources, setup, sink);
}

void HideSecretsOf(const Setup& setup, Masking& masking) {
  for (const Span& secret : setup.secrets) masking.Hide(secret);
  for (const FileId file : setup.only_keys) masking.ShowOnlyKeys(file);
  masking.Substitute(FileId(), setup.run.substitutions());
}

void HideSecretsOf(const FileOutcome& outcome, FileId file, Masking& masking) {
  for (const Span& secret : outcome.secrets) masking.Hide(secret);
  if (outcome.only_keys) masking.ShowOnlyKeys(file);
  masking.Substitute(file, outcome.substituted);
}

void PrepareSetupWithTarget(const std::string& first, const Options& options, Io& io, SourceMap& sources, Setup& setup,
                            DiagSink& sink) {
  ReadTarget(first, options, io, sources, setup, sink);
  PrepareSetup(options, io, sources, setup, sink);
}

}  // namespace dagc::driver
