// SPDX-License-Identifier: Apache-2.0
#include "passes/mount_path.h"

#include <array>

#include "base/path.h"
#include "base/shown.h"
#include "diag/codes/dg4.h"
#include "ir/platform_places.h"

namespace dagc {
namespace {

// The platform's own directories, https://v2.dataos.info/concepts/resources/secret/projections/best-practices, and the
// engine's. What lies below them is reserved too.
constexpr std::array<std::string_view, 6> kReserved = {ir::kSecretDirectory, ir::kConfigDirectory, "/etc/dataos/work",
                                                       "/etc/dataos/certs",  kEngineDirectory,     "/argo"};

}  // namespace

MountPathFault CheckMountPath(std::string_view path) {
  if (path.size() > kMostPathBytes) return MountPathFault::kTooLong;
  if (!path.starts_with('/')) return MountPathFault::kRelative;
  if (path.find('\0') != std::string_view::npos) return MountPathFault::kNul;
  if (path.find(':') != std::string_view::npos) return MountPathFault::kColon;
  if (HasParentComponent(path)) return MountPathFault::kParent;
  const std::string clean = CleanPath(path);
  if (clean == "/") return MountPathFault::kReserved;
  if (IsAtOrBelow(clean, kProcDirectory)) return MountPathFault::kProc;
  for (std::string_view directory : kReserved) {
    if (IsAtOrBelow(clean, directory)) return MountPathFault::kReserved;
  }
  return MountPathFault::kNone;
}

bool ContainsEngineDirectory(std::string_view clean_path) { return IsAtOrBelow(kEngineDirectory, clean_path); }

bool CheckDirectory(const ir::Text& directory, const TextDef<0>& reserved, DiagSink& sink) {
  switch (CheckMountPath(directory.value)) {
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
