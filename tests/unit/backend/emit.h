// SPDX-License-Identifier: Apache-2.0
// Emission for tests: a workflow in, its objects as YAML and the findings out.
#pragma once

#include <gtest/gtest.h>

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "backend/argo/argo.h"
#include "diag/collecting_sink.h"
#include "support/builders.h"
#include "writer/yaml_writer.h"

namespace dagc::backend {

// With(&output::Options::layout, output::Layout::kReferenced): one option, the rest as it is by default.
template <typename Option>
output::Options With(Option output::Options::* option, const std::type_identity_t<Option>& value) {
  output::Options options;
  options.*option = value;
  return options;
}

class Emitted {
 public:
  explicit Emitted(test::WorkflowBuilder& flow, const output::Options& options = {}) : flow_(flow) {
    CollectingSink sink;
    objects_ = EmitArgo(flow.Finish(), options, arena_, sink);
    findings_ = sink.TakeSorted();
  }

  const std::vector<OutputObject>& objects() const { return objects_; }
  const std::vector<Diagnostic>& findings() const { return findings_; }

  // "Workflow daily" for each object.
  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const OutputObject& object : objects_)
      names.push_back(std::string(object.kind) + ' ' + std::string(object.name));
    return names;
  }

  // The findings of a level or above it: "DG6001 at `text`: message".
  std::vector<std::string> Said(Severity least = Severity::kWarning) const {
    std::vector<std::string> said;
    for (const Diagnostic& finding : findings_) {
      if (finding.severity < least) continue;
      const std::string_view place = finding.span.file == FileId{1} ? flow_.Spelling(finding.span) : "the target file";
      said.push_back(CodeName(finding.code) + " at `" + std::string(place) + "`: " + finding.message);
    }
    return said;
  }

  // YAML of what stands at a path such as "spec.templates[1].container"; of the n-th object.
  std::string Yaml(std::string_view path, std::size_t object = 0) const {
    const Value* value = Find(path, object);
    if (value == nullptr) return "nothing\n";
    std::string yaml;
    WriteYaml(*value, yaml);
    return yaml;
  }
  std::string Yaml(std::size_t object = 0) const { return Yaml("", object); }

  // The template of a step, whatever its number.
  std::string Template(std::string_view name, std::string_view path = {}, std::size_t object = 0) const {
    const Value* templates = Find("spec.templates", object);
    if (templates == nullptr) templates = Find("spec.workflowSpec.templates", object);
    if (templates == nullptr) return "no templates\n";
    for (const Value& candidate : templates->items()) {
      if (candidate.Find("name")->text() != name) continue;
      const Value* value = Walk(&candidate, path);
      if (value == nullptr) return "nothing\n";
      std::string yaml;
      WriteYaml(*value, yaml);
      return yaml;
    }
    return "no such template\n";
  }

 private:
  const Value* Find(std::string_view path, std::size_t object) const {
    return object < objects_.size() ? Walk(&objects_[object].root, path) : nullptr;
  }

  // "a.b[0].c"
  static const Value* Walk(const Value* value, std::string_view path) {
    while (!path.empty() && value != nullptr) {
      if (path.front() == '.') path.remove_prefix(1);
      if (path.front() == '[') {
        std::size_t index = 0;
        std::from_chars(path.data() + 1, path.data() + path.size(), index);
        value = index < value->items().size() ? &value->items()[index] : nullptr;
        path.remove_prefix(path.find(']') + 1);
      } else {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        value = value->Find(path.substr(0, end));
        path.remove_prefix(end);
      }
    }
    return value;
  }

  test::WorkflowBuilder& flow_;
  Arena arena_;
  std::vector<OutputObject> objects_;
  std::vector<Diagnostic> findings_;
};

}  // namespace dagc::backend
