// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/metadata.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "backend/argo/given.h"
#include "backend/argo/text.h"
#include "base/shown.h"
#include "diag/codes/dg6.h"
#include "kube/names.h"
#include "value/builder.h"
#include "writer/json_writer.h"

namespace dagc::argo {

namespace {

constexpr std::string_view kTitle = "workflows.argoproj.io/title";
constexpr std::string_view kDescription = "workflows.argoproj.io/description";

// Kubernetes takes 256 KiB, keys and values together; the engine puts some names of its own on pods.
// https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/
constexpr std::size_t kMostAnnotationBytes = std::size_t{255} << 10;

Value Labels(const Emission& emission) {
  MapBuilder labels(emission.arena);
  labels.Put("app.kubernetes.io/managed-by", "dagc");
  std::vector<std::string_view> keys;
  for (const ir::Text& tag : emission.workflow.tags) {
    const std::string key = "tag.dataos.info/" + std::string(tag.value);
    if (!CheckLabelKey(key)) keys.push_back(emission.arena.Copy(std::string_view(key)));
  }
  // A tag that is written twice is one label; the first decides its place.
  std::set<std::string_view> seen;
  for (const std::string_view key : keys) {
    if (seen.insert(key).second) labels.Put(key, "true");
  }
  for (const ir::Label& label : emission.workflow.labels) labels.Put(label.key.value, label.value.value);
  return labels.Finish();
}

std::string_view TagsAsJson(const Emission& emission) {
  ListBuilder list(emission.arena);
  for (const ir::Text& tag : emission.workflow.tags) list.Add(tag.value);
  std::string json;
  WriteJson(list.Finish(), JsonLayout::kCompact, json);
  return emission.arena.Copy(std::string_view(json));
}

Value Annotations(const Emission& emission) {
  const ir::Workflow& workflow = emission.workflow;
  MapBuilder annotations(emission.arena);
  const auto put = [&](std::string_view key, const ir::Text& text) {
    if (text.present()) annotations.Put(key, text.value);
  };
  put(kTitle, workflow.title);
  put(kDescription, workflow.description);
  put("dataos.info/owner", workflow.owner);
  put("dataos.info/layer", workflow.dataos->layer);
  put("dataos.info/tenant", workflow.dataos->tenant);
  put("dataos.info/workspace", workflow.dataos->workspace);
  if (!workflow.tags.empty()) annotations.Put("dataos.info/tags", TagsAsJson(emission));
  for (const ir::Label& annotation : workflow.annotations)
    annotations.Put(annotation.key.value, annotation.value.value);
  return annotations.empty() ? Value() : annotations.Finish();
}

void CheckNamespace(const Emission& emission) {
  const ir::Text& name = emission.options.name_space;
  if (name.empty() || !CheckLabel(name.value)) return;
  emission.sink.Report(diag::kBadObjectName, name.span, Shown(name), "a namespace").Help(help::kNamespaceForm);
}

Value RunMetadataWith(const Emission& emission, const Value& labels, const Value& annotations) {
  MapBuilder map(emission.arena);
  map.Put("labels", labels);
  if (annotations.size() > 0) map.Put("annotations", annotations);
  return map.Finish();
}

}  // namespace

void CheckAnnotations(const Emission& emission, const Value& annotations, Span span, std::string_view of) {
  std::size_t bytes = 0;
  for (const Value& text : annotations.keys_and_values()) bytes += text.text().size();
  if (bytes <= kMostAnnotationBytes) return;
  emission.sink.Report(diag::kAnnotationsTooLarge, span, of, bytes / 1024).Help(help::kShortenDescription);
}

WorkflowMetadata MakeWorkflowMetadata(const Emission& emission) {
  const WorkflowMetadata metadata{Labels(emission), Annotations(emission)};
  CheckNamespace(emission);
  const ir::Workflow& workflow = emission.workflow;
  CheckAnnotations(emission, metadata.annotations,
                   workflow.description.present() ? workflow.description.span : workflow.name.span,
                   workflow.name.value);
  return metadata;
}

WorkflowMetadata FilesMetadata(const Emission& emission, const WorkflowMetadata& metadata) {
  MapBuilder labels(emission.arena);
  for (const Entry& label : metadata.labels.entries()) labels.Put(label.key, label.value);
  labels.Put("dagc.dev/workflow", emission.workflow.name.value).Put("dagc.dev/object", "files");
  const Value& given = emission.workflow.defaults.config_map_annotations;
  return {labels.Finish(), GivenAnnotations(emission, given, "a ConfigMap")};
}

Value ObjectMetadata(const Emission& emission, const WorkflowMetadata& metadata, std::string_view name, Naming naming) {
  MapBuilder map(emission.arena);
  map.Put(naming == Naming::kName ? "name" : "generateName", name);
  if (!emission.options.name_space.empty()) map.Put("namespace", emission.options.name_space.value);
  map.Put("labels", metadata.labels);
  if (!metadata.annotations.IsNull()) map.Put("annotations", metadata.annotations);
  return map.Finish();
}

Value RunMetadata(const Emission& emission, const WorkflowMetadata& metadata) {
  return RunMetadataWith(emission, metadata.labels, metadata.annotations);
}

Value RunMetadataInSpec(const Emission& emission, const WorkflowMetadata& metadata) {
  MapBuilder kept(emission.arena);
  std::string left_out;
  for (const Entry& entry : metadata.annotations.entries()) {
    if (!FindLive(entry.value.text())) {
      kept.Put(entry.key.text(), entry.value);
      continue;
    }
    if (!left_out.empty()) left_out += "`, `";
    left_out += entry.key.text();
  }
  if (!left_out.empty()) emission.sink.Report(diag::kAnnotationNotOnRuns, emission.workflow.name.span, left_out);
  return RunMetadataWith(emission, metadata.labels, kept.Finish());
}

}  // namespace dagc::argo
