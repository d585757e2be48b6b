// SPDX-License-Identifier: Apache-2.0
// The outcome of reading one of the small grammars that live inside a scalar (a quantity, a cron, a name): the value,
// or what is wrong and where. Such a reader knows neither files nor codes; whoever called it words the finding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "base/check.h"

namespace dagc {

// What is wrong with a text.
template <typename ReasonType>
struct Fault {
  using Reason = ReasonType;
  Reason reason{};
  std::size_t begin = 0;   // the bytes [begin, end) of the given text that a person would change;
  std::size_t end = 0;     // an empty range is a place where something is missing
  std::string suggestion;  // the whole text put right, where there is no doubt what was meant; else empty
};

// A T, or an F that says why there is none.
template <typename T, typename F>
class Parsed {
 public:
  // Implicit on purpose: a reader returns either.
  Parsed(T value) : value_(std::move(value)) {}
  Parsed(F fault) : fault_(std::move(fault)) {}

  explicit operator bool() const { return value_.has_value(); }

  const T& operator*() const {
    DAGC_CHECK(value_.has_value());
    return *value_;
  }
  const T* operator->() const { return &**this; }

  // Only where there is no value.
  const F& fault() const {
    DAGC_CHECK(!value_.has_value());
    return fault_;
  }

 private:
  std::optional<T> value_;
  F fault_{};
};

}  // namespace dagc
