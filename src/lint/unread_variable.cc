// SPDX-License-Identifier: Apache-2.0
// `${NAME}` is a shell's way to name a variable; Kubernetes and the programs themselves do not know it.
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "diag/codes/dg7.h"
#include "lint/checks.h"
#include "lint/command_line.h"
#include "lint/containers.h"
#include "lint/shell_syntax.h"
#include "lint/variable_use.h"

namespace dagc::lint {

namespace {

// Whether what runs may read the value of a variable as a shell does.
bool MayExpandEnv(const CommandLine& line) {
  if (line.reader() == Reader::kExpanding) return true;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view text = line.At(at).text;
    if (text.find("eval ") != text.npos || text.find("envsubst") != text.npos) return true;
  }
  return false;
}

class UnreadVariables {
 public:
  UnreadVariables(const ir::Workflow& workflow, const ContainerUse& use, DiagSink& sink)
      : use_(use),
        line_(use),
        sink_(sink),
        reported_(workflow.partly_replaced.begin(), workflow.partly_replaced.end()) {}

  void Check() {
    const bool read = line_.reader() == Reader::kPlain || line_.reader() == Reader::kProgram;
    if (read && !FindUninterpreted(line_)) CheckWords();
    CheckEnv();
  }

 private:
  void CheckWords() {
    for (std::size_t at = 0; at < line_.size(); ++at) {
      const Word word = line_.At(at);
      if (word.known) Report(word, true);
    }
  }

  void CheckEnv() {
    for (const ir::EnvVar& variable : use_.container.env) {
      const Word word{variable.value.value, variable.value.span, !variable.value.unresolved, !use_.from_stack()};
      if (!word.known || !FindBraced(word.text)) continue;
      if (!env_expanded_) env_expanded_ = MayExpandEnv(line_);
      if (!*env_expanded_) Report(word, variable.expands);
    }
  }

  // Each name once: what helps in one place helps in all. `expands`: Kubernetes replaces `$(NAME)` there.
  void Report(const Word& word, bool expands) {
    for (auto found = FindBraced(word.text); found; found = FindBraced(word.text, found->end)) {
      if (!reported_.insert(found->name).second) continue;
      const Span place = PlaceIn(word, found->begin, found->end);
      const std::string written = Shown(word.text.substr(found->begin, found->end - found->begin));
      auto finding = sink_.Report(diag::kUnreadVariable, place, QuotedAt(written, place));
      NameStep(finding, use_);
      if (expands && Defines(found->name)) {
        finding.Help(help::kParentheses, QuotedAt(found->name, place));
      } else if (use_.from_stack()) {
        finding.Help(help::kStackNeedsShell);
      } else {
        finding.Help(help::kSetOrShell, QuotedAt(found->name, place));
      }
    }
  }

  bool Defines(std::string_view name) {
    if (!defined_) {
      defined_.emplace();
      for (const ir::EnvVar& variable : use_.container.env) defined_->insert(variable.name.value);
      for (const ir::ProjectedVariable& variable : use_.variables) defined_->insert(variable.name);
    }
    return defined_->contains(name);
  }

  const ContainerUse& use_;
  CommandLine line_;
  DiagSink& sink_;
  std::set<std::string_view> reported_;
  std::optional<std::set<std::string_view>> defined_;  // made when it is first asked for
  std::optional<bool> env_expanded_;                   // likewise
};

}  // namespace

void CheckUnreadVariables(const LintInput& input, DiagSink& sink) {
  ForEachContainer(input.workflow,
                   [&](const ContainerUse& use) { UnreadVariables(input.workflow, use, sink).Check(); });
}

}  // namespace dagc::lint
