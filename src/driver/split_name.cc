// SPDX-License-Identifier: Apache-2.0
#include "driver/split_name.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/hashes.h"
#include "base/text.h"

namespace dagc::driver {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"configmap", "cronworkflow", "externalsecret", "workflow",
                                                    "workflowtemplate"};
constexpr std::string_view kExtension = ".yaml";

// File systems take 255 bytes; this leaves room for the kind and the extension.
constexpr std::size_t kMaxName = 200;
constexpr std::size_t kDigestDigits = 16;

}  // namespace

std::string SplitFileName(std::string_view kind, std::string_view name) {
  std::string file(kind);
  std::transform(file.begin(), file.end(), file.begin(), AsciiLower);
  file += '.';
  if (name.size() <= kMaxName) {
    file += name;
  } else {
    file.append(name.substr(0, kMaxName - 1 - kDigestDigits)).append("-").append(Sha256Hex(name), 0, kDigestDigits);
  }
  return file.append(kExtension);
}

bool IsSplitFileName(std::string_view file_name) {
  const std::size_t dot = file_name.find('.');
  if (dot == std::string_view::npos || !file_name.ends_with(kExtension)) return false;
  return std::find(kKinds.begin(), kKinds.end(), file_name.substr(0, dot)) != kKinds.end();
}

std::string SplitFolder(const std::string& relative) {
  const std::size_t name = relative.rfind('/') + 1;
  const std::size_t dot = relative.rfind('.');
  const bool has_extension = dot != std::string::npos && dot > name;
  return has_extension ? relative.substr(0, dot) : relative;
}

}  // namespace dagc::driver
