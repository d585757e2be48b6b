// SPDX-License-Identifier: Apache-2.0
// `${NAME}` is a shell's way to name a variable; Kubernetes and the programs themselves do not know it.
#include <set>
#include <string_view>

#include "diag/codes/dg7.h"
#include "lint/checks.h"
#include "lint/command_line.h"
#include "lint/containers.h"
#include "lint/shell_syntax.h"
#include "lint/variable_use.h"

namespace dagc::lint {

namespace {

bool Defines(const ContainerUse& use, std::string_view name) {
  for (const ir::EnvVar& variable : use.container.env) {
    if (variable.name.value == name) return true;
  }
  for (const ir::ProjectedVariable& variable : use.variables) {
    if (variable.name == name) return true;
  }
  return false;
}

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
  UnreadVariables(const ContainerUse& use, DiagSink& sink) : use_(use), line_(use), sink_(sink) {}

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
      if (word.known && FindBraced(word.text) && !MayExpandEnv(line_)) Report(word, variable.expands);
    }
  }

  // Each name once: what helps in one place helps in all. `expands`: Kubernetes replaces `$(NAME)` there.
  void Report(const Word& word, bool expands) {
    for (auto found = FindBraced(word.text); found; found = FindBraced(word.text, found->end)) {
      if (!reported_.insert(found->name).second) continue;
      const std::string_view written = word.text.substr(found->begin, found->end - found->begin);
      auto finding = sink_.Report(diag::kUnreadVariable, PlaceIn(word, found->begin, found->end), Shown(written));
      NameStep(finding, use_);
      if (expands && Defines(use_, found->name)) {
        finding.Help(help::kParentheses, found->name);
      } else if (use_.from_stack()) {
        finding.Help(help::kStackNeedsShell);
      } else {
        finding.Help(help::kSetOrShell, found->name);
      }
    }
  }

  const ContainerUse& use_;
  CommandLine line_;
  DiagSink& sink_;
  std::set<std::string_view> reported_;
};

}  // namespace

void CheckUnreadVariables(const LintInput& input, DiagSink& sink) {
  ForEachContainer(input.workflow, [&](const ContainerUse& use) { UnreadVariables(use, sink).Check(); });
}

}  // namespace dagc::lint
