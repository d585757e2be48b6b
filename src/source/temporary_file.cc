// SPDX-License-Identifier: Apache-2.0
#include "source/temporary_file.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <vector>

#include "base/hashes.h"
#include "base/text.h"

namespace dagc {

// One entry of the list that the signal handler walks. Slots are used again and never freed, so that a handler can
// always follow `next`.
struct TemporarySlot {
  std::atomic<char*> path = nullptr;  // a copy of the name; null: the slot is free
  TemporarySlot* next = nullptr;      // set before the slot is put into the list
};

namespace {

constexpr std::string_view kPrefix = ".dagc-";
constexpr std::string_view kSuffix = ".tmp";
constexpr std::size_t kTagDigits = 8;

// Both are process-wide, as signal handlers are.
std::atomic<TemporarySlot*> all_slots = nullptr;
std::mutex slots_mutex;  // guards FreeSlots; the handler takes no lock

std::vector<TemporarySlot*>& FreeSlots() {
  static std::vector<TemporarySlot*> free_slots;
  return free_slots;
}

TemporarySlot* Register(const std::string& path) {
  char* const copy = ::strdup(path.c_str());
  if (copy == nullptr) throw std::bad_alloc();
  const std::lock_guard lock(slots_mutex);
  std::vector<TemporarySlot*>& free_slots = FreeSlots();
  if (!free_slots.empty()) {
    TemporarySlot* const slot = free_slots.back();
    free_slots.pop_back();
    slot->path = copy;
    return slot;
  }
  auto* const slot = new TemporarySlot;
  slot->path = copy;
  slot->next = all_slots.load();
  all_slots = slot;
  return slot;
}

void Unregister(TemporarySlot* slot) {
  std::free(slot->path.exchange(nullptr));
  const std::lock_guard lock(slots_mutex);
  FreeSlots().push_back(slot);
}

bool IsRegistered(const std::string& path) {
  const std::lock_guard lock(slots_mutex);
  for (const TemporarySlot* slot = all_slots.load(); slot != nullptr; slot = slot->next) {
    const char* const known = slot->path.load();
    if (known != nullptr && path == known) return true;
  }
  return false;
}

// What tells where a process number means something: the machine, and the numbering that the process is in.
std::string MakeTag() {
  std::array<char, 256> text{};
  std::string place;
  if (::gethostname(text.data(), text.size() - 1) == 0) place = text.data();
  const ssize_t size = ::readlink("/proc/self/ns/pid", text.data(), text.size());
  if (size > 0) place.append(text.data(), static_cast<std::size_t>(size));
  return Sha256Hex(place).substr(0, kTagDigits);
}

const std::string& Tag() {
  static const std::string tag = MakeTag();
  return tag;
}

std::string NextName() {
  static std::atomic<unsigned> counter{0};
  std::string name(kPrefix);
  name.append(Tag()).append("-").append(std::to_string(::getpid())).append("-");
  return name.append(std::to_string(counter.fetch_add(1))).append(kSuffix);
}

struct Maker {
  std::string_view tag;
  pid_t process = 0;
};

// ".dagc-0123abcd-4711-3.tmp"
std::optional<Maker> MakerOf(std::string_view name) {
  if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) return std::nullopt;
  name.remove_prefix(kPrefix.size());
  name.remove_suffix(kSuffix.size());
  if (name.size() < kTagDigits + 4 || name[kTagDigits] != '-') return std::nullopt;
  Maker maker;
  maker.tag = name.substr(0, kTagDigits);
  const std::string_view number = name.substr(kTagDigits + 1);
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), maker.process);
  if (error != std::errc() || maker.process <= 0 || *end != '-') return std::nullopt;
  return maker;
}

bool IsOlderThanADay(const std::string& path) {
  constexpr std::time_t kDay = 24 * 60 * 60;
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && std::time(nullptr) - status.st_mtime > kDay;
}

bool IsLeft(const Maker& maker, const std::string& path) {
  if (maker.tag != Tag()) return IsOlderThanADay(path);
  // An earlier process may have had our number.
  if (maker.process == ::getpid()) return !IsRegistered(path);
  return ::kill(maker.process, 0) != 0 && errno == ESRCH;
}

}  // namespace

TemporaryFile::TemporaryFile(const std::string& directory) : path_(directory + NextName()), slot_(Register(path_)) {}

TemporaryFile::~TemporaryFile() {
  if (slot_ == nullptr) return;
  ::unlink(path_.c_str());
  Unregister(slot_);
}

void TemporaryFile::Release() {
  Unregister(slot_);
  slot_ = nullptr;
}

void RemoveAllTemporaryFiles() noexcept {
  for (const TemporarySlot* slot = all_slots.load(); slot != nullptr; slot = slot->next) {
    const char* const path = slot->path.load();
    if (path != nullptr) ::unlink(path);
  }
}

void RemoveLeftovers(const std::string& directory) {
  const std::unique_ptr<DIR, int (*)(DIR*)> list(::opendir(directory.empty() ? "." : directory.c_str()), ::closedir);
  if (list == nullptr) return;
  std::string prefix = directory;
  if (!prefix.empty() && !prefix.ends_with('/')) prefix += '/';
  while (const dirent* entry = ::readdir(list.get())) {
    const std::optional<Maker> maker = MakerOf(entry->d_name);
    if (!maker) continue;
    const std::string path = prefix + entry->d_name;
    if (IsLeft(*maker, path)) ::unlink(path.c_str());
  }
}

}  // namespace dagc
