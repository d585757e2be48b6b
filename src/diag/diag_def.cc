// SPDX-License-Identifier: Apache-2.0
#include "diag/diag_def.h"

namespace dagc {

std::string FillPlaceholders(std::string_view text, std::initializer_list<DiagArg> arguments) {
  std::string result;
  auto argument = arguments.begin();
  std::size_t from = 0;
  for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", from)) {
    result += text.substr(from, at - from);
    result += argument->text();
    ++argument;
    from = at + 2;
  }
  result += text.substr(from);
  return result;
}

}  // namespace dagc
