// SPDX-License-Identifier: Apache-2.0
#include "passes/select_stacks.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "base/text.h"
#include "base/work.h"
#include "diag/codes/dg3.h"
#include "diag/codes/dg5.h"
#include "ir/stack_reference.h"
#include "schema/schema_check.h"
#include "stack/addresses.h"
#include "stack/library.h"

namespace dagc {
namespace {

// Of known stacks, for each that is unknown.
constexpr std::size_t kReferencesAUnit = 32;

class Selector {
 public:
  Selector(ir::Workflow& workflow, const PassContext& context) : workflow_(workflow), context_(context) {}

  void Run() {
    for (ir::Template& step : workflow_.templates) {
      if (!step.dataos->stack.present() || step.dataos->stack.unresolved) continue;
      const auto reference = ir::ParseStackReference(step.dataos->stack.value);
      if (!reference || (reference->IsContainer() && IsNative(step, *reference))) continue;
      uses_[step.dataos->stack.value].push_back(&step);
    }
    for (const auto& [text, steps] : uses_) Select(*ir::ParseStackReference(text), steps);
  }

 private:
  using Steps = std::vector<ir::Template*>;

  // dagc's own `container`, unless a Stack resource has its name.
  bool IsNative(const ir::Template& step, const ir::StackReference& reference) {
    if (!context_.stacks.FindGiven(reference).empty()) return false;
    const bool known_version = reference.version.empty() || reference.version == "1.0";
    if (!known_version) context_.sink.Report(diag::kStackVersion, step.dataos->stack.span, reference.version);
    return true;
  }

  void Select(const ir::StackReference& reference, const Steps& steps) {
    const auto found = context_.stacks.Find(reference);
    const ir::Text& first = steps.front()->dataos->stack;
    if (found.empty()) {
      ReportUnknown(reference, steps);
      return;
    }
    const stack::KnownStack& chosen = *found.front();
    if (found.size() > 1) {
      auto finding = context_.sink.Report(diag::kStackTwice, first.span, stack::ReferenceTo(chosen.def()));
      for (const stack::KnownStack* stack : found) finding.Note(note::kDefinedHere, stack->def().name.span);
      return;
    }
    if (chosen.faulty) {
      context_.sink.Report(diag::kFaultyStack, first.span, stack::ReferenceTo(chosen.def()))
          .Note(note::kDefinedHere, chosen.def().name.span);
      return;
    }
    if (reference.IsContainer()) {
      context_.sink.Report(diag::kContainerReplaced, first.span).Note(note::kDefinedHere, chosen.def().name.span);
    }
    if (reference.version.empty() && !reference.IsContainer()) {
      context_.sink.Report(diag::kStackVersionChosen, first.span, first, chosen.def().version)
          .Help(help::kWriteName, stack::ReferenceTo(chosen.def()));
    }
    for (ir::Template* step : steps) {
      if (WorkLeft() == 0) return;
      Bind(*step, chosen.prepared);
    }
  }

  void Bind(ir::Template& step, const stack::Prepared& chosen) {
    ir::Container container;
    container.resources = std::move(step.make_container().resources);
    step.make_container() = std::move(container);
    Value spec = step.dataos->stack_spec;
    const Span place = step.dataos->stack_spec_span.file ? step.dataos->stack_spec_span : step.dataos->stack.span;
    if (spec.IsNull()) spec = Value::Map({}, place);
    if (chosen.schema) {
      const Value key = Value::String("stackSpec", place);
      if (!CheckPart(spec, *chosen.schema, context_.sink, {.path = "stackSpec", .key = &key})) return;
    }
    const stack::StackCall call{chosen, spec, place};
    ir::dataos::Part& dataos = step.dataos.make();
    dataos.addresses = stack::FindAddresses(call, context_.arena, context_.sink);
    stack::FindSecretIds(call, context_.arena, context_.sink);
    dataos.stack_def = chosen.def;
  }

  void ReportUnknown(const ir::StackReference& reference, const Steps& steps) {
    std::vector<std::string_view> names;
    for (const ir::Template* step : steps) names.push_back(step->name.value);
    const ir::Text& first = steps.front()->dataos->stack;
    if (!context_.resources.unreadable.empty()) {
      context_.sink.Report(diag::kUnreadableContext, first.span, first, context_.resources.unreadable.front());
      return;
    }
    auto finding = context_.sink.Report(diag::kUnknownStack, first.span, first, QuotedList(names, 5));
    AddUses(finding, steps);
    if (references_.empty()) references_ = context_.stacks.References();
    const std::vector<std::string_view> all(references_.begin(), references_.end());
    // They are sorted: those of a name stand together.
    std::vector<std::string_view> same_name;
    const auto begin = std::lower_bound(all.begin(), all.end(), reference.name);
    for (auto known = begin; known != all.end() && known->starts_with(reference.name); ++known) {
      const auto parsed = ir::ParseStackReference(*known);
      if (parsed && parsed->name == reference.name) same_name.push_back(*known);
    }
    SpendWork(all.size() / kReferencesAUnit);
    const std::string_view nearest = Nearest(first.value, all);
    if (!same_name.empty()) {
      finding.Help(help::kKnownNames, QuotedList(same_name));
    } else if (!nearest.empty()) {
      finding.Help(help::kDidYouMean, nearest);
    } else {
      finding.Help(help::kGiveStack);
    }
  }

  static void AddUses(DiagBuilder& finding, const Steps& steps) {
    if (steps.size() > 1)
      finding.Note(note::kUsedAgain, steps[1]->dataos->stack.span, Own(Counted(steps.size() - 1, "step")));
  }

  ir::Workflow& workflow_;
  const PassContext& context_;
  std::map<std::string_view, Steps> uses_;
  std::vector<std::string> references_;  // of all stacks, once one was unknown
};

}  // namespace

void SelectStacks(ir::Workflow& workflow, const PassContext& context) { Selector(workflow, context).Run(); }

}  // namespace dagc
