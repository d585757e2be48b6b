// SPDX-License-Identifier: Apache-2.0
#include "driver/progress.h"

#include <gtest/gtest.h>

#include <sstream>

#include "source/memory_file_system.h"

namespace dagc::driver {
namespace {

// What is drawn while three files are done, each a second after the other.
std::string Drawn(bool is_terminal) {
  MemoryFileSystem files;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  std::int64_t now = 100;
  Io io{in, out, err, files};
  io.err_is_terminal = is_terminal;
  io.clock = [&] { return now; };
  Progress progress(3, io);
  for (std::size_t done = 1; done <= 3; ++done) {
    ++now;
    progress.Clear();
    progress.Show(done);
  }
  progress.Clear();
  EXPECT_EQ(out.str(), "");
  return err.str();
}

TEST(Progress, IsDrawnOnATerminalAfterASecondAndTakenAway) {
  EXPECT_EQ(Drawn(true), "\r2 of 3 files\r\x1b[K\r3 of 3 files\r\x1b[K");
}

TEST(Progress, IsNeverDrawnIntoAPipe) { EXPECT_EQ(Drawn(false), ""); }

}  // namespace
}  // namespace dagc::driver
