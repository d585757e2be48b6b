// SPDX-License-Identifier: Apache-2.0
#include "source/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/large_memory.h"
#include "source/temporary_file.h"

namespace dagc {
namespace {

FileError ErrorOf(int number) {
  return {number == ENOENT || number == ENOTDIR ? FileFault::kMissing : FileFault::kOther,
          std::generic_category().message(number)};
}
FileError LastError() { return ErrorOf(errno); }

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  // Some file systems report a failed write only here.
  bool Close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

FileKind KindOfMode(mode_t mode) {
  return S_ISREG(mode) ? FileKind::kFile : S_ISDIR(mode) ? FileKind::kDirectory : FileKind::kOther;
}

bool WriteAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A pipe that nobody reads would hold the program for ever; one that is read may be slow.
std::optional<FileError> WriteDirectly(const std::string& path, std::string_view text) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
  const int flags = file ? ::fcntl(file.number(), F_GETFL) : -1;
  if (flags < 0 || ::fcntl(file.number(), F_SETFL, flags & ~O_NONBLOCK) < 0) return LastError();
  if (!WriteAll(file.number(), text) || !file.Close()) return LastError();
  return std::nullopt;
}

// What was written to directly.
class NothingStaged final : public StagedFile {
 public:
  std::optional<FileError> Commit() override { return std::nullopt; }
};

class StagedBeside final : public StagedFile {
 public:
  explicit StagedBeside(const std::string& path)
      : path_(path), temporary_(path.substr(0, path.find_last_of('/') + 1)) {}

  // With the permissions of the file that it will replace.
  std::optional<FileError> Write(std::string_view text, const struct stat* replaced) {
    Descriptor file(::open(temporary_.path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    const bool written = file && (replaced == nullptr || ::fchmod(file.number(), replaced->st_mode & 07777) == 0) &&
                         WriteAll(file.number(), text) && file.Close();
    if (written) return std::nullopt;
    return LastError();
  }

  std::optional<FileError> Commit() override {
    if (::rename(temporary_.path().c_str(), path_.c_str()) != 0) return LastError();
    temporary_.Release();
    return std::nullopt;
  }

 private:
  const std::string path_;
  TemporaryFile temporary_;
};

}  // namespace

std::optional<FileError> FileSystem::WriteAtomically(const std::string& path, std::string_view text) {
  std::unique_ptr<StagedFile> staged;
  if (auto error = Stage(path, text, staged)) return error;
  return staged->Commit();
}

FileError TooLarge(std::size_t limit) {
  return {FileFault::kTooLarge, "larger than " + std::to_string(limit) + " bytes"};
}

std::optional<FileError> RealFileSystem::ReadFile(const std::string& path, std::size_t limit, std::string& text) {
  text.clear();
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status{};
  if (!file || ::fstat(file.number(), &status) != 0) return LastError();
  if (S_ISDIR(status.st_mode)) return ErrorOf(EISDIR);
  const std::size_t expected = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (expected > limit) return TooLarge(limit);
  // One byte more than expected, so that an ordinary file ends with the second read and a growing one is noticed.
  text.reserve(expected + 1);
  ExpectToFill(text.data(), expected + 1);
  text.resize(expected + 1);
  std::size_t size = 0;
  while (true) {
    const ssize_t got = ::read(file.number(), text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return LastError();
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) return TooLarge(limit);
    if (size == text.size()) text.resize(std::min(limit + 1, std::max<std::size_t>(65536, size * 2)));
  }
  text.resize(size);
  return std::nullopt;
}

std::optional<FileError> RealFileSystem::ReadBeginning(const std::string& path, std::size_t size, std::string& text) {
  text.clear();
  // Without blocking: what was a file a moment ago may be a pipe now.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status{};
  if (!file || ::fstat(file.number(), &status) != 0) return LastError();
  if (!S_ISREG(status.st_mode)) return ErrorOf(EINVAL);
  text.resize(std::min(size, static_cast<std::size_t>(status.st_size)));
  std::size_t read = 0;
  while (read < text.size()) {
    const ssize_t got = ::read(file.number(), text.data() + read, text.size() - read);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return LastError();
    if (got == 0) break;
    read += static_cast<std::size_t>(got);
  }
  text.resize(read);
  return std::nullopt;
}

FileStatus RealFileSystem::StatusOf(const std::string& path) {
  FileStatus found;
  struct stat status{};
  if (::lstat(path.c_str(), &status) != 0) {
    found.kind = errno == ENOENT || errno == ENOTDIR ? FileKind::kMissing : FileKind::kOther;
    return found;
  }
  found.is_link = S_ISLNK(status.st_mode);
  if (found.is_link && ::stat(path.c_str(), &status) != 0) {
    found.kind = errno == ENOENT || errno == ENOTDIR || errno == ELOOP ? FileKind::kMissing : FileKind::kOther;
    return found;
  }
  found.kind = KindOfMode(status.st_mode);
  found.identity = {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
  return found;
}

FileKind RealFileSystem::KindOf(const std::string& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 ? KindOfMode(status.st_mode) : FileKind::kMissing;
}

std::optional<FileError> RealFileSystem::ListDirectory(const std::string& path, std::vector<DirectoryEntry>& entries) {
  entries.clear();
  std::error_code error;
  std::filesystem::directory_iterator at(path, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    DirectoryEntry& entry = entries.emplace_back();
    entry.name = at->path().filename().string();
    std::error_code ignored;  // an entry that vanished meanwhile is not a link
    entry.is_link = at->is_symlink(ignored);
    entry.kind = KindOf(at->path().string());
  }
  if (error) return ErrorOf(error.value());
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  return std::nullopt;
}

std::optional<FileError> RealFileSystem::Stage(const std::string& path, std::string_view text,
                                               std::unique_ptr<StagedFile>& staged) {
  struct stat status{};
  const bool exists = ::lstat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return ErrorOf(EISDIR);
  const bool is_replaced = exists && S_ISREG(status.st_mode);
  if (exists && !is_replaced && !S_ISLNK(status.st_mode)) {
    staged = std::make_unique<NothingStaged>();
    return WriteDirectly(path, text);
  }
  auto beside = std::make_unique<StagedBeside>(path);
  if (auto error = beside->Write(text, is_replaced ? &status : nullptr)) return error;
  staged = std::move(beside);
  return std::nullopt;
}

std::optional<FileError> RealFileSystem::Synchronise(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file || ::syncfs(file.number()) != 0) return LastError();
  return std::nullopt;
}

std::optional<FileError> RealFileSystem::Remove(const std::string& path) {
  if (std::remove(path.c_str()) != 0) return LastError();
  return std::nullopt;
}

void RealFileSystem::RemoveLeftovers(const std::string& directory) { dagc::RemoveLeftovers(directory); }

std::optional<FileError> RealFileSystem::CreateDirectories(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return ErrorOf(error.value());
  // The library is silent when a file of that name is in the way.
  if (!IsDirectory(path)) return ErrorOf(ENOTDIR);
  return std::nullopt;
}

std::string RealFileSystem::Canonical(const std::string& path) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  std::string canonical = std::filesystem::weakly_canonical(absolute, error).string();
  if (error) return path;
  // What does not exist yet keeps the slash it was written with, and what does exist loses it.
  while (canonical.size() > 1 && canonical.ends_with('/')) canonical.pop_back();
  return canonical;
}

}  // namespace dagc
