// SPDX-License-Identifier: Apache-2.0
#include "passes/bind_images.h"

#include <string_view>
#include <utility>
#include <variant>

#include "diag/codes/dg5.h"
#include "kube/image.h"
#include "passes/image_name.h"

namespace dagc {
namespace {

std::vector<ir::Text> TextsAt(const Value& row, std::string_view key) {
  std::vector<ir::Text> texts;
  const Value* list = row.Find(key);
  if (list == nullptr) return texts;
  for (const Value& item : list->items()) texts.push_back({item.text(), item.span(), false});
  return texts;
}

const Value* FindImage(const Value& images, std::string_view reference) {
  const Value* as_written = images.Find(reference);
  return as_written != nullptr ? as_written : images.Find(SplitImage(reference).repository);
}

void BindImage(ir::Container& container, const PassContext& context) {
  if (!container.command.empty() || !container.image.present() || container.image.unresolved) return;
  const Value* image = FindImage(context.target.images, container.image.value);
  if (image != nullptr) {
    container.command = TextsAt(*image, "entrypoint");
    if (container.arguments.empty()) container.arguments = TextsAt(*image, "cmd");
    // An image without an entry point runs its `cmd`: then the first word of that is the command.
    if (container.command.empty()) std::swap(container.command, container.arguments);
  }
  if (!container.command.empty()) return;
  const Span place = container.command_span.file ? container.command_span : container.image.span;
  context.sink.Report(diag::kCommandUnknown, place, container.image).Help(help::kGiveCommand);
}

}  // namespace

void BindImages(ir::Workflow& workflow, const PassContext& context) {
  CheckImageName(workflow.defaults.init_image, context.sink);
  for (ir::Template& step : workflow.templates) {
    if (std::holds_alternative<ir::Container>(step.body)) BindImage(step.make_container(), context);
    if (!step.pod) continue;
    ir::Pod& pod = step.pod.make();
    for (auto* containers : {&pod.init_containers, &pod.sidecars}) {
      for (ir::NamedContainer& container : *containers) BindImage(container.run, context);
    }
  }
}

}  // namespace dagc
