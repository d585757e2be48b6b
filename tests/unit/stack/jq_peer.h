// SPDX-License-Identifier: Apache-2.0
// Real jq, asked many filters at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::test {

// What a filter gave: every value as JSON, and whether a fault ended the stream.
struct JqAnswer {
  std::vector<std::string> values;
  bool failed = false;
};

bool HasRealJq();

// For filters that can be read: one answer each, in order. nullopt when jq cannot read one of them.
std::optional<std::vector<JqAnswer>> AskJq(std::string_view document, const std::vector<std::string>& filters);

// Our own answer in the same form; nullopt when the filter cannot be read. `reason` then says why, as a number of
// jq::Reason.
std::optional<JqAnswer> OwnAnswer(std::string_view document, const std::string& filter, int& reason);

// The texts of two answers that mean the same values are equal.
std::string Canonical(const JqAnswer& answer);

}  // namespace dagc::test
