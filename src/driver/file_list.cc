// SPDX-License-Identifier: Apache-2.0
#include "driver/file_list.h"

#include <algorithm>
#include <array>
#include <istream>
#include <iterator>
#include <optional>
#include <utility>

#include "diag/codes/dg0.h"

namespace dagc::driver {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

constexpr std::array<std::pair<char, char>, 9> kEscapes = {{{'a', '\a'},
                                                            {'b', '\b'},
                                                            {'f', '\f'},
                                                            {'n', '\n'},
                                                            {'r', '\r'},
                                                            {'t', '\t'},
                                                            {'v', '\v'},
                                                            {'"', '"'},
                                                            {'\\', '\\'}}};

bool IsOctal(char c) { return c >= '0' && c <= '7'; }

// The text in quotes as Git writes them (core.quotePath): C's escapes, and every other byte as three octal digits.
std::string Unquoted(std::string_view quoted) {
  std::string path;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] != '\\' || i + 1 == quoted.size()) {
      path += quoted[i];
      continue;
    }
    const char c = quoted[++i];
    if (i + 2 < quoted.size() && IsOctal(c) && IsOctal(quoted[i + 1]) && IsOctal(quoted[i + 2])) {
      path += static_cast<char>((c - '0') * 64 + (quoted[i + 1] - '0') * 8 + (quoted[i + 2] - '0'));
      i += 2;
      continue;
    }
    const auto* escape =
        std::find_if(kEscapes.begin(), kEscapes.end(), [&](const auto& row) { return row.first == c; });
    path += escape == kEscapes.end() ? c : escape->second;
  }
  return path;
}

void AddPath(std::string_view entry, bool may_be_quoted, std::vector<std::string>& to) {
  if (entry.empty()) return;
  if (may_be_quoted && entry.size() > 1 && entry.front() == '"' && entry.back() == '"') {
    to.push_back(Unquoted(entry.substr(1, entry.size() - 2)));
  } else if (entry == "-") {
    to.emplace_back("./-");  // a file of that name, and not standard input
  } else {
    to.emplace_back(entry);
  }
}

}  // namespace

std::vector<std::string> ParseFileList(std::string_view text) {
  const bool has_nul = text.find('\0') != std::string_view::npos;
  const char separator = has_nul ? '\0' : '\n';
  std::vector<std::string> paths;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    std::string_view entry = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!has_nul && entry.ends_with('\r')) entry.remove_suffix(1);
    AddPath(entry, !has_nul, paths);
  }
  return paths;
}

bool ReadFileList(const std::string& path, Io& io, std::vector<std::string>& arguments, DiagSink& sink) {
  std::string text;
  std::optional<FileError> error;
  if (path == "-") {
    text.assign(std::istreambuf_iterator<char>(io.in), {});
    if (io.in.bad()) error = FileError{FileFault::kOther, "the stream broke off"};
  } else {
    error = io.files.ReadFile(path, kMaxBytes, text);
  }
  if (error) {
    sink.Report(diag::kCannotRead, Span(), path == "-" ? "<stdin>" : path, error->message);
    return false;
  }
  std::vector<std::string> paths = ParseFileList(text);
  arguments.insert(arguments.end(), std::make_move_iterator(paths.begin()), std::make_move_iterator(paths.end()));
  return true;
}

}  // namespace dagc::driver
