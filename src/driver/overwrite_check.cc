// SPDX-License-Identifier: Apache-2.0
#include "driver/overwrite_check.h"

#include <algorithm>

#include "base/text.h"
#include "diag/codes/dg0.h"
#include "driver/walk.h"
#include "tmpl/formats/unicode.h"

namespace dagc::driver {

namespace {

std::string InSmallLetters(std::string_view text) {
  std::string small;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = DecodeUtf8(text, i);
    if (point.value == CodePoint::kInvalid) {
      small += text[i];
    } else {
      AppendUtf8(small, tmpl::ToLower(point.value));
    }
    i += point.length;
  }
  return small;
}

}  // namespace

// An existing file can be among those that are read; a missing one cannot.
const std::string* OverwriteCheck::FindRead(const FileIdentity& identity) {
  if (!read_by_identity_) {
    read_by_identity_.emplace();
    for (const std::string& path : read_) {
      const FileStatus status = files_.StatusOf(path);
      if (status.kind == FileKind::kFile) read_by_identity_->emplace(status.identity, path);
    }
  }
  const auto found = read_by_identity_->find(identity);
  return found == read_by_identity_->end() ? nullptr : &found->second;
}

// Of the folder only: the file itself may not be there, and a link in its place is replaced, not followed.
std::string OverwriteCheck::CanonicalOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
  const auto [entry, is_new] = folders_.try_emplace(folder);
  if (is_new) entry->second = files_.Canonical(folder);
  return Below(entry->second, BaseName(path));
}

bool OverwriteCheck::AddWritten(const std::string& path, const std::string& source, DiagSink& sink) {
  const FileStatus status = files_.StatusOf(path);
  if (status.kind == FileKind::kFile) {
    if (const std::string* read = FindRead(status.identity)) {
      sink.Report(diag::kOutputIsInput, Span(), path, *read);
      return false;
    }
  }
  // Devices and pipes may be written to by several.
  if (status.kind == FileKind::kOther) return true;
  const auto [entry, is_new] = written_.emplace(InSmallLetters(CanonicalOf(path)), source);
  if (!is_new) sink.Report(diag::kSameOutput, Span(), entry->second, source, path);
  return is_new;
}

}  // namespace dagc::driver
