// SPDX-License-Identifier: Apache-2.0
// What a dump says of each part of a workflow: one method per kind of thing, in dump.cc what is of the workflow, in
// dump_tasks.cc what is of its DAG, in dump_templates.cc the rest.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ir/dump_writer.h"
#include "ir/workflow.h"

namespace dagc::ir {

class Dumper : public DumpWriter {
 public:
  void Workflow(const ir::Workflow& workflow);

 private:
  void Task(const ir::Workflow& workflow, std::span<const ir::Task> tasks, const ir::Task& task);
  void Expression(const DependencyExpression& expression, std::span<const ir::Task> tasks);
  void Condition(const RunCondition& condition, std::span<const ir::Task> tasks);
  void Details(const ir::Workflow& workflow, std::span<const ir::Task> tasks, const TaskDetails& details);
  void Input(std::string_view word, const Parameter& parameter);
  void Setting(std::string_view word, const Label& label);
  void Interface(const ir::Interface& interface);
  void ContainerSet(const ir::ContainerSet& set);
  void Body(const ir::Workflow& workflow, const ir::Template& made);
  void Template(const ir::Workflow& workflow, const ir::Template& made);
  void Object(const KubernetesObject& object);
  void Container(const ir::Container& container);
  void Retry(const ir::Retry& retry);
  void Schedule(const ir::Schedule& schedule);
  void Wait(const ir::Wait& wait);
  void Defaults(const ir::Defaults& defaults);
  void Placement(const ir::Placement& placement);
  void Volume(const dataos::VolumeUse& use);
  void Projected(const ir::Projected& projected);
  void ExternalSecret(const ir::ExternalSecret& external);
  void Parts(const Composition& value);
  void Quantities(std::string_view word, const std::vector<Quantity>& quantities);
};

}  // namespace dagc::ir
