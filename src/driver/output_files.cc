// SPDX-License-Identifier: Apache-2.0
#include "driver/output_files.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "backend/verify_header.h"
#include "base/text.h"
#include "diag/codes/dg0.h"
#include "driver/cluster_report.h"
#include "driver/path_rules.h"
#include "driver/recognition.h"
#include "driver/walk.h"

namespace dagc::driver {
namespace {

// More than any path comes to, escaped.
constexpr std::size_t kLongestHeader = std::size_t{64} << 10;

std::string ParentOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return "";
  return path.substr(0, std::max<std::size_t>(slash, 1));
}

bool HasGitComponent(const std::string& path) {
  const std::filesystem::path parts(path);
  return std::any_of(parts.begin(), parts.end(), [](const std::filesystem::path& part) {
    std::string name = part.string();
    std::transform(name.begin(), name.end(), name.begin(), AsciiLower);  // disks may not tell letters apart
    return name == ".git";
  });
}

std::string WithLineFeeds(std::string_view text) {
  std::string unix_text;
  unix_text.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      unix_text += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      unix_text += '\n';
    }
  }
  return unix_text;
}

}  // namespace

bool IsReplaceable(std::string_view beginning, FileForm form) {
  if (beginning.empty()) return true;
  if (form == FileForm::kManifest) return ReadHeader(beginning).has_value();
  return beginning.starts_with(ClusterReport::kBeginning);
}

// Links that the caller has not chosen can have been put there by whoever wrote a repository: all below the working
// directory or below a folder with `.git`, and of a place elsewhere that the caller names its last component.
OutputFiles::Folder& OutputFiles::Look(const std::string& folder, const std::string& base) {
  const auto [entry, is_new] = folders_.try_emplace(folder);
  Folder& found = entry->second;
  if (!is_new) return found;
  found.in_git = HasGitComponent(folder) || HasGitComponent(files_.Canonical(folder.empty() ? "." : folder));
  const std::string working = files_.Canonical(".");
  const bool is_absolute = folder.starts_with('/');
  std::string at;
  for (const std::filesystem::path& part : std::filesystem::path(folder)) {
    const std::string name = part.string();
    if (name.empty()) continue;
    at += at.empty() || at.ends_with('/') ? name : "/" + name;
    if (name == "." || name == ".." || name == "/") continue;
    if (!files_.StatusOf(at).is_link) continue;
    const std::string place = files_.Canonical(FolderOf(at));
    const bool is_chosen =
        is_absolute && at.size() < base.size() && !IsWithin(place, working) && RepositoryAround(place, files_).empty();
    if (is_chosen) continue;
    found.link = at;
    break;
  }
  // Once for each folder: what an earlier run left while it was writing here.
  if (found.link.empty() && !found.in_git && !settings_.check) files_.RemoveLeftovers(folder);
  return found;
}

bool OutputFiles::MayBeWritten(const std::string& path, const std::string& base, const FileStatus& status) {
  const Folder& folder = Look(ParentOf(path), base);
  const std::string& link = folder.link.empty() && status.is_link ? path : folder.link;
  if (!link.empty()) {
    sink_.Report(diag::kOutputThroughLink, Span(), link).Help(help::kNameTheTarget);
    return false;
  }
  if (folder.in_git || HasGitComponent(BaseName(path))) {
    sink_.Report(diag::kOutputInGit, Span(), path);
    return false;
  }
  return true;
}

