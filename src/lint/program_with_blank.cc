// SPDX-License-Identifier: Apache-2.0
// `command: ["python train.py"]` is one word: the name of a program, blank and all.
#include <string>
#include <vector>

#include "diag/codes/dg7.h"
#include "lint/checks.h"
#include "lint/command_line.h"
#include "lint/containers.h"
#include "lint/shell_text.h"

namespace dagc::lint {

namespace {

void Check(const ContainerUse& use, DiagSink& sink) {
  const CommandLine line(use);
  // A program whose name is known in full has a name.
  if (line.reader() != Reader::kUnknown || line.program() == CommandLine::kNone) return;
  const Word word = line.At(line.program());
  if (!word.known || !HasBlank(word.text)) return;
  auto finding = sink.Report(diag::kProgramWithBlank, word.span, Shown(word.text));
  NameStep(finding, use);
  const std::vector<std::string> words = WordsOf(word.text);
  if (words.empty()) {
    finding.Help(help::kRunInShell);
  } else {
    finding.Help(help::kSplitWords, FlowSequence(words));
  }
}

}  // namespace

void CheckProgramWithBlank(const LintInput& input, DiagSink& sink) {
  ForEachContainer(input.workflow, [&](const ContainerUse& use) { Check(use, sink); });
}

}  // namespace dagc::lint
