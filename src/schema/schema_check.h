// SPDX-License-Identifier: Apache-2.0
// The shape of a document: the phase between loading it and asking what it means. It takes a value and not a document,
// because a stack brings a schema of its own for a part of a step.
#pragma once

#include "diag/diag_sink.h"
#include "schema/compiled_schema.h"
#include "schema/constraint_walk.h"
#include "value/value.h"

namespace dagc {

// Reports every fault of shape. True when there was none. `scope` says where `root` stands when it is a part of a
// document.
bool CheckSchema(const Value& root, const CompiledSchema& schema, DiagSink& sink, const schema::WalkScope& scope = {});

// The same for a part that stands in no document, or in one where only its places are known: findings have no path.
bool CheckPart(const Value& root, const CompiledSchema& schema, DiagSink& sink, const schema::WalkScope& scope = {});

}  // namespace dagc
