// SPDX-License-Identifier: Apache-2.0
#include "engine/player.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace dagc::engine {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

// What the kernel takes as one argument or variable, its end included.
constexpr std::size_t kMostArgument = 131072;
constexpr std::size_t kPage = 4096;

// Containers that the engine adds to pods.
bool IsTheEngines(const std::string& name) { return name == "init" || name == "wait"; }

std::vector<std::string> Texts(const Json& container, const char* key) {
  return container.value(key, std::vector<std::string>());
}

// The engine puts its own program before the user's command, up to `--`.
std::vector<std::string> UsersCommand(std::vector<std::string> command) {
  const auto end = std::ranges::find(command, "--");
  if (end != command.end()) command.erase(command.begin(), end + 1);
  return command;
}

bool IsUtf8(const std::string& text) {
  try {
    (void)Json(text).dump();
    return true;
  } catch (const Json::type_error&) {
    return false;
  }
}

std::string Below(const std::string& directory, const std::string& path) {
  return directory.ends_with('/') ? directory + path : directory + '/' + path;
}

// Makes the folder that the container sees as `/`: with a busybox as its only program, or the machine's own.
std::string RootScript(const fs::path& root) {
  std::string script = "set -e\nroot='" + root.string() + "'\n";
  if (const char* busybox = std::getenv("DAGC_BUSYBOX"); busybox != nullptr) {
    script += "mkdir -p \"$root/bin\"\ncp '" + std::string(busybox) + "' \"$root/bin/busybox\"\n";
    return script + "for p in sh cp mkdir printf; do ln -s busybox \"$root/bin/$p\"; done\n";
  }
  script += "mkdir -p \"$root\"\n";
  script +=
      "for d in bin lib lib64 usr; do\n"
      "  if [ -L /$d ]; then ln -sfn \"$(readlink /$d)\" \"$root/$d\"\n"
      "  elif [ -d /$d ]; then mkdir -p \"$root/$d\"; mount --bind /$d \"$root/$d\"; fi\n"
      "done\n";
  return script;
}

}  // namespace

const PlayedContainer* PlayedPod::Main() const {
  const auto found = std::ranges::find(containers, "main", &PlayedContainer::name);
  return found == containers.end() ? nullptr : &*found;
}

Player::Player(ClusterData cluster, test::Kubelet kubelet) : cluster_(std::move(cluster)), kubelet_(kubelet) {}

std::optional<std::string> Player::WhyNoInitContainers() {
  const ProcessResult result = RunProcess({"unshare", geteuid() == 0 ? "-m" : "-rm", "true"});
  if (result.exit_code == 0) return std::nullopt;
  return "SKIPPED: no mount namespaces here: " + result.err;
}

PlayedPod Player::Play(const Json& pod_spec) {
  PlayedPod played;
  problems_.clear();
  ReadVolumes(pod_spec);
  for (const Json& container : pod_spec.value("initContainers", Json::array())) {
    if (IsTheEngines(container.at("name"))) continue;
    played.containers.push_back(Start(container));
    RunInit(container, played.containers.back());
  }
  for (const Json& container : pod_spec.at("containers")) {
    if (!IsTheEngines(container.at("name"))) played.containers.push_back(Start(container));
  }
  played.problems = std::move(problems_);
  return played;
}

void Player::ReadVolumes(const Json& pod_spec) {
  volumes_.clear();
  for (const Json& volume : pod_spec.value("volumes", Json::array())) volumes_[volume.at("name")] = ReadVolume(volume);
}

Player::Volume Player::ReadVolume(const Json& volume) {
  Volume made;
  if (volume.contains("emptyDir")) {
    made.is_empty_dir = true;
    const std::string limit = volume.at("emptyDir").value("sizeLimit", "");
    if (limit.ends_with("Mi")) made.limit = std::strtoul(limit.c_str(), nullptr, 10) << 20;
  } else if (volume.contains("configMap")) {
    const Json& source = volume.at("configMap");
    AddItems(source.at("name"), cluster_.config_maps, source, made.files);
  } else if (volume.contains("secret")) {
    const Json& source = volume.at("secret");
    AddItems(source.at("secretName"), cluster_.secrets, source, made.files);
  } else if (volume.contains("projected")) {
    for (const Json& source : volume.at("projected").at("sources")) {
      if (source.contains("configMap")) {
        AddItems(source.at("configMap").at("name"), cluster_.config_maps, source.at("configMap"), made.files);
      } else if (source.contains("secret")) {
        AddItems(source.at("secret").at("name"), cluster_.secrets, source.at("secret"), made.files);
      }
    }
  }
  return made;
}

