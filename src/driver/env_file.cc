// SPDX-License-Identifier: Apache-2.0
#include "driver/env_file.h"

#include <algorithm>
#include <cstdint>

#include "diag/codes/dg0.h"
#include "driver/variable_name.h"

namespace dagc::driver {

EnvFile ReadEnvFile(FileId file, std::string_view text, DiagSink& sink) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  EnvFile result;
  std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t content = line.find_first_not_of(" \t");
    if (content != std::string_view::npos && line[content] != '#') {
      const std::size_t equals = line.find('=');
      if (equals != std::string_view::npos && IsVariableName(line.substr(0, equals))) {
        result.values.insert_or_assign(std::string(line.substr(0, equals)), std::string(line.substr(equals + 1)));
      } else {
        const Span span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + line.size())};
        sink.Report(diag::kWrongEnvLine, span).Help(help::kEnvName);
        result.secrets.push_back(span);
      }
    }
    at = end + 1;
  }
  return result;
}

}  // namespace dagc::driver
