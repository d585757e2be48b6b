// SPDX-License-Identifier: Apache-2.0
#include "schema/compiled_schema.h"

#include <exception>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>

#include "diag/codes/dg2.h"
#include "diag/diag_def.h"
#include "schema/allowed_constraint.h"
#include "schema/constraint_tree.h"
#include "schema/finish_tree.h"
#include "schema/lowering.h"
#include "schema/schema_guard.h"

namespace dagc {

CompiledSchema::CompiledSchema(std::unique_ptr<schema::Tree> tree) : tree_(std::move(tree)) {}
CompiledSchema::CompiledSchema(CompiledSchema&&) noexcept = default;
CompiledSchema& CompiledSchema::operator=(CompiledSchema&&) noexcept = default;
CompiledSchema::~CompiledSchema() = default;

const schema::Node& CompiledSchema::root() const { return *tree_->root; }

std::optional<CompiledSchema> CompiledSchema::Compile(std::string_view json, std::string* error,
                                                      const CompileOptions& options) {
  nlohmann::json text;
  if (!schema::PrepareSchema(json, options, text, *error)) return std::nullopt;
  auto tree = std::make_unique<schema::Tree>();
  try {
    valijson::Schema compiled;
    valijson::SchemaParser parser;
    schema::KeepAllowedValues(parser, tree->arena);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text), compiled);
    if (!schema::Lower(compiled, *tree, *error) || !schema::FinishTree(*tree, *error)) return std::nullopt;
  } catch (const std::exception& problem) {
    // What the JSON library says is about its own types.
    const std::string_view what = problem.what();
    *error = what.starts_with("[json.") ? Fill(phrase::kSchemaLibrary) : std::string(what);
    return std::nullopt;
  }
  return CompiledSchema(std::move(tree));
}

}  // namespace dagc
