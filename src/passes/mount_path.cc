// SPDX-License-Identifier: Apache-2.0
#include "passes/mount_path.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/path.h"
#include "base/shown.h"
#include "diag/codes/dg4.h"
#include "ir/platform_places.h"

namespace dagc {
namespace {

// The platform's own directories. What lies below them is reserved too.
// https://v2.dataos.info/concepts/resources/secret/projections/best-practices
constexpr std::array<std::string_view, 4> kReserved = {ir::kSecretDirectory, ir::kConfigDirectory, "/etc/dataos/work",
                                                       "/etc/dataos/certs"};

bool IsBelowOneOf(std::string_view clean, std::span<const std::string_view> directories) {
  return std::any_of(directories.begin(), directories.end(),
                     [&](std::string_view directory) { return IsAtOrBelow(clean, directory); });
}

}  // namespace

MountPathFault CheckMountPath(std::string_view path, const ir::EngineFacts& engine) {
  if (path.size() > kMostPathBytes) return MountPathFault::kTooLong;
  if (!path.starts_with('/')) return MountPathFault::kRelative;
  if (path.find('\0') != std::string_view::npos) return MountPathFault::kNul;
  if (path.find(':') != std::string_view::npos) return MountPathFault::kColon;
  if (HasParentComponent(path)) return MountPathFault::kParent;
  const std::string clean = CleanPath(path);
  if (clean == "/") return MountPathFault::kReserved;
  if (IsAtOrBelow(clean, kProcDirectory)) return MountPathFault::kProc;
  const bool reserved = IsBelowOneOf(clean, kReserved) || IsBelowOneOf(clean, engine.directories);
  return reserved ? MountPathFault::kReserved : MountPathFault::kNone;
}

bool ContainsEngineDirectory(std::string_view clean_path, const ir::EngineFacts& engine) {
  return !engine.directory.empty() && IsAtOrBelow(engine.directory, clean_path);
}

bool CheckDirectory(const ir::Text& directory, const TextDef<0>& reserved, const ir::EngineFacts& engine,
                    DiagSink& sink) {
  switch (CheckMountPath(directory.value, engine)) {
    case MountPathFault::kNone:
      return true;
    case MountPathFault::kTooLong:
      sink.Report(diag::kMountPathLong, directory.span, directory.value.size(), kMostPathBytes);
      return false;
    case MountPathFault::kRelative:
      sink.Report(diag::kMountPathRelative, directory.span, directory);
      return false;
    case MountPathFault::kColon:
      sink.Report(diag::kMountPathCharacter, directory.span, directory, ":");
      return false;
    case MountPathFault::kParent:
      sink.Report(diag::kMountPathCharacter, directory.span, directory, "..");
      return false;
    case MountPathFault::kNul:
      sink.Report(diag::kMountPathCharacter, directory.span, Shown(directory.value), "U+0000");
      return false;
    case MountPathFault::kProc:
      sink.Report(diag::kMountInProc, directory.span, directory.value);
      return false;
    case MountPathFault::kReserved:
      sink.Report(diag::kMountPathReserved, directory.span, directory).Help(reserved);
      return false;
  }
  return false;
}

}  // namespace dagc
