// SPDX-License-Identifier: Apache-2.0
#include "driver/inspect.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backend/argo/argo.h"
#include "base/arena.h"
#include "base/display_width.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/collecting_sink.h"
#include "diag/renderers.h"

namespace dagc::driver {
namespace {

std::string_view ScopeName(ir::Scope scope) {
  switch (scope) {
    case ir::Scope::kStack:
      return "the stack";
    case ir::Scope::kWorkflow:
      return "projection of the workflow";
    case ir::Scope::kStep:
      return "projection of the step";
  }
  return {};
}

std::string Text(const ir::Composition& composition) {
  std::string text;
  for (const ir::ValuePart& part : composition) {
    switch (part.kind) {
      case ir::ValuePart::Kind::kText:
        text += Escaped(part.text);
        break;
      case ir::ValuePart::Kind::kSecret:
        text.append("<secret ").append(part.secret).append(" ").append(part.key).append(">");
        break;
      case ir::ValuePart::Kind::kRunTime:
        text.append("<").append(part.text).append(">");
        break;
    }
  }
  return text;
}

// Three columns under a heading: what it is called, what it holds, where it comes from.
class Table {
 public:
  Table(std::string_view heading, std::ostream& out) : heading_(heading), out_(out) {}
  ~Table() { Print(); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  // `when`: under which condition it exists; empty: always.
  void Add(std::string name, std::string value, std::string origin, std::string_view when = {}) {
    rows_.push_back({std::move(name), std::move(value), std::move(origin), when});
  }

 private:
  struct Row {
    std::string name, value, origin;
    std::string_view when;
  };

  void Print() const {
    if (rows_.empty()) return;
    std::size_t widest = 0;
    for (const Row& row : rows_) widest = std::max(widest, DisplayWidth(row.name));
    out_ << '\n' << heading_ << '\n';
    for (const Row& row : rows_) {
      out_ << "  " << row.name << std::string(widest - DisplayWidth(row.name), ' ') << (widest == 0 ? "" : "  ")
           << row.value << '\n';
      if (!row.when.empty()) out_ << "      only if " << Escaped(row.when) << '\n';
      out_ << "      from " << row.origin << '\n';
    }
  }

  std::string_view heading_;
  std::ostream& out_;
  std::vector<Row> rows_;
};

class Printer {
 public:
  // `helpers`: what the back end adds to the container's `env`.
  Printer(const ir::Workflow& workflow, const ir::Step& step, const std::vector<Value>& helpers,
          const SourceMap& sources, std::ostream& out)
      : workflow_(workflow), step_(step), helpers_(helpers), sources_(sources), out_(out) {}

  void Print() {
    out_ << "step " << step_.name.value << " of " << workflow_.name.value << ", " << At(step_.name.span) << '\n';
    PrintImage();
    PrintCommand();
    PrintVariables();
    PrintFiles();
    PrintComputed();
    PrintMounts();
  }

 private:
  std::string At(Span span) const { return PlaceName(span, sources_); }
  std::string From(std::string_view where, Span span) const { return std::string(where).append(", ").append(At(span)); }
  std::string From(const ir::Provenance& from) const { return From(ScopeName(from.scope), from.span); }

  void PrintImage() {
    if (!step_.container.image.present()) return;
    Table table("image", out_);
    table.Add("", Escaped(step_.container.image.value), At(step_.container.image.span));
  }

  void PrintCommand() {
    {
      Table table("command", out_);
      for (const ir::Text& text : step_.container.command) table.Add("", Escaped(text.value), At(text.span));
    }
    Table table("arguments", out_);
    for (const ir::Text& text : step_.container.arguments) table.Add("", Escaped(text.value), At(text.span));
    for (const ir::ProjectedArgument& argument : step_.projected.arguments) {
      table.Add("", Text(argument.value), From(argument.from));
    }
  }

  // "<fieldRef metadata.name>"
  static std::string SourceText(const Value& source) {
    std::string text = "<";
    for (const Entry& kind : source.entries()) {
      text += kind.key.text();
      for (const Entry& field : kind.value.entries()) text.append(" ").append(field.value.text());
    }
    return text + ">";
  }

  static std::string HelperText(const Value& helper) {
    const Value* value = helper.Find("value");
    if (value != nullptr) return Escaped(value->text());
    const Value* key = helper.Find("valueFrom")->Find("secretKeyRef");
    return Text({{ir::ValuePart::Kind::kSecret, {}, key->Find("name")->text(), key->Find("key")->text()}});
  }

  void PrintVariables() {
    Table table("environment", out_);
    for (const Value& helper : helpers_) {
      table.Add(std::string(helper.Find("name")->text()), HelperText(helper), "dagc, for the texts that hold it");
    }
    for (const ir::WholeSecret& secret : step_.projected.secrets) {
      if (secret.directory.empty()) table.Add("*", AllOf(secret), From(secret.from));
    }
    for (const ir::EnvVar& variable : step_.container.env) {
      table.Add(std::string(variable.name.value),
                variable.source.IsNull() ? Escaped(variable.value.value) : SourceText(variable.source),
                From(step_.stack_def == nullptr ? "`stackSpec.env`" : "the stack", variable.name.span));
    }
    if (step_.log_level.present()) {
      for (const char* name : {"LOG_LEVEL", "DATAOS_LOG_LEVEL"}) {
        if (!IsSet(name)) table.Add(name, Escaped(step_.log_level.value), From("`logLevel`", step_.log_level.span));
      }
    }
    for (const ir::ProjectedVariable& variable : step_.projected.variables) {
      table.Add(std::string(variable.name), Text(variable.value), From(variable.from), variable.when);
    }
  }

