// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/wait_template.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "backend/argo/refusal.h"
#include "backend/argo/step_template.h"
#include "value/builder.h"
#include "writer/yaml_writer.h"

namespace dagc::argo {

namespace {

// The executor's `get` fails at once when the object is absent, so the task is tried again this often.
constexpr std::int64_t kSecondsBetweenTries = 30;

// The manifest names the object, nothing else. No kubelet expands it.
std::string_view Manifest(const Emission& emission, const ir::Wait& wait) {
  MapBuilder metadata(emission.arena);
  metadata.Put("name", wait.object_name);
  if (!wait.object_namespace.empty()) metadata.Put("namespace", wait.object_namespace);
  MapBuilder object(emission.arena);
  object.Put("apiVersion", wait.api_version).Put("kind", wait.kind).Put("metadata", metadata.Finish());
  std::string yaml;
  WriteYaml(object.Finish(), yaml);
  yaml.pop_back();  // a text with a line break at the very end of a document would have to be quoted
  return emission.arena.Copy(std::string_view(yaml));
}

// `maxDuration` keeps the attempts together within the time that each of them may take: without it an object that
// exists and never gets ready would be waited for as many times over as there are attempts.
Value RetryStrategy(const Emission& emission, std::int64_t retries, std::string_view seconds) {
  MapBuilder backoff(emission.arena);
  backoff.Put("duration", "30s");
  backoff.Put("maxDuration", emission.arena.Copy(std::string_view(std::string(seconds) + "s")));
  MapBuilder strategy(emission.arena);
  strategy.Put("limit", emission.arena.Copy(std::to_string(retries)))
      .Put("retryPolicy", "Always")
      .Put("backoff", backoff.Finish());
  return strategy.Finish();
}

}  // namespace

Value WaitTemplate(const Emission& emission, std::size_t index) {
  const ir::Wait& wait = emission.workflow.waits[index];
  const std::string_view name = emission.plan.waits[index];
  const Span span = emission.workflow.prerequisites.empty() ? emission.workflow.name.span
                                                            : emission.workflow.prerequisites.front().id.span;
  const std::string_view manifest = Manifest(emission, wait);
  for (const std::string_view text : {manifest, wait.success_condition, wait.failure_condition}) {
    RefuseLive(emission, text, span, "a prerequisite");
  }
  MapBuilder resource(emission.arena);
  resource.Put("action", "get");
  if (!wait.success_condition.empty()) resource.Put("successCondition", wait.success_condition);
  if (!wait.failure_condition.empty()) resource.Put("failureCondition", wait.failure_condition);
  resource.Put("manifest", manifest);

  const std::int64_t retries = (wait.seconds + kSecondsBetweenTries - 1) / kSecondsBetweenTries;
  const std::int64_t all_seconds = kSecondsBetweenTries * retries;
  const std::string_view seconds = emission.arena.Copy(std::string_view(std::to_string(all_seconds)));
  MapBuilder made(emission.arena);
  made.Put("name", name);
  const Value labels = StepLabel(emission.arena, name);
  if (!labels.IsNull()) made.Put("metadata", MapBuilder(emission.arena).Put("labels", labels).Finish());
  made.Put("activeDeadlineSeconds", seconds);
  made.Put("retryStrategy", RetryStrategy(emission, retries, seconds));
  made.Put("resource", resource.Finish());
  return made.Finish();
}

}  // namespace dagc::argo
