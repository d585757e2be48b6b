// SPDX-License-Identifier: Apache-2.0
// Pipelines, operands and calls of Go templates.
#include "tmpl/go/eval.h"

#include <algorithm>

#include "base/text.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/formats/version.h"
#include "tmpl/functions/families.h"
#include "tmpl/go/parser.h"

namespace dagc::tmpl {
namespace {

constexpr std::size_t kTreeBytes = 100;  // of a syntax tree for a byte of its text, at most
constexpr std::size_t kNamesAStep = 8;   // names of variables that are compared for one step

// What a parameter takes, for messages.
std::string_view ParameterName(char type) {
  switch (type) {
    case 's':
    case 't':
      return "string";
    case 'i':
      return "int";
    case 'f':
      return "float64";
    case 'b':
      return "bool";
    case 'm':
      return "map[string]interface {}";
    default:
      return "interface {}";
  }
}

// An operand by its parts: in what `tpl` runs its range means nothing. One in parentheses only as such.
std::string AsWritten(const Expr& expr) {
  std::string text = expr.kind == Expr::Kind::kBool ? expr.boolean ? "true" : "false" : expr.text;
  if (expr.kind == Expr::Kind::kString) text = GoQuote(text);
  if (expr.kind == Expr::Kind::kNil) text = "nil";
  if (expr.kind == Expr::Kind::kDot) text = ".";
  if (expr.kind == Expr::Kind::kPipe || expr.kind == Expr::Kind::kChain) text = "(...)";
  for (const std::string_view field : expr.fields) text.append(".").append(field);
  return text;
}

// A deferred call changes nothing here, so what it is to change must have no name by which it could be seen unchanged.
bool ChangesItsArgument(const FunctionRow& row) {
  return row.body == FnSet || row.body == FnUnset || row.body == FnMerge || row.body == FnMergeOverwrite;
}

bool HasName(const Expr& expr) {
  return expr.kind == Expr::Kind::kDot || expr.kind == Expr::Kind::kField || expr.kind == Expr::Kind::kVariable;
}

Range Cover(const Range& first, const Range& last) { return {first.begin, last.end}; }

// Says nothing: who runs `tpl` reports that its text cannot be read.
class Silent : public SyntaxReport {
 public:
  void Syntax(std::string detail, Range, std::string_view) override { detail_ = std::move(detail); }
  void UnknownFunction(std::string_view name, std::string_view, Range) override { Name(name); }
  void ForbiddenFunction(std::string_view name, std::string_view, Range) override { Name(name); }
  void UndefinedVariable(std::string_view name, Range) override { Name(name); }
  void OtherLanguage(std::string_view sign, Range) override { Name(sign); }
  void EngineSyntax(std::string_view path, Range) override { Name(path); }
  void WrongArguments(std::string_view name, std::size_t, std::size_t, Range) override { Name(name); }
  void ReadsAnotherFile(std::string_view tag, Range) override { Name(tag); }
  const std::string& detail() const { return detail_; }

 private:
  void Name(std::string_view name) { detail_ = "`" + std::string(name) + "`"; }

