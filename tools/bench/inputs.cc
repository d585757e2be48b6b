// SPDX-License-Identifier: Apache-2.0
#include "bench/inputs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>

namespace dagc::bench {
namespace {

// The same on every machine, which the distributions of <random> are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t Below(std::size_t bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ % bound);
  }

 private:
  std::uint64_t state_;
};

constexpr std::string_view kStep = R"(    - name: {name}
      title: "Step {number}: load partition {number} of orders"
{depends}      spec:
        compute: runnable-default
        runAsUser: pipeline-bot
        resources:
          requests:
            cpu: {cpu}m
            memory: {memory}Mi
          limits:
            cpu: {cpu}m
            memory: {memory}Mi
        use:
          volumes:
            - id: ${SHARED_VOLUME_ID}
              directory: /workspace
              readOnly: false
        stack: container
        stackSpec:
          image: docker.io/library/python:3.12-alpine
          env:
            PARTITION: "{number}"
            LOG_LEVEL: info
            RETRIES: 3
          command:
            - sh
          arguments:
            - -c
            - |
              set -eu
              mkdir -p /workspace/raw/{number}
              # fetch the partition
              printf '{"customers": %d}\n' {number} > /workspace/raw/{number}/customers.json
              test -s /workspace/raw/{number}/customers.json
              echo "partition {number} done"
)";

constexpr std::string_view kHead = R"(version: v2alpha
name: {name}
type: workflow
tags:
  - batch
  - container
description: "Run {number} steps as a DAG"
spec:
  schedule:
    crons:
      - "*/15 * * * *"
    timezone: Europe/Berlin
    concurrencyPolicy: Forbid
  dag:
)";

struct Filling {
  std::string_view mark;
  std::string text;
};

// The template with every mark replaced; braces that are no mark stay.
template <std::size_t kCount>
void AppendFilled(std::string_view pattern, const std::array<Filling, kCount>& fillings, std::string& to) {
  while (!pattern.empty()) {
    const auto filling =
        std::find_if(fillings.begin(), fillings.end(), [&](const Filling& f) { return pattern.starts_with(f.mark); });
    if (filling != fillings.end()) {
      to += filling->text;
      pattern.remove_prefix(filling->mark.size());
      continue;
    }
    const std::size_t plain = std::min(pattern.find('{', 1), pattern.size());
    to += pattern.substr(0, plain);
    pattern.remove_prefix(plain);
  }
}

std::string StepName(std::size_t number) {
  std::string digits = std::to_string(number);
  if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
  return "step-" + digits;
}

std::string Depends(std::size_t number, Random& random) {
  if (number == 0) return {};
  const std::size_t window = std::min<std::size_t>(number, 50);
  const std::size_t count = std::min(window, std::array<std::size_t, 5>{1, 1, 1, 2, 3}[random.Below(5)]);
  std::set<std::size_t> chosen;
  while (chosen.size() < count) chosen.insert(number - 1 - random.Below(window));
  std::string text = "      depends:\n";
  for (const std::size_t step : chosen) text += "        - " + StepName(step) + '\n';
  return text;
}

std::string NamedManifest(const std::string& name, std::size_t steps, Random& random) {
  std::string text;
  AppendFilled(kHead, std::array<Filling, 2>{{{"{name}", name}, {"{number}", std::to_string(steps)}}}, text);
  for (std::size_t i = 0; i < steps; ++i) {
    const std::array<Filling, 5> fillings{{{"{name}", StepName(i)},
                                           {"{number}", std::to_string(i)},
                                           {"{depends}", Depends(i, random)},
                                           {"{cpu}", std::array{"100", "250", "500"}[random.Below(3)]},
                                           {"{memory}", std::array{"128", "256", "512"}[random.Below(3)]}}};
    AppendFilled(kStep, fillings, text);
  }
  return text;
}

}  // namespace

std::string Manifest(std::size_t steps) {
  Random random(1);
  return NamedManifest("bench-workflow", steps, random);
}

std::vector<std::string> SmallManifests(std::size_t count) {
  Random random(7);
  std::vector<std::string> texts;
  texts.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    texts.push_back(NamedManifest("bench-" + std::to_string(i), 1 + random.Below(8), random));
  }
  return texts;
}

}  // namespace dagc::bench
