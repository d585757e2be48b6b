// SPDX-License-Identifier: Apache-2.0
#include "bench/growth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>

#include "bench/fresh_process.h"
#include "bench/schema_sites.h"
#include "schema/schema_store.h"
#include "support/costly_inputs.h"

namespace dagc::bench {
namespace {

namespace fs = std::filesystem;

constexpr double kMostExponent = 1.2;
constexpr double kMostMs = 1000;
constexpr double kMostMegabytes = 200;
constexpr double kTooShortToTell = 10;  // milliseconds
constexpr std::size_t kLargestBytes = 400'000;
constexpr int kRounds = 3;

using Text = std::function<std::string(std::size_t n)>;

class Growth {
 public:
  Growth(std::string dagc, fs::path scratch) : dagc_(std::move(dagc)), scratch_(std::move(scratch)) {
    start_ms_ = Measure("version: v2alpha\n", false).cpu_ms;
  }

  // `n` for the largest of the three runs.
  void Row(const std::string& name, const Text& text, std::size_t n, bool is_target) {
    std::array<Run, 3> runs;
    std::array<double, 3> bytes{};
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const std::string input = text(n >> (runs.size() - 1 - i));
      runs[i] = Measure(input, is_target);
      runs[i].cpu_ms = std::max(0.0, runs[i].cpu_ms - start_ms_);
      bytes[i] = static_cast<double>(input.size() + runs[i].out.size());
    }
    double exponent = 0;
    for (std::size_t i = 1; i < runs.size(); ++i) {
      if (runs[i].cpu_ms < kTooShortToTell || runs[i - 1].cpu_ms <= 1) continue;
      const double growth = std::log(bytes[i] / bytes[i - 1]);
      if (growth > 0.3) exponent = std::max(exponent, std::log(runs[i].cpu_ms / runs[i - 1].cpu_ms) / growth);
    }
    const bool fits =
        exponent <= kMostExponent && runs[2].cpu_ms <= kMostMs && runs[2].peak_megabytes <= kMostMegabytes;
    failed_ = failed_ || !fits;
    std::printf("%-64s %8zu %9.0f B %8.1f ms %7.1f MB   %4.2f%s\n", name.c_str(), n, bytes[2], runs[2].cpu_ms,
                runs[2].peak_megabytes, exponent, fits ? "" : "  TOO MUCH");
    std::fflush(stdout);
  }

  bool failed() const { return failed_; }

 private:
  // The quickest of some rounds; what another program does on the machine only makes it longer.
  Run Measure(const std::string& text, bool is_target) const {
    const fs::path input = scratch_ / "growth.yaml";
    const fs::path target = scratch_ / "growth-target.yaml";
    std::ofstream(is_target ? target : input, std::ios::binary) << text;
    if (is_target) std::ofstream(input, std::ios::binary) << kSmallWorkflow;
    std::vector<std::string> command = {dagc_, "compile", input.string(), "-j", "1", "--format", "oneline"};
    if (is_target) command.insert(command.end(), {"--config", target.string()});
    Run best;
    for (int round = 0; round < kRounds; ++round) {
      Run run = RunProgram(command);
      if (round == 0 || run.cpu_ms < best.cpu_ms) best = std::move(run);
    }
    return best;
  }

  static constexpr const char* kSmallWorkflow =
      "version: v2alpha\ntype: workflow\nname: a\nworkflow:\n  dag:\n"
      "    - {name: s, spec: {stack: container, compute: c, stackSpec: {image: \"a:1\"}}}\n";

  std::string dagc_;
  fs::path scratch_;
  double start_ms_ = 0;
  bool failed_ = false;
};

}  // namespace

int MeasureGrowth(const std::string& dagc, const std::string& scratch) {
  Growth growth(dagc, scratch);
  std::printf("%-64s %8s %11s %11s %10s   %s\n", "list or map", "n", "bytes", "CPU", "memory", "exponent");
  for (const std::string_view name : SchemaNames()) {
    if (name.starts_with("kubernetes/")) continue;  // of what stacks render, which no document is
    for (const SchemaSite& site : SchemaSites(*SchemaText(name))) {
      const std::size_t each = std::max<std::size_t>(1, (site.document(64).size() - site.document(32).size()) / 32);
      growth.Row(std::string(name) + " " + site.path, site.document, kLargestBytes / each, name.starts_with("dagc/"));
    }
  }
  for (const test::CostlyInput& input : test::CostlyInputs()) growth.Row(input.name, input.text, input.largest, false);
  return growth.failed() ? 1 : 0;
}

}  // namespace dagc::bench
