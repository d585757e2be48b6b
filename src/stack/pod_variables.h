// SPDX-License-Identifier: Apache-2.0
// Where the variables of a pod's container come from, `env` and `envFrom`, as ValidateEnv and ValidateEnvFrom of
// k8s.io/kubernetes/pkg/apis/core/validation have it.
#pragma once

#include "diag/diag_sink.h"
#include "value/value.h"

namespace dagc::stack {

// `container` fits the schema. False, and findings, when the API server would refuse a source.
bool CheckVariables(const Value& container, DiagSink& sink);

}  // namespace dagc::stack
