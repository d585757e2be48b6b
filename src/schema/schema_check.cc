// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_check.h"

#include <utility>
#include <vector>

#include "base/work.h"
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
  std::vector<schema::SchemaFailure> failures = schema::FindFailures(root, schema.root(), scope);
  const bool fits = failures.empty();
  // Who counts the work of the file says once that there is none left.
  if (WorkLeft() == 0) {
    std::erase_if(failures, [](const schema::SchemaFailure& failure) { return failure.rule == schema::Rule::kGaveUp; });
  }
  schema::ReportFailures(failures, sink);
  return fits;
}

}  // namespace dagc
