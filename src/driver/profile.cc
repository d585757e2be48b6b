// SPDX-License-Identifier: Apache-2.0
#include "driver/profile.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/credential_name.h"
#include "diag/codes/dg0.h"
#include "diag/codes/dg5.h"
#include "diag/diag_catalog.h"
#include "document/unread_text.h"
#include "driver/placed_sink.h"
#include "driver/read_source.h"
#include "driver/settings.h"
#include "driver/variable_name.h"
#include "driver/walk.h"

namespace dagc::driver {
namespace {

// Where `envFiles` of a target file names the file; no file for one that the command line names.
Span PlaceOfEnvFile(const Profile& profile, const std::string& path, PathRules& rules) {
  const Value* key = FindSetting(profile.target, "envFiles");
  if (key == nullptr) return {};
  CollectingSink discarded;  // what is wrong with an item was said where it was read
  for (const Value& item : key[1].items()) {
    if (item.IsString() && AllowedPathIn(profile.target, item, profile.root, rules, discarded) == path) {
      return item.span();
    }
  }
  return {};
}

void MoveAll(CollectingSink& from, DiagSink& to) {
  for (Diagnostic& finding : from.TakeSorted()) to.Add(std::move(finding));
}

// What is shown here is looked at, and nothing is made of it: a credential stays the `${NAME}` that is written.
void HideCredentials(Variables& variables) {
  for (auto* of_source : {&variables.given, &variables.environment}) {
    for (auto& [name, value] : *of_source) {
      if (LooksLikeCredential(name)) value = "${" + name + "}";
    }
  }
}

}  // namespace

Profiles::Profiles(const Parts& parts) : parts_(parts) {}

const Profile& Profiles::Run() {
  if (run_ != nullptr) return *run_;
  run_ = &For("");
  CollectingSink sink;
  CollectingSink stacks;
  for (const std::string& path : parts_.command_line.stacks) {
    ReadStacksAt(path, stack::Origin::kOption, *run_, parts_.resources.library(), sink, stacks);
  }
  parts_.resources.AddBuiltIns(parts_.sources);
  run_->failed = run_->failed || sink.has_errors();
  MoveAll(sink, findings_);
  MoveAll(stacks, findings_);
  return *run_;
}

Profile& Profiles::For(const std::string& path) {
  if (!parts_.command_line.config.empty()) return Load(parts_.command_line.config, parts_.rules.RootOf(""));
  const std::string folder = path.empty() ? "." : parts_.io.files.IsDirectory(path) ? path : FolderOf(path);
  const auto [entry, is_new] = nearest_.emplace(folder, nullptr);
  if (is_new) {
    const std::string& root = parts_.rules.RootOf(folder);
    entry->second = &Load(FindTargetFile(folder, root, parts_.io.files), root);
  }
  return *entry->second;
}

bool Profiles::has_target() const {
  return std::any_of(profiles_.begin(), profiles_.end(), [](const auto& entry) { return !entry.first.empty(); });
}

Profile& Profiles::Load(const std::string& path, const std::string& root) {
  const std::string canonical = path.empty() ? "" : parts_.io.files.Canonical(path);
  const auto [entry, is_new] = profiles_.emplace(canonical, nullptr);
  if (!is_new) return *entry->second;
  entry->second = std::make_unique<Profile>(parts_.resources.library());
  Profile& profile = *entry->second;
  profile.path = path;
  profile.root = root;
  CollectingSink sink;
  ReadTarget(profile, sink);
  const KeySource own{profile.target, profile.root, parts_.rules};
  if (run_ == nullptr) {
    TakeKeys(own, Scope::kRun, profile.options, sink);
  } else {
    CollectingSink discarded;  // said already
    TakeKeys({run_->target, run_->root, parts_.rules}, Scope::kRun, profile.options, discarded);
  }
  Options of_file;
  TakeKeys(own, Scope::kInput, of_file, sink);
  CollectingSink discarded;
  TakeKeys(own, Scope::kInput, profile.options, discarded);
  TakeCommandLine(parts_.command_line, profile.options);
  ReadVariables(profile, of_file, sink);
  if (parts_.hide_credentials) HideCredentials(profile.variables);
  FillSettings(profile);
  CollectingSink stacks;
  ReadStacks(profile, sink, stacks);
  profile.failed = sink.has_errors();
  MoveAll(sink, findings_);
  MoveAll(stacks, findings_);
  return profile;
}

std::optional<FileId> Profiles::ReadFile(const std::string& path, std::size_t limit, DiagSink& sink) {
  const std::string canonical = parts_.io.files.Canonical(path);
  if (const auto known = files_.find(canonical); known != files_.end()) return known->second;
  const FileId file = parts_.sources.Add(path);
  Input input{path, path};
  input.claimed = true;
  const ReadResult read = ReadSource(input, file, limit, parts_.io, parts_.sources, sink);
  if (read != ReadResult::kRead) return std::nullopt;
  files_.emplace(canonical, file);
  return file;
}

void Profiles::ReadTarget(Profile& profile, DiagSink& sink) {
  if (profile.path.empty()) return;
  if (parts_.command_line.config.empty() && !parts_.rules.Allows(profile.path, profile.root)) {
    sink.Report(diag::kPathOutside, Span(), profile.path).Help(help::kAllowOutside);
    return;
  }
  const std::optional<FileId> file = ReadFile(profile.path, parts_.command_line.limits.file_bytes, sink);
  if (!file) return;
  const auto open = [&](const TargetText& from, const Value& path, DiagSink& to) {
    return OpenExtended(profile, from, path, to);
  };
  profile.target =
      LoadTarget({*file, profile.path, parts_.sources.Text(*file)}, parts_.command_line.environment, open, sink);
  const Target& target = profile.target;
  secrets_.insert(secrets_.end(), target.hidden.begin(), target.hidden.end());
  only_keys_.insert(only_keys_.end(), target.only_keys.begin(), target.only_keys.end());
}

std::optional<TargetText> Profiles::OpenExtended(const Profile& profile, const TargetText& from, const Value& path,
                                                 DiagSink& sink) {
  const std::string text(path.text());
  const std::string found = text.starts_with('/') ? text : Below(FolderOf(from.path), text);
  // What is no target file may be anything that the job left in the repository: a key of a service account,
  // `.git/config`.
  if (!found.ends_with(".yaml") && !found.ends_with(".yml")) {
    sink.Report(diag::kInvalidSetting, path.span(), "extends", Shown(path), "a .yaml file").At("extends");
    return std::nullopt;
  }
  if (!parts_.rules.Allows(found, profile.root)) {
    sink.Report(diag::kPathOutside, path.span(), text).Help(help::kAllowOutside);
    return std::nullopt;
  }
  PlacedSink placed(path.span(), sink);
  const std::optional<FileId> file = ReadFile(found, parts_.command_line.limits.file_bytes, placed);
  if (!file) return std::nullopt;
  return TargetText{*file, found, parts_.sources.Text(*file)};
}

const EnvFile& Profiles::ReadVariableFile(const std::string& path, DiagSink& sink) {
  const auto [entry, is_new] = variable_files_.try_emplace(path);
  if (!is_new) return entry->second;
  if (const auto file = ReadFile(path, parts_.command_line.limits.file_bytes, sink)) {
    entry->second = ReadEnvFile(*file, parts_.sources.Text(*file), sink);
    secrets_.insert(secrets_.end(), entry->second.secrets.begin(), entry->second.secrets.end());
  }
  return entry->second;
}

// Later ones win: the file's before those of the command line, and in each files before single values.
void Profiles::ReadVariables(Profile& profile, const Options& of_file, DiagSink& sink) {
  auto& given = profile.variables.given;
  for (const Options* options : {&of_file, &parts_.command_line}) {
    for (const std::string& path : options->env_files) {
      CollectingSink found;
      for (const auto& [name, value] : ReadVariableFile(path, found).values) given.insert_or_assign(name, value);
      if (found.empty()) continue;
      PlacedSink placed(PlaceOfEnvFile(profile, path, parts_.rules), sink);
      MoveAll(found, placed);
    }
    for (const auto& [name, value] : options->set) given.insert_or_assign(name, value);
  }
  for (const std::string& name : parts_.command_line.set_from_environment) {
    const auto found = parts_.io.environment.find(name);
    if (found != parts_.io.environment.end()) given.insert_or_assign(name, found->second);
  }
  TakeEnvironment(profile);
}

// `env` of the target file can only narrow what is taken. Credentials are taken only where the caller names them.
void Profiles::TakeEnvironment(Profile& profile) {
  if (parts_.command_line.no_env) return;
  if (parts_.command_line.hook && parts_.lint_only) return;  // a commit is judged the same on every machine
  std::optional<std::set<std::string_view>> listed;
  if (const Value* key = FindSetting(profile.target, "env")) {
    listed.emplace();
    for (const Value& name : key[1].items()) listed->insert(name.text());
  }
  for (const auto& [name, value] : parts_.io.environment) {
    if (listed && !listed->contains(name)) continue;
    if (LooksLikeCredential(name)) {
      profile.withheld.insert(name);
    } else {
      profile.variables.environment.emplace(name, value);
    }
  }
}

void Profiles::FillSettings(Profile& profile) {
  const Options& options = profile.options;
  CompileSettings& settings = profile.settings;
  settings.output.argo_version = options.argo_version.value_or(kDefaultArgoVersion);
  settings.output.layout = options.layout.value_or(output::Layout::kInline);
  settings.output.hardening = options.hardening.value_or(output::Hardening::kOff);
  const Value& of_file = profile.target.name_space;  // its place matters
  settings.output.name_space =
      options.name_space ? ir::Text{*options.name_space, {}, false} : ir::Text{of_file.text(), of_file.span(), false};
  settings.output.kind = options.kind;
  settings.output.ignore_schedule = options.ignore_schedule;
  settings.output.generate_name = options.generate_name;
  settings.output.allow_oversize = options.allow_oversize;
  settings.load.strict_yaml = options.strict_yaml;
  settings.load.limits = options.limits;
  settings.target = &profile.target;
  settings.variables = &profile.variables;
  settings.interpolate = !options.no_interpolation;
  settings.lint_only = parts_.lint_only;
  if (parts_.on_workflow) {
    settings.on_workflow = [this, &settings](const ir::Workflow& workflow) { parts_.on_workflow(workflow, settings); };
  }
  settings.now = parts_.now;
  settings.verify = options.verify;
  settings.resources = &parts_.resources.resources();
  settings.stacks = &profile.stacks;
}

void Profiles::ReadStacks(Profile& profile, DiagSink& sink, DiagSink& stacks) {
  std::set<std::pair<FileId, std::string_view>> known;  // each is read once, however often it is written
  for (const Value& path : profile.target.stacks.items()) {
    if (!path.IsString()) continue;  // the schema has told
    if (!known.insert({path.span().file, path.text()}).second) continue;
    const std::string found = AllowedPathIn(profile.target, path, profile.root, parts_.rules, sink);
    PlacedSink placed(path.span(), sink);
    if (!found.empty()) ReadStacksAt(found, stack::Origin::kTarget, profile, profile.stacks, placed, stacks);
  }
}

void Profiles::ReadStacksAt(const std::string& path, stack::Origin origin, const Profile& profile, stack::Library& to,
                            DiagSink& sink, DiagSink& stacks) {
  const std::string arguments[] = {path};
  WalkOptions walk;
  if (origin == stack::Origin::kOption) walk.rules = &parts_.rules;
  const Inputs inputs = FindInputs(arguments, walk, parts_.io.files, sink);
  for (const Input& input : inputs.files) {
    const std::optional<FileId> file = ReadFile(input.path, profile.options.limits.file_bytes, sink);
    if (!file) continue;
    const std::string_view text = parts_.sources.Text(*file);
    const bool readable = parts_.resources.AddStacks(*file, text, origin, profile.settings, to, secrets_, stacks);
    if (!readable && !MayShowUnread(text)) only_keys_.push_back(*file);
  }
}

std::optional<Profiles::Destination> Profiles::DestinationIn(Profile& profile) {
  const Value* key = FindSetting(profile.target, "output");
  if (key == nullptr || !key[1].IsString() || key[1].text().empty()) return std::nullopt;
  CollectingSink sink;
  const std::string folder = AllowedPathIn(profile.target, key[1], profile.root, parts_.rules, sink);
  profile.failed = profile.failed || sink.has_errors();
  MoveAll(sink, findings_);
  if (folder.empty()) return std::nullopt;
  return Destination{folder, profile.target.directories.at(key[1].span().file)};
}

std::optional<Profiles::Destination> Profiles::DestinationOf(const std::string& path) {
  if (!parts_.command_line.config.empty()) return DestinationIn(*run_);
  std::optional<std::string> folder = FolderAbove(path);
  while (folder) {
    Profile& profile = For(*folder);
    if (auto found = DestinationIn(profile)) return found;
    if (profile.path.empty() || &profile == run_) break;
    folder = FolderAbove(FolderOf(profile.path));
  }
  return std::nullopt;
}

// A value that the schema refuses is no second mistake where the key is read.
std::vector<Diagnostic> Profiles::TakeFindings() {
  std::vector<Diagnostic> findings = findings_.TakeSorted();
  std::set<Span> refused;
  for (const Diagnostic& finding : findings) {
    if (PhaseDigit(finding.code) == 2) refused.insert(finding.span);
  }
  std::erase_if(findings, [&](const Diagnostic& finding) {
    return finding.code == diag::kInvalidSetting.code && refused.contains(finding.span);
  });
  return findings;
}

void Profiles::Take(CollectingSink& sink) {
  run_->failed = run_->failed || sink.has_errors();
  MoveAll(sink, findings_);
}

void Profiles::HideSecrets(Masking& masking) const {
  for (const Span& secret : secrets_) masking.Hide(secret);
  for (const FileId file : only_keys_) masking.ShowOnlyKeys(file);
  masking.Substitute(FileId(), parts_.resources.substitutions());
}

}  // namespace dagc::driver
