// SPDX-License-Identifier: Apache-2.0
// Numbers, booleans and null in the one spelling that YAML 1.1, YAML 1.2 and JSON readers agree on.
//
// YAML 1.2 reads `0755` as 755 and YAML 1.1 as 493; `1e3` is a number in 1.2 and text in 1.1; JSON knows neither `+1`
// nor `.5` nor `0x1F`. Integers therefore become decimal without leading zeros, other numbers `1.0e+3`: digits, a dot,
// digits, and a signed exponent where there was one. No digit of the source is lost or rounded.
#pragma once

#include <string>

#include "value/value.h"

namespace dagc {

// Appends a scalar that is not text (null, bool, int or float). `.inf` and `.nan` keep their YAML spelling, and a text
// that is no number of YAML 1.2's core schema is appended as it stands.
void AppendNonText(std::string& to, const Value& scalar);

// Whether what AppendNonText writes is JSON as well: not so for `.inf`, `.nan` and hexadecimal numbers beyond 64 bits.
bool HasJsonSpelling(const Value& scalar);

}  // namespace dagc
