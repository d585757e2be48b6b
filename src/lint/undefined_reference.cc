// SPDX-License-Identifier: Apache-2.0
// `$(NAME)` is replaced by Kubernetes if NAME was set before, and otherwise left as it is, without a word.
// https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/text.h"
#include "diag/codes/dg7.h"
#include "kube/expansion.h"
#include "kube/names.h"
#include "lint/checks.h"
#include "lint/command_line.h"
#include "lint/containers.h"

namespace dagc::lint {

namespace {

// Set in every pod by the engine, or in some by Kubernetes for the services of the namespace.
bool MayBeSetInCluster(std::string_view name) {
  return name.starts_with("ARGO_") || name.find("_SERVICE_HOST") != name.npos ||
         name.find("_SERVICE_PORT") != name.npos || name.find("_PORT_") != name.npos;
}

// Names of variables are written so by nearly everybody, and those of programs by nobody.
bool LooksLikeVariable(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || IsAsciiDigit(c) || c == '_'; };
  return std::all_of(name.begin(), name.end(), fits);
}

class References {
 public:
  References(const ContainerUse& use, DiagSink& sink) : use_(use), sink_(sink) {}

  void Check() {
    if (!HasReferences()) return;
    others_unknown_ = use_.whole_secrets || use_.container.rest.Find("envFrom") != nullptr;
    if (use_.step.dataos->log_level.present()) defined_.insert({"LOG_LEVEL", "DATAOS_LOG_LEVEL"});
    for (const ir::ProjectedVariable& variable : use_.variables) defined_.insert(variable.name);
    CheckEnv();
    CheckWords();
  }

 private:
  static bool Has(const ir::Text& text) { return text.value.find("$(") != std::string_view::npos; }

  bool HasReferences() const {
    const ir::Container& container = use_.container;
    return std::any_of(container.command.begin(), container.command.end(), Has) ||
           std::any_of(container.arguments.begin(), container.arguments.end(), Has) ||
           std::any_of(container.env.begin(), container.env.end(),
                       [](const ir::EnvVar& variable) { return variable.expands && Has(variable.value); });
  }

  void CheckEnv() {
    for (const ir::EnvVar& variable : use_.container.env) {
      if (variable.expands) {
        own_ = &variable;
        Report({variable.value.value, variable.value.span, !variable.value.unresolved, !use_.from_stack()}, false);
        own_ = nullptr;
      }
      defined_.insert(variable.name.value);
    }
  }

  void CheckWords() {
    const CommandLine line(use_);
    if (line.reader() == Reader::kExpanding) return;
    const bool only_variables = line.reader() != Reader::kProgram;
    for (std::size_t at = 0; at < line.size(); ++at) {
      // What a script has in `$(..)` is a command, and what else a shell is given it may read as a script.
      if (line.reader() == Reader::kShell && line.script() != CommandLine::kNone && at >= line.script()) return;
      const Word word = line.At(at);
      const bool is_command_line = at == line.program() && HasBlank(word.text);  // another rule speaks
      if (!is_command_line) Report(word, only_variables);
    }
  }

  void Report(const Word& word, bool only_variables) {
    if (!word.known) return;
    std::size_t at = 0;
    for (const ExpansionPiece& piece : TokenizeExpansion(word.text)) {
      const std::size_t begin = at;
      at += piece.text.size();
      if (piece.kind != ExpansionKind::kReference || defined_.contains(piece.name)) continue;
      if (CheckVariableName(piece.name) || MayBeSetInCluster(piece.name)) continue;
      if (only_variables && !LooksLikeVariable(piece.name)) continue;
      ReportOne(PlaceIn(word, begin, at), piece.name);
    }
  }

  void ReportOne(Span place, std::string_view name) {
    if (all_.empty()) {
      for (const ir::EnvVar& variable : use_.container.env) all_.emplace(variable.name.value, &variable);
    }
    const auto later = all_.find(name);
    if (later == all_.end() && others_unknown_) return;
    const Quoted quoted = QuotedAt(name, place);
    auto finding = sink_.Report(diag::kUndefinedReference, place, quoted,
                                Own((later == all_.end() ? phrase::kNotDefined : phrase::kNotDefinedYet).text));
    NameStep(finding, use_);
    if (later == all_.end()) {
      finding.Help(help::kDefineVariable, quoted, quoted);
    } else if (later->second == own_) {
      finding.Help(help::kWholeValue);
    } else {
      finding.Note(note::kDefinedHere, later->second->name.span).Help(help::kDefineBefore, quoted);
    }
  }

  const ContainerUse& use_;
  DiagSink& sink_;
  std::set<std::string_view> defined_;
  std::map<std::string_view, const ir::EnvVar*> all_;  // of the container's own, made at the first finding
  const ir::EnvVar* own_ = nullptr;                    // the variable whose value is looked at
  bool others_unknown_ = false;
};

}  // namespace

void CheckUndefinedReferences(const LintInput& input, DiagSink& sink) {
  ForEachContainer(input.workflow, [&](const ContainerUse& use) { References(use, sink).Check(); });
}

}  // namespace dagc::lint
