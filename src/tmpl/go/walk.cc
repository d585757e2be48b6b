// SPDX-License-Identifier: Apache-2.0
// Statements of Go templates: text, conditions, loops, templates.
#include <algorithm>

#include "diag/codes/dg5.h"
#include "tmpl/conditions.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/go/eval.h"
#include "tmpl/residual_writer.h"

namespace dagc::tmpl {

namespace {

// Whether there is any hope that a branch writes words and does nothing else. Lists are as deep as the parser lets
// them be.
bool MayWriteWords(const StatementList& list) {
  return std::all_of(list.begin(), list.end(), [](const Statement& statement) {
    switch (statement.kind) {
      case Statement::Kind::kText:
        return IsWord(statement.text);
      case Statement::Kind::kAction:
        return statement.pipe->variables.empty();
      case Statement::Kind::kIf:
      case Statement::Kind::kWith:
        return MayWriteWords(statement.body) && MayWriteWords(statement.otherwise);
      default:
        return false;
    }
  });
}

}  // namespace

bool Truth(Machine& machine, const Val& val, bool& truth) {
  switch (val.type) {
    case Type::kInvalid:
    case Type::kNil:
      truth = false;
      break;
    case Type::kBool:
      truth = val.boolean;
      break;
    case Type::kInt:
    case Type::kInt64:
    case Type::kUint8:
    case Type::kUint64:
      truth = val.integer != 0;
      break;
    case Type::kFloat:
      truth = val.real != 0;
      break;
    case Type::kString:
      truth = val.size > 0;
      break;
    case Type::kList:
      truth = !val.list->items.empty();
      break;
    case Type::kMap:
      // A secret is there, whatever its keys are.
      truth = !val.map->any_secret.empty() || !machine.Entries(val.map).empty();
      break;
    case Type::kVersion:
      truth = true;
      break;
    case Type::kSymbol: {
      // A text with something written out in it is not empty.
      const auto& parts = val.symbol->parts;
      truth = true;
      return val.symbol->kind == Symbol::Kind::kText &&
             std::any_of(parts.begin(), parts.end(), [](const Val& part) { return part.IsString(); });
    }
  }
  return true;
}

bool GoEvaluator::Run(const Val& root, Output& output) {
  variables_ = {{"$", root, machine_.branch()}};
  return Walk(tree_.root, root, output) != Flow::kFailed && machine_.sound();
}

GoEvaluator::Flow GoEvaluator::Walk(const StatementList& list, const Val& dot, Output& output) {
  for (const Statement& statement : list) {
    const Flow flow = WalkOne(statement, dot, output);
    if (flow != Flow::kOn) return flow;
  }
  return Flow::kOn;
}

GoEvaluator::Flow GoEvaluator::WalkOne(const Statement& statement, const Val& dot, Output& output) {
  if (!machine_.Step()) return Flow::kFailed;
  machine_.SetPlace(statement.range);
  switch (statement.kind) {
    case Statement::Kind::kText:
      output.Verbatim(statement.text, statement.range.begin);
      break;
    case Statement::Kind::kAction: {
      Val val;
      const bool prints = statement.pipe->variables.empty();
      if (!EvalPipe(*statement.pipe, dot, val)) return prints && machine_.Recover() ? Flow::kOn : Flow::kFailed;
      if (!prints) break;
      machine_.SetPlace(statement.range);
      if (val.type == Type::kInvalid) {
        machine_.SayNoValue();
        output.Write(Val::String("<no value>"), statement.range);
      } else {
        output.Write(val.IsSymbol() ? val : Print(machine_, {&val, 1}), statement.range);
      }
      break;
    }
    case Statement::Kind::kIf:
    case Statement::Kind::kWith:
      return WalkCondition(statement, dot, output);
    case Statement::Kind::kRange:
      return WalkRange(statement, dot, output);
    case Statement::Kind::kTemplate:
      if (!WalkTemplate(statement, dot, output)) return Flow::kFailed;
      break;
    case Statement::Kind::kBreak:
      return Flow::kBreak;
    case Statement::Kind::kContinue:
      return Flow::kContinue;
  }
  return machine_.failed() ? Flow::kFailed : Flow::kOn;
}

GoEvaluator::Flow GoEvaluator::WalkCondition(const Statement& statement, const Val& dot, Output& output) {
  const std::size_t scope = variables_.size();
  Val val;
  if (!EvalPipe(*statement.pipe, dot, val)) return Flow::kFailed;
  const bool is_with = statement.kind == Statement::Kind::kWith;
  bool truth = false;
  Flow flow;
  if (Truth(machine_, val, truth)) {
    flow = truth ? Walk(statement.body, is_with ? val : dot, output) : Walk(statement.otherwise, dot, output);
  } else if (machine_.conditions() != nullptr && residual_ == 0) {
    flow = WalkDecided(statement, val, dot, output);
  } else {
    flow = WalkUnknownCondition(statement, val, dot, output);
  }
  variables_.resize(scope);
  return flow;
}

// One branch of a condition that the engine will decide: it may happen or not, so it must leave everything as it was.
bool GoEvaluator::WalkBranch(const StatementList& list, const Val& dot, ResidualWriter& to, bool& wrote) {
  const std::size_t scope = variables_.size();
  Output inner(machine_);
  const std::uint32_t outer = machine_.EnterBranch();
  const Flow flow = Walk(list, dot, inner);
  machine_.LeaveBranch(outer);
  if (flow == Flow::kFailed || machine_.failed()) return false;
  if (flow != Flow::kOn) {
    return machine_.Fail(diag::kSecretBranch, flow == Flow::kBreak ? "`break`" : "`continue`");
  }
  variables_.resize(scope);
  only_words_ = only_words_ && inner.HasOnlyWords();
  wrote = wrote || !inner.empty();
  to.Write(inner.Joined());
  return !machine_.failed();
}

// A condition that may have to do with the shape of the output. In what `tpl` gives it is decided always, because
// functions may use it as text.
GoEvaluator::Flow GoEvaluator::WalkDecided(const Statement& statement, const Val& value, const Val& dot,
                                           Output& output) {
  const Range place = machine_.place_is_fixed() ? machine_.place() : statement.pipe->range;
  if (inner_.empty() && MayWriteWords(statement.body) && MayWriteWords(statement.otherwise)) {
    Output words(machine_);
    const std::size_t scope = variables_.size();
    only_words_ = true;
    ++residual_;
    machine_.BeginTrial();
    const Flow flow = WalkUnknownCondition(statement, value, dot, words);
    const bool given_up = machine_.EndTrial();
    --residual_;
    variables_.resize(scope);
    if (flow == Flow::kFailed && !given_up) return flow;
    if (only_words_ && !given_up) {
      output.Append(std::move(words));
      return flow;
    }
  }
  const bool is_with = statement.kind == Statement::Kind::kWith;
  bool truth = false;
  machine_.SetPlace(place);
  if (!machine_.conditions()->Decide(machine_, is_with ? "with" : "if", value, truth)) return Flow::kFailed;
  return truth ? Walk(statement.body, is_with ? value : dot, output) : Walk(statement.otherwise, dot, output);
}

GoEvaluator::Flow GoEvaluator::WalkUnknownCondition(const Statement& statement, const Val& value, const Val& dot,
                                                    Output& output) {
  const Range place = machine_.place_is_fixed() ? machine_.place() : statement.range;
  Val condition;
  const bool is_with = statement.kind == Statement::Kind::kWith;
  machine_.SetPlace(place);
  if (!machine_.Defer(is_with ? "with" : "if", {value}, false, condition)) return Flow::kFailed;
  ResidualWriter writer(machine_, template_, nested_);
  writer.BeginCondition(condition);
  bool wrote = false;
  if (!WalkBranch(statement.body, is_with ? value : dot, writer, wrote)) return Flow::kFailed;
  if (!statement.otherwise.empty()) {
    writer.Raw("{{ else }}");
    if (!WalkBranch(statement.otherwise, dot, writer, wrote)) return Flow::kFailed;
  }
  if (!wrote) return Flow::kOn;  // nobody sees how it is decided
  writer.Raw("{{ end }}");
  output.Write(writer.TakeBlock(), place);
  return machine_.failed() ? Flow::kFailed : Flow::kOn;
}

void GoEvaluator::SetTop(std::size_t from_top, const Val& val) { variables_[variables_.size() - from_top].val = val; }

GoEvaluator::Flow GoEvaluator::Iterate(const Statement& statement, const Val& index, const Val& item, Output& output) {
  const Pipe& pipe = *statement.pipe;
  if (!machine_.Step()) return Flow::kFailed;
  if (pipe.assigns) {
    if (pipe.variables.size() > 1) {
      if (!Assign(pipe.variables[0], index) || !Assign(pipe.variables[1], item)) return Flow::kFailed;
    } else if (!pipe.variables.empty() && !Assign(pipe.variables[0], item)) {
      return Flow::kFailed;
    }
  } else {
    if (!pipe.variables.empty()) SetTop(1, item);
    if (pipe.variables.size() > 1) SetTop(2, index);
  }
  const std::size_t scope = variables_.size();
  const Flow flow = Walk(statement.body, item, output);
  variables_.resize(std::min(scope, variables_.size()));
  return flow == Flow::kContinue ? Flow::kOn : flow;
}

GoEvaluator::Flow GoEvaluator::WalkRange(const Statement& statement, const Val& dot, Output& output) {
  const std::size_t scope = variables_.size();
  Val val;
  if (!EvalPipe(*statement.pipe, dot, val)) return Flow::kFailed;
  machine_.SetPlace(statement.pipe->range);
  const std::size_t count = statement.pipe->variables.size();
  Flow flow = Flow::kOn;
  bool ran = false;
  const auto iterate = [&](const Val& index, const Val& item) {
    ran = true;
    flow = Iterate(statement, index, item, output);
    return flow == Flow::kOn;
  };
  if (val.IsSymbol()) {
    ran = true;
    flow = WalkUnknownRange(statement, val, dot, output);
  } else if (val.IsList()) {
    const auto& items = val.list->items;
    for (std::size_t i = 0; i < items.size() && iterate(Val::Int(static_cast<std::int64_t>(i)), items[i]); ++i) {
    }
  } else if (val.IsMap()) {
    if (!machine_.RequireKeys(*val.map)) return Flow::kFailed;
    const std::map<std::string_view, Val> entries = machine_.Entries(val.map);  // the body may change the map
    if (!machine_.Charge(entries.size() * sizeof(Val))) return Flow::kFailed;
    for (const auto& [key, item] : entries) {
      if (!iterate(Val::String(key), item)) break;
    }
  } else if (val.IsInteger()) {
    if (count > 1) {
      machine_.Fail(diag::kNotALoop, Fill(phrase::kNumberInTwo));
      return Flow::kFailed;
    }
    for (std::int64_t i = 0; i < val.integer; ++i) {
      Val item = val;
      item.integer = i;
      if (!iterate({}, item)) break;
    }
  } else if (!val.IsNothing()) {
    machine_.Fail(diag::kNotALoop, Fill(phrase::kOfType, TypeName(val)));
    return Flow::kFailed;
  }
  if (!ran) flow = Walk(statement.otherwise, dot, output);
  variables_.resize(scope);
  if (ran && flow != Flow::kFailed) flow = Flow::kOn;
  return machine_.failed() ? Flow::kFailed : flow;
}

GoEvaluator::Flow GoEvaluator::WalkUnknownRange(const Statement& statement, const Val& value, const Val& dot,
                                                Output& output) {
  const Range place = machine_.place_is_fixed() ? machine_.place() : statement.range;
  machine_.SetPlace(place);
  Val condition;
  if (!machine_.Defer("range", {value}, false, condition)) return Flow::kFailed;
  const auto local = [&](std::string_view sign) {
    Symbol* symbol = machine_.NewSymbol();
    symbol->kind = Symbol::Kind::kLocal;
    symbol->text = false;
    symbol->name = machine_.Text(std::string(sign) + std::to_string(locals_)).text();
    return Val::Of(symbol);
  };
  ++locals_;
  const Val index = local("$i");
  const Val item = local("$v");
  const Pipe& pipe = *statement.pipe;
  if (pipe.assigns) {
    machine_.Fail(diag::kSecretBranch, Fill(phrase::kAssigned, pipe.variables[0]));
    return Flow::kFailed;
  }
  ResidualWriter writer(machine_, template_, nested_);
  const bool with_index = pipe.variables.size() > 1;
  writer.BeginRange(condition, with_index ? index.symbol->name : std::string_view(), item.symbol->name);
  if (!pipe.variables.empty()) SetTop(1, item);
  if (with_index) SetTop(2, index);
  const bool outer = std::exchange(nested_, true);
  const bool outer_words = std::exchange(only_words_, true);
  ++residual_;
  writer.SetNested(true);
  bool wrote = false;
  const bool good = WalkBranch(statement.body, item, writer, wrote);
  nested_ = outer;
  writer.SetNested(outer);
  --residual_;
  if (!good) return Flow::kFailed;
  if (!statement.otherwise.empty()) {
    writer.Raw("{{ else }}");
    ++residual_;
    const bool written = WalkBranch(statement.otherwise, dot, writer, wrote);
    --residual_;
    if (!written) return Flow::kFailed;
  }
  if (machine_.conditions() != nullptr && !only_words_) {
    machine_.SetPlace(place);
    machine_.Fail(diag::kLoopWritesLines);
    return Flow::kFailed;
  }
  only_words_ = outer_words;
  if (!wrote) return Flow::kOn;
  writer.Raw("{{ end }}");
  output.Write(writer.TakeBlock(), place);
  return machine_.failed() ? Flow::kFailed : Flow::kOn;
}

const StatementList* GoEvaluator::Defined(std::string_view name) const {
  for (auto tree = inner_.rbegin(); tree != inner_.rend(); ++tree) {
    if (const auto found = (*tree)->defined.find(name); found != (*tree)->defined.end()) return &found->second;
  }
  const auto found = tree_.defined.find(name);
  return found == tree_.defined.end() ? nullptr : &found->second;
}

bool GoEvaluator::WalkTemplate(const Statement& statement, const Val& dot, Output& output) {
  const StatementList* const list = Defined(statement.name);
  if (list == nullptr) return machine_.Fail(diag::kUndefinedTemplate, statement.name);
  if (depth_ >= machine_.options().budget.template_depth) {
    return machine_.Fail(diag::kTemplateBudget, Fill(phrase::kTemplateCalls, machine_.options().budget.template_depth));
  }
  Val data;
  if (statement.pipe != nullptr && !EvalPipe(*statement.pipe, dot, data)) return false;
  std::vector<Variable> outer = std::exchange(variables_, {{"$", data, machine_.branch()}});
  ++depth_;
  const Flow flow = Walk(*list, data, output);
  --depth_;
  variables_ = std::move(outer);
  return flow != Flow::kFailed;
}

}  // namespace dagc::tmpl
