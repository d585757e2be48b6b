// SPDX-License-Identifier: Apache-2.0
#include "driver/signals.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "source/file_system.h"

namespace dagc::driver {
namespace {

constexpr const char* kFolder = "DAGC_TEST_SIGNALS_FOLDER";

class Signals : public ::testing::Test {
 protected:
  Signals() {
    ::testing::FLAGS_gtest_death_test_style = "threadsafe";
    // A death test starts the program again, and both have to look at one folder.
    if (const char* inherited = std::getenv(kFolder)) {
      directory_ = inherited;
      return;
    }
    directory_ = (std::filesystem::temp_directory_path() / "dagc-signals.XXXXXX").string();
    if (mkdtemp(directory_.data()) == nullptr) std::abort();
    setenv(kFolder, directory_.c_str(), 1);
  }
  ~Signals() override {
    std::filesystem::remove_all(directory_);
    unsetenv(kFolder);
  }

  // With two files staged.
  template <typename Action>
  void Interrupt(Action action) const {
    InstallSignalHandlers();
    RealFileSystem files;
    std::unique_ptr<StagedFile> one;
    std::unique_ptr<StagedFile> two;
    if (files.Stage(directory_ + "/a", "x", one) || files.Stage(directory_ + "/b", "x", two)) std::abort();
    if (std::filesystem::is_empty(directory_)) std::abort();
    action();
    std::abort();
  }

  std::string directory_;
};

TEST_F(Signals, EndTheProgramWithoutTemporaryFiles) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    EXPECT_EXIT(Interrupt([&] { std::raise(signal); }), testing::ExitedWithCode(128 + signal), "");
    EXPECT_TRUE(std::filesystem::is_empty(directory_)) << signal;
  }
  EXPECT_EXIT(Interrupt([] { std::raise(SIGPIPE); }), testing::KilledBySignal(SIGPIPE), "");
  EXPECT_TRUE(std::filesystem::is_empty(directory_));
}

TEST_F(Signals, ThatReachAnotherThreadAreHandledOnTheOneThatWrites) {
  EXPECT_EXIT(Interrupt([] {
                std::thread([] { std::raise(SIGTERM); }).join();
                for (;;) std::this_thread::yield();
              }),
              testing::ExitedWithCode(128 + SIGTERM), "");
  EXPECT_TRUE(std::filesystem::is_empty(directory_));
}

TEST_F(Signals, ThatAreIgnoredStayIgnored) {
  EXPECT_EXIT(
      {
        std::signal(SIGHUP, SIG_IGN);
        InstallSignalHandlers();
        std::raise(SIGHUP);
        std::exit(7);
      },
      testing::ExitedWithCode(7), "");
}

}  // namespace
}  // namespace dagc::driver
