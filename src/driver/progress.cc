// SPDX-License-Identifier: Apache-2.0
#include "driver/progress.h"

#include <ostream>

namespace dagc::driver {

Progress::Progress(std::size_t total, Io& io) : total_(total), io_(io), drawn_at_(io.clock()) {}

void Progress::Show(std::size_t done) {
  if (!io_.err_is_terminal) return;
  const std::int64_t now = io_.clock();
  // The clock has whole seconds: two of its ticks are certainly more than one second.
  if (!visible_ && now - drawn_at_ < 2) return;
  drawn_at_ = visible_ ? drawn_at_ : now - 2;
  io_.err << "\r" << done << " of " << total_ << " files" << std::flush;
  visible_ = true;
}

void Progress::Clear() {
  if (visible_) io_.err << "\r\x1b[K" << std::flush;
  visible_ = false;
}

}  // namespace dagc::driver
