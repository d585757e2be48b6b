// SPDX-License-Identifier: Apache-2.0
// Every figure comes from a process of its own, so that no measurement warms another's caches or heap, and time is that
// of the CPU, so that other work on the machine hardly shows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dagc::bench {

struct Run {
  int exit_code = 0;
  double cpu_ms = 0;          // user and system, from start to end
  double peak_megabytes = 0;  // resident memory
  std::string out;            // standard output
};

// Runs a program with its standard error thrown away. A program that cannot be run ends this one.
Run RunProgram(const std::vector<std::string>& command);

// Times a stretch of this process.
class Stopwatch {
 public:
  Stopwatch() { Start(); }
  void Start();
  double CpuMs() const;
  // How much more memory the process has had, at its most, than when the watch was started.
  double GrownMegabytes() const;

 private:
  double begin_ms_ = 0;
  double begin_megabytes_ = 0;
};

// The program that is running.
std::string OwnPath();

}  // namespace dagc::bench
