// SPDX-License-Identifier: Apache-2.0
// The program: opens the real world's door and hands it to driver::Run.
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "driver/exit_code.h"
#include "driver/run.h"
#include "driver/signals.h"

namespace {

// Without memory, and from wherever the failure was: nothing but a system call.
int Give(std::string_view message) {
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, message.data(), message.size());
  return static_cast<int>(dagc::driver::ExitCode::kFailed);
}

std::map<std::string, std::string, std::less<>> Environment() {
  std::map<std::string, std::string, std::less<>> variables;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return variables;
}

}  // namespace

int main(int argc, char** argv) {
  dagc::driver::InstallSignalHandlers();
  std::ios::sync_with_stdio(false);
  try {
    dagc::RealFileSystem files;
    dagc::driver::Io io{std::cin, std::cout, std::cerr, files};
    io.out_is_terminal = isatty(STDOUT_FILENO) != 0;
    io.err_is_terminal = isatty(STDERR_FILENO) != 0;
    io.environment = Environment();
    io.clock = [] { return static_cast<std::int64_t>(std::time(nullptr)); };
    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    return dagc::driver::Run(args, io);
  } catch (const std::bad_alloc&) {
    return Give("dagc: out of memory\n");
  } catch (const std::exception&) {
    return Give("dagc: the system refused a thread or another resource\n");
  }
}
