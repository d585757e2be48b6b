// SPDX-License-Identifier: Apache-2.0
// Where the platform puts files into a container, and what it calls their volumes in the templates of stacks.
// https://v2.dataos.info/concepts/resources/secret/projections/best-practices
#pragma once

#include <string_view>

namespace dagc::ir {

inline constexpr std::string_view kSecretDirectory = "/etc/dataos/secret";
inline constexpr std::string_view kConfigDirectory = "/etc/dataos/config";

inline constexpr std::string_view kSecretVolume = "dataos-secret-mount";
inline constexpr std::string_view kConfigVolume = "dataos-config-mount";
inline constexpr std::string_view kCertificateVolume = "tls";

// Whose files such a volume holds; empty for any other.
constexpr std::string_view DirectoryOfVolume(std::string_view volume) {
  return volume == kSecretVolume ? kSecretDirectory : volume == kConfigVolume ? kConfigDirectory : std::string_view();
}

}  // namespace dagc::ir
