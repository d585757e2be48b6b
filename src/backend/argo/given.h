// SPDX-License-Identifier: Apache-2.0
// Values of the target file that are written out as they stand. Their shape is the schema's; what Kubernetes asks of
// them beyond that is here, because a pod that the API server refuses is found out at run time only.
//
// Each function gives the value without keys and items that are null, which say nothing in the target file and are
// mistakes in an object; null when it is null itself. `place` names where it goes: "a compute".
#pragma once

#include <string_view>

#include "backend/argo/emission.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::argo {

// Any value; only text that the engine would rewrite is refused.
Value Given(const Emission& emission, const Value& value, std::string_view place);

// Keys and values of labels: pod labels, a node selector.
Value GivenLabels(const Emission& emission, const Value& value, std::string_view place);

// Annotations of an object in which the engine substitutes nothing; null when there are none.
Value GivenAnnotations(const Emission& emission, const Value& value, std::string_view place);

// https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
Value GivenTolerations(const Emission& emission, const Value& value);

// https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
Value GivenAffinity(const Emission& emission, const Value& value);

// `podGC`.
Value GivenPodCollection(const Emission& emission, const Value& value);

// `securityContext` of a pod.
Value GivenSecurity(const Emission& emission, const Value& value);

// A name of an object that pods refer to, an RFC 1123 subdomain; `kind` names it: "a service account".
void CheckGivenName(const Emission& emission, const ir::Text& name, std::string_view kind);

}  // namespace dagc::argo
