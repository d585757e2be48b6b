// SPDX-License-Identifier: Apache-2.0
#include "driver/orphans.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "backend/verify_header.h"
#include "base/text.h"
#include "diag/codes/dg0.h"
#include "driver/output_header.h"
#include "driver/walk.h"

namespace dagc::driver {
namespace {

// Most headers are shorter than the first; none is longer than the second.
constexpr std::size_t kShortBeginning = 512;
constexpr std::size_t kLongBeginning = std::size_t{64} << 10;

bool IsYamlName(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), AsciiLower);
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

}  // namespace

std::optional<std::string> SourceOf(const std::string& path, FileSystem& files) {
  std::string beginning;
  if (files.ReadBeginning(path, kShortBeginning, beginning)) return std::nullopt;
  if (beginning.find('\n') == std::string::npos && beginning.starts_with('#')) {
    if (files.ReadBeginning(path, kLongBeginning, beginning)) return std::nullopt;
  }
  return ReadHeader(beginning);
}

std::vector<GeneratedFile> FindGenerated(const std::string& folder, FileSystem& files, DiagSink& sink) {
  std::vector<GeneratedFile> found;
  std::vector<std::string> pending = {folder};  // nothing bounds the depth of a tree on disk
  while (!pending.empty()) {
    const std::string at = std::move(pending.back());
    pending.pop_back();
    std::vector<DirectoryEntry> entries;
    if (const auto error = files.ListDirectory(at, entries)) {
      sink.Report(diag::kCannotRead, Span(), at, error->message);
      continue;
    }
    for (const DirectoryEntry& entry : entries) {
      if (entry.is_link) continue;
      std::string path = Below(at, entry.name);
      if (entry.kind == FileKind::kDirectory) {
        if (!entry.name.starts_with('.')) pending.push_back(std::move(path));
      } else if (entry.kind == FileKind::kFile && IsYamlName(entry.name)) {
        if (auto source = SourceOf(path, files)) found.push_back({std::move(path), std::move(*source)});
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const GeneratedFile& a, const GeneratedFile& b) { return a.path < b.path; });
  return found;
}

bool IsSourceMissing(const GeneratedFile& file, FileSystem& files) {
  if (file.source == kStandardInputSource) return false;
  const std::size_t slash = file.path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : file.path.substr(0, slash + 1);
  const std::string source = file.source.starts_with('/') ? file.source : Below(folder, file.source);
  const FileStatus status = files.StatusOf(source);
  return status.kind == FileKind::kMissing && !status.is_link;
}

}  // namespace dagc::driver
