// SPDX-License-Identifier: Apache-2.0
// How far a long run is, on a terminal only.
#pragma once

#include <cstddef>
#include <cstdint>

#include "driver/io.h"

namespace dagc::driver {

class Progress {
 public:
  Progress(std::size_t total, Io& io);

  // Draws "120 of 2000 files" when standard error is a terminal and the run has taken more than a second.
  void Show(std::size_t done);
  // Takes the line away, before anything else is printed.
  void Clear();

 private:
  const std::size_t total_;
  Io& io_;
  const std::int64_t begin_;  // seconds
  bool visible_ = false;
};

}  // namespace dagc::driver
