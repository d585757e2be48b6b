// SPDX-License-Identifier: Apache-2.0
// Tags of Liquid. https://shopify.github.io/liquid/tags/control-flow/
#include "tmpl/liquid/eval.h"

#include <algorithm>
#include <utility>

#include "diag/codes/dg5.h"
#include "tmpl/conditions.h"

namespace dagc::tmpl {

namespace {

// Whether nothing can tell the two apart.
bool IsSame(const Val& a, const Val& b) {
  if (a.type != b.type) return false;
  switch (a.type) {
    case Type::kInvalid:
    case Type::kNil:
      return true;
    case Type::kBool:
      return a.boolean == b.boolean;
    case Type::kInt:
    case Type::kInt64:
      return a.integer == b.integer;
    case Type::kUint8:
    case Type::kUint64:
      return a.natural == b.natural;
    case Type::kFloat:
      return a.real == b.real;
    case Type::kString:
      return a.size == b.size && (a.data == b.data || a.text() == b.text());
    case Type::kList:
      return a.list == b.list;
    case Type::kMap:
      return a.map == b.map;
    case Type::kVersion:
      return a.version == b.version;
    case Type::kSymbol:
      return a.symbol == b.symbol;
  }
  return false;
}

bool MayWriteWords(const LiquidNode& node);

bool MayWriteWords(const LiquidList& list) {
  return std::all_of(list.begin(), list.end(), [](const LiquidNode& node) { return MayWriteWords(node); });
}

// Whether there is any hope that this writes words and does nothing else. Lists are as deep as the parser lets them be.
bool MayWriteWords(const LiquidNode& node) {
  switch (node.kind) {
    case LiquidNode::Kind::kText:
      return IsWord(node.text);
    case LiquidNode::Kind::kOutput:
      return true;
    case LiquidNode::Kind::kIf:
    case LiquidNode::Kind::kUnless:
    case LiquidNode::Kind::kCase:
      return std::all_of(node.branches.begin(), node.branches.end(),
                         [](const LiquidBranch& branch) { return MayWriteWords(branch.body); });
    default:
      return false;
  }
}

}  // namespace

LiquidEvaluator::LiquidEvaluator(Machine& machine, const Template& parsed, const LiquidTree& tree)
    : machine_(machine), template_(parsed), tree_(tree) {}

bool LiquidEvaluator::Run(const Val& root, Output& output) {
  root_ = root;
  return Walk(tree_.root, output) != Flow::kFailed && machine_.sound();
}

LiquidEvaluator::Flow LiquidEvaluator::Walk(const LiquidList& list, Output& output) {
  for (const LiquidNode& node : list) {
    const Flow flow = WalkOne(node, output);
    if (flow != Flow::kOn) return flow;
  }
  return Flow::kOn;
}

LiquidEvaluator::Flow LiquidEvaluator::WalkOne(const LiquidNode& node, Output& output) {
  if (!machine_.Step()) return Flow::kFailed;
  machine_.SetPlace(node.range);
  Val val;
  Flow flow = Flow::kOn;
  bool good = true;
  switch (node.kind) {
    case LiquidNode::Kind::kText:
      output.Verbatim(node.text, node.range.begin);
      break;
    case LiquidNode::Kind::kOutput:
      if (!EvalValue(node.value, val)) return machine_.Recover() ? Flow::kOn : Flow::kFailed;
      machine_.SetPlace(node.range);
      output.Write(LiquidText(machine_, val), node.range);
      break;
    case LiquidNode::Kind::kAssign:
      good = EvalValue(node.value, val);
      if (good) state_.assigned[node.name] = val;
      break;
    case LiquidNode::Kind::kCapture:
      good = Capture(node, flow);
      break;
    case LiquidNode::Kind::kIf:
    case LiquidNode::Kind::kUnless:
    case LiquidNode::Kind::kCase:
      return WalkBranches(node, output);
    case LiquidNode::Kind::kFor:
      return WalkFor(node, output);
    case LiquidNode::Kind::kTableRow:
      return WalkTableRow(node, output);
    case LiquidNode::Kind::kCycle:
      good = Cycle(node, output);
      break;
    case LiquidNode::Kind::kIncrement:
      output.Write(machine_.Text(std::to_string(state_.counters[node.name]++)), node.range);
      break;
    case LiquidNode::Kind::kDecrement:
      output.Write(machine_.Text(std::to_string(--state_.counters[node.name])), node.range);
      break;
    case LiquidNode::Kind::kBreak:
      return Flow::kBreak;
    case LiquidNode::Kind::kContinue:
      return Flow::kContinue;
  }
  return good && !machine_.failed() ? flow : Flow::kFailed;
}

bool LiquidEvaluator::Capture(const LiquidNode& node, Flow& flow) {
  Output inner(machine_);
  ++captures_;
  flow = Walk(node.body, inner);
  --captures_;
  if (flow == Flow::kFailed) return false;
  state_.assigned[node.name] = inner.Joined();
  return !machine_.failed();
}

bool LiquidEvaluator::Cycle(const LiquidNode& node, Output& output) {
  std::string key(node.name);
  if (node.name.empty()) {
    Val group;
    if (!EvalExpr(node.value.expr, group)) return false;
    const Val text = LiquidText(machine_, group);
    if (text.IsSymbol()) return machine_.FailUnknown("cycle", {&text, 1});
    key = std::string(text.text()) + ":" + std::to_string(node.arguments.size());
    for (const LiquidArgument& argument : node.arguments) {
      key += "," + std::string(template_.source().text.substr(argument.expr.range.begin,
                                                              argument.expr.range.end - argument.expr.range.begin));
    }
  }
  const std::size_t turn = state_.cycles[key]++ % node.arguments.size();
  Val val;
  if (!EvalExpr(node.arguments[turn].expr, val)) return false;
  output.Write(LiquidText(machine_, val), node.range);
  return true;
}

// The condition of an arm of `if`, `unless` or `case`.
bool LiquidEvaluator::BranchCondition(const LiquidNode& node, const LiquidBranch& branch, Val& condition) {
  condition = Val::Bool(true);
  if (branch.otherwise) return true;
  if (node.kind != LiquidNode::Kind::kCase) return EvalValue(branch.condition, condition);
  Val subject;
  if (!EvalValue(node.value, subject)) return false;
  Val found = Val::Bool(false);
  for (const LiquidExpr& value : branch.values) {
    LiquidExpr equals;
    equals.kind = LiquidExpr::Kind::kBinary;
    equals.text = "==";
    equals.range = value.range;
    Val candidate;
    Val equal;
    if (value.kind == LiquidExpr::Kind::kEmpty || value.kind == LiquidExpr::Kind::kBlank) {
      if (!IsEmptyOrBlank(value, subject, equal)) return false;
    } else if (!EvalExpr(value, candidate) || !Compare(equals, subject, candidate, equal)) {
      return false;
    }
    if (equal.IsSymbol()) {
      if (!found.IsSymbol()) {
        found = equal;
      } else if (!machine_.DeferAs("case", "or $0 $1", {found, equal}, Gives::kOther, found)) {
        return false;
      }
    } else if (equal.boolean) {
      condition = Val::Bool(true);
      return true;
    }
  }
  condition = found;
  return true;
}

LiquidEvaluator::Flow LiquidEvaluator::WalkBranches(const LiquidNode& node, Output& output) {
  return WalkFrom(node, 0, output);
}

// The first arm from `first` on whose condition holds.
LiquidEvaluator::Flow LiquidEvaluator::WalkFrom(const LiquidNode& node, std::size_t first, Output& output) {
  for (std::size_t i = first; i < node.branches.size(); ++i) {
    const LiquidBranch& branch = node.branches[i];
    machine_.SetPlace(branch.condition.range.end > 0 ? branch.condition.range : node.range);
    Val condition;
    if (!BranchCondition(node, branch, condition)) return Flow::kFailed;
    bool truth = false;
    if (!IsKnownTruth(condition, truth)) {
      const bool decide = machine_.conditions() != nullptr && residual_ == 0;
      return decide ? WalkDecided(node, i, condition, output) : WalkUnknown(node, i, condition, output);
    }
    const bool negated = node.kind == LiquidNode::Kind::kUnless && i == 0;
    if (truth != negated) return Walk(branch.body, output);
  }
  return Flow::kOn;
}

LiquidEvaluator::State LiquidEvaluator::Remember() {
  machine_.Step(state_.assigned.size() + state_.counters.size() + state_.cycles.size() + state_.continues.size());
  return state_;
}

// An arm of a condition that the engine will decide must leave everything as it was. A loop counts only when
// `offset: continue` asks how far it got.
bool LiquidEvaluator::Unchanged(const State& before, Flow flow) {
  if (flow == Flow::kFailed || machine_.failed()) return false;
  if (flow != Flow::kOn) {
    return machine_.Fail(diag::kSecretBranch, flow == Flow::kBreak ? "`break`" : "`continue`");
  }
  for (const auto& [name, val] : state_.assigned) {
    const auto found = before.assigned.find(name);
    if (found == before.assigned.end() || !IsSame(found->second, val)) {
      return machine_.Fail(diag::kSecretBranch, Fill(phrase::kAssigned, name));
    }
  }
  for (const auto& [name, count] : state_.counters) {
    const auto found = before.counters.find(name);
    const bool known = found != before.counters.end();
    if (known && found->second == count) continue;
    return machine_.Fail(diag::kSecretBranch, count < (known ? found->second : 0) ? "`decrement`" : "`increment`");
  }
  if (state_.cycles != before.cycles) return machine_.Fail(diag::kSecretBranch, "`cycle`");
  for (auto& [loop, count] : state_.continues) {
    const auto found = before.continues.find(loop);
    if (found == before.continues.end() || found->second != count) count = kUnsure;
  }
  return true;
}

bool LiquidEvaluator::WalkBranch(const LiquidList& list, ResidualWriter& to) {
  const State before = Remember();
  Output inner(machine_);
  if (!Unchanged(before, Walk(list, inner))) return false;
  only_words_ = only_words_ && inner.HasOnlyWords();
  to.Write(inner.Joined());
  return !machine_.failed();
}

// The arms behind `branch`, of which one may run.
bool LiquidEvaluator::WalkRest(const LiquidNode& node, std::size_t branch, bool write_else, ResidualWriter& to) {
  const State before = Remember();
  Output rest(machine_);
  if (!Unchanged(before, WalkFrom(node, branch + 1, rest))) return false;
  only_words_ = only_words_ && rest.HasOnlyWords();
  if (write_else && !rest.empty()) to.Raw("{{ else }}");
  to.Write(rest.Joined());
  return !machine_.failed();
}

// The arm whose condition may have to do with the shape of the output, or those behind it. What is captured is decided
// always, because functions may use it as text.
LiquidEvaluator::Flow LiquidEvaluator::WalkDecided(const LiquidNode& node, std::size_t branch, const Val& condition,
                                                   Output& output) {
  const Range place = machine_.place();
  const LiquidBranch& arm = node.branches[branch];
  if (captures_ == 0 && MayWriteWords(node)) {
    Output words(machine_);
    only_words_ = true;
    ++residual_;
    const Flow flow = WalkUnknown(node, branch, condition, words);
    --residual_;
    if (flow == Flow::kFailed) return flow;
    if (only_words_) {
      output.Append(std::move(words));
      return flow;
    }
  }
  const bool negated = node.kind == LiquidNode::Kind::kUnless && branch == 0;
  bool truth = false;
  machine_.SetPlace(place);
  const std::string_view word = node.kind == LiquidNode::Kind::kCase ? "case" : "if";
  if (!machine_.conditions()->Decide(machine_, word, condition, truth)) return Flow::kFailed;
  return truth != negated ? Walk(arm.body, output) : WalkFrom(node, branch + 1, output);
}

LiquidEvaluator::Flow LiquidEvaluator::WalkUnknown(const LiquidNode& node, std::size_t branch, const Val& condition,
                                                   Output& output) {
  const LiquidBranch& arm = node.branches[branch];
  Val head;
  const std::string_view word = node.kind == LiquidNode::Kind::kCase ? "case" : "if";
  if (!machine_.Defer(word, {condition}, false, head)) return Flow::kFailed;
  ResidualWriter writer(machine_, template_, /*nested=*/false);
  writer.BeginCondition(head);
  const bool negated = node.kind == LiquidNode::Kind::kUnless && branch == 0;
  // The arms behind this one are what stands in its `else`.
  if (negated) {
    if (!WalkRest(node, branch, /*write_else=*/false, writer)) return Flow::kFailed;
    writer.Raw("{{ else }}");
    if (!WalkBranch(arm.body, writer)) return Flow::kFailed;
  } else if (!WalkBranch(arm.body, writer) || !WalkRest(node, branch, /*write_else=*/true, writer)) {
    return Flow::kFailed;
  }
  writer.Raw("{{ end }}");
  output.Write(writer.TakeBlock(), node.range);
  return machine_.failed() ? Flow::kFailed : Flow::kOn;
}

bool LiquidEvaluator::LoopItems(const LiquidNode& node, std::vector<Val>& items) {
  Val over;
  if (!EvalExpr(node.value.expr, over)) return false;
  machine_.SetPlace(node.value.expr.range);
  if (over.IsSymbol()) return machine_.FailUnknown("for", {&over, 1});
  if (over.IsMap() && !machine_.RequireKeys(*over.map)) return false;
  if (!machine_.StepOver({&over, 1})) return false;
  items = LiquidItems(machine_, over);
  const Range& range = node.value.expr.range;
  const std::string key =
      std::string(node.name) + "-" + std::string(template_.source().text.substr(range.begin, range.end - range.begin));
  std::size_t offset = node.offset_continue ? state_.continues[key] : 0;
  if (offset == kUnsure) return machine_.Fail(diag::kSecretBranch, Fill(phrase::kGoesOn));
  std::size_t limit = items.size();
  for (const LiquidArgument& argument : node.arguments) {
    if (argument.name != "limit" && argument.name != "offset") continue;
    Val number;
    if (!EvalNumber(argument.expr, argument.name, number)) return false;
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(number.IsInteger() ? number.integer : 0, 0));
    (argument.name == "limit" ? limit : offset) = count;
  }
  offset = std::min(offset, items.size());
  limit = std::min(limit, items.size() - offset);
  items = std::vector<Val>(items.begin() + static_cast<std::ptrdiff_t>(offset),
                           items.begin() + static_cast<std::ptrdiff_t>(offset + limit));
  state_.continues[key] = offset + limit;
  if (node.reversed) std::reverse(items.begin(), items.end());
  return machine_.Step(items.size());
}

