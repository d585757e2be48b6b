// SPDX-License-Identifier: Apache-2.0
// A workflow of one container, for tests of rules about its words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diag_code.h"
#include "diag/collecting_sink.h"
#include "lint/rules.h"
#include "support/builders.h"

namespace dagc::test {

using WordList = std::vector<std::string>;

struct ContainerFlow {
  WorkflowBuilder flow;
  ir::Template* step = &flow.AddStep("load");

  explicit ContainerFlow(const WordList& command, const WordList& arguments = {}) {
    step->make_container().command.clear();
    for (const std::string& word : command) step->make_container().command.push_back(flow.Text(word));
    for (const std::string& word : arguments) step->make_container().arguments.push_back(flow.Text(word));
  }

  ContainerFlow& Env(std::string_view name, std::string_view value, bool expands = false) {
    flow.AddEnv(*step, name, value);
    step->make_container().env.back().expands = expands;
    return *this;
  }

  std::vector<Diagnostic> Findings(DiagCode code) {
    CollectingSink sink;
    RunLint(flow.Finish(), sink);
    std::vector<Diagnostic> all = sink.TakeSorted();
    std::erase_if(all, [&](const Diagnostic& finding) { return finding.code != code; });
    return all;
  }

  // The text at each finding's place.
  std::vector<std::string> Places(DiagCode code) {
    std::vector<std::string> places;
    for (const Diagnostic& finding : Findings(code)) places.emplace_back(flow.Spelling(finding.span));
    return places;
  }
};

// The text at the first finding's place; empty where there is none.
inline std::string PlaceOf(DiagCode code, const WordList& command, const WordList& arguments = {}) {
  const auto places = ContainerFlow(command, arguments).Places(code);
  return places.empty() ? "" : places.front();
}

// The help of the first finding.
inline std::string HelpOf(DiagCode code, const WordList& command, const WordList& arguments = {}) {
  const auto findings = ContainerFlow(command, arguments).Findings(code);
  return findings.empty() ? "" : findings.front().help;
}

}  // namespace dagc::test
