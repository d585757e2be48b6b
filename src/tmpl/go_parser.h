// SPDX-License-Identifier: Apache-2.0
// Reads the text of a Go template as text/template/parse does. https://pkg.go.dev/text/template
// The text must outlive the tree, which views it.
#pragma once

#include <optional>
#include <string_view>

#include "tmpl/go_ast.h"

namespace dagc::tmpl {

// Takes what is wrong with a template's text, of either language; who implements it knows the text's place.
class SyntaxReport {
 public:
  virtual ~SyntaxReport() = default;
  virtual void Syntax(std::string detail, Range range) = 0;
  virtual void UnknownFunction(std::string_view name, Range range) = 0;
  virtual void ForbiddenFunction(std::string_view name, std::string_view needs, Range range) = 0;
  virtual void UndefinedVariable(std::string_view name, Range range) = 0;
  virtual void OtherLanguage(std::string_view sign, Range range) = 0;
  virtual void WrongArguments(std::string_view name, std::size_t got, std::size_t expected, Range range) = 0;
  virtual void ReadsAnotherFile(std::string_view tag, Range range) = 0;
};

// nullopt when something was reported: the first fault of syntax, and before it every name that is unknown.
std::optional<GoTree> ParseGo(std::string_view text, SyntaxReport& report);

}  // namespace dagc::tmpl