  bool IsSet(std::string_view name) const {
    const auto& own = step_.container.env;
    const auto& projected = step_.projected.variables;
    return std::any_of(own.begin(), own.end(), [&](const ir::EnvVar& one) { return one.name.value == name; }) ||
           std::any_of(projected.begin(), projected.end(),
                       [&](const ir::ProjectedVariable& one) { return one.name == name; });
  }

  static std::string AllOf(const ir::WholeSecret& secret) {
    return std::string("<every key of secret ").append(secret.secret).append(">");
  }

  void PrintFiles() {
    Table table("files", out_);
    for (const ir::WholeSecret& secret : step_.projected.secrets) {
      if (!secret.directory.empty()) table.Add(std::string(secret.directory) + "/*", AllOf(secret), From(secret.from));
    }
    for (const ir::ProjectedFile& file : step_.projected.files) {
      table.Add(std::string(file.directory).append("/").append(file.name), Text(file.contents), From(file.from),
                file.when);
    }
  }

  void PrintMounts() {
    Table table("volumes", out_);
    for (const ir::Mount& mount : step_.mounts) {
      std::string claim = "claim ";
      claim += workflow_.claims[mount.claim];
      if (mount.read_only) claim += ", read-only";
      table.Add(std::string(mount.directory), std::move(claim), At(SpanOf(mount)));
    }
  }

  // What the External Secrets Operator computes for this step.
  void PrintComputed() {
    const ir::Projected& projected = step_.projected;
    std::vector<const ir::Composition*> values;
    values.reserve(projected.variables.size() + projected.arguments.size() + projected.files.size());
    for (const auto& variable : projected.variables) values.push_back(&variable.value);
    for (const auto& argument : projected.arguments) values.push_back(&argument.value);
    for (const auto& file : projected.files) values.push_back(&file.contents);
    const ir::ExternalSecret& external = workflow_.external_secret;
    const auto is_used = [&](const ir::ExternalValue& computed) {
      return std::any_of(values.begin(), values.end(), [&](const ir::Composition* value) {
        return std::any_of(value->begin(), value->end(), [&](const ir::ValuePart& part) {
          return part.secret == external.name && part.key == computed.key;
        });
      });
    };
    Table table("computed in the cluster by the External Secrets Operator", out_);
    for (const ir::ExternalValue& computed : external.values) {
      if (is_used(computed)) table.Add(std::string(computed.key), Escaped(computed.template_text), SecretsOf(computed));
    }
  }

  // The keys that the operator's template reads: `.s0` and the like.
  std::string SecretsOf(const ir::ExternalValue& computed) const {
    std::string secrets;
    for (const ir::ExternalDatum& datum : workflow_.external_secret.data) {
      const std::string name = "." + std::string(datum.name);
      const std::string_view text = computed.template_text;
      for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t behind = at + name.size();
        if (behind < text.size() && IsAsciiDigit(text[behind])) continue;
        if (!secrets.empty()) secrets += ", ";
        secrets.append(name).append(" = <secret ").append(datum.remote).append(" ").append(datum.property).append(">");
        break;
      }
    }
    return secrets.empty() ? "no secret" : secrets;
  }

  // A mount's directory is a view of the text it was written as.
  Span SpanOf(const ir::Mount& mount) const {
    for (const auto* uses : {&step_.volumes, &workflow_.volumes}) {
      for (const ir::VolumeUse& use : *uses) {
        if (use.directory.value.data() == mount.directory.data()) return use.directory.span;
      }
    }
    return step_.name.span;
  }

  const ir::Workflow& workflow_;
  const ir::Step& step_;
  const std::vector<Value>& helpers_;
  const SourceMap& sources_;
  std::ostream& out_;
};

// Variables that stand in the step's container because values cannot arrive without them.
std::vector<Value> Helpers(const ir::Workflow& workflow, const ir::Step& step, const ir::OutputOptions& output,
                           Arena& arena) {
  std::vector<Value> helpers;
  CollectingSink unheard;
  for (const backend::OutputObject& object : backend::EmitArgo(workflow, output, arena, unheard)) {
    const Value* spec = object.root.Find("spec");
    if (spec != nullptr && object.kind == "CronWorkflow") spec = spec->Find("workflowSpec");
    const Value* templates = spec == nullptr ? nullptr : spec->Find("templates");
    if (templates == nullptr) continue;
    for (const Value& made : templates->items()) {
      const Value* container = made.Find("name")->text() == step.name.value ? made.Find("container") : nullptr;
      const Value* env = container == nullptr ? nullptr : container->Find("env");
      if (env == nullptr) continue;
      for (const Value& variable : env->items()) {
        if (variable.Find("name")->text().starts_with("DAGC_")) helpers.push_back(variable);
      }
      return helpers;
    }
  }
  return helpers;
}

}  // namespace

void PrintStep(const ir::Workflow& workflow, const ir::Step& step, const ir::OutputOptions& output,
               const SourceMap& sources, std::ostream& out) {
  Arena arena;
  const std::vector<Value> helpers = Helpers(workflow, step, output, arena);
  Printer(workflow, step, helpers, sources, out).Print();
}

}  // namespace dagc::driver
