// SPDX-License-Identifier: Apache-2.0
#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace dagc {

void CheckFailed(const char* file, int line, const char* condition) {
  std::fprintf(stderr, "dagc: internal error at %s:%d: %s\nThis is a bug in dagc: please report it with the input.\n",
               file, line, condition);
  std::abort();
}

}  // namespace dagc
