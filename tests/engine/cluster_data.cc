// SPDX-License-Identifier: Apache-2.0
#include "engine/cluster_data.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/process.h"

namespace dagc::engine {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string Encode(std::string_view bytes) {
  std::string text;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) text += kDigits[bits >> (count - 6) & 63];
  }
  if (count > 0) text += kDigits[bits << (6 - count) & 63];
  while (text.size() % 4 != 0) text += '=';
  return text;
}

}  // namespace

std::string DecodeBase64(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) break;  // padding
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count >= 8) bytes += static_cast<char>(bits >> (count -= 8) & 0xFF);
  }
  return bytes;
}

ClusterData ReadClusterData(const std::vector<std::filesystem::path>& files, const std::filesystem::path& engine) {
  ClusterData cluster;
  std::vector<std::string> command = {(engine / "clusterdata").string()};
  for (const auto& file : files) command.push_back(file.string());
  const ProcessResult result = RunProcess(command);
  EXPECT_EQ(result.exit_code, 0) << result.err;
  std::istringstream in(result.out);
  for (std::string line; std::getline(in, line);) {
    const Json object = Json::parse(line);
    const std::string name = object.at("name");
    if (object.contains("error")) {
      cluster.problems.push_back(object.at("file").get<std::string>() + ' ' + name + ": " +
                                 object.at("error").get<std::string>());
      continue;
    }
    ClusterData::Object& data = object.at("kind") == "Secret" ? cluster.secrets[name] : cluster.config_maps[name];
    if (object.at("data").is_null()) continue;
    for (const auto& [key, value] : object.at("data").items()) {  // null: no bytes
      data[key] = value.is_null() ? std::string() : DecodeBase64(value.get<std::string>());
    }
  }
  return cluster;
}

std::string SecretDocument(const std::string& name, const ClusterData::Object& data) {
  Json object = {{"apiVersion", "v1"}, {"kind", "Secret"}, {"metadata", {{"name", name}}}, {"data", Json::object()}};
  for (const auto& [key, value] : data) object["data"][key] = Encode(value);
  return object.dump() + "\n";
}

}  // namespace dagc::engine
