// SPDX-License-Identifier: Apache-2.0
// How the cost of a run grows with its input: for every list and map of every schema, and for every input that
// multiplies one part by another, runs with n, 2n and 4n of it.
#pragma once

#include <string>

namespace dagc::bench {

// Prints a line for each: bytes, CPU and memory, and the exponent of CPU per byte of input plus output. 1 when one is
// above 1.2, or a run takes more than a second or 200 MB.
int MeasureGrowth(const std::string& dagc, const std::string& scratch);

}  // namespace dagc::bench
