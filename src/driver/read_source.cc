// SPDX-License-Identifier: Apache-2.0
#include "driver/read_source.h"

#include <istream>
#include <optional>
#include <string>
#include <utility>

#include "diag/codes/dg0.h"
#include "driver/path_rules.h"

namespace dagc::driver {
namespace {

void ReportFile(const std::string& path, const FileError& error, DiagSink& sink) {
  if (error.fault == FileFault::kTooLarge) {
    sink.Report(diag::kInputTooLarge, Span(), path, error.message).Help(help::kRaiseLimit, "--max-file-size");
  } else {
    sink.Report(diag::kCannotRead, Span(), path, error.message);
  }
}

std::optional<FileError> ReadStream(std::istream& in, std::size_t limit, std::string& text) {
  constexpr std::size_t kChunk = 1 << 16;
  std::string chunk(kChunk, '\0');
  while (in.read(chunk.data(), static_cast<std::streamsize>(kChunk)) || in.gcount() > 0) {
    text.append(chunk, 0, static_cast<std::size_t>(in.gcount()));
    if (text.size() > limit) return TooLarge(limit);
  }
  if (in.bad()) return FileError{FileFault::kOther, "the stream broke off"};
  return std::nullopt;
}

std::optional<FileError> ReadRegular(const std::string& path, std::size_t limit, FileSystem& files, std::string& text) {
  if (files.KindOf(path) == FileKind::kOther && !IsOpenDescriptor(path)) {
    return FileError{FileFault::kOther, "not a regular file"};
  }
  return files.ReadFile(path, limit, text);
}

}  // namespace

bool ReadSource(const Input& input, FileId file, std::size_t limit, Io& io, SourceMap& sources, DiagSink& sink) {
  std::string text;
  const std::optional<FileError> error =
      input.standard_input ? ReadStream(io.in, limit, text) : ReadRegular(input.path, limit, io.files, text);
  if (error) {
    ReportFile(input.path, *error, sink);
    return false;
  }
  sources.SetText(file, std::move(text));
  return true;
}

bool TakeText(std::string text, const std::string& path, FileId file, std::size_t limit, SourceMap& sources,
              DiagSink& sink) {
  if (text.size() > limit) {
    ReportFile(path, TooLarge(limit), sink);
    return false;
  }
  sources.SetText(file, std::move(text));
  return true;
}

}  // namespace dagc::driver
