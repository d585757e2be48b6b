// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/event_binding.h"

#include <string>

#include "base/json_text.h"
#include "value/builder.h"

namespace dagc::argo {

Value EventBindingSpec(Arena& arena, std::string_view template_name, const ir::Event& event) {
  std::string selector = "discriminator == ";
  AppendJsonString(selector, event.name.value);
  MapBuilder submit(arena);
  submit.Put("workflowTemplateRef", MapBuilder(arena).Put("name", template_name).Finish());
  if (event.parameter.present()) {
    const Value payload = MapBuilder(arena).Put("event", "payload").Finish();
    ListBuilder parameters(arena);
    parameters.Add(MapBuilder(arena).Put("name", event.parameter.value).Put("valueFrom", payload).Finish());
    submit.Put("arguments", MapBuilder(arena).Put("parameters", parameters.Finish()).Finish());
  }
  MapBuilder spec(arena);
  spec.Put("event", MapBuilder(arena).Put("selector", arena.Copy(selector)).Finish());
  spec.Put("submit", submit.Finish());
  return spec.Finish();
}

}  // namespace dagc::argo
