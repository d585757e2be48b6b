// SPDX-License-Identifier: Apache-2.0
// Inputs that other readers hang, crash or choke on, and what dagc's reader says of each: for tests, which hold it to
// the words, and for tools/bench, which measures what it costs.
#pragma once

#include <span>
#include <string>

namespace dagc::test {

struct HostileInput {
  const char* name;
  std::string (*text)();
  const char* finding;  // the reader's only one; empty: read without a finding
};

std::span<const HostileInput> HostileInputs();

}  // namespace dagc::test
