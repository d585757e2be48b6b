// SPDX-License-Identifier: Apache-2.0
// The kubelet's variable expansion, which it applies to command, args and env values of every container:
//
//   "$$"          an escape: one "$"
//   "$(" X ")"    a reference, X being everything up to the first ")": the value of the variable X, or, where there
//                 is none, the same text unchanged
//   anything else is itself: a "$" before another character or at the end, a "$(" with no ")" after it
//
// The result is not scanned again. Source: https://github.com/kubernetes/kubernetes, third_party/forked/golang/
// expansion, and https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/.
//
// X may be any text here; that a variable by that name can exist is a question for CheckVariableName (kube/names.h).
// Text is UTF-8. Kubelets before the fix of January 2026 (kubernetes/kubernetes#136325) spoil a "$" directly before a
// character outside ASCII: they copy only its first byte, and from 1.34 on the container is not even created. What is
// written for them must say "$$" there; this is the grammar of the others.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagc {

enum class ExpansionKind : std::uint8_t { kLiteral, kEscape, kReference };

struct ExpansionPiece {
  ExpansionKind kind = ExpansionKind::kLiteral;
  std::string_view text;  // the source bytes; the pieces of a text joined are the text
  std::string_view name;  // of a reference: what stands between the parentheses
};

// Literal pieces are as long as can be. Linear in the text; views into it.
std::vector<ExpansionPiece> TokenizeExpansion(std::string_view text);

// What the kubelet makes of `text`. `lookup` gives the value of a variable, or nothing where it is not set.
using VariableLookup = std::function<std::optional<std::string>(std::string_view)>;
std::string Expand(std::string_view text, const VariableLookup& lookup);

}  // namespace dagc
