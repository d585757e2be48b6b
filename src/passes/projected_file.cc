// SPDX-License-Identifier: Apache-2.0
#include "passes/projected_file.h"

#include <algorithm>

#include "base/path.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg4.h"
#include "diag/codes/dg5.h"
#include "ir/platform_places.h"
#include "passes/mount_path.h"

namespace dagc {
namespace {

bool IsNameCharacter(char c) {
  return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '.' || c == '_' || c == '-' || c == '/';
}

}  // namespace

bool CheckFileName(const ir::Text& name, DiagSink& sink) {
  const std::string_view text = name.value;
  const bool characters =
      !text.empty() && text.size() <= kMostPathBytes && std::all_of(text.begin(), text.end(), IsNameCharacter);
  // A clean relative path: no empty, `.` or `..` component.
  const bool clean = characters && CleanPath(text) == std::string("/").append(text) &&
                     CheckMountPath(std::string("/x/").append(text), {}) == MountPathFault::kNone;
  if (!clean) sink.Report(diag::kFileName, name.span, Shown(text)).Help(help::kFileNames);
  return clean;
}

std::optional<FilePlace> PlaceOfFile(const ir::Text& directory, const ir::Text& name, const ir::EngineFacts& engine,
                                     DiagSink& sink) {
  const bool has_name = CheckFileName(name, sink);
  const std::string clean = directory.present() ? CleanPath(directory.value) : std::string(ir::kSecretDirectory);
  // The platform's default place is the one reserved directory that may be written out.
  const bool is_default = clean == ir::kSecretDirectory && (!directory.present() || directory.value.starts_with('/'));
  const bool has_place = is_default || CheckDirectory(directory, help::kReservedForFiles, engine, sink);
  if (!has_name || !has_place) return std::nullopt;
  if (ContainsEngineDirectory(clean, engine)) {  // the volume of the files is read-only
    sink.Report(diag::kReadOnlyAboveEngine, directory.span, directory.value).Help(help::kOtherFileDirectory);
    return std::nullopt;
  }
  return FilePlace{clean, std::string(name.value)};
}

}  // namespace dagc
