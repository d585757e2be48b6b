// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/step_files.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "backend/argo/file_checks.h"
#include "backend/argo/file_writer.h"

namespace dagc::argo {

namespace {

// Where a volume has the key that is always there: no path of a user's file, and in a directory, of which the init
// container copies nothing that is not named.
constexpr std::string_view kAlwaysPath = "dagc+/always";

std::string_view Numbered(Arena& arena, std::size_t number, std::string_view suffix = {}) {
  std::string name("dagc-files-");
  name.append(std::to_string(number)).append(suffix);
  return arena.Copy(std::string_view(name));
}

// {key, path} of those files of a directory that one source holds.
class Items {
 public:
  explicit Items(Arena& arena) : arena_(arena), list_(arena) {}
  void Add(std::string_view key, std::string_view path) {
    list_.Add(MapBuilder(arena_).Put("key", key).Put("path", path).Finish());
  }
  bool empty() const { return list_.empty(); }
  Value Finish() const { return list_.Finish(); }

 private:
  Arena& arena_;
  ListBuilder list_;
};

}  // namespace

StepFiles::StepFiles(const Emission& emission, const ir::Template& step, const StaticFiles& static_files)
    : emission_(emission), static_files_(static_files) {
  const auto& secrets = step.projected->secrets;
  for (const ir::WholeSecret& secret : secrets) {
    if (!secret.directory.empty()) Add(secret);
  }
  for (const ir::ProjectedFile& file : step.projected->files) Add(file);
  for (std::size_t n = 0; n < directories_.size(); ++n) {
    StepDirectory& directory = directories_[n];
    const auto is_mixed = [](const StepFile& file) { return file.kind == CompositionKind::kMixed; };
    const auto mixed = std::count_if(directory.files.begin(), directory.files.end(), is_mixed);
    directory.optional = std::any_of(directory.files.begin(), directory.files.end(),
                                     [](const StepFile& file) { return file.optional(); });
    directory.filled = mixed > 0 || directory.optional;
    directory.volume = Numbered(emission.arena, n);
    const bool all_mixed = static_cast<std::size_t>(mixed) == directory.files.size() && directory.whole_secrets.empty();
    const bool copies = directory.filled && !all_mixed;
    if (copies) directory.source = Numbered(emission.arena, n, "-src");
    CheckDirectory(emission, step, directory);
  }
}

StepDirectory* StepFiles::FindAtOrAbove(std::string_view directory) {
  for (std::string_view at = directory; !at.empty(); at = at.substr(0, at.rfind('/'))) {
    if (const auto known = by_path_.find(at); known != by_path_.end()) return &directories_[known->second];
  }
  return nullptr;
}

// Files come sorted by directory, so a directory comes before those within it.
void StepFiles::Add(const ir::ProjectedFile& file) {
  const CompositionKind kind = KindOf(file.contents);
  StepDirectory* const outer = FindAtOrAbove(file.directory);
  if (outer == nullptr) {
    by_path_.emplace(file.directory, directories_.size());
    directories_.push_back({file.directory, {{file.name, &file, kind}}, {}, {}, false, false, {}, file.from.span});
    return;
  }
  std::string_view path = file.name;
  if (outer->directory != file.directory) {
    std::string longer(file.directory.substr(outer->directory.size() + 1));
    path = emission_.arena.Copy(std::string_view(longer.append("/").append(file.name)));
  }
  outer->files.push_back({path, &file, kind});
}

void StepFiles::Add(const ir::WholeSecret& secret) {
  const auto [known, is_new] = by_path_.emplace(secret.directory, directories_.size());
  if (is_new) directories_.push_back({secret.directory, {}, {}, {}, false, false, {}, secret.from.span});
  directories_[known->second].whole_secrets.push_back(secret.secret);
}

// The kubelet reads the sources in order: when it comes to the optional one, the Secret is there.
void StepFiles::AddOptional(const StepDirectory& directory, ListBuilder& sources) const {
  const ir::ExternalSecret& external = emission_.workflow.external_secret;
  Arena& arena = emission_.arena;
  const auto add = [&](const Items& items, bool optional) {
    MapBuilder source(arena);
    source.Put("name", external.name).Put("items", items.Finish());
    if (optional) source.Put("optional", Value::Bool(true));
    sources.Add(MapBuilder(arena).Put("secret", source.Finish()).Finish());
  };
  Items always(arena);
  always.Add(external.always, kAlwaysPath);
  add(always, false);
  Items optional(arena);
  for (const StepFile& file : directory.files) {
    if (file.optional()) optional.Add(SecretOf(file.file->contents).key, file.path);
  }
  add(optional, true);
}

// A volume of everything in the directory that is no concatenation.
Value StepFiles::Volume(std::string_view name, const StepDirectory& directory) const {
  Arena& arena = emission_.arena;
  Items static_items(arena);
  // Those files that are keys of Secrets, whatever the conditions are; Secrets in order of first use.
  std::vector<std::string_view> secrets;
  std::map<std::string_view, Items> items;
  for (const StepFile& file : directory.files) {
    if (file.kind == CompositionKind::kText) {
      static_items.Add(static_files_.KeyOf(TextOf(file.file->contents, arena)), file.path);
    } else if (file.kind == CompositionKind::kSecret && !file.optional()) {
      const ir::ValuePart& part = SecretOf(file.file->contents);
      const auto [of_secret, is_new] = items.try_emplace(part.secret, arena);
      if (is_new) secrets.push_back(part.secret);
      of_secret->second.Add(part.key, file.path);
    }
  }
  MapBuilder volume(arena);
  volume.Put("name", name);
  const auto config_map = [&] {
    return MapBuilder(arena).Put("name", static_files_.name()).Put("items", static_items.Finish()).Finish();
  };
  const auto& whole = directory.whole_secrets;
  if (secrets.empty() && whole.empty() && !directory.optional) return volume.Put("configMap", config_map()).Finish();
  if (secrets.size() + whole.size() == 1 && static_items.empty() && !directory.optional) {
    MapBuilder source(arena);
    source.Put("secretName", whole.empty() ? secrets.front() : whole.front());
    if (whole.empty()) source.Put("items", items.at(secrets.front()).Finish());
    return volume.Put("secret", source.Finish()).Finish();
  }
  ListBuilder sources(arena);
  const auto add = [&](std::string_view kind, const Value& source) {
    sources.Add(MapBuilder(arena).Put(kind, source).Finish());
  };
  if (!static_items.empty()) add("configMap", config_map());
  for (const std::string_view secret : whole) add("secret", MapBuilder(arena).Put("name", secret).Finish());
  for (const std::string_view secret : secrets) {
    add("secret", MapBuilder(arena).Put("name", secret).Put("items", items.at(secret).Finish()).Finish());
  }
  if (directory.optional) AddOptional(directory, sources);
  return volume.Put("projected", MapBuilder(arena).Put("sources", sources.Finish()).Finish()).Finish();
}

void StepFiles::AddVolumes(ListBuilder& volumes) const {
  for (const StepDirectory& directory : directories_) {
    if (!directory.filled) {
      volumes.Add(Volume(directory.volume, directory));
      continue;
    }
    volumes.Add(MemoryVolume(emission_.arena, directory));
    if (!directory.source.empty()) volumes.Add(Volume(directory.source, directory));
  }
}

void StepFiles::AddMounts(ListBuilder& mounts, const Value& written) const {
  std::set<std::string_view> places;
  for (const Value& mount : written.items()) {
    if (const Value* place = mount.Find("mountPath")) places.insert(place->text());
  }
  for (const StepDirectory& directory : directories_) {
    if (places.contains(directory.directory)) continue;
    MapBuilder mount(emission_.arena);
    mount.Put("name", directory.volume).Put("mountPath", directory.directory).Put("readOnly", Value::Bool(true));
    mounts.Add(mount.Finish());
  }
}

std::string_view StepFiles::VolumeAt(std::string_view directory) const {
  const auto known = by_path_.find(directory);
  return known == by_path_.end() ? std::string_view() : directories_[known->second].volume;
}

Value StepFiles::InitContainer(const Value& security) const {
  const auto filled = [](const StepDirectory& directory) { return directory.filled; };
  if (std::none_of(directories_.begin(), directories_.end(), filled)) return {};
  return FileWriter(emission_, directories_, security);
}

}  // namespace dagc::argo
