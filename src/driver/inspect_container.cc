// SPDX-License-Identifier: Apache-2.0
#include "driver/inspect_container.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <vector>

#include "base/arena.h"
#include "base/shown.h"
#include "diag/renderers.h"
#include "driver/inspect_table.h"
#include "stack/context.h"
#include "stack/library.h"
#include "writer/json_writer.h"

namespace dagc::driver {
namespace {

constexpr std::string_view kByDagc = "dagc";

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

std::string_view TextAt(const Value& map, std::string_view key) {
  const Value* value = map.Find(key);
  return value == nullptr ? std::string_view() : value->text();
}

class ContainerPrinter {
 public:
  ContainerPrinter(const InspectedStep& step, const Value& written, const ContainerSource& source,
                   std::string_view title, std::ostream& out)
      : step_(step), written_(written), source_(source), title_(title), out_(out) {}

  void Print() const {
    PrintImage();
    PrintTexts("command", "command", source_.container == nullptr ? kNoTexts : source_.container->command, {});
    PrintTexts("args", "arguments", source_.container == nullptr ? kNoTexts : source_.container->arguments,
               source_.arguments);
    PrintVariables();
    if (source_.is_main) PrintFiles();
    PrintMounts();
    PrintOthers();
  }

 private:
  static inline const std::vector<ir::Text> kNoTexts;

  std::string Heading(std::string_view what) const { return std::string(title_).append(what); }

  std::span<const Value> ItemsAt(std::string_view key) const {
    const Value* list = written_.Find(key);
    return list == nullptr ? std::span<const Value>() : list->items();
  }

  // An image that the stack's template took from elsewhere has its place there, not in the template.
  std::string ImageOrigin(std::string_view image) const {
    if (source_.container == nullptr) {
      const ir::Text& init_image = step_.workflow.defaults.init_image;
      return init_image.present() ? step_.From("`initImage` of dagc.yaml", init_image.span) : std::string(kByDagc);
    }
    const ir::StackDef* stack = step_.step.dataos->stack_def;
    if (stack == nullptr) return step_.At(source_.container->image.span);
    const Value* row = step_.with.target.images.Find(stack::ReferenceTo(*stack));
    const Value* given = row == nullptr ? nullptr : row->Find("image");
    if (given != nullptr && given->text() == image) {
      return step_.From("`images` of dagc.yaml", given->span());
    }
    const ir::Text& repository = stack->image.repository;
    Arena arena;
    if (repository.present() && stack::ImageOf(stack->image, arena) == image) {
      return step_.From("the stack", repository.span);
    }
    return step_.From("the stack", source_.container->image.span);
  }

  void PrintImage() const {
    InspectTable table(Heading("image"), out_);
    const Value* image = written_.Find("image");
    if (image == nullptr || image->text().empty()) return;
    table.Add("", Spelled(image->text()), ImageOrigin(image->text()));
  }

  void PrintTexts(std::string_view key, std::string_view heading, const std::vector<ir::Text>& own,
                  std::span<const ir::ProjectedArgument> projected) const {
    InspectTable table(Heading(heading), out_);
    const std::span<const Value> items = ItemsAt(key);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i < own.size()) {
        table.Add("", Spelled(own[i].value), step_.At(own[i].span));
      } else if (i - own.size() < projected.size()) {
        const ir::ProjectedArgument& argument = projected[i - own.size()];
        table.Add("", CompositionText(argument.value), step_.From(argument.from));
      } else {
        table.Add("", Spelled(items[i].text()), std::string(kByDagc));
      }
    }
  }

  void AddSources(InspectTable& table) const {
    for (const Value& source : ItemsAt("envFrom")) {
      const std::string name = std::string(TextAt(source, "prefix")) + "*";
      const Value* secret = source.Find("secretRef");
      const Value* map = source.Find("configMapRef");
      const std::string_view from = secret != nullptr ? TextAt(*secret, "name")
                                    : map != nullptr  ? TextAt(*map, "name")
                                                      : std::string_view();
      const auto whole = std::find_if(source_.secrets.begin(), source_.secrets.end(),
                                      [&](const auto& one) { return one.directory.empty() && one.secret == from; });
      std::string text = std::string("<every key of ") + (secret != nullptr ? "secret " : "config map ");
      text.append(from).append(">");
      table.Add(Escaped(name), Escaped(text),
                whole != source_.secrets.end() ? step_.From(whole->from) : step_.From("the stack", FirstPlace(source)));
    }
  }

  // A variable that only dagc knows.
  std::string HelperOrigin(const Value& variable) const {
    if (source_.container == nullptr) return "dagc, for the files that hold it";
    const ir::ExternalSecret& external = step_.workflow.external_secret;
    const Value* from = variable.Find("valueFrom");
    const Value* key = from == nullptr ? nullptr : from->Find("secretKeyRef");
    const bool waits = key != nullptr && !external.always.empty() && TextAt(*key, "name") == external.name &&
                       TextAt(*key, "key") == external.always;
    return waits ? "dagc, so that the pod waits for the Secret" : "dagc, for the texts that hold it";
  }

  void PrintVariables() const {
    InspectTable table(Heading("environment"), out_);
    AddSources(table);
    const std::vector<ir::EnvVar> none;
    const std::vector<ir::EnvVar>& own = source_.container == nullptr ? none : source_.container->env;
    // Both come in the order in which they are written, names of the one perhaps twice.
    auto at_own = own.begin();
    auto at_projected = source_.variables.begin();
    for (const Value& variable : ItemsAt("env")) {
      const std::string_view name = TextAt(variable, "name");
      if (at_own != own.end() && at_own->name.value == name) {
        AddOwn(table, *at_own++);
      } else if (at_projected != source_.variables.end() && at_projected->name == name) {
        table.Add(Escaped(name), CompositionText(at_projected->value), step_.From(at_projected->from),
                  at_projected->when);
        ++at_projected;
      } else {
        AddOther(table, name, variable);
      }
    }
  }

