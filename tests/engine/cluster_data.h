// SPDX-License-Identifier: Apache-2.0
// The ConfigMaps and Secrets of a cluster that holds the documents of some files, as the program clusterdata says.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::engine {

struct ClusterData {
  using Object = std::map<std::string, std::string>;  // bytes by key
  std::map<std::string, Object> config_maps;          // by name
  std::map<std::string, Object> secrets;              // those that ExternalSecrets make included
  std::vector<std::string> problems;                  // why an object is refused: file, name, message
};

// Reads YAML files of any documents. The Secrets among them are the store of the external-secrets operator too: a
// remote key is the name of one.
ClusterData ReadClusterData(const std::vector<std::filesystem::path>& files, const std::filesystem::path& engine);

std::string DecodeBase64(std::string_view text);

// A Secret document with these bytes.
std::string SecretDocument(const std::string& name, const ClusterData::Object& data);

}  // namespace dagc::engine
