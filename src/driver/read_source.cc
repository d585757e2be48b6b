// SPDX-License-Identifier: Apache-2.0
#include "driver/read_source.h"

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "diag/codes/dg0.h"
#include "driver/path_rules.h"
#include "driver/recognition.h"

namespace dagc::driver {
namespace {

ReadResult Refuse(const Input& input, const FileError& error, std::string_view beginning, DiagSink& sink) {
  if (error.fault != FileFault::kTooLarge) {
    sink.Report(diag::kCannotRead, Span(), input.path, error.message);
    return ReadResult::kFailed;
  }
  const std::string name = input.standard_input ? std::string() : BaseName(input.path);
  if (!BeginningSaysDagc(beginning.substr(0, kBeginningOfFile), {name, input.claimed})) return ReadResult::kForeign;
  sink.Report(diag::kInputTooLarge, Span(), input.path, error.message).Help(help::kRaiseLimit, "--max-file-size");
  return ReadResult::kFailed;
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

// Of a file that is too large `text` is the beginning.
std::optional<FileError> ReadRegular(const std::string& path, std::size_t limit, FileSystem& files, std::string& text) {
  if (files.KindOf(path) == FileKind::kOther && !IsOpenDescriptor(path)) {
    return FileError{FileFault::kOther, "not a regular file"};
  }
  const std::optional<FileError> error = files.ReadFile(path, limit, text);
  if (error && error->fault == FileFault::kTooLarge && files.ReadBeginning(path, kBeginningOfFile, text)) text.clear();
  return error;
}

}  // namespace

ReadResult ReadSource(const Input& input, FileId file, std::size_t limit, Io& io, SourceMap& sources, DiagSink& sink) {
  std::string text;
  const std::optional<FileError> error =
      input.standard_input ? ReadStream(io.in, limit, text) : ReadRegular(input.path, limit, io.files, text);
  if (error) return Refuse(input, *error, text, sink);
  sources.SetText(file, std::move(text));
  return ReadResult::kRead;
}

ReadResult TakeText(std::string text, const Input& input, FileId file, std::size_t limit, SourceMap& sources,
                    DiagSink& sink) {
  if (text.size() > limit) return Refuse(input, TooLarge(limit), text, sink);
  sources.SetText(file, std::move(text));
  return ReadResult::kRead;
}

}  // namespace dagc::driver
