// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0, which code scanning services read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. The rules list holds
// the codes that occur, each with its page; it stands behind the results, because only then are they known.
#include <algorithm>
#include <vector>

#include "base/hex.h"
#include "base/json_text.h"
#include "base/text.h"
#include "dagc/version.h"
#include "diag/diag_catalog.h"
#include "diag/explain.h"
#include "diag/renderers.h"

namespace dagc {
namespace {

std::string_view SarifLevel(Severity severity) {
  return severity == Severity::kInfo ? "note" : severity == Severity::kOff ? "none" : SeverityName(severity);
}

// A path as a URI reference (RFC 3986): relative as it is, absolute with its scheme.
std::string UriOf(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (IsAsciiAlpha(c) || IsAsciiDigit(c) || std::string_view("/-._~").find(c) != std::string_view::npos) {
      uri += c;
    } else {
      AppendPercentEscape(uri, c);
    }
  }
  return uri;
}

// `"name": "text"`.
void AppendMember(std::string& out, std::string_view name, std::string_view text) {
  AppendVisibleJsonString(out, name);
  out += ": ";
  AppendVisibleJsonString(out, text);
}

void AppendMessage(std::string& out, std::string_view name, std::string_view text) {
  AppendVisibleJsonString(out, name);
  out += ": {";
  AppendMember(out, "text", text);
  out += '}';
}

class SarifRenderer final : public Renderer {
 public:
  using Renderer::Renderer;

  void Begin(std::string& out) override {
    out +=
        "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n"
        "  \"runs\": [{\n    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": [";
  }

  void End(std::string& out) override {
    out += first_ ? "],\n" : "\n    ],\n";
    out += "    \"tool\": {\"driver\": {";
    AppendMember(out, "name", "dagc");
    out += ", ";
    AppendMember(out, "version", Version());
    out += ", \"rules\": [";
    for (const DiagCode code : rules_) {
      out += code == rules_.front() ? "\n" : ",\n";
      AddRule(InfoOf(code), out);
    }
    out += rules_.empty() ? "]}}\n" : "\n    ]}}\n";
    out += "  }]\n}\n";
  }

 private:
  void AddFile(FileId, std::span<const Diagnostic> findings, std::string& out) override {
    for (const Diagnostic& finding : findings) {
      out += first_ ? "\n" : ",\n";
      first_ = false;
      AddResult(finding, out);
    }
  }

  void AddResult(const Diagnostic& finding, std::string& out) {
    out += "      {";
    AppendMember(out, "ruleId", CodeName(finding.code));
    out += ", \"ruleIndex\": " + std::to_string(RuleIndex(finding.code)) + ", ";
    AppendMember(out, "level", SarifLevel(finding.severity));
    out += ", ";
    std::string text = finding.message;
    for (const Note& note : finding.notes) {
      if (!note.span.file) text += "\nnote: " + note.message;
    }
    if (!finding.help.empty()) text += "\nhelp: " + finding.help;
    AppendMessage(out, "message", text);
    if (finding.span.file) {
      out += ", \"locations\": [{";
      AddLocation(finding.span, out);
      out += "}]";
    }
    AddRelated(finding, out);
    out += '}';
  }

  void AddRelated(const Diagnostic& finding, std::string& out) const {
    std::size_t id = 0;
    for (const Note& note : finding.notes) {
      if (!note.span.file) continue;
      out += id == 0 ? ", \"relatedLocations\": [{" : ", {";
      out += "\"id\": " + std::to_string(++id) + ", ";
      AddLocation(note.span, out);
      out += ", ";
      AppendMessage(out, "message", note.message);
      out += '}';
    }
    if (id > 0) out += ']';
  }

  void AddLocation(Span span, std::string& out) const {
    out += "\"physicalLocation\": {\"artifactLocation\": {";
    AppendMember(out, "uri", UriOf(sources().Path(span.file)));
    out += '}';
    const PlaceRange range = RangeOf(span, sources());
    if (range.begin.line != 0) {
      out += ", \"region\": {\"startLine\": " + std::to_string(range.begin.line) +
             ", \"startColumn\": " + std::to_string(range.begin.column) +
             ", \"endLine\": " + std::to_string(range.end.line) +
             ", \"endColumn\": " + std::to_string(range.end.column) + '}';
    }
    out += '}';
  }

  std::size_t RuleIndex(DiagCode code) {
    const auto found = std::find(rules_.begin(), rules_.end(), code);
    if (found != rules_.end()) return static_cast<std::size_t>(found - rules_.begin());
    rules_.push_back(code);
    return rules_.size() - 1;
  }

  static void AddRule(const DiagInfo& info, std::string& out) {
    out += "      {";
    AppendMember(out, "id", CodeName(info.code));
    out += ", ";
    AppendMember(out, "name", info.name);
    out += ", \"defaultConfiguration\": {";
    AppendMember(out, "level", SarifLevel(info.severity));
    out += '}';
    std::string problem;
    const std::string_view page = ExplainPage(info.code).value_or("");
    if (const std::optional<ExplainParts> parts = ParseExplainPage(page, problem)) {
      out += ", ";
      AppendMessage(out, "shortDescription", parts->meaning);
      out += ", \"help\": {";
      AppendMember(out, "text", page);
      out += ", ";
      AppendMember(out, "markdown", page);
      out += '}';
    }
    out += '}';
  }

  bool first_ = true;
  std::vector<DiagCode> rules_;  // in the order in which they first occur
};

}  // namespace

std::unique_ptr<Renderer> MakeSarifRenderer(const RenderContext& context) {
  return std::make_unique<SarifRenderer>(context);
}

}  // namespace dagc
