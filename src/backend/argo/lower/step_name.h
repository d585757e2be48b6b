// SPDX-License-Identifier: Apache-2.0
// Names of steps. A step's name becomes a task name, a template name, a part of pod names, a label value and, once
// something depends on it, a word inside an expression of the engine. The engine's own check sees the first of these
// only; a name that passes here passes all of them:
//
//   step name = [a-z]([-a-z0-9]*[a-z0-9])?   at most 128 bytes, no expression word, not beginning with "dagc-"
//
// * upper case and a hyphen at an end make pod names that the API server refuses;
// * a leading digit is "bad number syntax" in the expression that a dependency becomes, at run time;
// * an expression word ("in", "not", "true") is a syntax error there, at run time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dagc/argo_version.h"
#include "kube/names.h"

namespace dagc::argo {

// Names that begin so belong to what dagc adds.
inline constexpr std::string_view kReservedStepPrefix = "dagc-";

// Whether some release of the range that begins with `oldest` reads `name` as a word of its expression language
// (github.com/expr-lang/expr, case-sensitive). From 3.6 these are the 14 keywords; the early releases of 3.5 also
// break on every builtin function, and 3.4 on `env`.
bool IsExpressionWord(std::string_view name, ArgoVersion oldest);

// The first thing that is wrong with a step's name; the suggestion is SuggestName's.
std::optional<NameFault> CheckStepName(std::string_view name, ArgoVersion oldest);

// The nearest name that CheckStepName accepts, at most `max_length` (>= 16) bytes: lower case, everything else a
// hyphen, hyphens squeezed and trimmed, "step-" in front of what cannot begin a name, "-step" behind an expression
// word, "step" where nothing is left. A legal name is returned as it is. Two names may give one: the caller keeps
// them apart.
std::string SuggestName(std::string_view name, ArgoVersion oldest, std::size_t max_length = kMaxFieldName);

}  // namespace dagc::argo
