// SPDX-License-Identifier: Apache-2.0
#include "source/file_system.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;

class RealFiles : public ::testing::Test {
 protected:
  RealFiles() {
    const std::string name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
    directory_ = std::filesystem::temp_directory_path() / ("dagc-" + std::to_string(::getpid()) + "-" + name);
    std::filesystem::create_directories(directory_);
  }
  ~RealFiles() override { std::filesystem::remove_all(directory_); }

  std::string Path(const std::string& name) const { return (directory_ / name).string(); }
  void Put(const std::string& name, const std::string& text) const {
    std::ofstream(directory_ / name, std::ios::binary) << text;
  }
  std::string Read(const std::string& name) {
    std::string text;
    EXPECT_FALSE(files_.ReadFile(Path(name), 1 << 20, text)) << name;
    return text;
  }

  std::size_t CountOfEntries() {
    std::vector<DirectoryEntry> entries;
    EXPECT_FALSE(files_.ListDirectory(directory_.string(), entries));
    return entries.size();
  }

  std::filesystem::path directory_;
  RealFileSystem files_;
};

TEST_F(RealFiles, ReadsBytesAsTheyAre) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  Put("a", bytes);
  EXPECT_EQ(Read("a"), bytes);
  Put("empty", "");
  EXPECT_EQ(Read("empty"), "");
}

TEST_F(RealFiles, LimitIsTheLargestSizeThatIsRead) {
  Put("a", "12345");
  std::string text;
  EXPECT_FALSE(files_.ReadFile(Path("a"), 5, text));
  const auto error = files_.ReadFile(Path("a"), 4, text);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->fault, FileFault::kTooLarge);
  EXPECT_EQ(error->message, "larger than 4 bytes");
}

TEST_F(RealFiles, EndlessDeviceStopsAtTheLimit) {
  std::string text;
  const auto error = files_.ReadFile("/dev/zero", 100'000, text);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->fault, FileFault::kTooLarge);
}

TEST_F(RealFiles, SaysWhatTheSystemSays) {
  std::string text;
  const auto missing = files_.ReadFile(Path("nowhere"), 10, text);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->fault, FileFault::kMissing);
  EXPECT_EQ(missing->message, "No such file or directory");
  const auto directory = files_.ReadFile(directory_.string(), 10, text);
  ASSERT_TRUE(directory);
  EXPECT_EQ(directory->message, "Is a directory");
}

TEST_F(RealFiles, ListsSortedByBytes) {
  Put("b", "");
  Put("B", "");
  Put("a", "");
  std::filesystem::create_directory(directory_ / "sub");
  std::filesystem::create_symlink("sub", directory_ / "link");
  std::vector<DirectoryEntry> entries;
  ASSERT_FALSE(files_.ListDirectory(directory_.string(), entries));
  EXPECT_THAT(entries, ElementsAre(Field(&DirectoryEntry::name, "B"), Field(&DirectoryEntry::name, "a"),
                                   Field(&DirectoryEntry::name, "b"), Field(&DirectoryEntry::name, "link"),
                                   Field(&DirectoryEntry::name, "sub")));
  EXPECT_TRUE(entries[3].is_link);
  EXPECT_EQ(entries[3].kind, FileKind::kDirectory);
  EXPECT_FALSE(entries[4].is_link);
  EXPECT_TRUE(files_.ListDirectory(Path("nowhere"), entries));
}

TEST_F(RealFiles, WritesNewFilesAndLeavesNothingElseAfter) {
  ASSERT_FALSE(files_.WriteAtomically(Path("new"), "text"));
  EXPECT_EQ(Read("new"), "text");
  std::vector<DirectoryEntry> entries;
  ASSERT_FALSE(files_.ListDirectory(directory_.string(), entries));
  EXPECT_EQ(entries.size(), 1u);
}

TEST_F(RealFiles, KeepsTheModeOfAFileItReplaces) {
  Put("script", "old");
  ASSERT_EQ(::chmod(Path("script").c_str(), 0751), 0);
  ASSERT_FALSE(files_.WriteAtomically(Path("script"), "new"));
  struct stat status{};
  ASSERT_EQ(::stat(Path("script").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0751u);
  EXPECT_EQ(Read("script"), "new");
}

TEST_F(RealFiles, ReplacesALinkInsteadOfFollowingIt) {
  Put("target", "old");
  std::filesystem::create_symlink("target", directory_ / "link");
  ASSERT_FALSE(files_.WriteAtomically(Path("link"), "new"));
  EXPECT_FALSE(std::filesystem::is_symlink(directory_ / "link"));
  EXPECT_EQ(Read("target"), "old");
  EXPECT_EQ(Read("link"), "new");
}

TEST_F(RealFiles, StagedContentIsInPlaceOnlyAfterCommit) {
  Put("a", "old");
  std::unique_ptr<StagedFile> staged;
  ASSERT_FALSE(files_.Stage(Path("a"), "new", staged));
  EXPECT_EQ(Read("a"), "old");
  ASSERT_FALSE(files_.Synchronise(directory_.string()));
  ASSERT_FALSE(staged->Commit());
  EXPECT_EQ(Read("a"), "new");
  ASSERT_FALSE(files_.Stage(Path("a"), "newer", staged));
  staged.reset();
  EXPECT_EQ(Read("a"), "new");
  EXPECT_EQ(CountOfEntries(), 1u);
}

TEST_F(RealFiles, AWriteThatFailsLeavesTheOldFileAndNoOther) {
  Put("a", "old");
  struct rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  struct rlimit small = before;
  small.rlim_cur = 4;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::optional<FileError> error = files_.WriteAtomically(Path("a"), "more than four bytes");
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "File too large");
  EXPECT_EQ(Read("a"), "old");
  EXPECT_EQ(CountOfEntries(), 1u);
}

