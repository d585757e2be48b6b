// SPDX-License-Identifier: Apache-2.0
// Kubernetes starts programs without a shell: operators, globs and `$NAME` reach them as text.
#include <string>
#include <string_view>

#include "base/shown.h"
#include "diag/codes/dg7.h"
#include "lint/checks.h"
#include "lint/command_line.h"
#include "lint/containers.h"
#include "lint/shell_syntax.h"
#include "lint/shell_text.h"

namespace dagc::lint {

namespace {

// One finding for a container: a shell is the way out for all its words.
void Check(const ContainerUse& use, DiagSink& sink) {
  const CommandLine line(use);
  const auto found = FindUninterpreted(line);
  if (!found) return;
  const Word word = line.At(found->word);
  const std::string_view syntax = word.text.substr(found->begin, found->end - found->begin);
  const std::string program =
      line.program_name().empty() ? Fill(phrase::kTheProgram) : Fill(phrase::kInBackquotes, Shown(line.program_name()));
  auto finding = sink.Report(diag::kShellWithoutShell, PlaceIn(word, found->begin, found->end), Shown(syntax), program);
  NameStep(finding, use);
  const std::string script = ScriptOf(line);
  if (script.empty()) {
    finding.Help(help::kRunInShell);
  } else {
    finding.Help(help::kRunThisInShell, QuotedWord(script));
  }
}

}  // namespace

void CheckShellWithoutShell(const LintInput& input, DiagSink& sink) {
  ForEachContainer(input.workflow, [&](const ContainerUse& use) { Check(use, sink); });
}

}  // namespace dagc::lint
