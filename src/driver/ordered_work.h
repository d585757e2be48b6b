// SPDX-License-Identifier: Apache-2.0
// Many pieces of work on several threads, their results in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace dagc::driver {

// Calls `work(i)` for every i below `count`, on up to `threads` threads, and `take(i, result)` for each in order, on
// the calling thread. No more than a few results per thread wait to be taken, so that memory holds what is in flight
// and no more. What `work` throws (memory exhaustion, in practice) is thrown again here once all threads have stopped.
template <typename Work, typename Take>
void WorkInOrder(std::size_t count, std::size_t threads, const Work& work, const Take& take) {
  using Result = decltype(work(std::size_t{}));
  if (threads <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) take(i, work(i));
    return;
  }
  constexpr std::size_t kWaitingPerThread = 4;
  const std::size_t window = threads * kWaitingPerThread;

  std::mutex mutex;  // guards everything below
  std::condition_variable changed;
  std::map<std::size_t, Result> done;
  std::size_t next = 0;   // to be worked on
  std::size_t taken = 0;  // all below were taken
  std::exception_ptr failure;
  bool stop = false;

  const auto loop = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return stop || next >= count || next < taken + window; });
      if (stop || next >= count) return;
      const std::size_t index = next++;
      lock.unlock();
      try {
        Result result = work(index);
        lock.lock();
        done.emplace(index, std::move(result));
      } catch (...) {
        if (!lock.owns_lock()) lock.lock();
        failure = std::current_exception();
        stop = true;
      }
      changed.notify_all();
    }
  };
  std::vector<std::jthread> workers;
  const auto take_all = [&] {
    for (std::size_t i = 0; i < count; ++i) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return stop || done.contains(i); });
      if (stop) return;
      auto result = done.extract(i);
      ++taken;
      lock.unlock();
      changed.notify_all();
      take(i, std::move(result.mapped()));
    }
  };
  try {
    for (std::size_t i = 0; i < std::min(threads, count); ++i) workers.emplace_back(loop);
    take_all();
  } catch (...) {
    const std::lock_guard lock(mutex);
    failure = std::current_exception();
    stop = true;
  }
  changed.notify_all();
  workers.clear();  // joins
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dagc::driver
