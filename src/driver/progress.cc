// SPDX-License-Identifier: Apache-2.0
#include "driver/progress.h"

#include <ostream>

namespace dagc::driver {

Progress::Progress(std::size_t total, Io& io) : total_(total), io_(io), begin_(io.clock()) {}

void Progress::Show(std::size_t done) {
  // The clock has whole seconds: two of its ticks are certainly more than one second.
  if (!io_.err_is_terminal || io_.clock() - begin_ < 2) return;
  io_.err << "\r" << done << " of " << total_ << " files" << std::flush;
  visible_ = true;
}

void Progress::Clear() {
  if (visible_) io_.err << "\r\x1b[K" << std::flush;
  visible_ = false;
}

}  // namespace dagc::driver
