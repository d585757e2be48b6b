// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/when.h"

#include <string_view>
#include <utility>

namespace dagc::argo {
namespace {

using ir::RunCondition;
using Test = RunCondition::Kind;

// https://expr-lang.org/docs/language-definition#literals. Other quotes than these end a `when` too early.
std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\\' || c == '\'') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else {
      quoted += c;
    }
  }
  return quoted += '\'';
}

std::string Literal(const Value& value) {
  if (value.IsString()) return Quoted(value.text());
  return value.IsNull() ? "nil" : std::string(value.text());
}

class Writer {
 public:
  explicit Writer(std::span<const ir::Task> tasks) : tasks_(tasks) {}

  // Operands that are lists themselves stand in brackets.
  void Write(const RunCondition& condition, bool nested) {
    switch (condition.kind) {
      case Test::kNever:
        text_ += "false";
        return;
      case Test::kNot:
        text_ += "!(";
        Write(condition.operands.front(), false);
        text_ += ')';
        return;
      case Test::kAll:
      case Test::kAny:
        WriteList(condition, nested);
        return;
      case Test::kEquals:
        text_ += ValueText(condition.value) + " == " + Quoted(condition.text);
        return;
      default:
        WriteJsonTest(condition);
    }
  }
  std::string Take() { return std::move(text_); }

 private:
  void WriteList(const RunCondition& condition, bool nested) {
    const bool brackets = nested && condition.operands.size() > 1;
    if (brackets) text_ += '(';
    std::string_view between;
    for (const RunCondition& operand : condition.operands) {
      text_ += between;
      Write(operand, true);
      between = condition.kind == Test::kAll ? " && " : " || ";
    }
    if (brackets) text_ += ')';
  }

  // Guarded: a key that is not there, or a value of another kind, is an error in the expression language.
  void WriteJsonTest(const RunCondition& condition) {
    const std::string object = "sprig.fromJson(" + ValueText(condition.value) + ")";
    const std::string key = Quoted(condition.key);
    const std::string entry = object + "[" + key + "]";
    const std::string literal = Literal(condition.literal);
    text_ += '(';
    if (condition.kind == Test::kHasKey) {
      text_ += key + " in " + object;
    } else if (condition.kind == Test::kKeyEquals) {
      text_ += key + " in " + object + " && " + entry + " == " + literal;
    } else if (condition.kind == Test::kKeyContains) {
      text_ += "sprig.kindIs('slice', " + entry + ") && " + literal + " in " + entry;
      if (condition.literal.IsString()) {
        text_ += " || sprig.kindIs('string', " + entry + ") && " + entry + " contains " + literal;
      }
    } else if (IsNumber(condition.literal)) {
      text_ += "sprig.kindIs('float64', " + entry + ") && " + entry;
      text_ += (condition.kind == Test::kKeyGreater ? " > " : " < ") + literal;
    } else {
      text_ += "false";  // only numbers are greater or less
    }
    text_ += ')';
  }

  static bool IsNumber(const Value& value) { return value.kind() == Kind::kInt || value.kind() == Kind::kFloat; }

  std::string ValueText(const ir::RunValue& value) const {
    if (!value.task) return "workflow.parameters[" + Quoted(value.name) + "]";
    return "tasks[" + Quoted(tasks_[value.task.index].name.value) + "].outputs.parameters[" + Quoted(value.name) + "]";
  }

  std::span<const ir::Task> tasks_;
  std::string text_;
};

}  // namespace

std::string WhenText(const RunCondition& condition, std::span<const ir::Task> tasks) {
  Writer writer(tasks);
  writer.Write(condition, false);
  return "{{= " + writer.Take() + " }}";
}

}  // namespace dagc::argo
