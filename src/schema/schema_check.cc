// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_check.h"

#include <utility>

#include <vector>

#include "schema/failure_wording.h"

namespace dagc {
namespace {

class PathlessSink : public DiagSink {
 public:
  explicit PathlessSink(DiagSink& sink) : sink_(sink) {}
  void Add(Diagnostic diagnostic) override {
    diagnostic.path.clear();
    sink_.Add(std::move(diagnostic));
  }

 private:
  DiagSink& sink_;
};

}  // namespace

bool CheckPart(const Value& root, const CompiledSchema& schema, DiagSink& sink, const schema::WalkScope& scope) {
  PathlessSink pathless(sink);
  return CheckSchema(root, schema, pathless, scope);
}

bool CheckSchema(const Value& root, const CompiledSchema& schema, DiagSink& sink, const schema::WalkScope& scope) {
  const std::vector<schema::SchemaFailure> failures = schema::FindFailures(root, schema.root(), scope);
  schema::ReportFailures(failures, sink);
  return failures.empty();
}

}  // namespace dagc
