// SPDX-License-Identifier: Apache-2.0
#include "schema/failure_wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/edit_distance.h"
#include "base/text.h"

namespace dagc::schema {
namespace {

// Looking for near words costs more than finding the failure; a file with more unknown keys than this has another
// fault.
constexpr std::size_t kMaxSuggestions = 1000;
constexpr std::size_t kLongestShown = 60;  // bytes of a value in a message

std::string Quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

std::string Shown(std::string_view text) {
  if (text.size() <= kLongestShown) return Quoted(text);
  std::size_t end = kLongestShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not inside a character
  return Quoted(std::string(text.substr(0, end)) + "...");
}

std::string NumberText(double number) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::string SubjectOf(const SchemaFailure& failure) {
  if (failure.is_key) return "the key " + Shown(failure.value.text());
  return failure.subject.empty() ? "the document" : Quoted(failure.subject);
}

// "a list", "empty" for a key without a value.
std::string KindOf(const Value& value) {
  return value.IsNull() && value.text().empty() ? "empty" : std::string(KindName(value.kind()));
}

std::string ExactValue(const Value& value) { return value.IsScalar() ? Shown(value.text()) : KindOf(value); }

// "a mapping, a list or text". Null is left out where anything else will do: nobody should be told to write it.
std::string KindsText(KindSet kinds) {
  constexpr KindSet kScalars = SetOf(Kind::kString) | SetOf(Kind::kInt) | SetOf(Kind::kFloat) | SetOf(Kind::kBool);
  std::vector<std::string_view> names;
  const auto add = [&](KindSet set, Kind kind) {
    if ((kinds & set) == set) names.push_back(KindName(kind));
  };
  add(SetOf(Kind::kMap), Kind::kMap);
  add(SetOf(Kind::kList), Kind::kList);
  add(SetOf(Kind::kString), Kind::kString);
  if ((kinds & kScalars) != kScalars) {  // where all of them will do, text says it: a number is taken as its text
    add(SetOf(Kind::kFloat), Kind::kFloat);
    if ((kinds & SetOf(Kind::kFloat)) == 0) add(SetOf(Kind::kInt), Kind::kInt);
    add(SetOf(Kind::kBool), Kind::kBool);
  }
  if (names.empty()) names.push_back(KindName(Kind::kNull));
  if (names.size() == 1) return std::string(names.front());
  const std::span<const std::string_view> all(names);
  return Join(all.first(all.size() - 1), ", ") + " or " + std::string(names.back());
}

std::string AllowedText(const AllowedValues& allowed) {
  std::vector<std::string_view> values;
  for (const Value& value : allowed.values) {
    if (!value.IsNull()) values.push_back(value.IsScalar() ? value.text() : KindName(value.kind()));
  }
  return (values.size() > 1 ? "one of " : "") + QuotedList(values);
}

// "at least 1 item", "at most 63 characters", "2 to 5 keys".
std::string BoundsText(const Bounds& bounds, std::string_view unit) {
  if (bounds.most == kNoLimit) return "at least " + Counted(bounds.least, unit);
  if (bounds.least == 0) return "at most " + Counted(bounds.most, unit);
  if (bounds.least == bounds.most) return Counted(bounds.least, unit);
  return std::to_string(bounds.least) + " to " + Counted(bounds.most, unit);
}

std::string CountText(std::string_view what, std::size_t count, std::string_view unit) {
  return count == 0 ? "empty" : std::string(what) + " of " + Counted(count, unit);
}

// The two halves of "`count` is -1, expected at least 0".
struct Phrase {
  std::string found;
  std::string expected;
};

Phrase NumberPhrase(const SchemaFailure& failure) {
  const NumberRules& rules = *failure.node->number;
  const auto phrase = [&](std::string_view words, double number) {
    return Phrase{ExactValue(failure.value), std::string(words) + NumberText(number)};
  };
  switch (failure.rule) {
    case Rule::kMinimum:
      return phrase("at least ", *rules.minimum);
    case Rule::kMaximum:
      return phrase("at most ", *rules.maximum);
    case Rule::kAbove:
      return phrase("more than ", *rules.above);
    case Rule::kBelow:
      return phrase("less than ", *rules.below);
    default:
      return phrase("a multiple of ", rules.multiple_of);
  }
}

Phrase SizePhrase(const SchemaFailure& failure) {
  const Value& value = failure.value;
  const Node& node = *failure.node;
  if (failure.rule == Rule::kLength) {
    return {value.text().empty() ? "empty" : Shown(value.text()), BoundsText(node.text->length, "character")};
  }
  if (failure.rule == Rule::kKeyCount)
    return {CountText("a mapping", value.size(), "key"), BoundsText(node.map->size, "key")};
  const bool is_tuple = node.list->closed && value.size() > node.list->first.size();
  const Bounds bounds = is_tuple ? Bounds{0, node.list->first.size()} : node.list->size;
  return {CountText("a list", value.size(), "item"), BoundsText(bounds, "item")};
}

Phrase RulePhrase(const SchemaFailure& failure) {
  const auto choices = [&](const std::optional<Choice>& choice) { return choice ? choice->nodes.size() : 0; };
  switch (failure.rule) {
    case Rule::kExclusiveKeys:
      return {"written beside " + Quoted(failure.other.text()), "only one of them"};
    case Rule::kNeededKey:
      return {"written without " + Quoted(failure.names.front()), "both or neither"};
    case Rule::kPattern:
      return {ExactValue(failure.value), "text that matches " + Quoted(failure.node->text->pattern->text())};
    case Rule::kUnique:
      return {"a repetition", "items that differ"};
    case Rule::kContains:
      return {"a list without a certain item", "one that the schema asks for"};
    case Rule::kNothingAllowed:
      return {"written here", "nothing of that name"};
    case Rule::kNot:
      return {KindOf(failure.value) + " that the schema excludes", "another one"};
    case Rule::kNoAlternative: {
      const LogicRules& logic = *failure.node->logic;
      const std::size_t count = std::max(choices(logic.any_of), choices(logic.one_of));
      return {KindOf(failure.value) + " of no known form",
              "one of the " + Counted(count, "form") + " that the schema allows"};
    }
    case Rule::kManyAlternatives:
      return {KindOf(failure.value) + " of several forms at once", "exactly one of them"};
    default:
      return {"too deep or too often wrong to be checked further", "a simpler document"};
  }
}

// What is already known when a finding is worded.
struct Context {
  std::unordered_map<std::size_t, std::string_view> suggestions;  // by unknown-key failure: the key that was meant
  std::set<std::size_t> explained;                                // missing keys that such a suggestion accounts for
};

struct Pair {
  std::size_t distance;
  std::size_t missing;
  std::size_t unknown;
  std::string_view name;
  auto operator<=>(const Pair&) const = default;
};

// Which of a map's unknown keys is which of its missing ones, nearest first.
void PairKeys(const std::vector<SchemaFailure>& failures, const std::vector<std::size_t>& unknown,
              const std::vector<std::size_t>& missing, Context& context) {
  std::vector<Pair> pairs;
  for (const std::size_t m : missing) {
    for (const std::size_t u : unknown) {
      const std::string_view word = failures[u].at.text();
      const std::string_view name = Nearest(word, failures[m].names);
      if (!name.empty()) pairs.push_back({EditDistance(word, name, 3), m, u, name});
    }
  }
  std::sort(pairs.begin(), pairs.end());
  for (const Pair& pair : pairs) {
    if (context.explained.contains(pair.missing) || context.suggestions.contains(pair.unknown)) continue;
    context.explained.insert(pair.missing);
    context.suggestions.emplace(pair.unknown, pair.name);
  }
}

Context BuildContext(const std::vector<SchemaFailure>& failures) {
  struct Keys {
    std::vector<std::size_t> unknown;
    std::vector<std::size_t> missing;
  };
  std::unordered_map<const Value*, Keys> maps;  // by their first child; looked up, never walked
  Context context;
  std::size_t unknown_keys = 0;
  for (std::size_t i = 0; i < failures.size(); ++i) {
    const SchemaFailure& failure = failures[i];
    if (failure.rule != Rule::kUnknownKey && failure.rule != Rule::kMissingKey) continue;
    Keys& keys = maps[failure.value.keys_and_values().data()];
    if (failure.rule == Rule::kMissingKey) {
      keys.missing.push_back(i);
    } else if (++unknown_keys <= kMaxSuggestions) {
      keys.unknown.push_back(i);
    }
  }
  for (const auto& [map, keys] : maps) PairKeys(failures, keys.unknown, keys.missing, context);
  return context;
}

std::vector<std::string_view> KnownKeys(const Node& node, const Value* without) {
  std::vector<std::string_view> names;
  for (const Property& row : node.map->properties.rows()) {
    if (row.node == nullptr || row.node->never) continue;
    if (without == nullptr || without->Find(row.name) == nullptr) names.push_back(row.name);
  }
  return names;
}

void ReportUnknownKey(const SchemaFailure& failure, std::string_view meant, bool may_suggest, DiagSink& sink) {
  const std::string_view word = failure.at.text();
  auto report = sink.Report(diag::kUnknownKey, failure.at.span(), Shown(word));
  report.At(failure.path);
  if (!may_suggest) return;
  // A key that is not there yet is the likelier one.
  if (meant.empty()) meant = Nearest(word, KnownKeys(*failure.node, &failure.value));
  if (meant.empty()) meant = Nearest(word, KnownKeys(*failure.node, nullptr));
  const std::vector<std::string_view> known = KnownKeys(*failure.node, nullptr);
  if (!meant.empty()) {
    report.Help(help::kDidYouMean, meant);
  } else if (!known.empty()) {
    report.Help(help::kKnownKeys, QuotedList(known));
  }
}

void ReportMissingKey(const SchemaFailure& failure, DiagSink& sink) {
  std::string names;
  for (const std::string_view name : failure.names) names += (names.empty() ? "" : " or ") + Quoted(name);
  sink.Report(diag::kMissingKey, failure.at.span(), names, SubjectOf(failure)).At(failure.path);
}

bool HasKind(const Node& node, Kind kind) { return (node.kinds & SetOf(kind)) != 0; }

// The way out of a wrong kind, where it is a matter of notation.
void AddNotation(const SchemaFailure& failure, DiagBuilder& report) {
  const Value& value = failure.value;
  const Node& node = *failure.node;
  if (value.IsNull() || !value.IsScalar() || value.text().size() > kLongestShown) return;
  const bool takes_number =
      HasKind(node, Kind::kInt) && std::all_of(value.text().begin(), value.text().end(), IsAsciiDigit);
  const bool takes_bool = HasKind(node, Kind::kBool) && (value.text() == "true" || value.text() == "false");
  if (value.IsString() && value.IsQuoted() && !value.text().empty() && (takes_number || takes_bool)) {
    report.Help(help::kWithoutQuotes, value.text());
  } else if (!value.IsString() && HasKind(node, Kind::kString)) {
    report.Help(help::kQuoteIt, value.text());
  } else if (HasKind(node, Kind::kList) && value.text().find_first_of(",[]{}\"'\n#:") == std::string_view::npos) {
    report.Help(help::kAsList, value.text());
  }
}

void ReportWrongKind(const SchemaFailure& failure, DiagSink& sink) {
  const Node& node = *failure.node;
  const std::string expected = node.allowed != nullptr ? AllowedText(*node.allowed) : KindsText(node.kinds);
  auto report = sink.Report(diag::kWrongKind, failure.at.span(), SubjectOf(failure), KindOf(failure.value), expected);
  report.At(failure.path);
  AddNotation(failure, report);
}

void ReportNotAllowed(const SchemaFailure& failure, DiagSink& sink) {
  const AllowedValues& allowed = *failure.node->allowed;
  auto report = sink.Report(diag::kNotAllowed, failure.at.span(), SubjectOf(failure), ExactValue(failure.value),
                            AllowedText(allowed));
  report.At(failure.path);
  if (!failure.value.IsScalar()) return;
  const std::string_view text = failure.value.text();
  if (!failure.value.IsString() && std::binary_search(allowed.texts.begin(), allowed.texts.end(), text)) {
    report.Help(help::kQuoteIt, text);
    return;
  }
  const std::string_view nearest = Nearest(text, allowed.texts);
  if (!nearest.empty()) report.Help(help::kDidYouMean, nearest);
}

template <std::size_t kArguments>
void ReportPhrase(const DiagDef<kArguments>& def, const SchemaFailure& failure, const Phrase& phrase, DiagSink& sink) {
  auto report = sink.Report(def, failure.at.span(), SubjectOf(failure), phrase.found, phrase.expected);
  report.At(failure.path);
  const bool has_other = failure.other.span().file && failure.other.span() != failure.at.span();
  if (has_other) report.Note(note::kFirstHere, failure.other.span());
}

void Report(const SchemaFailure& failure, std::string_view meant, bool may_suggest, DiagSink& sink) {
  switch (failure.rule) {
    case Rule::kKind:
      return ReportWrongKind(failure, sink);
    case Rule::kAllowed:
      return ReportNotAllowed(failure, sink);
    case Rule::kUnknownKey:
      return ReportUnknownKey(failure, meant, may_suggest, sink);
    case Rule::kMissingKey:
      return ReportMissingKey(failure, sink);
    case Rule::kMinimum:
    case Rule::kMaximum:
    case Rule::kAbove:
    case Rule::kBelow:
    case Rule::kMultipleOf:
      return ReportPhrase(diag::kOutOfBounds, failure, NumberPhrase(failure), sink);
    case Rule::kLength:
    case Rule::kItemCount:
    case Rule::kKeyCount:
      return ReportPhrase(diag::kOutOfBounds, failure, SizePhrase(failure), sink);
    default:
      return ReportPhrase(diag::kSchemaRule, failure, RulePhrase(failure), sink);
  }
}

// Tells failures that repeat one mistake.
class Repeats {
 public:
  explicit Repeats(const std::vector<SchemaFailure>& failures) {
    for (const SchemaFailure& failure : failures) {
      if (failure.rule == Rule::kKind) wrong_kinds_.insert(failure.path);
    }
  }

