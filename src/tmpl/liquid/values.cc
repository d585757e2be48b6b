// SPDX-License-Identifier: Apache-2.0
// Expressions of Liquid. https://shopify.github.io/liquid/basics/operators/
#include <algorithm>
#include <array>

#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/json.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/liquid/eval.h"

namespace dagc::tmpl {
namespace {

constexpr std::int64_t kLongestRange = 1'000'000;

bool IsBlankText(std::string_view text) { return TrimSpace(text).empty(); }

// Whether a value has nothing in it, as `empty` asks.
bool HasNothing(Machine& machine, const Val& val) {
  if (val.IsString()) return val.size == 0;
  if (val.IsList()) return val.list->items.empty();
  return val.IsMap() && val.map->any_secret.empty() && machine.Entries(val.map).empty();
}

double AsDouble(const Val& val) { return val.type == Type::kFloat ? val.real : static_cast<double>(val.integer); }

}  // namespace

Val LiquidText(Machine& machine, const Val& val) {
  switch (val.type) {
    case Type::kInvalid:
    case Type::kNil:
      return Val::String("");
    case Type::kFloat:
      return machine.Text(JsonNumber(val.real));
    case Type::kString:
      return val;
    case Type::kSymbol: {
      Val joined = val;
      if (val.symbol->list) machine.DeferAs("join", "join \"\" $0", {val}, Gives::kText, joined);
      return joined;
    }
    case Type::kList: {
      std::vector<Val> parts;
      for (const Val& item : val.list->items) {
        if (!machine.Step()) break;
        // A list cannot hold itself here, because Liquid has no way to change one.
        parts.push_back(LiquidText(machine, item));
      }
      return machine.Concat(parts);
    }
    default: {
      TextBuilder text(machine);
      text.Value(val);
      return text.Finish();
    }
  }
}

bool LiquidTruth(const Val& val, bool& truth) {
  truth = !val.IsNothing() && !(val.type == Type::kBool && !val.boolean);
  if (!val.IsSymbol() || val.symbol->text || val.symbol->list) return true;  // which are true whatever is in them
  const bool fallback = val.symbol->kind == Symbol::Kind::kCall && val.symbol->name == "default";
  return fallback && LiquidTruth(val.symbol->parts[1], truth) && truth;
}

bool LiquidEqual(Machine& machine, const Val& a, const Val& b) {
  if (a.IsNothing() || b.IsNothing()) return a.IsNothing() && b.IsNothing();
  if (a.IsNumber() && b.IsNumber()) {
    return a.IsInteger() && b.IsInteger() ? a.integer == b.integer : AsDouble(a) == AsDouble(b);
  }
  if (a.type != b.type) return false;
  if (a.type == Type::kBool) return a.boolean == b.boolean;
  if (a.IsString()) return a.size == b.size && machine.Step(1 + a.size / 64) && a.text() == b.text();
  if (a.IsMap()) return a.map == b.map;
  if (!a.IsList()) return false;
  const auto& left = a.list->items;
  const auto& right = b.list->items;
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [&](const Val& x, const Val& y) { return machine.Step() && LiquidEqual(machine, x, y); });
}

std::vector<Val> LiquidItems(Machine& machine, const Val& val) {
  if (val.IsList()) return val.list->items;
  if (val.IsNothing() || (val.IsString() && val.size == 0) || val.type == Type::kBool || val.IsNumber()) return {};
  if (!val.IsMap()) return {val};
  std::vector<Val> pairs;
  for (const std::string_view key : machine.Order(val.map)) {
    if (!machine.Step()) break;
    pairs.push_back(machine.Keep({Val::String(key), machine.Entries(val.map).at(key)}));
  }
  return pairs;
}

std::vector<Val> LiquidArray(const Val& val) {
  if (val.IsList()) return val.list->items;
  return val.IsNothing() ? std::vector<Val>() : std::vector<Val>{val};
}

bool LiquidProperty(Machine& machine, const Val& val, const Val& key, Val& result) {
  result = {};
  if (!machine.Step()) return false;
  if (key.IsSymbol()) return machine.FailUnknown("[]", {&key, 1});
  if (val.IsMap()) {
    const Val name = LiquidText(machine, key);
    const bool size = name.text() == "size" && val.map->any_secret.empty() &&
                      !machine.Entries(val.map).contains("size") && val.map->kind == MapKind::kOpen;
    if (!size) return machine.Lookup(val.map, name.text(), result);
    result = Val::Int(static_cast<std::int64_t>(machine.Entries(val.map).size()));
    return true;
  }
  if (val.IsList()) {
    const auto& items = val.list->items;
    const auto count = static_cast<std::int64_t>(items.size());
    if (key.IsInteger()) {
      const std::int64_t index = key.integer < 0 ? key.integer + count : key.integer;
      if (index >= 0 && index < count) result = items[static_cast<std::size_t>(index)];
    } else if (key.text() == "size") {
      result = Val::Int(count);
    } else if (key.text() == "first" && count > 0) {
      result = items.front();
    } else if (key.text() == "last" && count > 0) {
      result = items.back();
    }
    return true;
  }
  if (val.IsString() && key.text() == "size") result = Val::Int(static_cast<std::int64_t>(RuneCount(val.text())));
  if (val.IsSymbol()) return machine.Fail(diag::kNoSuchField, Shown(LiquidText(machine, key).text()), "string");
  return true;
}