void Player::AddItems(const std::string& name, const std::map<std::string, ClusterData::Object>& objects,
                      const Json& source, Files& files) {
  const auto object = objects.find(name);
  const bool optional = source.value("optional", false);
  if (object == objects.end()) {
    if (!optional) problems_.push_back("no object " + name);
    return;
  }
  if (!source.contains("items")) {
    for (const auto& [key, bytes] : object->second) files[key] = bytes;
    return;
  }
  for (const Json& item : source.at("items")) {
    const auto found = object->second.find(item.at("key"));
    const std::string path = item.at("path");
    if (found == object->second.end()) {
      if (!optional) problems_.push_back("no key " + item.at("key").get<std::string>() + " in " + name);
    } else if (!files.emplace(path, found->second).second) {
      problems_.push_back("two files at " + path);
    }
  }
}

PlayedContainer Player::Start(const Json& container) {
  PlayedContainer started;
  started.name = container.at("name");
  const test::Variables environment = Environment(container);
  for (const auto& [name, value] : environment) {
    started.environment[name] = value;
    CheckText(name, name + '=' + value, started.name);
  }
  const auto expand = [&](std::vector<std::string> texts) {
    for (std::string& text : texts) {
      text = test::ExpandReferences(text, environment, kubelet_);
      CheckText("an argument", text, started.name);
    }
    return texts;
  };
  started.command = UsersCommand(expand(Texts(container, "command")));
  started.arguments = expand(Texts(container, "args"));
  for (const Json& mount : container.value("volumeMounts", Json::array())) {
    const auto volume = volumes_.find(mount.at("name"));
    if (volume == volumes_.end()) {
      problems_.push_back("no volume " + mount.at("name").get<std::string>());
      continue;
    }
    for (const auto& [path, bytes] : volume->second.files) started.files[Below(mount.at("mountPath"), path)] = bytes;
  }
  return started;
}

test::Variables Player::Environment(const Json& container) {
  test::Variables from;
  for (const Json& source : container.value("envFrom", Json::array())) {
    const bool secret = source.contains("secretRef");
    const auto& objects = secret ? cluster_.secrets : cluster_.config_maps;
    const std::string name = source.at(secret ? "secretRef" : "configMapRef").at("name");
    const auto object = objects.find(name);
    if (object == objects.end()) {
      problems_.push_back("no object " + name);
      continue;
    }
    for (const auto& [key, value] : object->second) from[source.value("prefix", "") + key] = value;
  }
  std::vector<test::EnvEntry> entries;
  for (const Json& entry : container.value("env", Json::array())) {
    if (auto made = Entry(entry)) entries.push_back(std::move(*made));
  }
  return test::ResolveEnvironment(entries, from, {}, kubelet_);
}

// What the pod's own fields say is empty here: nothing of the user's depends on it. Nothing for a reference that may be
// missing and is.
std::optional<test::EnvEntry> Player::Entry(const Json& entry) {
  const std::string name = entry.at("name");
  if (!entry.contains("valueFrom")) return test::EnvEntry{name, entry.value("value", ""), false};
  const Json& source = entry.at("valueFrom");
  for (const bool secret : {true, false}) {
    const char* kind = secret ? "secretKeyRef" : "configMapKeyRef";
    if (!source.contains(kind)) continue;
    const std::string object = source.at(kind).at("name"), key = source.at(kind).at("key");
    const auto& objects = secret ? cluster_.secrets : cluster_.config_maps;
    if (objects.contains(object) && objects.at(object).contains(key)) {
      return test::EnvEntry{name, objects.at(object).at(key), true};
    }
    if (source.at(kind).value("optional", false)) return std::nullopt;
    problems_.push_back("no key " + key + " in " + object);
  }
  return test::EnvEntry{name, "", true};
}

