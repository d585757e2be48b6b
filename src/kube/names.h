// SPDX-License-Identifier: Apache-2.0
// The grammars that Kubernetes and the engine put on names. A check returns the first thing that is wrong, or nothing.
//
//   label           [a-z0-9]([-a-z0-9]*[a-z0-9])?                        at most 63 bytes   (RFC 1123)
//   subdomain       label ( "." label )*                                 at most 253
//   label value     empty, or [A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?   at most 63
//   label key       [ subdomain "/" ] label value that is not empty
//   variable name   [-._a-zA-Z][-._a-zA-Z0-9]*                           not ".", "..", nor beginning with ".."
//   secret key      [-._a-zA-Z0-9]+                                      at most 253; as above
//   field name      [a-zA-Z0-9][-a-zA-Z0-9]*                             at most 128        (the engine)
//   parameter name  [-a-zA-Z0-9_]+                                                          (the engine)
//
// Sources: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and .../labels/,
// IsEnvVarName of k8s.io/apimachinery/pkg/util/validation, workflow/validate of argo-workflows. In a subdomain every
// label is as above, but only the whole has a length limit, as in Kubernetes' own check.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/parsed.h"

namespace dagc {

enum class NameReason : std::uint8_t {
  kEmpty,
  kTooLong,         // the range is what is over the limit
  kUpperCase,       // where only lower case is allowed
  kUnderscore,      // where "_" is not allowed
  kDot,             // where "." is not allowed
  kCharacter,       // any other character that is not allowed (a space, "{{", a letter outside ASCII)
  kLeadingDigit,    // where a name must begin with a letter
  kLeadingHyphen,   // begins with "-" (also "_", "." where these are allowed inside)
  kTrailingHyphen,  // ends so
  kEmptyPart,       // two dots in a row, a dot at an end, nothing before or after "/"
  kExtraSlash,      // a second "/" in a label key
  kDotDot,          // a variable name that reads like a directory
  kReservedPrefix,  // begins with "dagc-", which is for steps that dagc adds
  kExpressionWord,  // a word of the engine's expression language
};
using NameFault = Fault<NameReason>;

inline constexpr std::size_t kMaxLabel = 63;
inline constexpr std::size_t kMaxSubdomain = 253;
inline constexpr std::size_t kMaxWorkflowName = 63;
inline constexpr std::size_t kMaxCronWorkflowName = 52;  // the engine appends "-" and ten digits
inline constexpr std::size_t kMaxGenerateName = 58;      // the API server appends five characters
inline constexpr std::size_t kMaxFieldName = 128;

std::optional<NameFault> CheckLabel(std::string_view name, std::size_t max_length = kMaxLabel);
std::optional<NameFault> CheckSubdomain(std::string_view name);
std::optional<NameFault> CheckLabelKey(std::string_view key);
std::optional<NameFault> CheckLabelValue(std::string_view value);
std::optional<NameFault> CheckVariableName(std::string_view name);
std::optional<NameFault> CheckSecretKey(std::string_view key);  // of a Secret or ConfigMap
std::optional<NameFault> CheckFieldName(std::string_view name);
std::optional<NameFault> CheckParameterName(std::string_view name);

}  // namespace dagc
