// SPDX-License-Identifier: Apache-2.0
#include "passes/resolve_projections.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/work.h"
#include "diag/codes/dg5.h"
#include "passes/depot_secrets.h"
#include "passes/external_values.h"
#include "passes/find_depot.h"
#include "passes/projection_data.h"
#include "passes/projection_evaluator.h"
#include "passes/projection_outputs.h"

namespace dagc {
namespace {

// Of a secret or depot that templates can name.
constexpr std::uint64_t kWorkOfInput = 60;

class Resolver {
 public:
  Resolver(ir::Workflow& workflow, const PassContext& context)
      : workflow_(workflow),
        context_(context),
        secrets_(context),
        external_(workflow, context, secrets_),
        evaluator_(context, secrets_, external_),
        depots_(context),
        depot_secrets_(context, secrets_, depots_) {}

  void Run() {
    if (workflow_.dataos->projection) CheckInputs(*workflow_.dataos->projection);
    for (ir::Template& step : workflow_.templates) {
      if (step.dataos->projection) CheckInputs(*step.dataos->projection);
      if (step.is_for_pod()) ResolveStep(step);
      if (WorkLeft() == 0) return;
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
    if (!depot.present() || depot.unresolved || depots_.Find(depot.value) != nullptr) return true;
    depots_.ReportUnknown(depot.value, depot.span);
    return false;
  }

  // A stack's secrets may be named by the `stackSpec` of the step that uses it.
  ir::Projection WithSecretIds(ir::Projection projection, const ir::Template& step, ir::TemplateType type) {
    tmpl::DataMapBuilder root(context_.arena, tmpl::MapKind::kRoots);
    root.Put("stackSpec", tmpl::Data::Known(step.dataos->stack_spec));
    const tmpl::Data data = root.Finish();
    evaluator_.SeeAs(nullptr);
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
  static void AddDepots(const ir::Template& step, ir::Projection& to) {
    std::set<std::string_view> known;
    for (const ir::ProjectionDepot& depot : to.depots) known.insert(depot.name.value);
    for (const ir::DepotAddress& address : step.dataos->addresses) {
      if (!known.insert(address.depot).second) continue;
      to.depots.push_back({{address.depot, address.text.span, false}, {}});
    }
  }

  void ResolveStep(ir::Template& step) {
    const ir::Projection* of_stack = step.dataos->stack_def != nullptr && step.dataos->stack_def->projection
                                         ? &*step.dataos->stack_def->projection
                                         : nullptr;
    const ir::Projection* of_workflow = workflow_.dataos->projection ? &*workflow_.dataos->projection : nullptr;
    const ir::Projection* of_step = step.dataos->projection ? &*step.dataos->projection : nullptr;
    const ir::TemplateType type =
        of_stack != nullptr && of_stack->type != ir::TemplateType::kUnset ? of_stack->type : ir::TemplateType::kGo;
    // A stack's templates loop over what its user has declared; a workflow's see the workflow's own.
    if (step.dataos->stack_def != nullptr) depot_secrets_.AddTo(step);
    if (of_stack != nullptr) {
      ir::Projection named = WithSecretIds(*of_stack, step, type);
      const std::size_t of_manifest = named.depots.size();
      if (step.dataos->stack_def->addresses_in_projection) AddDepots(step, named);
      const bool is_stacks = named.depots.size() == of_manifest && of_step == nullptr && !NamesSecrets(*of_stack);
      AddScope(step, {named, ir::Scope::kStack, type, {}, is_stacks ? of_stack : nullptr},
               {of_step, of_workflow, &named});
    }
    if (of_workflow != nullptr) {
      AddScope(step, {*of_workflow, ir::Scope::kWorkflow, type, {}, of_workflow}, {of_workflow});
    }
    if (of_step != nullptr) AddScope(step, {*of_step, ir::Scope::kStep, type, {}}, {of_step, of_workflow});
  }

  // Whether the `stackSpec` of a step names its secrets.
  static bool NamesSecrets(const ir::Projection& projection) {
    return std::any_of(projection.secrets.begin(), projection.secrets.end(), [](const ir::ProjectionSecret& secret) {
      return secret.id.value.find('{') != std::string_view::npos;
    });
  }

  // What a scope comes to in each step is the same as long as no template of it looks at the step.
  struct Shared {
    SharedData data;
    std::optional<ir::Projected> made;
  };

  void AddScope(ir::Template& step, ProjectionScope scope, VisibleProjections visible) {
    std::erase(visible, nullptr);
    // What a faulty input would have been is not known, and nothing is to be said about its use.
    if (std::any_of(visible.begin(), visible.end(), [&](const auto* one) { return faulty_.contains(one); })) return;
    std::size_t inputs = 0;
    for (const ir::Projection* one : visible) inputs += one->secrets.size() + one->depots.size();
    const auto [known, is_new] = shared_.try_emplace({scope.shared, scope.type});
    Shared& shared = known->second;
    if (is_new || scope.shared == nullptr) {
      if (!SpendWork(kWorkOfInput * inputs)) return;
      shared.data = MakeSharedData(visible, context_, secrets_, depots_);
    }
    if (shared.made) return Merge(*shared.made, step.projected.make());
    scope.data = MakeProjectionData(shared.data, workflow_, step, context_);
    evaluator_.SeeAs(scope.shared);
    ir::Projected made = MakeProjected(scope, context_, evaluator_);
    if (scope.shared != nullptr && !evaluator_.varied()) shared.made = made;
    Merge(std::move(made), step.projected.make());
  }

  // What it takes to hand on what was made: each part, and each text in the output.
  static std::uint64_t WorkOf(const ir::Projected& made) {
    std::uint64_t work = 0;
    const auto add = [&](const ir::Composition& value) {
      work += kWorkOfPart;
      for (const ir::ValuePart& part : value) work += 1 + part.text.size() / kBytesAUnit;
    };
    for (const ir::ProjectedVariable& variable : made.variables) add(variable.value);
    for (const ir::ProjectedArgument& argument : made.arguments) add(argument.value);
    for (const ir::ProjectedFile& file : made.files) add(file.contents);
    return work;
  }

  // A later scope wins over an earlier one. Where it does so only under a condition, what it is otherwise would have to
  // be told to the operator, which knows neither run-time values nor the other scope's conditions.
  void Merge(ir::Projected from, ir::Projected& to) {
    if (!SpendWork(WorkOf(from))) return;
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
  DepotTable depots_;
  DepotSecrets depot_secrets_;
  // By ProjectionScope::shared, of which null is that of the last step, and by the type, which is that of the stack.
  std::map<std::pair<const void*, ir::TemplateType>, Shared> shared_;
  std::set<const ir::Projection*> faulty_;  // inputs were reported
};

}  // namespace

void ResolveProjections(ir::Workflow& workflow, const PassContext& context) { Resolver(workflow, context).Run(); }

}  // namespace dagc