bool LiquidEvaluator::EvalValue(const LiquidValue& value, Val& result) {
  if (!EvalExpr(value.expr, result)) return false;
  for (const LiquidFilter& filter : value.filters) {
    std::vector<Val> args = {result};
    bool allow_false = false;
    for (const LiquidArgument& argument : filter.arguments) {
      Val val;
      if (!EvalExpr(argument.expr, val)) return false;
      if (argument.name.empty()) {
        args.push_back(val);
      } else if (argument.name == "allow_false") {
        LiquidTruth(val, allow_false);
      }
    }
    machine_.SetPlace(filter.range);
    if (!RunFilter(machine_, *filter.row, args, allow_false, result)) return false;
  }
  return !machine_.failed();
}

bool LiquidEvaluator::EvalExpr(const LiquidExpr& expr, Val& result) {
  if (!machine_.Step()) return false;
  machine_.SetPlace(expr.range);
  switch (expr.kind) {
    case LiquidExpr::Kind::kNil:
      result = {};
      return true;
    case LiquidExpr::Kind::kBool:
      result = Val::Bool(expr.boolean);
      return true;
    case LiquidExpr::Kind::kInt:
      result = Val::Int(expr.integer);
      return true;
    case LiquidExpr::Kind::kFloat:
      result = Val::Float(expr.real);
      return true;
    case LiquidExpr::Kind::kString:
    case LiquidExpr::Kind::kEmpty:
    case LiquidExpr::Kind::kBlank:
      result = Val::String(expr.text);
      return true;
    case LiquidExpr::Kind::kVariable:
      return EvalVariable(expr, result);
    case LiquidExpr::Kind::kRange:
      return EvalRange(expr, result);
    case LiquidExpr::Kind::kBinary:
      return expr.text == "and" || expr.text == "or" ? EvalAndOr(expr, result) : EvalBinary(expr, result);
  }
  return false;
}

bool LiquidEvaluator::Find(const LiquidExpr& name, Val& result) {
  for (auto local = locals_.rbegin(); local != locals_.rend(); ++local) {
    if (local->first == name.text) {
      result = local->second;
      return true;
    }
  }
  if (const auto found = state_.assigned.find(name.text); found != state_.assigned.end()) {
    result = found->second;
    return true;
  }
  if (const auto found = state_.counters.find(name.text); found != state_.counters.end()) {
    result = Val::Int(found->second);
    return true;
  }
  machine_.SetPlace(name.range);
  return machine_.Lookup(root_.map, name.text, result);
}

bool LiquidEvaluator::EvalVariable(const LiquidExpr& expr, Val& result) {
  std::size_t next = 1;
  const LiquidExpr& first = expr.children[0];
  if (first.kind == LiquidExpr::Kind::kString) {
    if (!Find(first, result)) return false;
  } else {  // `["name"]`
    Val name;
    if (!EvalExpr(first, name)) return false;
    LiquidExpr found = first;
    found.text = LiquidText(machine_, name).text();
    if (!Find(found, result)) return false;
  }
  for (; next < expr.children.size(); ++next) {
    const LiquidExpr& step = expr.children[next];
    Val key;
    if (!EvalExpr(step, key)) return false;
    machine_.SetPlace(step.range);
    const Val from = result;
    if (!LiquidProperty(machine_, from, key, result)) return false;
  }
  return true;
}

// A number that `word` needs at once.
bool LiquidEvaluator::EvalNumber(const LiquidExpr& expr, std::string_view word, Val& result) {
  Val val;
  if (!EvalExpr(expr, val) || !machine_.StepOver({&val, 1})) return false;
  if (val.IsSymbol()) return machine_.FailUnknown(word, {&val, 1});
  result = LiquidNumber(val);
  return true;
}

