// SPDX-License-Identifier: Apache-2.0
// dagc list TABLE: the tables that the program is made of.
#include <algorithm>
#include <ostream>
#include <string>

#include "backend/backends.h"
#include "diag/diag_catalog.h"
#include "driver/commands.h"
#include "driver/resources.h"
#include "frontend/frontends.h"
#include "lint/rules.h"
#include "passes/pipeline.h"
#include "schema/schema_store.h"

namespace dagc::driver {
namespace {

using Row = std::vector<std::string>;

// Columns as wide as their widest cell, two spaces apart.
void Print(const std::vector<Row>& rows, std::ostream& out) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] - row[i].size() + 2, ' ');
    }
    out << line << '\n';
  }
}

std::vector<Row> BackendRows() {
  std::vector<Row> rows;
  for (const backend::BackendInfo& info : backend::Backends()) {
    rows.push_back({std::string(info.name), std::string(info.summary)});
  }
  return rows;
}

std::vector<Row> Languages() {
  std::vector<Row> rows;
  for (const FrontendInfo& language : Frontends()) {
    const std::string status = language.schema.empty() ? "not supported yet" : "schema " + std::string(language.schema);
    rows.push_back({std::string(language.name), status, std::string(language.summary)});
  }
  return rows;
}

std::vector<Row> Codes() {
  std::vector<Row> rows;
  for (const DiagInfo& info : DiagCatalog()) {
    rows.push_back({CodeName(info.code), std::string(SeverityName(info.severity)), std::string(info.name),
                    std::string(info.text)});
  }
  return rows;
}

std::vector<Row> Rules() {
  std::vector<Row> rows;
  for (const RuleInfo& rule : LintRules()) {
    const DiagInfo& info = InfoOf(rule.code);
    rows.push_back({CodeName(rule.code), std::string(SeverityName(info.severity)), std::string(info.name),
                    std::string(rule.summary)});
  }
  return rows;
}

std::vector<Row> PassRows() {
  std::vector<Row> rows;
  for (const PassInfo& pass : Passes()) rows.push_back({std::string(pass.name), std::string(pass.summary)});
  return rows;
}

std::vector<Row> Schemas() {
  std::vector<Row> rows;
  for (const std::string_view name : SchemaNames()) rows.push_back({std::string(name)});
  return rows;
}

std::vector<Row> Stacks() {
  SourceMap sources;
  RunResources brought;
  brought.AddBuiltIns(sources);
  std::vector<Row> rows;
  for (const std::string& reference : brought.library().References()) rows.push_back({reference});
  return rows;
}

struct Table {
  std::string_view name;
  std::vector<Row> (*rows)();
};
constexpr Table kTables[] = {{"backends", BackendRows}, {"codes", Codes}, {"languages", Languages},
                             {"passes", PassRows},      {"rules", Rules}, {"schemas", Schemas},
                             {"stacks", Stacks}};

}  // namespace

std::vector<std::string_view> ListWords() {
  std::vector<std::string_view> words;
  for (const Table& table : kTables) words.push_back(table.name);
  return words;
}

ExitCode RunList(const Options& options, Io& io) {
  for (const Table& table : kTables) {
    if (table.name == options.arguments.front()) Print(table.rows(), io.out);
  }
  return ExitCode::kDone;
}

}  // namespace dagc::driver
