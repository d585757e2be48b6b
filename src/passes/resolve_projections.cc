// SPDX-License-Identifier: Apache-2.0
#include "passes/resolve_projections.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "diag/codes/dg5.h"
#include "passes/depot_secrets.h"
#include "passes/external_values.h"
#include "passes/find_depot.h"
#include "passes/projection_data.h"
#include "passes/projection_evaluator.h"
#include "passes/projection_outputs.h"

namespace dagc {
namespace {

class Resolver {
 public:
  Resolver(ir::Workflow& workflow, const PassContext& context)
      : workflow_(workflow),
        context_(context),
        secrets_(context),
        external_(workflow, context, secrets_),
        evaluator_(context, secrets_, external_),
        depot_secrets_(context, secrets_) {}

  void Run() {
    if (workflow_.projection) CheckInputs(*workflow_.projection);
    for (ir::Step& step : workflow_.steps) {
      if (step.projection) CheckInputs(*step.projection);
      ResolveStep(step);
    }
  }

 private:
  // An alias stands for one secret or depot in its scope.
  void CheckInputs(const ir::Projection& projection) {
    std::map<std::string_view, Span> seen;
    const auto check = [&](const ir::Text& alias) {
      if (!alias.present() || alias.unresolved) return;
      const auto [first, is_new] = seen.emplace(alias.value, alias.span);
      if (is_new) return;
      context_.sink.Report(diag::kProjectedTwice, alias.span, alias).Note(note::kFirstHere, first->second);
    };
    for (const ir::ProjectionSecret& secret : projection.secrets) {
      check(secret.alias);
      if (secret.id.present() && !secret.id.unresolved) secrets_.NamedAt(secret.id.value, secret.id.span);
    }
    seen.clear();
    for (const ir::ProjectionDepot& depot : projection.depots) {
      check(depot.alias.present() ? depot.alias : depot.name);
      if (!IsKnown(depot.name)) faulty_.insert(&projection);
    }
  }

  bool IsKnown(const ir::Text& depot) {
    if (!depot.present() || depot.unresolved || FindDepot(depot.value, context_)) return true;
    ReportUnknownDepot(depot.value, depot.span, context_);
    return false;
  }

  // A stack's secrets may be named by the `stackSpec` of the step that uses it.
  ir::Projection WithSecretIds(ir::Projection projection, const ir::Step& step, ir::TemplateType type) {
    tmpl::DataMapBuilder root(context_.arena, tmpl::MapKind::kRoots);
    root.Put("stackSpec", tmpl::Data::Known(step.stack_spec));
    const tmpl::Data data = root.Finish();
    for (ir::ProjectionSecret& secret : projection.secrets) {
      if (secret.id.value.find('{') == std::string_view::npos) continue;
      const Value text = Value::Scalar(Kind::kString, secret.id.value, secret.id.span, Style::kDoubleQuoted);
      const auto id = evaluator_.Evaluate({text, ir::TemplateType::kUnset, TextMap(secret.id.span)}, type, data);
      const bool known = id && id->size() == 1 && id->front().kind == ir::ValuePart::Kind::kText;
      secret.id_template = secret.id.value;
      secret.id.value = known ? id->front().text : std::string_view();
    }
    return projection;
  }

  // The depots at the step's addresses, as if the projection listed them.
  static void AddDepots(const ir::Step& step, ir::Projection& to) {
    for (const ir::DepotAddress& address : step.addresses) {
      const auto is_it = [&](const ir::ProjectionDepot& known) { return known.name.value == address.depot; };
      if (std::any_of(to.depots.begin(), to.depots.end(), is_it)) continue;
      to.depots.push_back({{address.depot, address.text.span, false}, {}});
    }
  }

  void ResolveStep(ir::Step& step) {
    const ir::Projection* of_stack =
        step.stack_def != nullptr && step.stack_def->projection ? &*step.stack_def->projection : nullptr;
    const ir::Projection* of_workflow = workflow_.projection ? &*workflow_.projection : nullptr;
    const ir::Projection* of_step = step.projection ? &*step.projection : nullptr;
    const ir::TemplateType type =
        of_stack != nullptr && of_stack->type != ir::TemplateType::kUnset ? of_stack->type : ir::TemplateType::kGo;
    // A stack's templates loop over what its user has declared; a workflow's see the workflow's own.
    if (step.stack_def != nullptr) depot_secrets_.AddTo(step);
    if (of_stack != nullptr) {
      ir::Projection named = WithSecretIds(*of_stack, step, type);
      if (step.stack_def->addresses_in_projection) AddDepots(step, named);
      AddScope(step, {named, ir::Scope::kStack, type, {}}, {of_step, of_workflow, &named});
    }
    if (of_workflow != nullptr) AddScope(step, {*of_workflow, ir::Scope::kWorkflow, type, {}}, {of_workflow});
    if (of_step != nullptr) AddScope(step, {*of_step, ir::Scope::kStep, type, {}}, {of_step, of_workflow});
  }

  void AddScope(ir::Step& step, ProjectionScope scope, VisibleProjections visible) {
    std::erase(visible, nullptr);
    // What a faulty input would have been is not known, and nothing is to be said about its use.
    if (std::any_of(visible.begin(), visible.end(), [&](const auto* one) { return faulty_.contains(one); })) return;
    scope.data = MakeProjectionData(workflow_, step, visible, context_, secrets_);
    Merge(MakeProjected(scope, context_, evaluator_), step.projected);
  }

  // A later scope wins over an earlier one. Where it does so only under a condition, what it is otherwise would have to
  // be told to the operator, which knows neither run-time values nor the other scope's conditions.
  void Merge(ir::Projected from, ir::Projected& to) {
    const auto name_of = [](const ir::ProjectedVariable& variable) { return variable.name; };
    const auto place_of = [](const ir::ProjectedFile& file) { return std::pair(file.directory, file.name); };
    Replace(from.variables, to.variables, name_of);
    Replace(from.files, to.files, place_of);
    std::move(from.variables.begin(), from.variables.end(), std::back_inserter(to.variables));
    std::move(from.arguments.begin(), from.arguments.end(), std::back_inserter(to.arguments));
    std::move(from.files.begin(), from.files.end(), std::back_inserter(to.files));
  }

  // Takes out of `old` what is in `later` too.
  template <typename Item, typename KeyOf>
  void Replace(const std::vector<Item>& later, std::vector<Item>& old, KeyOf key_of) {
    std::map<decltype(key_of(later.front())), const Item*> by_key;
    for (const Item& item : later) by_key.emplace(key_of(item), &item);
    std::erase_if(old, [&](const Item& other) {
      const auto found = by_key.find(key_of(other));
      if (found == by_key.end()) return false;
      const Item& item = *found->second;
      if (item.optional()) {
        context_.sink.Report(diag::kConditionalTwice, item.from.span, item.name)
            .Note(note::kOtherPlace, other.from.span)
            .Help(help::kWriteElse);
      }
      return true;
    });
  }

  ir::Workflow& workflow_;
  const PassContext& context_;
  SecretTable secrets_;
  ExternalValues external_;
  ProjectionEvaluator evaluator_;
  DepotSecrets depot_secrets_;
  std::set<const ir::Projection*> faulty_;  // inputs were reported
};

}  // namespace

void ResolveProjections(ir::Workflow& workflow, const PassContext& context) { Resolver(workflow, context).Run(); }

}  // namespace dagc