  std::string detail_;
};

}  // namespace

GoEvaluator::GoEvaluator(Machine& machine, const Template& parsed, const GoTree& tree)
    : machine_(machine), template_(parsed), tree_(tree) {}

// The parser knows that it is declared, but `and` and `or` may have left out the argument that does it.
bool GoEvaluator::Value(std::string_view name, Val& result) {
  const Variable* const variable = FindVariable(name);
  if (variable == nullptr) return machine_.Fail(diag::kUndefinedVariable, name);
  result = variable->val;
  return !machine_.failed();
}

GoEvaluator::Variable* GoEvaluator::FindVariable(std::string_view name) {
  const auto found = std::find_if(variables_.rbegin(), variables_.rend(),
                                  [&](const Variable& variable) { return variable.name == name; });
  machine_.Step(static_cast<std::size_t>(found - variables_.rbegin()) / kNamesAStep);
  return found == variables_.rend() ? nullptr : &*found;
}

bool GoEvaluator::Assign(std::string_view name, const Val& val) {
  Variable* const variable = FindVariable(name);
  if (variable == nullptr) return machine_.Fail(diag::kUndefinedVariable, name);
  if (variable->branch != machine_.branch()) return machine_.LeavesBranch(Fill(phrase::kAssigned, name));
  variable->val = val;
  return true;
}

bool GoEvaluator::EvalPipe(const Pipe& pipe, const Val& dot, Val& result) {
  const Val* final = nullptr;
  Val value;
  for (const Command& command : pipe.commands) {
    Val next;
    if (!EvalCommand(command, dot, final, next)) return false;
    if (next.type == Type::kNil) next = {};  // an interface that holds nothing is nothing
    value = next;
    final = &value;
  }
  if (pipe.assigns) machine_.SetPlace(pipe.range);
  for (const std::string_view name : pipe.variables) {
    if (!pipe.assigns) {
      if (!machine_.Charge(sizeof(Variable))) return false;
      variables_.push_back({name, value, machine_.branch()});
    } else if (!Assign(name, value)) {
      return false;
    }
  }
  result = value;
  return !machine_.failed();
}

bool GoEvaluator::EvalCommand(const Command& command, const Val& dot, const Val* final, Val& result) {
  if (!machine_.Step()) return false;
  const Expr& first = command.operands[0];
  const std::span<const Expr> args = std::span(command.operands).subspan(1);
  machine_.SetPlace(first.range);
  switch (first.kind) {
    case Expr::Kind::kFunction:
      return EvalFunction(command, dot, final, result);
    case Expr::Kind::kField:
      return EvalFields(first, dot, args, final, dot, result);
    case Expr::Kind::kVariable:
      if (!first.fields.empty()) {
        Val value;
        return Value(first.text, value) && EvalFields(first, value, args, final, dot, result);
      }
      break;
    case Expr::Kind::kChain: {
      if (first.base->kind == Expr::Kind::kNil) return machine_.Fail(diag::kNoSuchField, first.fields[0], "nil");
      Val base;
      if (!EvalOperand(*first.base, dot, base)) return false;
      return EvalFields(first, base, args, final, dot, result);
    }
    default:
      break;
  }
  if (!args.empty() || final != nullptr) {
    const Range& range = first.range;
    const bool here = !machine_.place_is_fixed();
    return machine_.Fail(
        diag::kNotAFunction,
        Shown(here ? template_.source().text.substr(range.begin, range.end - range.begin) : AsWritten(first)));
  }
  if (first.kind == Expr::Kind::kNil) return machine_.Fail(diag::kNotAFunction, "nil");
  return EvalOperand(first, dot, result);
}

bool GoEvaluator::EvalOperand(const Expr& expr, const Val& dot, Val& result) {
  machine_.SetPlace(expr.range);
  switch (expr.kind) {
    case Expr::Kind::kDot:
      result = dot;
      return true;
    case Expr::Kind::kNil:
      result = Val::Nil();
      return true;
    case Expr::Kind::kBool:
    case Expr::Kind::kNumber:
    case Expr::Kind::kString:
      return EvalConstant(expr, 'a', result);
    case Expr::Kind::kField:
      return EvalFields(expr, dot, {}, nullptr, dot, result);
    case Expr::Kind::kVariable: {
      Val value;
      if (!Value(expr.text, value)) return false;
      if (!expr.fields.empty()) return EvalFields(expr, value, {}, nullptr, dot, result);
      result = value;
      return true;
    }
    case Expr::Kind::kPipe:
      return EvalPipe(*expr.pipe, dot, result);
    case Expr::Kind::kFunction: {
      Command command;
      command.range = expr.range;
      command.operands.emplace_back().text = expr.text;
      command.operands[0].kind = expr.kind;
      command.operands[0].range = expr.range;
      return EvalFunction(command, dot, nullptr, result);
    }
    case Expr::Kind::kChain: {
      if (expr.base->kind == Expr::Kind::kNil) return machine_.Fail(diag::kNoSuchField, expr.fields[0], "nil");
      Val base;
      if (!EvalOperand(*expr.base, dot, base)) return false;
      return EvalFields(expr, base, {}, nullptr, dot, result);
    }
  }
  return false;
}

// A constant where a parameter of the given type stands.
bool GoEvaluator::EvalConstant(const Expr& expr, char type, Val& result) {
  const bool any = type == 'a' || type == 'l';
  if (expr.kind == Expr::Kind::kBool && (any || type == 'b')) {
    result = Val::Bool(expr.boolean);
  } else if (expr.kind == Expr::Kind::kString && (any || type == 's' || type == 't')) {
    result = Val::String(expr.text);
  } else if (expr.kind == Expr::Kind::kNumber && type == 'i' && expr.number.is_int) {
    result = Val::Int(expr.number.integer);
  } else if (expr.kind == Expr::Kind::kNumber && type == 'f' && expr.number.is_float) {
    result = Val::Float(expr.number.real);
  } else if (expr.kind == Expr::Kind::kNumber && any) {
    if (expr.number.float_syntax) {
      result = Val::Float(expr.number.real);
    } else if (expr.number.is_int) {
      result = Val::Int(expr.number.integer);
    } else {
      return machine_.Fail(diag::kArgumentType, function_, expr.text, ParameterName('i'));
    }
  } else {
    const std::string_view found = expr.kind == Expr::Kind::kBool     ? "bool"
                                   : expr.kind == Expr::Kind::kString ? "string"
                                                                      : std::string_view(expr.text);
    return machine_.Fail(diag::kArgumentType, function_, found, ParameterName(type));
  }
  return true;
}

bool GoEvaluator::EvalArgument(const Expr& expr, const Val& dot, char type, Val& result) {
  if (!machine_.Step()) return false;
  machine_.SetPlace(expr.range);
  const std::string_view function = function_;
  if (expr.kind == Expr::Kind::kBool || expr.kind == Expr::Kind::kNumber || expr.kind == Expr::Kind::kString) {
    return EvalConstant(expr, type, result);
  }
  if (expr.kind == Expr::Kind::kNil) {
    if (type != 'a' && type != 'l' && type != 'm')
      return machine_.Fail(diag::kArgumentType, function, "nil", ParameterName(type));
    result = {};
  } else if (!EvalOperand(expr, dot, result)) {
    return false;
  }
  machine_.SetPlace(expr.range);
  return Check(result, type, function);
}

// Whether a value can be passed where the type is asked for. Go converts nothing.
bool GoEvaluator::Check(Val& val, char type, std::string_view function) {
  const bool nothing = val.type == Type::kInvalid;
  bool good = false;
  switch (type) {
    case 's':
    case 't':
      good = val.IsString();
      break;
    case 'i':
      good = val.type == Type::kInt;
      break;
    case 'f':
      good = val.type == Type::kFloat;
      break;
    case 'b':
      good = val.type == Type::kBool;
      break;
    case 'm':
      good = val.IsMap() && !val.map->strings;
      if (nothing) {
        val = Val::Map(machine_.NewMap());
        val.map->nil = true;
        good = true;
      }
      break;
    default:
      good = true;
      break;
  }
  // What type a deferred call gives is not known; a secret is a string.
  if (val.IsSymbol() && (type == 's' || type == 't' || !val.symbol->text)) good = true;
  if (good) return !machine_.failed();
  return machine_.Fail(diag::kArgumentType, function, val.IsNothing() ? "nothing" : TypeName(val), ParameterName(type));
}

// The place of `.name` within a chain; the whole chain when it stands elsewhere (in a text run by `tpl`).
Range GoEvaluator::FieldRange(const Expr& expr, std::string_view field) const {
  const std::string_view text = template_.source().text;
  const std::less<const char*> less;
  if (less(field.data(), text.data()) || less(text.data() + text.size(), field.data() + field.size()))
    return expr.range;
  const auto begin = static_cast<std::uint32_t>(field.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(field.size())};
}

bool GoEvaluator::EvalFields(const Expr& expr, Val receiver, std::span<const Expr> args, const Val* final,
                             const Val& dot, Val& result) {
  for (std::size_t i = 0; i < expr.fields.size(); ++i) {
    const bool last = i + 1 == expr.fields.size();
    const bool has_args = last && (!args.empty() || final != nullptr);
    std::vector<Val> values;
    if (has_args && receiver.type == Type::kVersion) {
      for (const Expr& arg : args) {
        if (!EvalArgument(arg, dot, 'a', values.emplace_back())) return false;
      }
      if (final != nullptr) values.push_back(*final);
    }
    machine_.SetPlace(FieldRange(expr, expr.fields[i]));
    Val next;
    if (!EvalField(expr.fields[i], receiver, values, has_args, next)) return false;
    receiver = next;
  }
  result = receiver;
  return true;
}

bool GoEvaluator::EvalField(std::string_view name, const Val& receiver, std::span<const Val> args, bool has_args,
                            Val& result) {
  if (!machine_.Step()) return false;
  if (receiver.type == Type::kInvalid) {
    result = {};
    return true;
  }
  if (receiver.IsMap()) {
    if (has_args) return machine_.Fail(diag::kNotAFunction, name);
    return machine_.Lookup(receiver.map, name, result);
  }
  if (receiver.type == Type::kVersion) {
    bool found = false;
    const bool good = VersionMethod(machine_, name, *receiver.version, args, found, result);
    if (found) return good;
  }
  if (receiver.IsSymbol() && !receiver.symbol->text) {
    const std::string_view in_go = machine_.Text("$0." + std::string(name)).text();
    return machine_.DeferAs(name, in_go, {receiver}, Gives::kOther, result);
  }
  return machine_.Fail(diag::kNoSuchField, name, receiver.type == Type::kNil ? "nil" : TypeName(receiver));
}

bool GoEvaluator::EvalAndOr(bool is_or, const Command& command, const Val& dot, const Val* final, Val& result) {
  const std::string_view name = is_or ? "or" : "and";
  std::vector<Val> unknown;  // from the first one that is not known on
  const std::size_t count = command.operands.size() - 1;
  for (std::size_t i = 0; i < count + (final != nullptr ? 1 : 0); ++i) {
    Val value;
    if (i < count) {
      function_ = name;
      if (!EvalArgument(command.operands[i + 1], dot, 'a', value)) return false;
      if (value.type == Type::kNil) value = {};
    } else {
      value = *final;
    }
    if (unknown.empty()) result = value;
    bool truth = false;
    const bool last = i + 1 == count + (final != nullptr ? 1 : 0);
    if (!Truth(machine_, value, truth) || !unknown.empty()) {
      unknown.push_back(value);
    } else if (truth == is_or && !last && i < count) {
      return true;
    }
  }
  if (unknown.size() < 2) return true;  // the last one is the value, whatever it is
  machine_.SetPlace(command.operands[0].range);
  return machine_.Defer(name, std::move(unknown), false, result);
}

bool GoEvaluator::EvalFunction(const Command& command, const Val& dot, const Val* final, Val& result) {
  const Expr& name = command.operands[0];
  const FunctionRow* const row = FindFunction(name.text);
  if (row == nullptr) return machine_.Fail(diag::kUnknownFunction, name.text);
  const std::string_view parameters = row->parameters();
  const std::size_t given = command.operands.size() - 1 + (final != nullptr ? 1 : 0);
  if (given < row->least() || (!row->variadic() && given > parameters.size())) {
    const std::string expected = row->variadic() ? Fill(phrase::kAtLeast, row->least()) : std::to_string(row->least());
    return machine_.Fail(diag::kArgumentCount, row->name, Counted(given, "argument"), expected);
  }
  if (row->name == "and" || row->name == "or") return EvalAndOr(row->name == "or", command, dot, final, result);
  std::vector<Val> args;
  args.reserve(given);
  const auto type_of = [&](std::size_t i) { return parameters[std::min(i, parameters.size() - 1)]; };
  for (std::size_t i = 1; i < command.operands.size(); ++i) {
    function_ = row->name;
    if (!EvalArgument(command.operands[i], dot, type_of(i - 1), args.emplace_back())) return false;
  }
  machine_.SetPlace(name.range);
  if (final != nullptr) {
    args.push_back(*final);
    if (!Check(args.back(), type_of(given - 1), row->name)) return false;
  }
  // As an argument nothing is an interface that holds nil, and as such it goes into lists and mappings.
  for (Val& arg : args) {
    if (arg.type == Type::kInvalid) arg = Val::Nil();
  }
  if (row->name == "tpl") return EvalTpl(args[0], args[1].type == Type::kNil ? Val() : args[1], result);
  machine_.SetPlace(Cover(name.range, command.range));
  if (ChangesItsArgument(*row) && command.operands.size() > 1 && HasName(command.operands[1]) &&
      std::any_of(args.begin(), args.end() - (row->name == "set" ? 1 : 0),
                  [](const Val& arg) { return arg.IsSymbol(); })) {
    return machine_.FailUnknown(row->name, args);
  }
  return RunFunction(machine_, *row, args, result);
}

bool GoEvaluator::EvalTpl(const Val& text, const Val& data, Val& result) {
  if (text.IsSymbol()) return machine_.Defer("tpl", {text, data}, true, result);
  if (depth_ >= machine_.options().budget.template_depth) {
    return machine_.Fail(diag::kTemplateBudget, Fill(phrase::kTemplateCalls, machine_.options().budget.template_depth));
  }
  if (!machine_.Step(text.size + 1)) return false;
  auto found = inner_trees_.find(text.text());
  if (found == inner_trees_.end()) {
    if (!machine_.Charge(text.size * kTreeBytes)) return false;
    Silent report;
    std::optional<GoTree> tree = ParseGo(text.text(), report);
    if (!tree) return machine_.Fail(diag::kFunctionFailed, "tpl", report.detail());
    found = inner_trees_.emplace(text.text(), std::move(*tree)).first;
  }
  const GoTree& inner = found->second;
  std::vector<Variable> outer = std::exchange(variables_, {{"$", data, machine_.branch()}});
  inner_.push_back(&inner);
  ++depth_;
  machine_.FixPlace(1);
  Output output(machine_);
  const Flow flow = Walk(inner.root, data, output);
  machine_.FixPlace(-1);
  --depth_;
  inner_.pop_back();
  variables_ = std::move(outer);
  if (flow == Flow::kFailed) return false;
  result = output.Joined();
  return !machine_.failed();
}

}  // namespace dagc::tmpl
