// SPDX-License-Identifier: Apache-2.0
// The tree is walked once for each thing that dot can be. Of a value only one thing matters: which beginning of the
// path it is, so that going on from there may lead to what is asked for.
#include "tmpl/go/reads.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace dagc::tmpl {
namespace {

// How many names of the path lead to a value from the root. kElsewhere: what is asked for is not in it. kAnywhere:
// nothing is known about it.
using Place = std::size_t;
constexpr Place kRoot = 0;
constexpr Place kElsewhere = static_cast<Place>(-1);
constexpr Place kAnywhere = static_cast<Place>(-2);

class Reads {
 public:
  Reads(const GoTree& tree, std::span<const std::string_view> path) : tree_(tree), path_(path) {}

  bool Run() {
    NoteAssigned(tree_.root);
    for (const auto& [name, list] : tree_.defined) NoteAssigned(list);
    to_walk_.push_back({&tree_.root, kRoot});
    while (!to_walk_.empty() && !found_) {
      const auto [list, dot] = to_walk_.back();
      to_walk_.pop_back();
      variables_ = {{"$", dot}};  // what the template was given
      Walk(*list, dot);
    }
    return found_;
  }

 private:
  // A variable that is given a new value somewhere may hold anything.
  void NoteAssigned(const StatementList& list) {
    for (const Statement& statement : list) {
      if (statement.pipe && statement.pipe->assigns) {
        assigned_.insert(statement.pipe->variables.begin(), statement.pipe->variables.end());
      }
      NoteAssigned(statement.body);
      NoteAssigned(statement.otherwise);
    }
  }

  void Walk(const StatementList& list, Place dot) {
    for (const Statement& statement : list) {
      if (found_) return;
      WalkOne(statement, dot);
    }
  }

  void WalkOne(const Statement& statement, Place dot) {
    if (!statement.pipe) {
      if (statement.kind == Statement::Kind::kTemplate) Call(statement.name, kElsewhere);
      return;
    }
    const Place value = Of(*statement.pipe, dot);
    switch (statement.kind) {
      case Statement::Kind::kTemplate:
        return Call(statement.name, value);
      case Statement::Kind::kRange:
        Use(value);
        Bind(*statement.pipe, kElsewhere);
        Walk(statement.body, kElsewhere);
        return Walk(statement.otherwise, dot);
      case Statement::Kind::kIf:
      case Statement::Kind::kWith:
        Bind(*statement.pipe, value);
        Walk(statement.body, statement.kind == Statement::Kind::kWith ? value : dot);
        return Walk(statement.otherwise, dot);
      default:
        if (statement.pipe->variables.empty()) Use(value);
        Bind(*statement.pipe, value);
    }
  }

  // Each template is walked once for each place; there are few of them, and calls may go in circles.
  void Call(std::string_view name, Place dot) {
    const auto called = tree_.defined.find(name);
    const bool is_new = called != tree_.defined.end() && called_.insert({called->first, dot}).second;
    if (is_new) to_walk_.push_back({&called->second, dot});
  }

  // Scopes are not followed: of two variables of one name nothing is known.
  void Bind(const Pipe& pipe, Place value) {
    for (const std::string_view name : pipe.variables) {
      const auto [known, is_new] = variables_.emplace(name, assigned_.contains(name) ? kAnywhere : value);
      if (!is_new && known->second != value) known->second = kAnywhere;
    }
  }

  // Something looks at the whole of a value, or at what is not known of it.
  void Use(Place value) {
    if (value != kElsewhere) found_ = true;
  }

  Place Step(Place from, std::string_view name) {
    if (from == kElsewhere) return kElsewhere;
    if (from == kAnywhere) {
      if (name == path_.back()) found_ = true;
      return kAnywhere;
    }
    if (name != path_[from]) return kElsewhere;
    if (from + 1 == path_.size()) found_ = true;
    return found_ ? kElsewhere : from + 1;
  }

  Place Along(Place from, const std::vector<std::string_view>& names) {
    for (const std::string_view name : names) from = Step(from, name);
    return from;
  }

  Place Of(const Pipe& pipe, Place dot) {
    Place value = kElsewhere;
    for (std::size_t i = 0; i < pipe.commands.size(); ++i) value = Of(pipe.commands[i], dot, i > 0, value);
    return value;
  }

  // `piped`: the value of the command before is the last argument.
  Place Of(const Command& command, Place dot, bool piped, Place before) {
    const Expr& first = command.operands.front();
    if (first.kind != Expr::Kind::kFunction) {
      const Place value = Of(first, dot);
      if (piped) Use(before);
      for (std::size_t i = 1; i < command.operands.size(); ++i) Use(Of(command.operands[i], dot));
      return value;
    }
    // These go on from their first argument, as a field does.
    const bool looks_up = first.text == "index" || first.text == "get" || first.text == "hasKey";
    if (looks_up && !piped && command.operands.size() > 1) return LookUp(command, dot);
    for (std::size_t i = 1; i < command.operands.size(); ++i) Use(Of(command.operands[i], dot));
    if (piped) Use(before);
    return kElsewhere;
  }

  Place LookUp(const Command& command, Place dot) {
    Place value = Of(command.operands[1], dot);
    for (std::size_t i = 2; i < command.operands.size(); ++i) {
      const Expr& key = command.operands[i];
      if (key.kind == Expr::Kind::kString) {
        value = Step(value, key.text);
      } else {
        Use(Of(key, dot));
        Use(value);
      }
    }
    return value;
  }

  Place Of(const Expr& expr, Place dot) {
    switch (expr.kind) {
      case Expr::Kind::kDot:
        return dot;
      case Expr::Kind::kField:
        return Along(dot, expr.fields);
      case Expr::Kind::kVariable: {
        const auto known = variables_.find(expr.text);
        return Along(known == variables_.end() ? kAnywhere : known->second, expr.fields);
      }
      case Expr::Kind::kPipe:
        return Of(*expr.pipe, dot);
      case Expr::Kind::kChain:
        return Along(Of(*expr.base, dot), expr.fields);
      default:
        return kElsewhere;
    }
  }

  const GoTree& tree_;
  std::span<const std::string_view> path_;
  std::set<std::string_view> assigned_;
  std::map<std::string_view, Place> variables_;
  std::set<std::pair<std::string_view, Place>> called_;
  std::vector<std::pair<const StatementList*, Place>> to_walk_;
  bool found_ = false;
};

}  // namespace

bool TreeReads(const GoTree& tree, std::span<const std::string_view> path) { return Reads(tree, path).Run(); }

}  // namespace dagc::tmpl
