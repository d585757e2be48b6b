// SPDX-License-Identifier: Apache-2.0
// Values that only a template engine with the secrets can compute, collected for the workflow's one ExternalSecret.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ir/projected.h"
#include "ir/workflow.h"
#include "passes/outcome.h"
#include "passes/pass.h"
#include "passes/secret_table.h"
#include "tmpl/residual.h"

namespace dagc {

class ExternalValues {
 public:
  ExternalValues(ir::Workflow& workflow, const PassContext& context, SecretTable& secrets);

  // Whether the target has an operator that evaluates templates over secrets.
  bool available() const { return available_; }

  // The key of the made Secret that holds the value of a residual piece; equal values share one. Nothing when a secret
  // of it cannot be named, which is reported at `place`.
  std::optional<ir::ValuePart> Add(const tmpl::Piece& piece, Span place);

  // The same for a value that is not the same in all outcomes of its template, none of which has a run-time value.
  // `when` says under which condition the key exists; empty: always.
  struct Choice {
    ir::ValuePart part;
    std::string_view when;
  };
  std::optional<Choice> Add(std::span<const Outcome> outcomes, const Alternatives& alternatives, Span place);

 private:
  std::optional<std::string> NameOf(const tmpl::SecretRef& ref, Span place);
  bool NameAll(const std::vector<tmpl::SecretRef>& refs, Span place);
  std::string Shown(const tmpl::Condition& condition) const;
  void Name();
  ir::ValuePart Keep(std::string text);
  ir::ValuePart KeepConditional(std::span<const Outcome> outcomes, const Alternatives& alternatives);
  ir::ValuePart NewValue(std::string_view text, bool conditional);

  ir::Workflow& workflow_;
  const PassContext& context_;
  SecretTable& secrets_;
  bool available_ = false;
  std::map<tmpl::SecretRef, std::string> names_;                           // in templates: "s0"
  std::map<std::string, std::string_view, std::less<>> keys_;              // by template text: "E0"
  std::map<std::string, std::string_view, std::less<>> conditional_keys_;  // by template text without the key
  tmpl::NameOfSecret name_of_ = [this](const tmpl::SecretRef& ref) { return names_.at(ref); };
};

}  // namespace dagc