bool LiquidEvaluator::EvalRange(const LiquidExpr& expr, Val& result) {
  std::int64_t ends[2] = {};
  for (std::size_t i = 0; i < 2; ++i) {
    Val number;
    if (!EvalNumber(expr.children[i], "..", number)) return false;
    ends[i] = number.IsInteger() ? number.integer : static_cast<std::int64_t>(std::clamp(number.real, -1e15, 1e15));
  }
  std::vector<Val> items;
  for (std::int64_t i = ends[0]; i <= ends[1]; ++i) {
    if (!machine_.Step() || !machine_.Charge(sizeof(Val))) return false;
    if (static_cast<std::int64_t>(items.size()) > kLongestRange) {
      return machine_.Fail(diag::kTemplateBudget, Fill(phrase::kLongRange, kLongestRange));
    }
    items.push_back(Val::Int(i));
  }
  result = machine_.Keep(std::move(items));
  return true;
}

bool LiquidEvaluator::IsKnownTruth(const Val& val, bool& truth) {
  const bool known = LiquidTruth(val, truth);
  if (known && truth) machine_.SayAssumed(val);
  return known;
}

bool LiquidEvaluator::EvalAndOr(const LiquidExpr& expr, Val& result) {
  const bool is_or = expr.text == "or";
  Val left;
  if (!EvalExpr(expr.children[0], left)) return false;
  bool truth = false;
  const bool left_known = IsKnownTruth(left, truth);
  if (left_known && truth == is_or) {
    result = Val::Bool(is_or);
    return true;
  }
  Val right;
  if (!EvalExpr(expr.children[1], right)) return false;
  bool right_truth = false;
  const bool right_known = IsKnownTruth(right, right_truth);
  if (left_known) {
    result = right_known ? Val::Bool(right_truth) : right;
    return true;
  }
  if (right_known) {
    result = right_truth == is_or ? Val::Bool(is_or) : left;
    return true;
  }
  machine_.SetPlace(expr.range);
  return machine_.DeferAs(expr.text, is_or ? "or $0 $1" : "and $0 $1", {left, right}, Gives::kOther, result);
}

bool LiquidEvaluator::EvalBinary(const LiquidExpr& expr, Val& result) {
  const bool special[2] = {
      expr.children[0].kind == LiquidExpr::Kind::kEmpty || expr.children[0].kind == LiquidExpr::Kind::kBlank,
      expr.children[1].kind == LiquidExpr::Kind::kEmpty || expr.children[1].kind == LiquidExpr::Kind::kBlank};
  const bool equality = expr.text == "==" || expr.text == "!=" || expr.text == "<>";
  if (equality && special[0] != special[1]) {
    Val val;
    if (!EvalExpr(expr.children[special[0] ? 1 : 0], val)) return false;
    if (!IsEmptyOrBlank(expr.children[special[0] ? 0 : 1], val, result)) return false;
    if (expr.text == "==") return true;
    if (result.IsSymbol()) return machine_.DeferAs(expr.text, "not $0", {result}, Gives::kOther, result);
    result = Val::Bool(!result.boolean);
    return true;
  }
  Val a;
  Val b;
  return EvalExpr(expr.children[0], a) && EvalExpr(expr.children[1], b) && Compare(expr, a, b, result);
}

bool LiquidEvaluator::IsEmptyOrBlank(const LiquidExpr& expr, const Val& val, Val& result) {
  const bool blank = expr.kind == LiquidExpr::Kind::kBlank;
  if (val.IsSymbol()) {
    // What else there is has no value of Go that is empty when it is: `nil`, `0`, the list that a text without any
    // separator is cut into.
    const bool sure = val.symbol->text || (blank && val.symbol->item);
    if (!sure) return machine_.FailUnknown(blank ? "blank" : "empty", {&val, 1});
    return machine_.DeferAs(blank ? "blank" : "empty", blank ? "empty (trim $0)" : "empty $0", {val}, Gives::kOther,
                            result);
  }
  bool is = HasNothing(machine_, val);
  if (blank) {
    bool truth = false;
    LiquidTruth(val, truth);
    is = is || !truth || (val.IsString() && IsBlankText(val.text()));
  }
  result = Val::Bool(is);
  return true;
}

bool LiquidEvaluator::Compare(const LiquidExpr& expr, const Val& a, const Val& b, Val& result) {
  machine_.SetPlace(expr.range);
  const Val sides[] = {a, b};
  if (!machine_.StepOver(sides)) return false;
  if (machine_.HasSymbol(a) || machine_.HasSymbol(b)) return CompareUnknown(expr, a, b, result);
  const std::string_view op = expr.text;
  bool is = false;
  if (op == "==") {
    is = LiquidEqual(machine_, a, b);
  } else if (op == "!=" || op == "<>") {
    is = !LiquidEqual(machine_, a, b);
  } else if (op == "contains") {
    if (a.IsString()) {
      is = a.text().find(LiquidText(machine_, b).text()) != std::string_view::npos && !b.IsNothing();
    } else if (a.IsList()) {
      is = std::any_of(a.list->items.begin(), a.list->items.end(),
                       [&](const Val& item) { return machine_.Step() && LiquidEqual(machine_, item, b); });
    } else if (a.IsMap() && b.IsString()) {
      is = machine_.Entries(a.map).contains(b.text());
    }
  } else if ((a.IsNumber() && b.IsNumber()) || (a.IsString() && b.IsString())) {
    const bool numbers = a.IsNumber();
    const bool less = numbers ? AsDouble(a) < AsDouble(b) : a.text() < b.text();
    const bool equal = LiquidEqual(machine_, a, b);
    is = op == "<" ? less : op == "<=" ? less || equal : op == ">" ? !less && !equal : !less;
  }
  result = Val::Bool(is);
  return !machine_.failed();
}

