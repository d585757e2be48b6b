// SPDX-License-Identifier: Apache-2.0
#include "bench/fresh_process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace dagc::bench {
namespace {

double Ms(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}
double CpuMsOf(const rusage& usage) { return Ms(usage.ru_utime) + Ms(usage.ru_stime); }
double MegabytesOf(const rusage& usage) { return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6; }

double CpuNowMs() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// The most resident memory since the last reset; the kernel writes it as "VmHWM:     1234 kB".
double PeakMegabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == "VmHWM:" && status >> kilobytes) return kilobytes * 1024 / 1e6;
  }
  return 0;
}

void ResetPeak() { std::ofstream("/proc/self/clear_refs") << "5"; }

[[noreturn]] void Die(const char* what) {
  std::perror(what);
  std::exit(2);
}

[[noreturn]] void Become(const std::vector<std::string>& command, int out) {
  dup2(out, STDOUT_FILENO);
  const int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(127);
}

}  // namespace

Run RunProgram(const std::vector<std::string>& command) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) Die("pipe");
  const pid_t child = fork();
  if (child < 0) Die("fork");
  if (child == 0) {
    close(ends[0]);
    Become(command, ends[1]);
  }
  close(ends[1]);
  Run run;
  std::array<char, 65536> buffer{};
  for (ssize_t count = 0; (count = read(ends[0], buffer.data(), buffer.size())) > 0;) {
    run.out.append(buffer.data(), static_cast<std::size_t>(count));
  }
  close(ends[0]);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) Die("wait4");
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (run.exit_code == 127) Die(command[0].c_str());
  run.cpu_ms = CpuMsOf(usage);
  run.peak_megabytes = MegabytesOf(usage);
  return run;
}

void Stopwatch::Start() {
  ResetPeak();
  begin_megabytes_ = PeakMegabytes();
  begin_ms_ = CpuNowMs();
}

double Stopwatch::CpuMs() const { return CpuNowMs() - begin_ms_; }

double Stopwatch::GrownMegabytes() const { return PeakMegabytes() - begin_megabytes_; }

std::string OwnPath() { return std::filesystem::read_symlink("/proc/self/exe").string(); }

}  // namespace dagc::bench
