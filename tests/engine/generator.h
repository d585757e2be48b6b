// SPDX-License-Identifier: Apache-2.0
// Random v2alpha workflows that are valid with the target file beside (target.yaml): every field and value of the
// schema, with names, texts, schedules and volumes as awkward as the rules allow. One seed gives the same manifests
// everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/manifest_text.h"
#include "engine/random.h"
#include "engine/texts.h"

namespace dagc::engine {

// How a batch of manifests is compiled, which decides what is valid in them.
struct Batch {
  std::string name;
  std::string argo_version;
  std::vector<std::string> flags;
  enum class Schedule { kMay, kMust, kNever } schedule = Schedule::kMay;
  bool may_be_template = true;
  std::size_t longest_name = 63;
};

struct Manifest {
  std::string file;   // "m0001.yaml" or "m0001.json"
  Tree tree;          // what it means
  std::string text;   // as it is written
  std::string doubt;  // what was made questionable about it; empty when nothing was
};

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : random_(seed), texts_(random_) {}

  // With a `doubt` (an index of questionable.h) the manifest may be one that nobody takes.
  Manifest Make(const Batch& batch, std::optional<std::size_t> doubt = std::nullopt);

 private:
  Tree Body(bool scheduled, bool as_template, const Batch& batch);
  Tree Schedule(const Batch& batch);
  Tree Prerequisites();
  Tree Steps(const Batch& batch);
  Tree StepSpec();
  Tree Container();
  Tree Resources();
  Tree Retry();
  Tree Volumes(std::span<const std::string_view> paths, std::size_t at_most);
  std::string WorkflowName(std::size_t longest);
  std::string DrawName(std::size_t longest);
  std::string StepName(const Batch& batch);
  std::string EnvironmentName();
  std::string Cron();

  Random random_;
  TextSource texts_;
  std::set<std::string> names_;  // of workflows
  std::size_t count_ = 0;
};

}  // namespace dagc::engine
