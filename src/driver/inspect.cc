// SPDX-License-Identifier: Apache-2.0
#include "driver/inspect.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backend/backends.h"
#include "base/arena.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/collecting_sink.h"
#include "driver/inspect_container.h"
#include "driver/inspect_table.h"
#include "driver/inspect_template.h"
#include "writer/json_writer.h"

namespace dagc::driver {
namespace {

class Printer {
 public:
  Printer(const InspectedStep& inspected, std::ostream& out)
      : inspected_(inspected), step_(inspected.step), written_(inspected.written), out_(out) {}

  void Print() const {
    out_ << "step " << step_.name.value << " of " << inspected_.workflow.name.value << ", "
         << inspected_.At(step_.name.span) << '\n';
    if (const ir::KubernetesObject* object = step_.FindObject()) {
      PrintObject(*object);
      PrintPod();
      return;
    }
    if (const Value* container = written_.step.Find("container")) PrintMain(*container);
    PrintOthers("initContainers", "init container ");
    PrintOthers("sidecars", "sidecar ");
    PrintPod();
    PrintComputed();
  }

 private:
  void PrintMain(const Value& container) const {
    const ir::Projected& projected = *step_.projected;
    const ContainerSource source{&step_.container(), projected.variables, projected.arguments, projected.secrets, true};
    PrintContainer(inspected_, container, source, "", out_);
  }

  // A container of the stack's has a name; what has none of theirs is dagc's.
  ContainerSource SourceOf(std::string_view name, std::string_view list) const {
    ContainerSource source;
    for (const ir::NamedContainer& container : list == "sidecars" ? step_.pod->sidecars : step_.pod->init_containers) {
      if (container.name != name) continue;
      source.container = &container.run;
      if (container.takes_projection) {
        source.variables = step_.projected->variables;
        source.secrets = step_.projected->secrets;
      }
    }
    return source;
  }

  void PrintOthers(std::string_view key, std::string_view what) const {
    const Value* list = written_.step.Find(key);
    if (list == nullptr) return;
    for (const Value& container : list->items()) {
      const std::string_view name = container.Find("name")->text();
      PrintContainer(inspected_, container, SourceOf(name, key), std::string(what).append(name).append(": "), out_);
    }
  }

  // Neither container nor volume: what the engine is told to make, and its files.
  void PrintObject(const ir::KubernetesObject& object) const {
    out_ << "\nKubernetes object\n";
    PrintLines(object.manifest);
    out_ << "      from " << inspected_.From("the stack", object.span) << '\n';
    {
      InspectTable table("conditions", out_);
      const auto add = [&](std::string_view name, const ir::Text& condition) {
        if (!condition.empty()) {
          table.Add(std::string(name), Spelled(condition.value), inspected_.From("the stack", condition.span));
        }
      };
      add("success", object.success_condition);
      add("failure", object.failure_condition);
    }
    for (const ir::ConfigFile& file : step_.config_map->files) {
      out_ << "\nfile " << Escaped(file.name) << " of config map " << step_.config_map->name << '\n';
      PrintLines(file.text);
      out_ << "      from " << inspected_.From("the stack", file.span) << '\n';
    }
  }

  void PrintLines(std::string_view text) const {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end > 0) out_ << "  " << Escaped(text.substr(0, end));
      out_ << '\n';
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  // What the pod is told beside its containers.
  void PrintPod() const {
    constexpr std::array<std::string_view, 9> kElsewhere = {"name",          "metadata", "timeout",
                                                            "retryStrategy", "volumes",  "container",
                                                            "sidecars",      "resource", "initContainers"};
    InspectTable table("pod", out_);
    for (const Entry& entry : written_.step.entries()) {
      const std::string_view key = entry.key.text();
      if (std::find(kElsewhere.begin(), kElsewhere.end(), key) != kElsewhere.end()) continue;
      std::string text;
      if (entry.value.IsScalar()) {
        text = Spelled(entry.value.text());
      } else {
        WriteJson(entry.value, JsonLayout::kCompact, text);
        text = Escaped(text);
      }
      table.Add(std::string(key), std::move(text), PodOrigin(entry));
    }
  }

  std::string PodOrigin(const Entry& field) const {
    const std::string_view key = field.key.text();
    if (key == "securityContext") {
      const Value& of_stack = step_.pod->security_context;
      return of_stack.IsNull() ? "dagc, for `--hardened`" : inspected_.From("the stack", FirstPlace(of_stack));
    }
    if (key == "serviceAccountName") return inspected_.From("dagc.yaml", step_.service_account->span);
    if (key == "podSpecPatch" && step_.placement->runtime_class.empty()) return "dagc, for `--hardened`";
    return inspected_.From("the compute", step_.dataos->compute.span);
  }

  // What the External Secrets Operator computes for this step.
  void PrintComputed() const {
    const ir::ExternalSecret& external = inspected_.workflow.external_secret;
    if (external.empty()) return;
    const std::set<std::string_view> used = written_.KeysUsed(external.name);
    InspectTable table("computed in the cluster by the External Secrets Operator", out_);
    for (const ir::ExternalValue& computed : external.values) {
      if (!used.contains(computed.key)) continue;
      table.Add(std::string(computed.key), Spelled(computed.template_text), SecretsOf(external, computed));
    }
  }

  // The keys that the operator's template reads: `.s0` and the like.
  static std::string SecretsOf(const ir::ExternalSecret& external, const ir::ExternalValue& computed) {
    std::string secrets;
    for (const ir::ExternalDatum& datum : external.data) {
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

  const InspectedStep& inspected_;
  const ir::Template& step_;
  const WrittenStep& written_;
  std::ostream& out_;
};

}  // namespace

void PrintStep(const ir::Workflow& workflow, const ir::Template& step, const Surroundings& with, std::ostream& out) {
  Arena arena;
  CollectingSink unheard;  // who compiles hears it
  const std::vector<backend::OutputObject> objects =
      backend::FindBackend("argo")->emit(workflow, with.output, arena, unheard);
  const WrittenStep written = FindWritten(objects, step.name.value);
  Printer({workflow, step, with, written}, out).Print();
}

}  // namespace dagc::driver
