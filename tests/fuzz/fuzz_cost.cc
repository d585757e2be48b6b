// SPDX-License-Identifier: Apache-2.0
// Any bytes through `dagc compile`, in search of those that cost most for their size: what the fuzzer is rewarded for is
// more work, more memory and more time per byte of input than any input before. No input may exceed its budget of work,
// 200 MB, or a time that is far beyond what that work should take.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <string>

#include "base/limits.h"
#include "base/work.h"
#include "settings.h"
#include "support/counted_memory.h"

namespace {

constexpr std::size_t kMostMemory = std::size_t{200} << 20;
// Of an instrumented build, which takes many times as long as the program that is shipped.
constexpr std::uint64_t kMostNanoseconds = 20'000'000'000;

// A counter for each power of two of cost per byte: reaching a higher one is news, as a new branch is.
constexpr std::size_t kPowers = 40;
enum Measure : std::size_t { kWork, kPeak, kAllocated, kTime, kMeasures };
__attribute__((section("__libfuzzer_extra_counters"))) std::uint8_t reached[kMeasures * kPowers];

void Reach(Measure measure, std::uint64_t cost, std::size_t bytes) {
  const std::uint64_t per_byte = 16 * cost / bytes;
  const auto power = std::min<std::size_t>(static_cast<std::size_t>(std::bit_width(per_byte)), kPowers - 1);
  reached[static_cast<std::size_t>(measure) * kPowers + power] = 1;
}

std::uint64_t NanosecondsOfThread() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  dagc::test::ResetMemory();
  const std::uint64_t begin = NanosecondsOfThread();
  std::uint64_t work = 0;
  {
    dagc::fuzz::Compilation compilation(size);
    compilation.settings.load.limits = dagc::Limits();
    work = compilation.Run(std::string(reinterpret_cast<const char*>(data), size)).work;
  }
  const std::uint64_t nanoseconds = NanosecondsOfThread() - begin;
  const dagc::test::MemoryCounts memory = dagc::test::CountedMemory();
  // What every run costs, however small.
  const std::size_t bytes = size + 512;
  Reach(kWork, work, bytes);
  Reach(kPeak, memory.peak, bytes);
  Reach(kAllocated, memory.bytes, bytes);
  Reach(kTime, nanoseconds, bytes);
  DAGC_CHECK(work <= dagc::WorkFor(size, dagc::Limits().work));
  DAGC_CHECK(memory.peak <= kMostMemory);
  DAGC_CHECK(nanoseconds <= kMostNanoseconds);
  return 0;
}