TEST_F(RealFiles, ReportAFullDevice) {
  const std::optional<FileError> error = files_.WriteAtomically("/dev/full", "text");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "No space left on device");
}

TEST_F(RealFiles, RemovesOnlyWhatADeadProcessLeft) {
  std::unique_ptr<StagedFile> ours;
  ASSERT_FALSE(files_.Stage(Path("a"), "ours", ours));
  const pid_t child = ::fork();
  if (child == 0) {
    std::unique_ptr<StagedFile> theirs;
    static_cast<void>(files_.Stage(Path("b"), "theirs", theirs));
    ::_exit(0);  // without the destructor, as a killed process ends
  }
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
  Put("c.tmp", "a user's own");
  Put(".dagc-00000000-1-1.tmp", "of another machine, and new");
  EXPECT_EQ(CountOfEntries(), 4u);
  files_.RemoveLeftovers(directory_.string());
  EXPECT_EQ(CountOfEntries(), 3u);
  ASSERT_FALSE(ours->Commit());
  EXPECT_EQ(Read("a"), "ours");
  std::filesystem::last_write_time(directory_ / ".dagc-00000000-1-1.tmp",
                                   std::filesystem::file_time_type::clock::now() - std::chrono::hours(25));
  files_.RemoveLeftovers(directory_.string());
  EXPECT_EQ(CountOfEntries(), 2u);
}

TEST_F(RealFiles, StatusKnowsLinksAndWhichNamesAreOneFile) {
  Put("a", "x");
  std::filesystem::create_hard_link(directory_ / "a", directory_ / "hard");
  std::filesystem::create_symlink("a", directory_ / "soft");
  std::filesystem::create_symlink("nowhere", directory_ / "dangling");
  const FileStatus a = files_.StatusOf(Path("a"));
  EXPECT_EQ(a.kind, FileKind::kFile);
  EXPECT_FALSE(a.is_link);
  EXPECT_EQ(files_.StatusOf(Path("hard")).identity, a.identity);
  EXPECT_EQ(files_.StatusOf(Path("soft")).identity, a.identity);
  EXPECT_TRUE(files_.StatusOf(Path("soft")).is_link);
  EXPECT_EQ(files_.StatusOf(Path("dangling")).kind, FileKind::kMissing);
  EXPECT_TRUE(files_.StatusOf(Path("dangling")).is_link);
  EXPECT_EQ(files_.StatusOf(Path("a/below")).kind, FileKind::kMissing);
  std::string text;
  ASSERT_FALSE(files_.ReadBeginning(Path("a"), 10, text));
  EXPECT_EQ(text, "x");
  EXPECT_TRUE(files_.ReadBeginning(directory_.string(), 10, text));
}

TEST_F(RealFiles, RemovesFilesAndEmptyDirectories) {
  std::filesystem::create_directory(directory_ / "sub");
  Put("sub/a", "x");
  EXPECT_TRUE(files_.Remove(Path("sub")));
  EXPECT_FALSE(files_.Remove(Path("sub/a")));
  EXPECT_FALSE(files_.Remove(Path("sub")));
  EXPECT_TRUE(files_.Remove(Path("sub")));
}

TEST_F(RealFiles, WritesToADeviceWithoutReplacingIt) {
  EXPECT_FALSE(files_.WriteAtomically("/dev/null", "gone"));
  EXPECT_EQ(files_.KindOf("/dev/null"), FileKind::kOther);
}

TEST_F(RealFiles, DoesNotWaitForSomebodyToReadAPipe) {
  const std::string pipe = Path("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_TRUE(files_.WriteAtomically(pipe, "lost"));
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  EXPECT_FALSE(files_.WriteAtomically(pipe, "heard"));
  std::array<char, 8> text{};
  EXPECT_EQ(::read(reader, text.data(), text.size()), 5);
  ::close(reader);
}

TEST_F(RealFiles, FailedWriteLeavesTheOldFile) {
  EXPECT_TRUE(files_.WriteAtomically(Path("nowhere/file"), "text"));
  EXPECT_TRUE(files_.WriteAtomically(directory_.string(), "text"));
}

TEST_F(RealFiles, MakesDirectories) {
  ASSERT_FALSE(files_.CreateDirectories(Path("a/b/c")));
  ASSERT_FALSE(files_.CreateDirectories(Path("a/b/c")));
  EXPECT_TRUE(files_.IsDirectory(Path("a/b/c")));
  Put("file", "");
  EXPECT_TRUE(files_.CreateDirectories(Path("file")));
}

TEST_F(RealFiles, CanonicalPathsOfOneFileAreEqual) {
  Put("a", "");
  std::filesystem::create_directory(directory_ / "sub");
  std::filesystem::create_symlink("../a", directory_ / "sub" / "link");
  EXPECT_EQ(files_.Canonical(Path("sub/link")), files_.Canonical(Path("./sub/../a")));
  EXPECT_EQ(files_.Canonical(Path("not/yet")), files_.Canonical(directory_.string()) + "/not/yet");
  EXPECT_EQ(files_.Canonical(Path("not/yet/")), files_.Canonical(Path("not/yet")));
}

}  // namespace
}  // namespace dagc
