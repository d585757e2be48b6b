// SPDX-License-Identifier: Apache-2.0
#include "stack/expand.h"

#include <algorithm>
#include <utility>

#include "diag/codes/dg5.h"
#include "ir/platform_places.h"
#include "stack/pod.h"
#include "stack/rendered_yaml.h"
#include "stack/yaml_texts.h"
#include "tmpl/template.h"

namespace dagc::stack {
namespace {

// Volumes that the platform declares for every pod of a stack; certificates for some.
constexpr std::string_view kVolumes[] = {"workdir", ir::kConfigVolume, ir::kSecretVolume};

class Expander {
 public:
  Expander(const Prepared& stack, const StepFacts& facts, const Limits& limits, Arena& arena, DiagSink& sink)
      : stack_(stack), facts_(facts), limits_(limits), yaml_(limits), arena_(arena), sink_(sink) {}

  std::optional<Expansion> Run() {
    names_ = NamesOf(facts_.workflow, facts_.step, arena_);
    expansion_.config_map.name = names_.config_map;
    context_ = MakeContext(facts_, names_, arena_);
    if (stack_.config_files) ReadConfigFiles(*stack_.config_files);
    if (stack_.resource) {
      ReadResource(*stack_.resource);
    } else if (stack_.containers) {
      ReadContainers(*stack_.containers);
    } else {
      MakeDefaultPod();
    }
    return ok_ ? std::optional(std::move(expansion_)) : std::nullopt;
  }

 private:
  // The text that a template gives, and the tree that it is.
  struct Rendered {
    std::string text;
    Value root;
  };
  std::optional<Rendered> Render(const tmpl::Template& parsed) {
    tmpl::EvalOptions options;
    options.yaml = &yaml_;
    const tmpl::Rendering rendering = tmpl::Evaluate(parsed, context_, options, sink_);
    if (rendering.ok) {
      const RenderedYaml yaml(parsed, rendering.pieces);
      if (const auto root = yaml.Read(arena_, limits_, sink_)) return Rendered{yaml.text(), *root};
    }
    ok_ = false;
    return std::nullopt;
  }

  // A mapping from file names to texts.
  void ReadConfigFiles(const tmpl::Template& parsed) {
    const auto rendered = Render(parsed);
    if (!rendered || rendered->root.IsNull()) return;
    const Value& root = rendered->root;
    if (!root.IsMap()) {
      Refuse(sink_.Report(diag::kRenderedKind, root.span(), "the template", Own(KindName(root.kind())), "a mapping"));
      return;
    }
    for (const Entry& entry : root.entries()) {
      const std::string_view name = entry.key.text();
      const bool legal = !name.empty() && name != "." && name != ".." &&
                         name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") ==
                             std::string_view::npos;
      if (!legal) Refuse(sink_.Report(diag::kConfigFileName, entry.key.span(), name));
      if (!entry.value.IsScalar()) {
        Refuse(sink_.Report(diag::kRenderedKind, entry.value.span(), "a file", Own(KindName(entry.value.kind())),
                            "a string"));
      }
      expansion_.config_map.files.push_back({name, entry.value.text(), entry.key.span()});
    }
  }

  void ReadContainers(const tmpl::Template& parsed) {
    const auto rendered = Render(parsed);
    if (!rendered) return;
    PlatformNames names;
    names.environment_secret = names_.environment_secret;
    names.environment_secret_v1 = names_.environment_secret_v1;
    names.volumes.assign(std::begin(kVolumes), std::end(kVolumes));
    if (!facts_.tls_secret.empty()) names.volumes.push_back(ir::kCertificateVolume);
    expansion_.pod = ReadPod(rendered->root, names, arena_, sink_);
    ok_ = ok_ && expansion_.pod.has_value();
    if (ok_) expansion_.pod->tls_secret = facts_.tls_secret;
  }

  void ReadResource(const tmpl::Template& parsed) {
    const auto rendered = Render(parsed);
    if (!rendered) return;
    const Value& root = rendered->root;
    for (const std::string_view key : {"apiVersion", "kind"}) {
      if (root.Find(key) == nullptr) Refuse(sink_.Report(diag::kRenderedNoObject, root.span(), key));
    }
    expansion_.object =
        ir::KubernetesObject{arena_.Copy(rendered->text), root.span(), stack_.def->templates.success_condition,
                             stack_.def->templates.failure_condition};
  }

  // A stack without templates runs its own image.
  void MakeDefaultPod() {
    RenderedPod& pod = expansion_.pod.emplace();
    ir::Container& run = pod.container.run;
    run.image = {facts_.image, stack_.def->name.span, false};
    run.command = stack_.def->command;
    run.arguments = stack_.def->arguments;
    run.env = stack_.def->env;
    pod.container.takes_projection = true;
  }

  void Refuse(const DiagBuilder& /*finding*/) { ok_ = false; }

  const Prepared& stack_;
  const StepFacts& facts_;
  const Limits& limits_;
  YamlTexts yaml_;
  Arena& arena_;
  DiagSink& sink_;
  tmpl::Data context_;
  Expansion expansion_;
  StepNames names_;
  bool ok_ = true;
};

}  // namespace

std::optional<Expansion> Expand(const Prepared& stack, const StepFacts& facts, const Limits& limits, Arena& arena,
                                DiagSink& sink) {
  return Expander(stack, facts, limits, arena, sink).Run();
}

}  // namespace dagc::stack
