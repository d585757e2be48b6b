// SPDX-License-Identifier: Apache-2.0
// Plays the kubelet for pods that the engine's controller made: what environment, command, arguments and files does
// each of the user's containers find when it starts? Init containers with a shell script are really run, in a mount
// namespace of their own, over volumes laid out as the kubelet does it.
//
//   Player player(ReadClusterData({output, secrets}, engine));
//   const PlayedPod played = player.Play(pod.spec);
//   EXPECT_THAT(played.problems, IsEmpty());
//   EXPECT_EQ(played.Main()->files.at("/etc/dataos/secret/state.yaml"), "host: db\n");
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cluster_data.h"
#include "engine/process.h"
#include "support/kubelet.h"

namespace dagc::engine {

struct PlayedContainer {
  std::string name;
  std::map<std::string, std::string> environment;
  std::vector<std::string> command;  // the user's: what the engine puts before it is left out
  std::vector<std::string> arguments;
  std::map<std::string, std::string> files;  // by absolute path: what its volumes hold when it starts
};

struct PlayedPod {
  std::vector<PlayedContainer> containers;  // init containers first; those that the engine adds are left out
  std::vector<std::string> problems;        // why the pod would not start, or not as written

  const PlayedContainer* Main() const;
};

class Player {
 public:
  explicit Player(ClusterData cluster, test::Kubelet kubelet = test::Kubelet::kDecodesUtf8);

  PlayedPod Play(const nlohmann::json& pod_spec);

  // Why init containers cannot be run on this machine: they need a mount namespace. Nothing when they can.
  static std::optional<std::string> WhyNoInitContainers();

 private:
  using Files = std::map<std::string, std::string>;  // bytes by path within the volume
  struct Volume {
    bool is_empty_dir = false;
    std::size_t limit = 0;  // bytes that it may hold; 0: any number
    Files files;
  };

  void ReadVolumes(const nlohmann::json& pod_spec);
  Volume ReadVolume(const nlohmann::json& volume);
  void AddItems(const std::string& name, const std::map<std::string, ClusterData::Object>& objects,
                const nlohmann::json& source, Files& files);
  PlayedContainer Start(const nlohmann::json& container);
  test::Variables Environment(const nlohmann::json& container);
  std::optional<test::EnvEntry> Entry(const nlohmann::json& entry);
  void CheckText(const std::string& name, const std::string& text, const std::string& container);
  void RunInit(const nlohmann::json& container, const PlayedContainer& started);
  void LayOut(const Volume& volume, const std::filesystem::path& folder);
  void ReadBack(const std::string& name, Volume& volume, const std::filesystem::path& folder);

  ClusterData cluster_;
  test::Kubelet kubelet_;
  ScratchFolder scratch_;
  std::size_t runs_ = 0;
  std::map<std::string, Volume> volumes_;  // of the pod that is played
  std::vector<std::string> problems_;      // likewise
};

}  // namespace dagc::engine
