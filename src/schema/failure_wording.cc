// SPDX-License-Identifier: Apache-2.0
#include "schema/failure_wording.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "base/edit_distance.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg2.h"
#include "schema/failure_phrases.h"
#include "schema/key_pairing.h"

namespace dagc::schema {
namespace {

constexpr std::size_t kLongestProposed = 60;  // bytes of a value that a help line repeats

// Where a schema has more names than these, no finding proposes one: nobody reads so many.
constexpr std::size_t kMostProposed = 1000;

// The names that a schema knows, and which of them a map lacks: made once for all unknown keys of the map.
class KnownKeys {
 public:
  void LookAt(const Node& node, const Value& map) {
    if (node_ == &node && map_ == map.keys_and_values().data()) return;
    node_ = &node;
    map_ = map.keys_and_values().data();
    all_.clear();
    absent_.clear();
    const std::vector<Property>& rows = node.map->properties.rows();
    if (rows.size() > kMostProposed) return;
    std::set<std::string_view> present;
    for (const Entry& entry : map.entries()) {
      if (node.map->properties.Find(entry.key.text()) != nullptr) present.insert(entry.key.text());
    }
    for (const Property& row : rows) {
      if (row.node == nullptr || row.node->never) continue;
      all_.push_back(row.name);
      if (!present.contains(row.name)) absent_.push_back(row.name);
    }
  }

  const std::vector<std::string_view>& all() const { return all_; }
  const std::vector<std::string_view>& absent() const { return absent_; }

 private:
  const Node* node_ = nullptr;
  const Value* map_ = nullptr;
  std::vector<std::string_view> all_;
  std::vector<std::string_view> absent_;
};

void ReportUnknownKey(const SchemaFailure& failure, std::string_view meant, KnownKeys* known, DiagSink& sink) {
  const std::string_view word = failure.at.text();
  auto report = sink.Report(diag::kUnknownKey, failure.at.span(), Shown(word));
  report.At(failure.path);
  if (known == nullptr) return;
  known->LookAt(*failure.node, failure.value);
  // A key that is not there yet is the likelier one.
  if (meant.empty()) meant = Nearest(word, known->absent());
  if (meant.empty()) meant = Nearest(word, known->all());
  if (!meant.empty()) {
    report.Help(help::kDidYouMean, meant);
  } else if (!known->all().empty()) {
    report.Help(help::kKnownKeys, QuotedList(known->all()));
  }
}

void ReportMissingKey(const SchemaFailure& failure, DiagSink& sink) {
  std::string names;
  for (const std::string_view name : failure.names) {
    const std::string quoted = '`' + std::string(name) + '`';
    names = names.empty() ? quoted : Fill(phrase::kOr, names, quoted);
  }
  sink.Report(diag::kMissingKey, failure.at.span(), names, SubjectOf(failure)).At(failure.path);
}

bool HasKind(const Node& node, Kind kind) { return (node.kinds & SetOf(kind)) != 0; }

// The way out of a wrong kind, where it is a matter of notation.
void AddNotation(const SchemaFailure& failure, DiagBuilder& report) {
  const Value& value = failure.value;
  const Node& node = *failure.node;
  if (value.IsNull() || !value.IsScalar() || value.text().size() > kLongestProposed) return;
  const bool takes_number =
      HasKind(node, Kind::kInt) && std::all_of(value.text().begin(), value.text().end(), IsAsciiDigit);
  const bool takes_bool = HasKind(node, Kind::kBool) && (value.text() == "true" || value.text() == "false");
  if (value.IsString() && value.IsQuoted() && !value.text().empty() && (takes_number || takes_bool)) {
    report.Help(help::kWithoutQuotes, value);
  } else if (!value.IsString() && HasKind(node, Kind::kString)) {
    report.Help(help::kQuoteIt, value);
  } else if (HasKind(node, Kind::kList) && value.text().find_first_of(",[]{}\"'\n#:") == std::string_view::npos) {
    report.Help(help::kAsList, value);
  }
}

// The values that the last schema allows, as text: a long list fails for many values in a row.
class AllowedTexts {
 public:
  const std::string& Of(const AllowedValues& allowed) {
    if (of_ != &allowed) text_ = AllowedText(allowed);
    of_ = &allowed;
    return text_;
  }

