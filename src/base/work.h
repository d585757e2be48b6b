// SPDX-License-Identifier: Apache-2.0
// Counted work: what compiling one input may cost, the same on every machine and with any number of threads. Most
// loops are linear in the input; those that multiply one part of it by another (steps by volumes, templates by steps)
// ask here first, so that a small input cannot cost minutes. One unit is about 100 ns or 32 bytes, whichever is more.
//
//   const WorkScope scope(WorkFor(text.size()));       // on the thread that compiles the file
//   if (!SpendWork(steps * volumes)) return;           // whoever opened the scope reports that it is used up
//
// The budget belongs to a thread and not to a parameter, because templates, filters and schemas spend from it far below
// whoever knows the file.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dagc {

constexpr std::uint64_t kUnlimitedWork = ~std::uint64_t{0};

// What each part of a large product costs.
constexpr std::uint64_t kWorkOfStep = 500;  // a step through all passes and the back end
constexpr std::size_t kBytesAUnit = 8;      // of a text that is copied
constexpr std::uint64_t kWorkOfPart = 30;   // a mount, a variable, a file or an argument of a step

// The budget of a file of that many bytes: `base`, and as much again for each 200 kB.
constexpr std::uint64_t WorkFor(std::size_t bytes, std::uint64_t base) {
  constexpr std::uint64_t kBytesOfBase = 200'000;
  return base + base * bytes / kBytesOfBase;
}

// Counts what is spent on this thread while it lives, instead of a scope around it.
class WorkScope {
 public:
  explicit WorkScope(std::uint64_t budget);
  ~WorkScope();
  WorkScope(const WorkScope&) = delete;
  WorkScope& operator=(const WorkScope&) = delete;

  std::uint64_t budget() const { return budget_; }
  std::uint64_t spent() const { return spent_; }
  // Whether more was asked for than there was.
  bool exhausted() const { return exhausted_; }

 private:
  friend bool SpendWork(std::uint64_t units);
  friend std::uint64_t WorkLeft();
  friend bool SpendSuggestion(std::uint64_t units);

  std::uint64_t budget_;
  std::uint64_t spent_ = 0;
  std::uint64_t suggestions_ = 0;  // units spent on suggestions
  bool exhausted_ = false;
  WorkScope* outer_;
};

// What is done once for all inputs, by whichever comes first, is counted for none.
class UncountedWork {
 public:
  UncountedWork();
  ~UncountedWork();
  UncountedWork(const UncountedWork&) = delete;
  UncountedWork& operator=(const UncountedWork&) = delete;

 private:
  WorkScope* outer_;
};

// False when the budget has not so much left; then nothing is left. Always true outside of a scope.
bool SpendWork(std::uint64_t units);

// kUnlimitedWork outside of a scope.
std::uint64_t WorkLeft();

// The same for the search for a name that was meant: a share of its own, because a finding without a suggestion is a
// finding all the same, and an input is not refused for its number of misspellings.
bool SpendSuggestion(std::uint64_t units);

}  // namespace dagc
