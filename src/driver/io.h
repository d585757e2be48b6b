// SPDX-License-Identifier: Apache-2.0
// The door through which the world comes in. The program opens the real one; tests run whole commands in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>

#include "source/file_system.h"

namespace dagc::driver {

struct Io {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  FileSystem& files;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::map<std::string, std::string, std::less<>> environment = {};
  std::function<std::int64_t()> clock = {};  // seconds since 1970 in UTC
};

}  // namespace dagc::driver
