// SPDX-License-Identifier: Apache-2.0
#include "driver/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <new>
#include <thread>

namespace dagc::driver {
namespace {

TEST(WorkInOrder, TakesResultsInOrderForAnyNumberOfThreads) {
  for (const std::size_t threads : {1U, 2U, 3U, 8U, 100U}) {
    std::vector<std::size_t> taken;
    WorkInOrder(
        50, threads,
        [](std::size_t i) {
          // The first ones take longest, so that later ones are ready before them.
          if (i < 3) std::this_thread::sleep_for(std::chrono::milliseconds(3 - i));
          return i * i;
        },
        [&](std::size_t i, std::size_t result) {
          EXPECT_EQ(result, i * i);
          taken.push_back(i);
        });
    ASSERT_EQ(taken.size(), 50U);
    for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_EQ(taken[i], i);
  }
}

TEST(WorkInOrder, DoesNothingWithoutWork) {
  WorkInOrder(
      0, 4, [](std::size_t i) { return i; }, [](std::size_t, std::size_t) { FAIL(); });
}

TEST(WorkInOrder, HoldsNoMoreThanAFewResultsPerThread) {
  std::atomic<int> held = 0;
  std::atomic<int> most = 0;
  WorkInOrder(
      200, 2,
      [&](std::size_t i) {
        const int now = ++held;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        return i;
      },
      [&](std::size_t, std::size_t) {
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        --held;
      });
  EXPECT_LE(most, 2 * 4 + 2);
}

TEST(WorkInOrder, PassesOnWhatAWorkerThrows) {
  for (const std::size_t threads : {1U, 4U}) {
    EXPECT_THROW(WorkInOrder(
                     20, threads,
                     [](std::size_t i) {
                       if (i == 7) throw std::bad_alloc();
                       return i;
                     },
                     [](std::size_t, std::size_t) {}),
                 std::bad_alloc);
  }
}

TEST(WorkInOrder, PassesOnWhatTheTakerThrows) {
  EXPECT_THROW(WorkInOrder(
                   20, 4, [](std::size_t i) { return i; },
                   [](std::size_t i, std::size_t) {
                     if (i == 3) throw std::bad_alloc();
                   }),
               std::bad_alloc);
}

}  // namespace
}  // namespace dagc::driver