// `forloop` or `tablerowloop`.
Val LiquidEvaluator::LoopState(std::string_view kind, std::size_t index, std::size_t count, std::size_t columns) {
  MapNode* map = machine_.NewMap();
  const auto number = [&](std::string_view name, std::size_t value) {
    map->entries[name] = Val::Int(static_cast<std::int64_t>(value));
  };
  if (!machine_.Charge(16 * sizeof(Val))) return {};
  number("index", index + 1);
  number("index0", index);
  number("rindex", count - index);
  number("rindex0", count - index - 1);
  number("length", count);
  map->entries["first"] = Val::Bool(index == 0);
  map->entries["last"] = Val::Bool(index + 1 == count);
  if (kind == "tablerowloop") {
    const std::size_t column = index % columns;
    number("col", column + 1);
    number("col0", column);
    number("row", index / columns + 1);
    map->entries["col_first"] = Val::Bool(column == 0);
    map->entries["col_last"] = Val::Bool(column + 1 == columns);
  }
  return Val::Map(map);
}

LiquidEvaluator::Flow LiquidEvaluator::WalkFor(const LiquidNode& node, Output& output) {
  std::vector<Val> items;
  if (!LoopItems(node, items)) return Flow::kFailed;
  if (items.empty()) return Walk(node.otherwise, output);
  const std::size_t scope = locals_.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!machine_.Step()) return Flow::kFailed;
    locals_.emplace_back("forloop", LoopState("forloop", i, items.size(), 1));
    locals_.emplace_back(node.name, items[i]);
    const Flow flow = Walk(node.body, output);
    locals_.resize(scope);
    if (flow == Flow::kFailed) return flow;
    if (flow == Flow::kBreak) break;
  }
  return Flow::kOn;
}

