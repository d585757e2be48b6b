// SPDX-License-Identifier: Apache-2.0
// Runs other programs for the engine tests: no shell in between, output kept apart, an end for what hangs.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::engine {

struct ProcessResult {
  int exit_code = -1;      // 128 + signal for a program that was killed
  bool timed_out = false;  // killed because it took longer than allowed
  std::string out;
  std::string err;
};

struct ProcessOptions {
  std::string_view input = {};  // standard input
  std::chrono::seconds limit = std::chrono::minutes(10);
};

// Runs `command[0]` with the rest as arguments and waits for it. A program that cannot be started gives exit code 127.
ProcessResult RunProcess(const std::vector<std::string>& command, const ProcessOptions& options = {});

// A folder of its own below the system's, gone with the object. With DAGC_KEEP set it stays and is named on standard
// error, so that a failing input can be looked at.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string ReadFile(const std::filesystem::path& path);
void WriteFile(const std::filesystem::path& path, std::string_view text);

// Every regular file below `folder` whose name ends in `suffix`, sorted.
std::vector<std::filesystem::path> FilesBelow(const std::filesystem::path& folder, std::string_view suffix);

}  // namespace dagc::engine