  void AddOwn(InspectTable& table, const ir::EnvVar& variable) const {
    table.Add(
        Escaped(variable.name.value),
        variable.source.IsNull() ? Spelled(variable.value.value) : SourceText(variable.source),
        step_.From(step_.step.dataos->stack_def == nullptr ? "`stackSpec.env`" : "the stack", variable.name.span));
  }

  void AddOther(InspectTable& table, std::string_view name, const Value& variable) const {
    const ir::Text& level = step_.step.dataos->log_level;
    if (source_.is_main && level.present() && (name == "LOG_LEVEL" || name == "DATAOS_LOG_LEVEL")) {
      table.Add(Escaped(name), Spelled(level.value), step_.From("`logLevel`", level.span));
      return;
    }
    const Value* from = variable.Find("valueFrom");
    table.Add(Escaped(name), from != nullptr ? SourceText(*from) : Spelled(TextAt(variable, "value")),
              HelperOrigin(variable));
  }

  void PrintFiles() const {
    InspectTable table(Heading("files"), out_);
    for (const ir::WholeSecret& secret : source_.secrets) {
      if (secret.directory.empty()) continue;
      table.Add(Escaped(secret.directory) + "/*", WholeSecretText(secret), step_.From(secret.from));
    }
    for (const ir::ProjectedFile& file : step_.step.projected->files) {
      table.Add(std::string(file.directory).append("/").append(file.name), CompositionText(file.contents),
                step_.From(file.from), file.when);
    }
  }

  void PrintMounts() const {
    InspectTable table(Heading("volumes"), out_);
    for (const Value& mount : ItemsAt("volumeMounts")) {
      std::string text = step_.written.VolumeText(TextAt(mount, "name"));
      for (const char* key : {"subPath", "subPathExpr"}) {
        const std::string_view below = TextAt(mount, key);
        if (!below.empty()) text.append(", ").append(Escaped(below)).append(" of it");
      }
      const Value* read_only = mount.Find("readOnly");
      if (read_only != nullptr && read_only->AsBool().value_or(false)) text += ", read-only";
      table.Add(Escaped(TextAt(mount, "mountPath")), std::move(text), MountOrigin(mount));
    }
  }

  std::string MountOrigin(const Value& mount) const {
    const std::string_view directory = TextAt(mount, "mountPath");
    if (source_.is_main) {
      for (const auto* uses : {&step_.step.dataos->volumes, &step_.workflow.dataos->volumes}) {
        for (const ir::dataos::VolumeUse& use : *uses) {
          // A mount's directory is a view of the text it was written as.
          if (use.directory.value.data() == directory.data()) return step_.At(use.directory.span);
        }
      }
    }
    const Span place = FirstPlace(mount);
    if (place.file) return step_.From("the stack", place);
    return TextAt(mount, "name").starts_with("dagc-files") ? "dagc, for the files" : "dagc, for `--hardened`";
  }

  // Whatever else is written.
  void PrintOthers() const {
    constexpr std::array<std::string_view, 7> kShown = {"name", "image",   "command",     "args",
                                                        "env",  "envFrom", "volumeMounts"};
    InspectTable table(Heading("other fields"), out_);
    for (const Entry& entry : written_.entries()) {
      if (std::find(kShown.begin(), kShown.end(), entry.key.text()) != kShown.end()) continue;
      std::string text;
      WriteJson(entry.value, JsonLayout::kCompact, text);
      table.Add(Escaped(entry.key.text()), Escaped(text), OriginOf(entry));
    }
  }

  std::string OriginOf(const Entry& field) const {
    const ir::Container* own = source_.container;
    if (own != nullptr && own->rest.Find(field.key.text()) != nullptr) {
      return step_.From("the stack", FirstPlace(*own->rest.Find(field.key.text())));
    }
    if (field.key.text() == "resources") {
      for (const auto* quantities :
           {&step_.step.container().resources->requests, &step_.step.container().resources->limits}) {
        if (!quantities->empty()) return step_.From("`resources`", quantities->front().resource.span);
      }
    }
    return "dagc, for `--hardened`";
  }

  const InspectedStep& step_;
  const Value& written_;
  const ContainerSource& source_;
  std::string_view title_;
  std::ostream& out_;
};

}  // namespace

std::string InspectedStep::At(Span span) const { return PlaceName(span, with.sources); }

std::string InspectedStep::From(std::string_view where, Span span) const {
  return span.file ? std::string(where).append(", ").append(At(span)) : std::string(where);
}

std::string InspectedStep::From(const ir::Provenance& from) const { return From(ScopeName(from.scope), from.span); }

std::string CompositionText(const ir::Composition& composition) {
  std::string text;
  for (const ir::ValuePart& part : composition) {
    switch (part.kind) {
      case ir::ValuePart::Kind::kText:
        text += Spelled(part.text);
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

std::string WholeSecretText(const ir::WholeSecret& secret) {
  return std::string("<every key of secret ").append(secret.secret).append(">");
}

Span FirstPlace(const Value& value) {
  if (value.span().file) return value.span();
  for (const Value& item : value.items()) {
    if (const Span place = FirstPlace(item); place.file) return place;
  }
  for (const Value& part : value.keys_and_values()) {
    if (const Span place = FirstPlace(part); place.file) return place;
  }
  return {};
}

void PrintContainer(const InspectedStep& step, const Value& written, const ContainerSource& source,
                    std::string_view title, std::ostream& out) {
  ContainerPrinter(step, written, source, title, out).Print();
}

}  // namespace dagc::driver