 private:
  const AllowedValues* of_ = nullptr;
  std::string text_;
};

void ReportWrongKind(const SchemaFailure& failure, AllowedTexts& texts, DiagSink& sink) {
  const Node& node = *failure.node;
  const std::string expected = node.allowed != nullptr ? texts.Of(*node.allowed) : KindsText(node.kinds);
  auto report = sink.Report(diag::kWrongKind, failure.at.span(), SubjectOf(failure), KindText(failure.value), expected);
  report.At(failure.path);
  AddNotation(failure, report);
}

void ReportNotAllowed(const SchemaFailure& failure, AllowedTexts& texts, DiagSink& sink) {
  const AllowedValues& allowed = *failure.node->allowed;
  auto report = sink.Report(diag::kNotAllowed, failure.at.span(), SubjectOf(failure), ValueText(failure.value),
                            texts.Of(allowed));
  report.At(failure.path);
  if (!failure.value.IsScalar()) return;
  const std::string_view text = failure.value.text();
  if (!failure.value.IsString() && std::binary_search(allowed.texts.begin(), allowed.texts.end(), text)) {
    report.Help(help::kQuoteIt, text);
    return;
  }
  const std::string_view nearest =
      allowed.texts.size() > kMostProposed ? std::string_view() : Nearest(text, allowed.texts);
  if (!nearest.empty()) report.Help(help::kDidYouMean, nearest);
}

template <std::size_t kArguments>
void ReportPhrase(const DiagDef<kArguments>& def, const SchemaFailure& failure, DiagSink& sink) {
  const Phrase phrase = PhraseOf(failure);
  auto report = sink.Report(def, failure.at.span(), SubjectOf(failure), phrase.found, phrase.expected);
  report.At(failure.path);
  const bool has_other = failure.other.span().file && failure.other.span() != failure.at.span();
  if (has_other) report.Note(note::kFirstHere, failure.other.span());
}

// `known` is null where an unknown key comes without a suggestion.
void Report(const SchemaFailure& failure, std::string_view meant, KnownKeys* known, AllowedTexts& texts,
            DiagSink& sink) {
  switch (failure.rule) {
    case Rule::kKind:
      return ReportWrongKind(failure, texts, sink);
    case Rule::kAllowed:
      return ReportNotAllowed(failure, texts, sink);
    case Rule::kUnknownKey:
      return ReportUnknownKey(failure, meant, known, sink);
    case Rule::kMissingKey:
      return ReportMissingKey(failure, sink);
    case Rule::kMinimum:
    case Rule::kMaximum:
    case Rule::kAbove:
    case Rule::kBelow:
    case Rule::kMultipleOf:
    case Rule::kLength:
    case Rule::kItemCount:
    case Rule::kKeyCount:
      return ReportPhrase(diag::kOutOfBounds, failure, sink);
    default:
      return ReportPhrase(diag::kSchemaRule, failure, sink);
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
  const KeyPairs pairs = PairKeys(failures);
  Repeats repeats(failures);
  KnownKeys known;
  AllowedTexts texts;
  std::size_t unknown_keys = 0;
  for (std::size_t i = 0; i < failures.size(); ++i) {
    const SchemaFailure& failure = failures[i];
    if (pairs.explained.contains(i) || repeats.IsOne(failure)) continue;
    const auto meant = pairs.meant.find(i);
    if (failure.rule == Rule::kUnknownKey) ++unknown_keys;
    Report(failure, meant == pairs.meant.end() ? std::string_view() : meant->second,
           unknown_keys <= kMaxSuggestions ? &known : nullptr, texts, sink);
  }
}

}  // namespace dagc::schema
