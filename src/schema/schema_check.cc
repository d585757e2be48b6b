// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_check.h"

#include <vector>

#include "schema/failure_wording.h"

namespace dagc {

bool CheckSchema(const Value& root, const CompiledSchema& schema, DiagSink& sink, const schema::WalkScope& scope) {
  const std::vector<schema::SchemaFailure> failures = schema::FindFailures(root, schema.root(), scope);
  schema::ReportFailures(failures, sink);
  return failures.empty();
}

}  // namespace dagc