// `==` and `!=` with a symbol on either side.
bool LiquidEvaluator::EqualUnknown(std::string_view op, const Val& a, const Val& b, Val& result) {
  const bool negated = op != "==";
  const auto fail = [&] { return machine_.FailUnknown(op, std::array{a, b}); };
  const auto is = [](const Val& val, bool Symbol::*what) { return val.IsSymbol() && val.symbol->*what; };
  const auto text = [&](const Val& val) { return val.IsString() || is(val, &Symbol::text); };
  const auto item = [&](const Val& val) { return is(val, &Symbol::item); };
  const auto list = [&](const Val& val) { return val.IsList() || is(val, &Symbol::list); };
  const auto other = [&](const Val& val) { return val.IsSymbol() && !text(val) && !item(val) && !list(val); };
  if (other(a) || other(b)) {  // which is of any type, and Go's `eq` stops at two that differ
    return machine_.DeferAs(op, negated ? "not (deepEqual $0 $1)" : "deepEqual $0 $1", {a, b}, Gives::kOther, result);
  }
  // Nothing is an empty text there.
  const auto nothing = [](const Val& val) { return val.IsNothing() || (val.IsString() && val.size == 0); };
  if ((item(a) && nothing(b)) || (item(b) && nothing(a))) return fail();
  if ((text(a) || item(a)) && (text(b) || item(b))) {
    return machine_.DeferAs(op, negated ? "ne $0 $1" : "eq $0 $1", {a, b}, Gives::kOther, result);
  }
  if (list(a) && list(b)) return fail();
  result = Val::Bool(negated != (!a.IsSymbol() && !b.IsSymbol() && LiquidEqual(machine_, a, b)));
  return !machine_.failed();
}

// `contains` with a symbol on or in either side.
bool LiquidEvaluator::ContainsUnknown(const Val& a, const Val& b, Val& result) {
  constexpr std::string_view kOp = "contains";
  const Symbol* const symbol = a.IsSymbol() ? a.symbol : nullptr;
  if (a.IsList() || (symbol != nullptr && symbol->list)) {
    return machine_.DeferAs(kOp, "has $1 $0", {a, b}, Gives::kOther, result);
  }
  if (a.IsString() || (symbol != nullptr && (symbol->text || symbol->item))) {
    result = Val::Bool(false);
    return b.IsNothing() ||
           machine_.DeferAs(kOp, "contains $1 $0", {a, LiquidText(machine_, b)}, Gives::kOther, result);
  }
  if (symbol != nullptr || (a.IsMap() && b.IsSymbol())) return machine_.FailUnknown(kOp, std::array{a, b});
  if (a.IsMap() && !machine_.RequireKeys(*a.map)) return false;
  result = Val::Bool(a.IsMap() && b.IsString() && machine_.Entries(a.map).contains(b.text()));
  return !machine_.failed();
}

// A comparison with what is not known on or in either side.
bool LiquidEvaluator::CompareUnknown(const LiquidExpr& expr, const Val& a, const Val& b, Val& result) {
  const std::string_view op = expr.text;
  if (op == "contains") return ContainsUnknown(a, b, result);
  if (op == "==" || op == "!=" || op == "<>") return EqualUnknown(op, a, b, result);
  const auto text = [](const Val& val) { return val.IsString() || (val.IsSymbol() && val.symbol->text); };
  const auto maybe_text = [](const Val& val) { return val.IsSymbol() && !val.symbol->text && !val.symbol->list; };
  if (maybe_text(a) || maybe_text(b)) return machine_.FailUnknown(op, std::array{a, b});
  result = Val::Bool(false);  // no order but among texts
  if (!text(a) || !text(b)) return true;
  const std::string_view in_go = op == "<" ? "lt $0 $1" : op == "<=" ? "le $0 $1" : op == ">" ? "gt $0 $1" : "ge $0 $1";
  return machine_.DeferAs(op, in_go, {a, b}, Gives::kOther, result);
}

}  // namespace dagc::tmpl
