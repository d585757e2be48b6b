// SPDX-License-Identifier: Apache-2.0
// What the parsers of both languages find wrong with a template's text. Who parses says where findings go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tmpl/machine.h"

namespace dagc::tmpl {

// Each function is a finding of its own code; ranges are bytes of the text. `help` and `near` may be empty.
class SyntaxReport {
 public:
  virtual ~SyntaxReport() = default;
  virtual void Syntax(std::string detail, Range range, std::string_view help) = 0;
  // `near`: the word that is meant, where that is no function.
  virtual void UnknownFunction(std::string_view name, std::string_view near, Range range) = 0;
  virtual void ForbiddenFunction(std::string_view name, std::string_view needs, Range range) = 0;
  virtual void UndefinedVariable(std::string_view name, Range range) = 0;
  virtual void OtherLanguage(std::string_view sign, Range range) = 0;
  // `workflow.uid` and the like.
  virtual void EngineSyntax(std::string_view path, Range range) = 0;
  virtual void WrongArguments(std::string_view name, std::size_t got, std::size_t expected, Range range) = 0;
  virtual void ReadsAnotherFile(std::string_view tag, Range range) = 0;
};

}  // namespace dagc::tmpl
