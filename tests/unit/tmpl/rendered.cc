// SPDX-License-Identifier: Apache-2.0
#include "unit/tmpl/rendered.h"

#include <gtest/gtest.h>

namespace dagc::test {
namespace {

using tmpl::Data;
using tmpl::DataMapBuilder;
using tmpl::MapKind;

constexpr std::string_view kStackSpec = R"(
repo: {url: https://git.example.com/r.git, syncFlags: [--a, --b]}
count: 3
text: plain
none: []
)";

std::string Block(std::string_view text) {
  std::string yaml = "t: |-\n";
  std::size_t from = 0;
  for (;;) {
    const std::size_t end = text.find('\n', from);
    yaml += "  " + std::string(text.substr(from, end - from)) + "\n";
    if (end == std::string_view::npos) return yaml;
    from = end + 1;
  }
}

}  // namespace

Rendered::Rendered(tmpl::Language language, std::string_view yaml, const tmpl::EvalOptions& options)
    : sample_(StripMarks(yaml)) {
  file_ = LoadDocuments(FileId{1}, sample_.text, {}, findings_);
  const Value* const text = file_.documents.at(0).root.Find("t");
  parsed_ = tmpl::Parse(
      {.language = language, .text = text->text(), .map = MapScalar(*text, sample_.text), .path = "t"}, findings_);
  if (parsed_) rendering_ = tmpl::Evaluate(*parsed_, MakeData(), options, findings_);
}

Data Rendered::MakeData() {
  static const LoadedFile kSpec = [] {
    Findings ignored;
    return LoadDocuments(FileId{2}, kStackSpec, {}, ignored);
  }();
  const std::string_view keys[] = {"USER", "PASSWORD", "a.b"};
  DataMapBuilder secrets(arena_, MapKind::kAliases);
  secrets.Put("db", Data::Secret(arena_, "warehouse", std::span<const std::string_view>(keys)));
  secrets.Put("open", Data::Secret(arena_, "unlisted", std::nullopt));
  DataMapBuilder defaults(arena_, MapKind::kDefaultProjections);
  defaults.Put("dataOsRunId", Data::RunTime("dataOsRunId"));
  defaults.Put("dataOsTenantId", Data::Text("engineering"));
  defaults.Put("dataOsRunAsApikey", Data::SecretKey("apikey", "token", /*plain=*/true));
  defaults.Put("heimdallUrl", Data::Absent("the target file has no `context.heimdallUrl`"));
  DataMapBuilder depots(arena_, MapKind::kDepots);
  depots.Put("lake", Data::Text("lake"));
  DataMapBuilder root(arena_, MapKind::kRoots);
  root.Put("secrets", secrets.Finish());
  root.Put("defaultProjections", defaults.Finish());
  root.Put("depots", depots.Finish());
  root.Put("stackSpec", Data::Known(kSpec.documents.at(0).root));
  return root.Finish();
}

std::string Rendered::Shown() const {
  std::string shown;
  for (const tmpl::Piece& piece : rendering_.pieces) {
    switch (piece.kind) {
      case tmpl::Piece::Kind::kText:
        shown += piece.text;
        break;
      case tmpl::Piece::Kind::kSecret:
        shown += "⟨" + piece.ref.secret + "." + piece.ref.key + "⟩";
        break;
      case tmpl::Piece::Kind::kRunTime:
        shown += "⟨" + piece.text + "⟩";
        break;
      case tmpl::Piece::Kind::kResidual:
        shown += "⟦" + tmpl::ResidualTemplate({&piece, 1}, [](const tmpl::SecretRef& ref) { return ref.key; }) + "⟧";
        break;
    }
  }
  return shown;
}

std::vector<DiagCode> Rendered::Codes() const {
  std::vector<DiagCode> codes;
  for (const Diagnostic& finding : findings_.all) codes.push_back(finding.code);
  return codes;
}

Rendered RenderGo(std::string_view text, const tmpl::EvalOptions& options) {
  return Rendered(tmpl::Language::kGo, Block(text), options);
}

Rendered RenderLiquid(std::string_view text, const tmpl::EvalOptions& options) {
  return Rendered(tmpl::Language::kLiquid, Block(text), options);
}

}  // namespace dagc::test
