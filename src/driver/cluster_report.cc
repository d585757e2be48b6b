// SPDX-License-Identifier: Apache-2.0
#include "driver/cluster_report.h"

#include "base/json_text.h"
#include "dagc/version.h"
#include "diag/diag_catalog.h"

namespace dagc::driver {
namespace {

void AppendMember(std::string& to, std::string_view name, std::string_view value) {
  AppendJsonString(to, name);
  to += ": ";
  AppendJsonString(to, value);
}

void AppendAction(std::string& to, const Diagnostic& finding, const SourceMap& sources) {
  const LineColumn place = sources.Locate(finding.span);
  to += "        {";
  AppendMember(to, "code", CodeName(finding.code));
  to += ", ";
  AppendMember(to, "name", InfoOf(finding.code).name);
  to += ", ";
  AppendMember(to, "message", finding.message);
  to += ", ";
  AppendMember(to, "path", finding.path);
  to += ", \"line\": " + std::to_string(place.line) + ", \"column\": " + std::to_string(place.column) + ", ";
  AppendMember(to, "help", finding.help);
  to += "}";
}

}  // namespace

void ClusterReport::Add(FileId file, std::span<const Diagnostic> findings, std::size_t objects,
                        const SourceMap& sources, const Masking& masking) {
  if (!files_.empty()) files_ += ",\n";
  files_ += "    {";
  AppendMember(files_, "file", sources.Path(file));
  files_ += ", \"objects\": " + std::to_string(objects) + ", \"actions\": [";
  bool first = true;
  for (const Diagnostic& finding : findings) {
    if (InfoOf(finding.code).severity != Severity::kInfo) continue;
    files_ += first ? "\n" : ",\n";
    AppendAction(files_, masking.Redact(finding), sources);
    first = false;
  }
  files_ += first ? "]}" : "\n      ]}";
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
