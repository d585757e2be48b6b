// SPDX-License-Identifier: Apache-2.0
#include "driver/signals.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>

#include "source/temporary_file.h"

namespace dagc::driver {
namespace {

pthread_t writing_thread;

// Nothing here but what POSIX lists as async-signal-safe: signal-safety(7).
extern "C" void EndProgram(int signal) {
  // While another thread runs this one, the writing thread could make one more file.
  if (pthread_equal(pthread_self(), writing_thread) == 0) {
    pthread_kill(writing_thread, signal);
    return;
  }
  RemoveAllTemporaryFiles();
  constexpr int kSignalled = 128;  // as shells count
  if (signal != SIGPIPE) _exit(kSignalled + signal);
  std::signal(signal, SIG_DFL);
  raise(signal);  // delivered as soon as this handler returns
}

void Handle(int signal) {
  struct sigaction action {};
  if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = EndProgram;
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESTART;  // for the threads that only pass it on
  sigaction(signal, &action, nullptr);
}

}  // namespace

void InstallSignalHandlers() {
  writing_thread = pthread_self();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) Handle(signal);
  // Also where it was ignored: a reader that has seen enough (`dagc lint . | head`) ends the program in silence.
  std::signal(SIGPIPE, SIG_DFL);
  Handle(SIGPIPE);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace dagc::driver