  bool IsOne(const SchemaFailure& failure) {
    // A value of the wrong kind has been told; another schema for the same value can only say the same.
    const bool is_about_value = failure.rule != Rule::kKind && failure.rule != Rule::kUnknownKey && !failure.is_key;
    if (is_about_value && wrong_kinds_.contains(failure.path)) return true;
    if (!paths_.emplace(failure.rule, failure.path, failure.names).second) return true;
    // An anchored node that is used in many places has many paths, and one place where it can be mended.
    if (!failure.value.span().file) return false;
    const Span at = failure.rule == Rule::kMissingKey ? Span() : failure.at.span();
    return !places_.emplace(failure.rule, failure.value.span(), at, failure.names).second;
  }

 private:
  using Names = std::vector<std::string_view>;
  std::set<std::string_view> wrong_kinds_;
  std::set<std::tuple<Rule, std::string_view, Names>> paths_;
  std::set<std::tuple<Rule, Span, Span, Names>> places_;
};

}  // namespace

void ReportFailures(const std::vector<SchemaFailure>& failures, DiagSink& sink) {
  const Context context = BuildContext(failures);
  Repeats repeats(failures);
  std::size_t unknown_keys = 0;
  for (std::size_t i = 0; i < failures.size(); ++i) {
    const SchemaFailure& failure = failures[i];
    if (context.explained.contains(i) || repeats.IsOne(failure)) continue;
    const auto meant = context.suggestions.find(i);
    if (failure.rule == Rule::kUnknownKey) ++unknown_keys;
    Report(failure, meant == context.suggestions.end() ? std::string_view() : meant->second,
           unknown_keys <= kMaxSuggestions, sink);
  }
}

}  // namespace dagc::schema