// The kubelet hands texts to the runtime as UTF-8, and the runtime to the kernel with a zero byte behind them.
void Player::CheckText(const std::string& name, const std::string& text, const std::string& container) {
  const char* why = text.find('\0') != std::string::npos ? "U+0000"
                    : !IsUtf8(text)                      ? "bytes that are not UTF-8"
                    : text.size() >= kMostArgument       ? "more than the kernel takes"
                                                         : nullptr;
  if (why != nullptr) problems_.push_back(container + ": " + name + " holds " + why);
}

// As AtomicWriter does it: the files in a directory with a time, a link `..data` to that, and a link to each entry.
void Player::LayOut(const Volume& volume, const fs::path& folder) {
  fs::create_directories(folder);
  if (volume.is_empty_dir) {
    for (const auto& [path, bytes] : volume.files) WriteFile(folder / path, bytes);
    return;
  }
  const std::string time = "..2026_01_01_00_00_00.123456789";
  for (const auto& [path, bytes] : volume.files) WriteFile(folder / time / path, bytes);
  fs::create_directory_symlink(time, folder / "..data");
  for (const auto& [path, bytes] : volume.files) {
    const std::string first = path.substr(0, path.find('/'));
    if (!fs::is_symlink(folder / first)) fs::create_symlink("..data/" + first, folder / first);
  }
}

void Player::ReadBack(const std::string& name, Volume& volume, const fs::path& folder) {
  volume.files.clear();
  std::size_t bytes = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).string();
    if (entry.is_symlink()) problems_.push_back(name + " holds a link: " + path);
    const auto wanted = entry.is_directory() ? fs::perms(0755) : fs::perms(0644);
    if (entry.status().permissions() != wanted) problems_.push_back("the mode of " + path + " in " + name);
    if (!entry.is_regular_file()) continue;
    bytes += (entry.file_size() + kPage - 1) / kPage * kPage;
    volume.files[path] = ReadFile(entry.path());
  }
  if (volume.limit != 0 && bytes > volume.limit) problems_.push_back(name + " holds more than its limit");
}

void Player::RunInit(const Json& container, const PlayedContainer& started) {
  const fs::path folder = scratch_.path() / std::to_string(runs_++);
  const fs::path root = folder / "root";
  std::string script = RootScript(root);
  std::vector<std::string> mounted;
  for (const Json& mount : container.value("volumeMounts", Json::array())) {
    const std::string name = mount.at("name"), path = mount.at("mountPath");
    const auto volume = volumes_.find(name);
    if (volume == volumes_.end()) return;
    LayOut(volume->second, folder / "volumes" / name);
    mounted.push_back(name);
    const std::string from = (folder / "volumes" / name).string(), to = root.string() + path;
    script += "mkdir -p '" + to + "'\nmount --bind '" + from + "' '" + to + "'\n";
    if (mount.value("readOnly", false) || !volume->second.is_empty_dir) {
      script += "mount -o remount,ro,bind '" + to + "'\n";
    }
  }
  script += "exec chroot \"$root\" \"$@\"\n";
  WriteFile(folder / "mounts.sh", script);
  std::vector<std::string> command = {"env", "-i", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"};
  for (const auto& [name, value] : started.environment) command.push_back(name + '=' + value);
  command.insert(command.end(), {"unshare", geteuid() == 0 ? "-m" : "-rm", "/bin/sh", (folder / "mounts.sh").string()});
  command.insert(command.end(), started.command.begin(), started.command.end());
  command.insert(command.end(), started.arguments.begin(), started.arguments.end());
  const ProcessResult result = RunProcess(command, {.limit = std::chrono::minutes(1)});
  if (result.exit_code != 0 || !result.err.empty()) {
    problems_.push_back(started.name + " ends with " + std::to_string(result.exit_code) + ": " + result.err);
  }
  for (const std::string& name : mounted) {
    Volume& volume = volumes_.at(name);
    if (volume.is_empty_dir) ReadBack(name, volume, folder / "volumes" / name);
  }
  std::error_code ignored;
  if (getenv("DAGC_KEEP") == nullptr) fs::remove_all(folder, ignored);
}

}  // namespace dagc::engine
