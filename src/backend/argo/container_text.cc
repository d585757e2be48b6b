// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/container_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backend/argo/json_size.h"
#include "backend/argo/refusal.h"
#include "backend/argo/text.h"
#include "kube/expansion.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

// The kernel passes on strings up to 128 KiB, with the variable's name, and the engine adds to some.
constexpr std::size_t kMostTextBytes = std::size_t{100} << 10;

// From 3.7 on the engine takes args out of the pod when they are longer than this as JSON, and its executor reads them
// from a file: the kubelet never sees them (workflow/controller/workflowpod.go, common.MaxEnvVarLen).
constexpr std::size_t kMostArgsBytes = 131072;

constexpr std::array<std::string_view, 2> kLogLevelNames = {"LOG_LEVEL", "DATAOS_LOG_LEVEL"};

// Expands every text of a container with one helper variable.
class Texts {
 public:
  Texts(const Emission& emission, const ir::Step& step) : emission_(emission), step_(step) { ChooseVariable(); }

  ContainerText Make() {
    ContainerText made;
    made.command = Kubernetes(step_.container.command);
    made.args = Kubernetes(step_.container.arguments);
    CheckArgs(made.args);
    made.env = Env();
    return made;
  }

 private:
  void ChooseVariable() {
    bool live = false;
    ForEachText([&](std::string_view text) { live = live || FindLive(text).has_value(); });
    if (!live) return;
    std::vector<std::string_view> texts;
    ForEachText([&](std::string_view text) { texts.push_back(text); });
    variable_ = emission_.arena.Copy(std::string_view(ChooseBraceVariable(texts)));
  }

  template <typename Action>
  void ForEachText(Action action) const {
    const ir::Container& container = step_.container;
    for (const ir::Text& text : container.command) action(text.value);
    for (const ir::Text& text : container.arguments) action(text.value);
    action(step_.log_level.value);
    for (const ir::EnvVar& variable : container.env) {
      action(variable.name.value);
      action(variable.value.value);
    }
  }

  std::string_view Keep(const EscapedText& escaped) {
    uses_variable_ = uses_variable_ || escaped.uses_brace_variable;
    return escaped.text;
  }

  void CheckLength(const ir::Text& text) {
    if (text.value.size() <= kMostTextBytes) return;
    emission_.sink.Report(diag::kTextTooLong, text.span, text.value.size() / 1024).Help(help::kProjectFile);
  }

  Value Kubernetes(const std::vector<ir::Text>& texts) {
    if (texts.empty()) return {};
    ListBuilder list(emission_.arena);
    for (const ir::Text& text : texts) {
      CheckLength(text);
      list.Add(Keep(EscapeKubernetes(text.value, variable_, emission_.arena)));
    }
    return list.Finish();
  }

  // Where older engines run the output too, so long a list is refused with its whole template.
  void CheckArgs(const Value& args) {
    if (emission_.options.argo_version < ArgoVersion::k3_7) return;
    if (!JsonSizeExceeds(args, kMostArgsBytes) || !NeedsExpansion(args)) return;
    emission_.sink.Report(diag::kArgumentsTooLarge, step_.container.arguments.front().span).Help(help::kProjectFile);
  }

  std::string_view Verbatim(const ir::Text& text) {
    CheckLength(text);
    return Keep(EscapeVerbatim(text.value, variable_, emission_.arena));
  }

  // The helper comes first, because the kubelet knows only earlier entries; user entries win over the log level.
  Value Env() {
    const std::vector<ir::EnvVar>& variables = step_.container.env;
    ListBuilder rest(emission_.arena);
    if (step_.log_level.present()) {
      const std::string_view level = Verbatim(step_.log_level);
      for (const std::string_view name : kLogLevelNames) {
        const bool own = std::any_of(variables.begin(), variables.end(),
                                     [&](const ir::EnvVar& variable) { return variable.name.value == name; });
        if (!own) rest.Add(Variable(name, level));
      }
    }
    for (const ir::EnvVar& variable : variables) {
      RefuseLive(emission_, variable.name, "the name of a variable");
      rest.Add(Variable(variable.name.value, Verbatim(variable.value)));
    }
    if (!uses_variable_) return rest.empty() ? Value() : rest.Finish();
    ListBuilder list(emission_.arena);
    list.Add(Variable(variable_, "{"));
    const Value entries = rest.Finish();
    for (const Value& entry : entries.items()) list.Add(entry);
    return list.Finish();
  }

  Value Variable(std::string_view name, std::string_view value) {
    MapBuilder variable(emission_.arena);
    variable.Put("name", name).Put("value", value);
    return variable.Finish();
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
  const ir::Step& step_;
  std::string_view variable_ = "DAGC_LB";
  bool uses_variable_ = false;
};

}  // namespace

ContainerText MakeContainerText(const Emission& emission, const ir::Step& step) { return Texts(emission, step).Make(); }

}  // namespace dagc::argo
