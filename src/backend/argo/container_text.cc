// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/container_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

#include "backend/argo/composition.h"
#include "backend/argo/features.h"
#include "backend/argo/helper_variables.h"
#include "backend/argo/json_size.h"
#include "backend/argo/refusal.h"
#include "backend/argo/text_limits.h"
#include "diag/codes/dg6.h"
#include "kube/expansion.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

// From 3.7 on the engine takes args out of the pod when they are longer than this as JSON, and its executor reads them
// from a file: the kubelet never sees them (workflow/controller/workflowpod.go, common.MaxEnvVarLen).
constexpr std::size_t kMostArgsBytes = 131072;

constexpr std::array<std::string_view, 2> kLogLevelNames = {"LOG_LEVEL", "DATAOS_LOG_LEVEL"};

// Expands every text of a container with the same helper variables.
class Texts {
 public:
  Texts(const Emission& emission, const ContainerUse& use) : emission_(emission), use_(use), helpers_(emission.arena) {
    for (const ir::EnvVar& variable : use.container.env) own_.insert(variable.name.value);
  }

  ContainerText Make() {
    SeeAll();
    ContainerText made;
    made.command = List(use_.container.command);
    made.args = Arguments();
    CheckArgs(made.args);
    made.env = Env();
    return made;
  }

 private:
  void SeeAll() {
    const ir::Container& container = use_.container;
    for (const ir::Text& text : container.command) helpers_.See(text.value);
    for (const ir::Text& text : container.arguments) helpers_.See(text.value);
    helpers_.See(use_.log_level.value);
    for (const ir::EnvVar& variable : container.env) {
      helpers_.See(variable.name.value);
      helpers_.See(variable.value.value);
    }
    for (const ir::ProjectedVariable& variable : use_.variables) {
      helpers_.See(variable, emission_.workflow.external_secret);
    }
    for (const ir::ProjectedArgument& argument : use_.arguments) {
      helpers_.See(argument.value, HelperVariables::Place::kArgument);
    }
    helpers_.ChooseNames();
  }

  void AddTo(ListBuilder& list, const std::vector<ir::Text>& texts, std::string_view place) {
    for (const ir::Text& text : texts) {
      CheckProcessText(emission_, text, place);
      list.Add(helpers_.Kubernetes(text.value));
    }
  }

  Value List(const std::vector<ir::Text>& texts) {
    ListBuilder list(emission_.arena);
    AddTo(list, texts, "the command");
    return list.empty() ? Value() : list.Finish();
  }

  // What a projection adds comes from Secrets on the platform, where `$(NAME)` has no meaning.
  Value Arguments() {
    ListBuilder list(emission_.arena);
    AddTo(list, use_.container.arguments, "an argument");
    for (const ir::ProjectedArgument& argument : use_.arguments) {
      CheckProcessText(emission_, argument.value, argument.from.span, "an argument");
      list.Add(helpers_.Compose(argument.value));
    }
    return list.empty() ? Value() : list.Finish();
  }

  // Where older engines run the output too, so long a list is refused with its whole template.
  void CheckArgs(const Value& args) {
    if (!Supports(emission_.options.argo_version, Feature::kLargeTemplates)) return;
    if (!JsonSizeExceeds(args, kMostArgsBytes) || !NeedsExpansion(args)) return;
    const std::vector<ir::Text>& own = use_.container.arguments;
    const Span span = own.empty() ? use_.arguments.front().from.span : own.front().span;
    emission_.sink.Report(diag::kArgumentsTooLarge, span).Help(help::kProjectFile);
  }

  bool IsOwn(std::string_view name) const { return own_.contains(name); }
  // Whether a variable of this name is written by the user or a projection.
  bool IsGiven(std::string_view name) const {
    const auto& projected = use_.variables;
    return IsOwn(name) ||
           std::any_of(projected.begin(), projected.end(), [&](const auto& variable) { return variable.name == name; });
  }

  std::string_view Verbatim(const ir::Text& text) {
    CheckProcessText(emission_, text, "a variable");
    return helpers_.Verbatim(text.value);
  }

  Value Variable(const ir::EnvVar& variable) {
    RefuseLive(emission_, variable.name, "the name of a variable");
    if (!variable.source.IsNull()) {
      RefuseLive(emission_, variable.source, "the source of a variable");
      return MapBuilder(emission_.arena).Put("name", variable.name.value).Put("valueFrom", variable.source).Finish();
    }
    if (!variable.expands) return LiteralVariable(emission_.arena, variable.name.value, Verbatim(variable.value));
    CheckProcessText(emission_, variable.value, "a variable");
    return LiteralVariable(emission_.arena, variable.name.value, helpers_.Kubernetes(variable.value.value));
  }

  Value Env() {
    ListBuilder entries(emission_.arena);
    const auto add = [&](std::string_view name, std::string_view value) {
      entries.Add(LiteralVariable(emission_.arena, name, value));
    };
    if (use_.log_level.present()) {
      const std::string_view level = Verbatim(use_.log_level);
      for (const std::string_view name : kLogLevelNames) {
        if (!IsGiven(name)) add(name, level);
      }
    }
    // On the platform projected variables come by `envFrom`, which the kubelet reads before `env`: a container's own
    // variables may refer to them.
    // https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
    for (const ir::ProjectedVariable& variable : use_.variables) {
      if (IsOwn(variable.name)) continue;  // on the platform it wins over `envFrom`
      CheckProcessText(emission_, variable.value, variable.from.span, "a variable");
      entries.Add(helpers_.Variable(variable.name, variable.value, variable.optional()));
    }
    for (const ir::EnvVar& variable : use_.container.env) entries.Add(Variable(variable));
    return helpers_.Env(entries.Finish());
  }

  // Whether the kubelet has anything to do in one of the texts.
  static bool NeedsExpansion(const Value& texts) {
    const auto needs = [](const Value& text) {
      if (text.text().find('$') == std::string_view::npos) return false;
      const std::vector<ExpansionPiece> pieces = TokenizeExpansion(text.text());
      return std::any_of(pieces.begin(), pieces.end(),
                         [](const ExpansionPiece& piece) { return piece.kind != ExpansionKind::kLiteral; });
    };
    return std::any_of(texts.items().begin(), texts.items().end(), needs);
  }

  const Emission& emission_;
  const ContainerUse& use_;
  HelperVariables helpers_;
  std::set<std::string_view> own_;  // variables of the container itself
};

}  // namespace

ContainerText MakeContainerText(const Emission& emission, const ContainerUse& use) {
  return Texts(emission, use).Make();
}

}  // namespace dagc::argo
