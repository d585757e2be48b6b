// SPDX-License-Identifier: Apache-2.0
// JSON Schema text to a constraint tree. valijson reads the schema; what it made is then turned into our own plain
// nodes, because walking valijson's constraints costs a virtual call and a callback object per rule and value.
//
// Draft 7, with references inside the schema itself only. Keywords of other drafts and unknown ones are refused, since
// ignoring them would accept what the schema's author meant to refuse; `x-...` and what editors add is let through.
// `format` is an annotation.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dagc {

namespace schema {
struct Node;
struct Tree;
}  // namespace schema

struct CompileOptions {
  // Ignore unknown keywords, and keywords beside `$ref`, as the standard has it.
  bool lenient = false;
};

class CompiledSchema {
 public:
  // nullopt when the text is no usable schema; `error` then says why, in one sentence.
  static std::optional<CompiledSchema> Compile(std::string_view json, std::string* error,
                                               const CompileOptions& options = {});

  CompiledSchema(CompiledSchema&&) noexcept;
  CompiledSchema& operator=(CompiledSchema&&) noexcept;
  ~CompiledSchema();

  const schema::Node& root() const;

 private:
  explicit CompiledSchema(std::unique_ptr<schema::Tree> tree);
  std::unique_ptr<schema::Tree> tree_;
};

}  // namespace dagc
