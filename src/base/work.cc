// SPDX-License-Identifier: Apache-2.0
#include "base/work.h"

#include <utility>

namespace dagc {
namespace {

// A unit is one row of a comparison of two words.
constexpr std::uint64_t kMostForSuggestions = 2'000'000;

thread_local WorkScope* current = nullptr;

}  // namespace

WorkScope::WorkScope(std::uint64_t budget) : budget_(budget), outer_(std::exchange(current, this)) {}

WorkScope::~WorkScope() { current = outer_; }

UncountedWork::UncountedWork() : outer_(std::exchange(current, nullptr)) {}

UncountedWork::~UncountedWork() { current = outer_; }

bool SpendWork(std::uint64_t units) {
  if (current == nullptr) return true;
  const std::uint64_t left = current->budget_ - current->spent_;
  if (units > left) current->exhausted_ = true;
  current->spent_ = units > left ? current->budget_ : current->spent_ + units;
  return !current->exhausted_;
}

std::uint64_t WorkLeft() { return current == nullptr ? kUnlimitedWork : current->budget_ - current->spent_; }

bool SpendSuggestion(std::uint64_t units) {
  if (current == nullptr) return true;
  current->suggestions_ += units;
  return current->suggestions_ <= kMostForSuggestions;
}

}  // namespace dagc