LiquidEvaluator::Flow LiquidEvaluator::WalkTableRow(const LiquidNode& node, Output& output) {
  std::vector<Val> items;
  if (!LoopItems(node, items)) return Flow::kFailed;
  std::size_t columns = std::max<std::size_t>(items.size(), 1);
  for (const LiquidArgument& argument : node.arguments) {
    if (argument.name != "cols") continue;
    Val number;
    if (!EvalNumber(argument.expr, argument.name, number)) return Flow::kFailed;
    if (number.IsInteger() && number.integer > 0) columns = static_cast<std::size_t>(number.integer);
  }
  const auto write = [&](const std::string& text) { output.Write(machine_.Text(text), node.range); };
  const std::size_t scope = locals_.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i % columns == 0) {
      if (i > 0) write("</tr>");
      write("<tr class=\"row" + std::to_string(i / columns + 1) + "\">");
    }
    write("<td class=\"col" + std::to_string(i % columns + 1) + "\">");
    locals_.emplace_back("tablerowloop", LoopState("tablerowloop", i, items.size(), columns));
    locals_.emplace_back(node.name, items[i]);
    const Flow flow = Walk(node.body, output);
    locals_.resize(scope);
    if (flow == Flow::kFailed) return flow;
    write("</td>");
    if (flow == Flow::kBreak) break;
  }
  if (!items.empty()) write("</tr>");
  return machine_.failed() ? Flow::kFailed : Flow::kOn;
}

}  // namespace dagc::tmpl
