// SPDX-License-Identifier: Apache-2.0
#include "schema/failure_phrases.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg2.h"
#include "diag/diag_def.h"

namespace dagc::schema {
namespace {

std::string Quoted(std::string_view text) { return '`' + Shown(text) + '`'; }

std::string NumberText(double number) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

// "at least 1 item", "at most 63 characters", "2 to 5 keys".
std::string BoundsText(const Bounds& bounds, std::string_view unit) {
  if (bounds.most == kNoLimit) return Fill(phrase::kAtLeast, Counted(bounds.least, unit));
  if (bounds.least == 0) return Fill(phrase::kAtMost, Counted(bounds.most, unit));
  if (bounds.least == bounds.most) return Counted(bounds.least, unit);
  return Fill(phrase::kFromTo, bounds.least, Counted(bounds.most, unit));
}

Phrase NumberPhrase(const SchemaFailure& failure) {
  const NumberRules& rules = *failure.node->number;
  const std::string found = ValueText(failure.value);
  switch (failure.rule) {
    case Rule::kMinimum:
      return {found, Fill(phrase::kAtLeast, NumberText(*rules.minimum))};
    case Rule::kMaximum:
      return {found, Fill(phrase::kAtMost, NumberText(*rules.maximum))};
    case Rule::kAbove:
      return {found, Fill(phrase::kMoreThan, NumberText(*rules.above))};
    case Rule::kBelow:
      return {found, Fill(phrase::kLessThan, NumberText(*rules.below))};
    default:
      return {found, Fill(phrase::kMultipleOf, NumberText(rules.multiple_of))};
  }
}

Phrase SizePhrase(const SchemaFailure& failure) {
  const Value& value = failure.value;
  const Node& node = *failure.node;
  const bool is_empty = value.IsScalar() ? value.text().empty() : value.size() == 0;
  const std::string empty(phrase::kEmpty.text);
  if (failure.rule == Rule::kLength) {
    return {is_empty ? empty : ValueText(value), BoundsText(node.text->length, "character")};
  }
  if (failure.rule == Rule::kKeyCount) {
    const std::string found = Fill(phrase::kMappingOf, Counted(value.size(), "key"));
    return {is_empty ? empty : found, BoundsText(node.map->size, "key")};
  }
  const bool is_tuple = node.list->closed && value.size() > node.list->first.size();
  const Bounds bounds = is_tuple ? Bounds{0, node.list->first.size()} : node.list->size;
  const std::string found = Fill(phrase::kListOf, Counted(value.size(), "item"));
  return {is_empty ? empty : found, BoundsText(bounds, "item")};
}

std::size_t FormsOf(const LogicRules& rules) {
  const auto count = [](const std::optional<Choice>& choice) { return choice ? choice->nodes.size() : 0; };
  return std::max(count(rules.any_of), count(rules.one_of));
}

Phrase RulePhrase(const SchemaFailure& failure) {
  const auto pair = [](const auto& found, const auto& expected) { return Phrase{Fill(found), Fill(expected)}; };
  switch (failure.rule) {
    case Rule::kExclusiveKeys:
      return {Fill(phrase::kBeside, Shown(failure.other.text())), Fill(phrase::kOnlyOne)};
    case Rule::kNeededKey:
      return {Fill(phrase::kWithout, failure.names.front()), Fill(phrase::kBothOrNeither)};
    case Rule::kPattern:
      return {ValueText(failure.value), Fill(phrase::kMatching, failure.node->text->pattern->text())};
    case Rule::kUnique:
      return pair(phrase::kRepetition, phrase::kDifferentItems);
    case Rule::kContains:
      return pair(phrase::kLacksItem, phrase::kCertainItem);
    case Rule::kNothingAllowed:
      return pair(phrase::kWrittenHere, phrase::kNothingHere);
    case Rule::kNot:
      return {Fill(phrase::kExcluded, KindText(failure.value)), Fill(phrase::kAnotherOne)};
    case Rule::kNoAlternative:
      return {Fill(phrase::kNoKnownForm, KindText(failure.value)),
              Fill(phrase::kOneOfForms, Counted(FormsOf(*failure.node->logic), "form"))};
    case Rule::kManyAlternatives:
      return {Fill(phrase::kSeveralForms, KindText(failure.value)), Fill(phrase::kExactlyOne)};
    default:
      return pair(phrase::kBeyondChecking, phrase::kSimplerDocument);
  }
}

}  // namespace

std::string SubjectOf(const SchemaFailure& failure) {
  if (failure.is_key) return Fill(phrase::kTheKey, Shown(failure.value.text()));
  return failure.subject.empty() ? std::string(phrase::kTheDocument.text) : Quoted(failure.subject);
}

std::string KindText(const Value& value) {
  return std::string(value.IsNull() && value.text().empty() ? phrase::kEmpty.text : KindName(value.kind()));
}

std::string ValueText(const Value& value) { return value.IsScalar() ? Quoted(value.text()) : KindText(value); }

std::string KindsText(KindSet kinds) {
  constexpr KindSet kScalars = SetOf(Kind::kString) | SetOf(Kind::kInt) | SetOf(Kind::kFloat) | SetOf(Kind::kBool);
  std::vector<std::string_view> names;
  const auto add = [&](Kind kind) {
    if ((kinds & SetOf(kind)) != 0) names.push_back(KindName(kind));
  };
  add(Kind::kMap);
  add(Kind::kList);
  add(Kind::kString);
  if ((kinds & kScalars) != kScalars) {  // where all of them will do, text says it: a number is taken as its text
    add(Kind::kFloat);
    if ((kinds & SetOf(Kind::kFloat)) == 0) add(Kind::kInt);  // `number` has both
    add(Kind::kBool);
  }
  if (names.empty()) add(Kind::kNull);  // elsewhere nobody should be told to write it
  if (names.size() == 1) return std::string(names.front());
  const std::span<const std::string_view> all(names);
  return Fill(phrase::kOr, Join(all.first(all.size() - 1), ", "), all.back());
}

std::string AllowedText(const AllowedValues& allowed) {
  std::vector<std::string_view> values;
  for (const Value& value : allowed.values) {
    if (!value.IsNull()) values.push_back(value.IsScalar() ? value.text() : KindName(value.kind()));
  }
  return values.size() > 1 ? Fill(phrase::kOneOf, QuotedList(values)) : QuotedList(values);
}

Phrase PhraseOf(const SchemaFailure& failure) {
  switch (failure.rule) {
    case Rule::kMinimum:
    case Rule::kMaximum:
    case Rule::kAbove:
    case Rule::kBelow:
    case Rule::kMultipleOf:
      return NumberPhrase(failure);
    case Rule::kLength:
    case Rule::kItemCount:
    case Rule::kKeyCount:
      return SizePhrase(failure);
    default:
      return RulePhrase(failure);
  }
}

}  // namespace dagc::schema
