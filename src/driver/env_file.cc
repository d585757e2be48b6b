// SPDX-License-Identifier: Apache-2.0
#include "driver/env_file.h"

#include <algorithm>
#include <cstdint>

#include "diag/codes/dg0.h"
#include "driver/variable_name.h"

namespace dagc::driver {

namespace {

// How many bytes `export ` takes at the beginning of a line that a shell could read as well.
std::size_t SizeOfExport(std::string_view line) {
  constexpr std::string_view kExport = "export";
  if (!line.starts_with(kExport)) return 0;
  const std::size_t name = line.find_first_not_of(" \t", kExport.size());
  return name == std::string_view::npos || name == kExport.size() ? 0 : name;
}

// One line `NAME=value`, at `at` in the file. The value is taken as it is: no quotes, no escapes.
void ReadEnvLine(FileId file, std::string_view line, std::size_t at, EnvFile& to, DiagSink& sink) {
  const auto span_of = [&](std::size_t begin) {
    return Span{file, static_cast<std::uint32_t>(at + begin), static_cast<std::uint32_t>(at + line.size())};
  };
  const std::size_t name_begin = SizeOfExport(line);
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos || !IsVariableName(line.substr(name_begin, equals - name_begin))) {
    sink.Report(diag::kWrongEnvLine, span_of(0)).Help(help::kEnvName);
    to.secrets.push_back(span_of(0));  // what such a file contains often is one
    return;
  }
  const std::string name(line.substr(name_begin, equals - name_begin));
  const std::string_view value = line.substr(equals + 1);
  if (value.starts_with('"') || value.starts_with('\'')) {
    const Span name_span{file, static_cast<std::uint32_t>(at + name_begin), static_cast<std::uint32_t>(at + equals)};
    sink.Report(diag::kQuotedEnvValue, span_of(equals + 1), QuotedAt(name, name_span)).Help(help::kUnquoteEnvValue);
  }
  to.secrets.push_back(span_of(equals + 1));
  to.values.insert_or_assign(name, std::string(value));
}

}  // namespace

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
      ReadEnvLine(file, line, at, result, sink);
    }
    at = end + 1;
  }
  return result;
}

}  // namespace dagc::driver
