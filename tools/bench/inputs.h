// SPDX-License-Identifier: Apache-2.0
// What is measured: generated v2alpha workflows like those people write, with block texts, environment, volumes and
// dependencies. The same numbers always give the same bytes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dagc::bench {

// About a kilobyte a step; each step waits for one to three of the fifty before it.
std::string Manifest(std::size_t steps);

// Manifests of one to eight steps each.
std::vector<std::string> SmallManifests(std::size_t count);

}  // namespace dagc::bench
