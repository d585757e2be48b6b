// SPDX-License-Identifier: Apache-2.0
#include "driver/cluster_report.h"

#include <algorithm>
#include <string_view>

#include "base/json_text.h"
#include "base/shown.h"
#include "dagc/version.h"
#include "diag/diag_catalog.h"

namespace dagc::driver {
namespace {

void AppendMember(std::string& to, std::string_view name, std::string_view value) {
  AppendVisibleJsonString(to, name);
  to += ": ";
  AppendVisibleJsonString(to, value);
}

std::string Action(const Diagnostic& finding, const SourceMap& sources) {
  const LineColumn place = sources.Locate(finding.span);
  std::string json = "{";
  AppendMember(json, "code", CodeName(finding.code));
  json += ", ";
  AppendMember(json, "name", InfoOf(finding.code).name);
  json += ", ";
  AppendMember(json, "message", finding.message);
  json += ", ";
  AppendMember(json, "path", finding.path);
  json += ", \"line\": " + std::to_string(place.line) + ", \"column\": " + std::to_string(place.column) + ", ";
  AppendMember(json, "help", finding.help);
  return json + "}";
}

// "name": [item, item], each item on a line of its own.
void AppendList(std::string& to, std::string_view name, std::span<const std::string> items, std::string_view indent) {
  AppendVisibleJsonString(to, name);
  to += ": [";
  for (std::size_t i = 0; i < items.size(); ++i) {
    to += i == 0 ? "\n" : ",\n";
    to += indent;
    to += "  ";
    to += items[i];
  }
  if (!items.empty()) {
    to += '\n';
    to += indent;
  }
  to += ']';
}

bool Holds(Span outer, Span inner) {
  return outer.file == inner.file && outer.begin <= inner.begin && inner.begin <= outer.end;
}

}  // namespace

void ClusterReport::AddWorkflow(const ir::Workflow& workflow) {
  const std::lock_guard lock(mutex_);
  workflows_[workflow.file].push_back({std::string(workflow.name.value), workflow.span});
}

void ClusterReport::AddFile(FileId file, std::span<const Diagnostic> findings, std::size_t objects,
                            const SourceMap& sources, const Masking& masking) {
  std::vector<Named> named;
  {
    const std::lock_guard lock(mutex_);
    if (auto found = workflows_.extract(file)) named = std::move(found.mapped());
  }
  std::vector<std::vector<std::string>> actions(named.size() + 1);  // the last: of no workflow
  for (const Diagnostic& finding : findings) {
    if (InfoOf(finding.code).severity != Severity::kInfo) continue;
    const auto owner =
        std::find_if(named.begin(), named.end(), [&](const Named& row) { return Holds(row.span, finding.span); });
    actions[static_cast<std::size_t>(owner - named.begin())].push_back(Action(masking.Redact(finding), sources));
  }
  std::vector<std::string> workflows;
  for (std::size_t i = 0; i < named.size(); ++i) {
    std::string& json = workflows.emplace_back("{");
    AppendMember(json, "name", named[i].name);
    json += ", ";
    AppendList(json, "actions", actions[i], "        ");
    json += '}';
  }
  files_ += files_.empty() ? "    {" : ",\n    {";
  AppendMember(files_, "file", NameAsText(sources.Path(file)));
  files_ += ", \"objects\": " + std::to_string(objects) + ", ";
  AppendList(files_, "workflows", workflows, "      ");
  files_ += ", ";
  AppendList(files_, "actions", actions.back(), "      ");
  files_ += '}';
}

std::string ClusterReport::Json(const CompileSettings& settings) const {
  std::string json = "{\n  ";
  AppendMember(json, "dagc", Version());
  json += ",\n  ";
  AppendMember(json, "argoVersion", ArgoVersionName(settings.output.argo_version));
  json += ",\n  \"files\": [";
  if (!files_.empty()) json += "\n" + files_ + "\n  ";
  return json + "]\n}\n";
}

}  // namespace dagc::driver
