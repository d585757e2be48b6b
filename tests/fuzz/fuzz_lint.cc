// SPDX-License-Identifier: Apache-2.0
// Any bytes through `dagc lint`: it ends, writes nothing, and every finding has words and a place in the file.
#include <cstddef>
#include <cstdint>
#include <string>

#include "settings.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  dagc::fuzz::Compilation compilation(size);
  compilation.settings.lint_only = true;
  const dagc::driver::FileOutcome outcome = compilation.Run(text);
  DAGC_CHECK(outcome.yaml.empty());
  for (const dagc::Span& secret : outcome.secrets) DAGC_CHECK(secret.begin <= secret.end && secret.end <= size);
  return 0;
}
