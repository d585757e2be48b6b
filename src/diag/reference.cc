// SPDX-License-Identifier: Apache-2.0
#include "diag/reference.h"

#include <string_view>

#include "diag/diag_catalog.h"
#include "diag/explain.h"

namespace dagc {
namespace {

// A message as a cell of a table: a bar would end it.
std::string Cell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

// What a code host makes of the heading "DG1201 duplicate-key".
std::string Anchor(const DiagInfo& info) {
  std::string anchor = "dg" + CodeName(info.code).substr(2) + '-';
  anchor += info.name;
  return anchor;
}

void AddTables(std::string& out) {
  std::string_view phase;
  for (const DiagInfo& info : DiagCatalog()) {
    if (PhaseOf(info.code) != phase) {
      phase = PhaseOf(info.code);
      out += "\n## " + CodeName(info.code).substr(0, 3) + ": ";
      out += phase;
      out += "\n\n| code | name | level | message |\n| --- | --- | --- | --- |\n";
    }
    out += "| [" + CodeName(info.code) + "](#" + Anchor(info) + ") | ";
    out += info.name;
    out += " | ";
    out += SeverityName(info.severity);
    out += " | " + Cell(info.text) + " |\n";
  }
}

// A page with its headings two levels down; `#` inside an example is a comment and stays.
void AddPage(std::string_view page, std::string& out) {
  bool in_example = false;
  while (!page.empty()) {
    const std::size_t end = page.find('\n');
    const std::string_view line = page.substr(0, end);
    if (line.starts_with("```")) in_example = !in_example;
    if (!in_example && line.starts_with('#')) out += "##";
    out += line;
    out += '\n';
    page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
  }
}

}  // namespace

std::string DiagnosticsReference() {
  std::string out =
      "# Diagnostics\n\n"
      "<!-- Made by tools/dagc_docs from include/dagc/diag_codes.def and src/diag/explain/. -->\n\n"
      "Every finding dagc can make. `dagc explain CODE` prints a page; a comment `# dagc: ignore[CODE] reason` on the\n"
      "line, or on a line of its own above it, silences a warning, a remark or a lint finding; `lint.levels` of the\n"
      "target file changes its level.\n";
  AddTables(out);
  out += "\n## Pages\n";
  for (const DiagInfo& info : DiagCatalog()) {
    const auto page = ExplainPage(info.code);
    if (!page) continue;
    out += '\n';
    AddPage(*page, out);
  }
  return out;
}

}  // namespace dagc
