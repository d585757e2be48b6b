// SPDX-License-Identifier: Apache-2.0
#include "frontend/frontends.h"

#include <algorithm>
#include <array>

#include "diag/codes/dg0.h"
#include "frontend/dataos_depot.h"
#include "frontend/dataos_secret.h"
#include "frontend/dataos_stack.h"
#include "frontend/dataos_v2alpha.h"
#include "frontend/envelope.h"
#include "frontend/language_marks.h"

namespace dagc {
namespace {

constexpr std::array<ResourceInfo, 4> kResourceKinds = {{{"stack", "dataos/stack", BuildDataosStack},
                                                         {"secret", "dataos/secret", BuildDataosSecret},
                                                         {"instance-secret", "dataos/secret", BuildDataosSecret},
                                                         {"depot", "dataos/depot", BuildDataosDepot}}};
constexpr std::string_view kVolume = "volume";  // known by its name alone

constexpr std::array<FrontendInfo, 6> kFrontends = {{
    {"dataos-v2alpha", "DataOS workflow, today's language", "`version: v2alpha` and `type: workflow`",
     "dataos/v2alpha/workflow", nullptr, BuildDataosV2alpha},
    {"dataos-v1", "DataOS workflow of the first platform", "`version: v1`, `v1beta` or `v1beta1` and `type: workflow`",
     "", nullptr, nullptr},
    {"argo", "Argo Workflows objects", "`apiVersion: argoproj.io/…` and a workflow kind", "", IsArgoDocument, nullptr},
    {"onepanel", "Onepanel workflow template", "`entrypoint` and `templates` without `apiVersion`", "",
     IsOnepanelDocument, nullptr},
    {"shippable", "Shippable assembly line", "`resources`, `jobs` or `triggers` with names and types", "",
     IsShippableDocument, nullptr},
    {"cloacina", "Cloacina package manifest", "`package` and `tasks`", "", IsCloacinaDocument, nullptr},
}};

// Where a finding about a whole document stands.
Span PlaceOf(const Value& root) {
  const Value* key = root.Find("version") != nullptr ? root.Find("version") : root.Find("apiVersion");
  return key != nullptr ? key->span() : root.keys_and_values().front().span();
}

enum Row : std::size_t { kV2alphaRow, kV1Row, kFirstOtherRow, kShippableRow = 4, kCloacinaRow };

// Says which values of the envelope are wrong, and what was meant.
void ReportWrongWords(const Envelope& envelope, const EnvelopeMeaning& meaning, DiagSink& sink) {
  if (meaning.wrong_version) {
    sink.Report(diag::kUnknownVersion, envelope.version.span, envelope.version.text)
        .At("version")
        .Help(help::kDidYouMean, meaning.version);
  }
  if (!meaning.wrong_type) return;
  const std::string_view type = envelope.type.text;
  const std::span<const std::string_view> types = DataosTypes();
  const bool is_other_type = std::find(types.begin(), types.end(), type) != types.end();
  DiagBuilder report = is_other_type ? sink.Report(diag::kStepsOfOtherType, envelope.type.span, type)
                                     : sink.Report(diag::kUnknownType, envelope.type.span, type);
  report.At("type").Help(help::kDidYouMean, meaning.type);
}

Detection DetectDataos(const Value& root, const Envelope& envelope, const EnvelopeMeaning& meaning, DiagSink& sink) {
  Detection detection;
  detection.is_ours = true;
  if (meaning.wrong_type || meaning.wrong_version) {
    ReportWrongWords(envelope, meaning, sink);
    detection.role = DocumentRole::kRefused;
  } else if (meaning.type == "workflow") {
    const FrontendInfo& row = kFrontends[meaning.version == "v2alpha" ? kV2alphaRow : kV1Row];
    detection.role = row.schema.empty() ? DocumentRole::kRefused : DocumentRole::kWorkflow;
    detection.frontend = &row;
    if (row.schema.empty()) ReportUnsupported(row, PlaceOf(root), sink);
  } else {
    const auto* row = std::find_if(kResourceKinds.begin(), kResourceKinds.end(),
                                   [&](const ResourceInfo& kind) { return kind.type == meaning.type; });
    if (row != kResourceKinds.end()) detection.resource = row;
    if (detection.resource != nullptr || meaning.type == kVolume) detection.role = DocumentRole::kResource;
  }
  return detection;
}

}  // namespace

std::span<const FrontendInfo> Frontends() { return kFrontends; }

std::span<const ResourceInfo> ResourceKinds() { return kResourceKinds; }

void ReportUnsupported(const FrontendInfo& frontend, Span place, DiagSink& sink) {
  sink.Report(diag::kUnsupportedLanguage, place, frontend.summary)
      .Note(note::kRecognisedBy, Span{}, frontend.recognised_by);
}

Detection Detect(const Document& document, DiagSink& sink, std::string_view file_name) {
  const Value& root = document.root;
  if (!root.IsMap()) return {};
  if (!IsArgoDocument(root)) {
    const Envelope envelope = ReadEnvelope(root);
    const EnvelopeMeaning meaning = Understand(envelope);
    if (meaning.is_dataos) return DetectDataos(root, envelope, meaning, sink);
  }
  for (std::size_t i = kFirstOtherRow; i < kFrontends.size(); ++i) {
    const bool is_named = i == kShippableRow && IsShippableFileName(file_name) && HasShippableList(root);
    if (!is_named && !kFrontends[i].recognises(root)) continue;
    ReportUnsupported(kFrontends[i], PlaceOf(root), sink);
    return {DocumentRole::kRefused, &kFrontends[i], nullptr, true};
  }
  return {};
}

const FrontendInfo* DetectByName(std::string_view file_name, std::string_view text, bool& is_foreign) {
  const CloacinaFile package = RecogniseCloacinaFile(file_name, text);
  is_foreign = package == CloacinaFile::kNoPackage;
  return package == CloacinaFile::kPackage ? &kFrontends[kCloacinaRow] : nullptr;
}

}  // namespace dagc