OutputFiles::Present OutputFiles::Compare(const std::string& path, const std::string& content, FileForm form) {
  std::string present;
  // With every line break doubled it is still to be recognised.
  const std::size_t limit = content.size() * 2 + kLongestHeader;
  if (auto error = files_.ReadFile(path, limit, present)) {
    if (error->fault == FileFault::kTooLarge) error = files_.ReadBeginning(path, kLongestHeader, present);
    if (error) {
      sink_.Report(diag::kCannotRead, Span(), path, error->message);
      return Present::kUnreadable;
    }
    return IsReplaceable(present, form) ? Present::kOther : Present::kForeign;
  }
  if (present == content) return Present::kSame;
  if (!IsReplaceable(present, form)) return Present::kForeign;
  // The marks of a merge conflict make it unreadable, and to compile again is the way out.
  const bool is_manifest = form == FileForm::kManifest && !present.empty();
  if (is_manifest && JudgeOutput(present) == OutputText::kOther) return Present::kForeign;
  return WithLineFeeds(present) == content ? Present::kLineEndings : Present::kOther;
}

void OutputFiles::Put(const std::string& path, const std::string& base, const std::string& content, FileForm form) {
  const FileStatus status = files_.StatusOf(path);
  if (!MayBeWritten(path, base, status)) return;
  if (status.kind != FileKind::kFile) {
    // A pipe or a device has nothing to compare with, and nothing to lose.
    if (!settings_.check) {
      Write(path, content, status.kind == FileKind::kMissing);
    } else if (status.kind == FileKind::kMissing) {
      sink_.Report(diag::kMissingOutput, Span(), path).Help(help::kCompileAgain);
    }
    return;
  }
  switch (Compare(path, content, form)) {
    case Present::kUnreadable:
    case Present::kSame:
      return;
    case Present::kForeign:
      sink_.Report(diag::kForeignOutput, Span(), path).Help(help::kRemoveForeign);
      return;
    case Present::kLineEndings:
      if (!settings_.check) return Write(path, content, false);
      sink_.Report(diag::kLineEndingsDiffer, Span(), path).Help(help::kKeepLineFeeds);
      return;
    case Present::kOther:
      if (!settings_.check) return Write(path, content, false);
      sink_.Report(diag::kStaleOutput, Span(), path).Help(help::kCompileAgain);
      return;
  }
}

void OutputFiles::Write(const std::string& path, const std::string& content, bool is_new) {
  const std::string parent = ParentOf(path);
  std::optional<FileError> error;
  Folder& folder = folders_[parent];
  if (is_new && !folder.exists && !parent.empty()) error = files_.CreateDirectories(parent);
  folder.exists = !error;
  Staged staged{path, nullptr};
  if (!error) error = files_.Stage(path, content, staged.file);
  if (!error && settings_.sync) {
    staged_.push_back(std::move(staged));
    return;
  }
  if (!error) error = staged.file->Commit();
  if (error) sink_.Report(diag::kCannotWrite, Span(), path, error->message);
}

void OutputFiles::Finish() {
  std::set<std::uint64_t> synced;  // devices: folders below the output may be disks of their own
  for (const Staged& staged : staged_) {
    const std::string parent = ParentOf(staged.path).empty() ? "." : ParentOf(staged.path);
    if (!synced.insert(files_.StatusOf(parent).identity.device).second) continue;
    if (const auto error = files_.Synchronise(parent)) {
      sink_.Report(diag::kCannotWrite, Span(), staged.path, error->message);
      staged_.clear();  // what is not known to be on the disk replaces nothing
      return;
    }
  }
  for (const Staged& staged : staged_) {
    if (const auto error = staged.file->Commit()) {
      sink_.Report(diag::kCannotWrite, Span(), staged.path, error->message);
    }
  }
  staged_.clear();
}

bool OutputFiles::Remove(const std::string& path, const std::string& base) {
  if (!MayBeWritten(path, base, files_.StatusOf(path))) return false;
  if (const auto error = files_.Remove(path)) {
    sink_.Report(diag::kCannotWrite, Span(), path, error->message);
    return false;
  }
  for (std::string folder = ParentOf(path); folder.size() > base.size() && (base.empty() || IsWithin(folder, base));
       folder = ParentOf(folder)) {
    if (files_.Remove(folder)) break;  // other files are in it
  }
  return true;
}

}  // namespace dagc::driver
