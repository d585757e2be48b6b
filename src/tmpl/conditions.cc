// SPDX-License-Identifier: Apache-2.0
#include "tmpl/conditions.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/go/eval.h"
#include "tmpl/liquid/filters.h"
#include "tmpl/residual_writer.h"

namespace dagc::tmpl {
namespace {

// Whoever evaluates a template again with other assumptions keeps the conditions of that many outcomes.
constexpr std::size_t kKept = 64;

std::string KeyOf(const std::vector<ResidualFragment>& expression) {
  std::string key;
  for (const ResidualFragment& fragment : expression) {
    key += fragment.text;
    if (fragment.has_ref) key.append(1, '\0').append(fragment.ref.secret).append(1, '\0').append(fragment.ref.key);
  }
  return key;
}

// A call's name there, without the placeholders of its arguments.
std::string_view NameOf(const Symbol& call) { return call.function.substr(0, call.function.find(' ')); }

// Whether the placeholders of its arguments are all of them, in order.
bool IsPlain(const Symbol& call) {
  std::string pattern(NameOf(call));
  for (std::size_t i = 0; i < call.parts.size(); ++i) pattern += " $" + std::to_string(i);
  return call.function == NameOf(call) || call.function == pattern;
}

bool IsText(const Val& val) { return val.IsSymbol() && val.symbol->text; }

bool KnownTruth(Machine& machine, const Val& val, bool& truth) {
  return machine.language() == Language::kGo ? Truth(machine, val, truth) : LiquidTruth(val, truth);
}

}  // namespace

bool IsWord(std::string_view text) {
  if (text.empty()) return true;
  const auto is_alnum = [](char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c); };
  const auto fits = [&](char c) {
    return is_alnum(c) || std::string_view("_./=+,;:-").find(c) != std::string_view::npos;
  };
  const bool begins = text.front() != '-' && text.front() != ':' && text.front() != '.';
  return begins && text.back() != ':' && std::all_of(text.begin(), text.end(), fits);
}

bool Conditions::Decide(Machine& machine, std::string_view word, const Val& val, bool& truth) {
  Val condition;
  if (!machine.Defer(word, {val}, false, condition)) return false;
  ResidualWriter writer(machine, machine.parsed(), /*nested=*/false);
  writer.BeginCondition(condition);
  for (EngineNeed& need : writer.TakeNeeds()) {
    if (!machine.Charge(sizeof(EngineNeed) + need.function.size() + need.ref.secret.size() + need.ref.key.size()))
      return false;
    needs_.push_back(std::move(need));
  }
  return !machine.failed() && Holds(machine, val, truth);
}

// Calls are inside one another at most as deep as the machine lets them be.
bool Conditions::Holds(Machine& machine, const Val& val, bool& truth) {
  if (!machine.Step()) return false;
  if (KnownTruth(machine, val, truth)) return true;
  if (val.symbol->kind == Symbol::Kind::kCall && !val.symbol->text) return CallHolds(machine, val, truth);
  if (IsText(val)) {
    const bool good = Equals(machine, val, {}, truth);
    truth = !truth;
    return good;
  }
  ResidualWriter writer(machine, machine.parsed(), /*nested=*/false);
  if (!writer.Expression(val)) return false;
  return Ask(machine, writer.TakeFragments(), truth);
}

bool Conditions::CallHolds(Machine& machine, const Val& val, bool& truth) {
  const Symbol& call = *val.symbol;
  const std::string_view name = IsPlain(call) ? NameOf(call) : std::string_view();
  const bool is_or = name == "or";
  if (is_or || name == "and") {
    for (const Val& part : call.parts) {
      if (!Holds(machine, part, truth)) return false;
      if (truth == is_or) return true;
    }
    return true;
  }
  if (name == "not" && call.parts.size() == 1) {
    const bool good = Holds(machine, call.parts[0], truth);
    truth = !truth;
    return good;
  }
  if (name == "empty" && call.parts.size() == 1 && IsText(call.parts[0])) {
    return Equals(machine, call.parts[0], {}, truth);
  }
  const bool compares = (name == "eq" && call.parts.size() > 1) || (name == "ne" && call.parts.size() == 2);
  const bool with_texts =
      compares && IsText(call.parts[0]) &&
      std::all_of(call.parts.begin() + 1, call.parts.end(), [](const Val& v) { return v.IsString(); });
  const bool reversed = compares && call.parts.size() == 2 && call.parts[0].IsString() && IsText(call.parts[1]);
  if (with_texts || reversed) {
    const Val turned[] = {call.parts[1], call.parts[0]};
    const bool good = EqualsAny(machine, reversed ? std::span<const Val>(turned) : call.parts, truth);
    if (name == "ne") truth = !truth;
    return good;
  }
  ResidualWriter writer(machine, machine.parsed(), /*nested=*/false);
  if (!writer.Expression(val)) return false;
  return Ask(machine, writer.TakeFragments(), truth);
}

// The first is a text that is not known, the others are texts.
bool Conditions::EqualsAny(Machine& machine, std::span<const Val> operands, bool& truth) {
  for (const Val& literal : operands.subspan(1)) {
    if (!Equals(machine, operands.front(), literal.text(), truth)) return false;
    if (truth) return true;
  }
  return true;
}

bool Conditions::Equals(Machine& machine, const Val& text, std::string_view literal, bool& truth) {
  ResidualWriter writer(machine, machine.parsed(), /*nested=*/false);
  if (!writer.Expression(text)) return false;
  std::vector<ResidualFragment> subject = writer.TakeFragments();
  Facts& facts = facts_[KeyOf(subject)];
  if (facts.is) {
    truth = *facts.is == literal;
  } else if (facts.is_not.contains(literal)) {
    truth = false;
  } else {
    subject.front().text.insert(0, "(eq ");
    if (subject.back().has_ref) subject.emplace_back();
    subject.back().text.append(" ").append(GoQuote(literal)).append(")");
    if (!machine.Charge(literal.size() + 64) || !Ask(machine, std::move(subject), truth)) return false;
    if (truth) {
      facts.is = literal;
    } else {
      facts.is_not.emplace(literal);
    }
  }
  return true;
}

bool Conditions::Ask(Machine& machine, std::vector<ResidualFragment> expression, bool& truth) {
  std::string key = KeyOf(expression);
  if (const auto known = answered_.find(key); known != answered_.end()) {
    truth = known->second;
    return true;
  }
  const std::size_t bytes = sizeof(Condition) + expression.size() * sizeof(ResidualFragment) + 2 * key.size() + 128;
  if (!machine.Charge(bytes * kKept)) return false;
  const std::size_t number = conditions_.size();
  truth = number >= assumed_.size() || assumed_[number];
  answered_.emplace(std::move(key), truth);
  const Range place = machine.place();
  conditions_.push_back({std::move(expression), machine.parsed().At(place.begin, place.end), truth});
  return true;
}

}  // namespace dagc::tmpl
