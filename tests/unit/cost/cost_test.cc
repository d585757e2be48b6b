// SPDX-License-Identifier: Apache-2.0
// No small input costs much: inputs in which one thing is there many times, or two are multiplied, and what the cost
// fuzzer found (tests/fuzz/corpus/cost). Work and memory are counted, so that the machine and its load make no
// difference; seconds are what tools/bench measures.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "base/work.h"
#include "dagc/diag_code.h"
#include "driver/compile.h"
#include "driver/resource_signs.h"
#include "driver/resources.h"
#include "source/source_map.h"
#include "support/costly_inputs.h"
#include "support/counted_memory.h"

namespace dagc {
namespace {

constexpr std::size_t kMostMemory = std::size_t{200} << 20;
constexpr std::size_t kMostAllocated = std::size_t{1} << 30;  // in all; a second is not much more than that
constexpr double kMostExponent = 1.2;

struct Cost {
  test::MemoryCounts memory;
  std::uint64_t work = 0;
  std::size_t input = 0;  // bytes
  std::size_t size = 0;   // bytes of input, output and findings
  std::set<DiagCode> codes;

  // Allocations take time by their number, too.
  double total() const {
    return static_cast<double>(memory.bytes + 32 * memory.allocations) + 8 * static_cast<double>(work);
  }
  bool EndsEarly() const {
    return codes.contains(DiagCode::kTooMuchWork) || codes.contains(DiagCode::kTooManyNodes) ||
           codes.contains(DiagCode::kTemplateBudget) || codes.contains(DiagCode::kSchemaRule) ||
           codes.contains(DiagCode::kObjectTooLarge);
  }
};

Cost Compile(const std::string& text) {
  Cost cost;
  test::ResetMemory();
  {
    const Target target{};
    Variables variables;
    variables.given.emplace("A", std::string(60'000, 'b'));
    SourceMap sources;
    driver::RunResources resources;
    driver::CompileSettings settings;
    settings.target = &target;
    settings.variables = &variables;
    settings.resources = &resources.resources();
    settings.stacks = &resources.library();
    const FileId file = sources.Add("input.yaml");
    sources.SetText(file, text);
    if (driver::MayHoldResources(sources.Text(file))) resources.AddInput(file, sources.Text(file), settings);
    const driver::FileOutcome outcome = driver::CompileFile(file, sources.Text(file), settings);
    cost.work = outcome.work;
    cost.input = text.size();
    cost.size = text.size() + outcome.yaml.size();
    for (const Diagnostic& finding : outcome.findings) {
      cost.size += finding.message.size() + finding.path.size() + finding.help.size() + sizeof(Diagnostic);
      cost.codes.insert(finding.code);
    }
  }
  cost.memory = test::CountedMemory();
  return cost;
}

void ExpectBounded(const std::string& text) {
  ASSERT_LT(text.size(), 1'100'000u);
  const Cost cost = Compile(text);
  EXPECT_LE(cost.work, WorkFor(text.size(), Limits().work));
  EXPECT_LE(cost.memory.peak, kMostMemory);
  EXPECT_LE(cost.memory.bytes, kMostAllocated);
}

class Costly : public testing::TestWithParam<test::CostlyInput> {};

TEST_P(Costly, IsBounded) { ExpectBounded(GetParam().text(GetParam().largest)); }

TEST_P(Costly, GrowsAsItsSizeDoes) {
  const std::size_t n = GetParam().largest / 32;
  const Cost small = Compile(GetParam().text(n));
  const Cost large = Compile(GetParam().text(4 * n));
  if (large.EndsEarly()) return;
  // Findings are capped, and an output ends where it would be too large: then the input's own growth counts.
  const double growth = std::max(static_cast<double>(large.size) / static_cast<double>(small.size),
                                 static_cast<double>(large.input) / static_cast<double>(small.input));
  EXPECT_LE(large.total() / small.total(), std::pow(growth, kMostExponent) * 1.05) << growth;
}

std::string NameOf(const testing::TestParamInfo<test::CostlyInput>& info) {
  std::string name = info.param.name;
  std::erase(name, '-');
  return name;
}
INSTANTIATE_TEST_SUITE_P(Inputs, Costly, testing::ValuesIn(test::CostlyInputs()), NameOf);

TEST(CostCorpus, IsBounded) {
  const std::filesystem::path folder = std::filesystem::path(DAGC_SOURCE_DIR) / "tests/fuzz/corpus/cost";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    SCOPED_TRACE(entry.path().filename().string());
    std::ifstream in(entry.path(), std::ios::binary);
    ExpectBounded({std::istreambuf_iterator<char>(in), {}});
    ++files;
  }
  EXPECT_GT(files, 0u);
}

// Where the work goes is the same on every machine: the numbers are part of what users see.
TEST(Cost, IsCountedAlike) {
  const std::string text = test::CostlyInputs().front().text(50);
  EXPECT_EQ(Compile(text).work, Compile(text).work);
  EXPECT_GE(Compile(text).work, 50 * kWorkOfStep);
}

}  // namespace
}  // namespace dagc
