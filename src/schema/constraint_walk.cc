// SPDX-License-Identifier: Apache-2.0
#include "schema/constraint_walk.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "base/work.h"
#include "schema/canonical_json.h"
#include "schema/value_rules.h"

namespace dagc::schema {
namespace {

// Levels of values and of schemas in schemas together. A document has at most 200 of its own unless limits are raised.
constexpr std::size_t kMaxDepth = 1000;
// Schemas that refer to themselves inside `anyOf` can ask for exponential work; ten million values need a third of
// this.
constexpr std::uint64_t kMaxWork = 50'000'000;
constexpr std::uint64_t kVisitsAUnit = 2;      // of the work of the file
constexpr std::uint64_t kVisitsAFailure = 60;  // it has a path, and becomes a finding with words
// Nobody reads more, and each takes some hundred bytes.
constexpr std::size_t kMaxFailures = 10'000;
// A long key is in the path of all that is below it.
constexpr std::size_t kMaxPathBytes = std::size_t{8} << 20;

enum class Verdict : std::uint8_t { kFits, kFails, kUnknown };

class Walker {
 public:
  explicit Walker(const WalkScope& scope)
      : scope_(scope), most_work_(std::min(kMaxWork / kVisitsAUnit, WorkLeft()) * kVisitsAUnit) {}

  // On the stack once per level of the document: what it calls keeps its variables in frames of its own.
  bool Check(const Node& node, const Value& value) {
    ++work_;
    if (IsTooMuch() || segments_.size() + nested_ > kMaxDepth) return GiveUp(node, value);
    if (node.never) return Fail(Rule::kNothingAllowed, node, value, value);
    if (value.unresolved()) {
      is_unknown_ = true;
      return true;
    }
    if (!IsOfKind(node, value)) return Fail(Rule::kKind, node, value, value);
    bool ok = node.allowed == nullptr || CheckAllowed(node, value);
    if (!ok && is_quiet_) return false;
    if (value.IsMap()) {
      if (node.map != nullptr) ok &= CheckMap(node, *node.map, value);
    } else if (value.IsList()) {
      if (node.list != nullptr) ok &= CheckList(node, *node.list, value);
    } else if (value.IsString()) {
      if (node.text != nullptr) ok &= CheckText(node, *node.text, value);
    } else if (value.IsNumber()) {
      if (node.number != nullptr) ok &= CheckNumber(node, *node.number, value);
    }
    if (node.logic == nullptr || (!ok && is_quiet_)) return ok;
    ++nested_;
    ok &= CheckLogic(node, *node.logic, value);
    --nested_;
    return ok;
  }

  std::vector<SchemaFailure> TakeFailures() {
    SpendWork(work_ / kVisitsAUnit);
    return std::move(failures_);
  }

 private:
  bool IsTooMuch() const {
    return work_ > most_work_ || failures_.size() >= kMaxFailures || path_bytes_ > kMaxPathBytes;
  }

  struct Segment {
    const Value* key;   // null in a list
    std::size_t index;  // in a list
  };

  // Does a value fit a schema, without a word? A failure stays one, whatever else is not known yet.
  Verdict Ask(const Node& node, const Value& value) {
    const bool was_quiet = std::exchange(is_quiet_, true);
    const bool was_unknown = std::exchange(is_unknown_, false);
    ++nested_;
    const bool ok = Check(node, value);
    --nested_;
    const Verdict verdict = !ok ? Verdict::kFails : is_unknown_ ? Verdict::kUnknown : Verdict::kFits;
    is_quiet_ = was_quiet;
    is_unknown_ = was_unknown || verdict == Verdict::kUnknown;
    return verdict;
  }

  bool CheckChild(const Node& node, const Value& value, const Segment& segment) {
    const std::size_t outer = std::exchange(failures_before_, failures_.size());
    segments_.push_back(segment);
    const bool ok = Check(node, value);
    segments_.pop_back();
    failures_before_ = outer;
    return ok;
  }

  bool CheckAllowed(const Node& node, const Value& value) {
    if (!value.IsScalar() && HoldsUnresolved(value)) {
      is_unknown_ = true;
      return true;
    }
    return IsAllowed(*node.allowed, value) || Fail(Rule::kAllowed, node, value, value);
  }

  [[gnu::noinline]] bool CheckText(const Node& node, const TextRules& rules, const Value& value) {
    const std::string_view text = value.text();
    bool ok = true;
    if (rules.length.least != 0 || rules.length.most != kNoLimit) {
      ok = IsWithin(rules.length, LengthOf(text)) || Fail(Rule::kLength, node, value, value);
    }
    if (rules.pattern != nullptr && ok) {
      work_ += rules.pattern->WorkFor(text.size());
      ok = rules.pattern->Matches(text) || Fail(Rule::kPattern, node, value, value);
    }
    return ok;
  }

  [[gnu::noinline]] bool CheckNumber(const Node& node, const NumberRules& rules, const Value& value) {
    const std::optional<double> number = value.AsDouble();
    if (!number) return true;  // .inf and .nan, which JSON does not know
    const auto rule = [&](bool holds, Rule name) { return holds || Fail(name, node, value, value); };
    bool ok = rule(!rules.minimum || *number >= *rules.minimum, Rule::kMinimum);
    ok &= rule(!rules.maximum || *number <= *rules.maximum, Rule::kMaximum);
    ok &= rule(!rules.above || *number > *rules.above, Rule::kAbove);
    ok &= rule(!rules.below || *number < *rules.below, Rule::kBelow);
    ok &= rule(rules.multiple_of == 0 || IsMultiple(value, rules.multiple_of), Rule::kMultipleOf);
    return ok;
  }

  bool CheckList(const Node& node, const ListRules& rules, const Value& value) {
    const std::span<const Value> items = value.items();
    const std::size_t first = rules.first.size();
    bool ok = IsWithin(rules.size, items.size()) || Fail(Rule::kItemCount, node, value, value);
    if (rules.closed && items.size() > first) ok = Fail(Rule::kItemCount, node, value, items[first]);
    for (std::size_t i = 0; i < items.size() && (ok || !is_quiet_); ++i) {
      const Node* item = i < first ? rules.first[i] : rules.items;
      if (item == nullptr) continue;
      ok &= CheckChild(*item, items[i], {nullptr, i});
    }
    if (rules.unique && (ok || !is_quiet_)) ok &= CheckUnique(node, value);
    if (rules.contains != nullptr && (ok || !is_quiet_)) ok &= CheckContains(node, value);
    return ok;
  }

  bool CheckUnique(const Node& node, const Value& value) {
    std::unordered_map<std::string, const Value*> seen;
    bool ok = true;
    for (std::size_t i = 0; i < value.items().size(); ++i) {
      if (IsTooMuch()) return GiveUp(node, value);
      const Value& item = value.items()[i];
      if (HoldsUnresolved(item)) {
        is_unknown_ = true;
        continue;
      }
      std::string canonical = CanonicalJson(item);
      work_ += canonical.size() / 8;
      const auto [place, is_new] = seen.try_emplace(std::move(canonical), &item);
      if (is_new) continue;
      segments_.push_back({nullptr, i});
      ok = Fail(Rule::kUnique, node, value, item, *place->second);
      segments_.pop_back();
    }
    return ok;
  }

  bool CheckContains(const Node& node, const Value& value) {
    bool maybe = false;
    for (const Value& item : value.items()) {
      const Verdict verdict = Ask(*node.list->contains, item);
      if (verdict == Verdict::kFits) return true;
      maybe |= verdict == Verdict::kUnknown;
    }
    return maybe || Fail(Rule::kContains, node, value, value);
  }

  [[gnu::noinline]] bool CheckMap(const Node& node, const MapRules& rules, const Value& value) {
    bool ok = IsWithin(rules.size, value.size()) || Fail(Rule::kKeyCount, node, value, value);
    std::uint64_t seen = 0;  // required keys 1 to 64
    std::vector<bool> seen_rows(rules.required_count > 64 ? rules.properties.rows().size() : 0);
    for (const Entry& entry : value.entries()) {
      if (!ok && is_quiet_) return false;
      if (IsTooMuch()) return GiveUp(node, value);
      const Property* row = rules.properties.Find(entry.key.text());
      if (row != nullptr && row->required - 1 < 64) seen |= std::uint64_t{1} << (row->required - 1);
      if (row != nullptr && !seen_rows.empty() && entry.key.IsScalar()) {
        seen_rows[static_cast<std::size_t>(row - rules.properties.rows().data())] = true;
      }
      ok &= CheckEntry(node, rules, row, value, entry);
    }
    const std::uint64_t all =
        rules.required_count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << rules.required_count) - 1;
    if (rules.required_count > 64) {
      ok &= CheckManyRequired(node, rules, value, seen_rows);
    } else if (seen != all) {
      ok &= CheckRequired(node, rules, value);
    }
    for (const Need& need : rules.needs) {
      if (!ok && is_quiet_) return false;
      const Value* key = value.FindKey(need.name);
      if (key == nullptr) continue;
      for (const std::string_view name : need.keys) {
        if (value.Find(name) == nullptr) ok = FailAtKey(Rule::kNeededKey, node, value, *key, {}, {name});
      }
      if (need.node != nullptr) ok &= CheckInPlace(*need.node, value);
    }
    return ok;
  }

  bool CheckEntry(const Node& node, const MapRules& rules, const Property* row, const Value& map, const Entry& entry) {
    const Segment segment{&entry.key, 0};
    bool ok = true;
    if (rules.names != nullptr) {
      // In JSON a key is text, whatever a YAML reader makes of it.
      const Value key = Value::String(entry.key.text(), entry.key.span());
      is_key_ = true;
      ok &= CheckChild(*rules.names, key, segment);
      is_key_ = false;
    }
    bool named = row != nullptr && row->node != nullptr;
    if (named) ok &= CheckChild(*row->node, entry.value, segment);
    for (const PatternProperty& property : rules.patterns) {
      work_ += property.pattern->WorkFor(entry.key.text().size());
      if (work_ > most_work_) return GiveUp(node, map);
      if (!property.pattern->Matches(entry.key.text())) continue;
      named = true;
      ok &= CheckChild(*property.node, entry.value, segment);
    }
    if (named) return ok;
    if (rules.closed) return FailAtKey(Rule::kUnknownKey, node, map, entry.key);
    return rules.others == nullptr ? ok : CheckChild(*rules.others, entry.value, segment) && ok;
  }

  bool CheckRequired(const Node& node, const MapRules& rules, const Value& value) {
    bool ok = true;
    for (const Property& row : rules.properties.rows()) {
      if (row.required == 0 || value.FindKey(row.name) != nullptr) continue;
      ok = Fail(Rule::kMissingKey, node, value, MapToken(value), {}, {row.name});
    }
    return ok;
  }

  // The same where looking for each key would be a product of two long lists.
  [[gnu::noinline]] bool CheckManyRequired(const Node& node, const MapRules& rules, const Value& value,
                                           const std::vector<bool>& seen) {
    const std::vector<Property>& rows = rules.properties.rows();
    work_ += rows.size() / 8;
    bool ok = true;
    for (std::size_t i = 0; i < rows.size() && (ok || !is_quiet_); ++i) {
      if (rows[i].required == 0 || seen[i]) continue;
      if (IsTooMuch()) return GiveUp(node, value);
      ok = Fail(Rule::kMissingKey, node, value, MapToken(value), {}, {rows[i].name});
    }
    return ok;
  }

  // Another schema for the same value.
  bool CheckInPlace(const Node& node, const Value& value) {
    ++nested_;
    const bool ok = Check(node, value);
    --nested_;
    return ok;
  }

  [[gnu::noinline]] bool CheckLogic(const Node& node, const LogicRules& rules, const Value& value) {
    bool ok = true;
    for (const Node* next : rules.all_of) {
      if (!ok && is_quiet_) return false;
      ok &= Check(*next, value);
    }
    if (rules.any_of && (ok || !is_quiet_)) ok &= CheckChoice(node, *rules.any_of, value, false);
    if (rules.one_of && (ok || !is_quiet_)) ok &= CheckChoice(node, *rules.one_of, value, true);
    if (rules.none_of != nullptr && (ok || !is_quiet_)) ok &= CheckNot(node, rules, value);
    if (rules.condition && (ok || !is_quiet_) && !LooksAtFailure(*rules.condition->test, value)) {
      const Verdict verdict = Ask(*rules.condition->test, value);
      const Node* branch = verdict == Verdict::kFits    ? rules.condition->then
                           : verdict == Verdict::kFails ? rules.condition->otherwise
                                                        : nullptr;
      if (branch != nullptr) ok &= Check(*branch, value);
    }
    return ok;
  }

  bool CheckNot(const Node& node, const LogicRules& rules, const Value& value) {
    if (Ask(*rules.none_of, value) != Verdict::kFits) return true;
    if (rules.exclusive_keys.size() < 2) return Fail(Rule::kNot, node, value, value);
    return FailExclusive(node, value, rules.exclusive_keys);
  }

  // The second of the keys, in the document's order, is what a person would take away.
  bool FailExclusive(const Node& node, const Value& value, const std::vector<std::string_view>& names) {
    const Value* first = nullptr;
    for (const Entry& entry : value.entries()) {
      if (std::find(names.begin(), names.end(), entry.key.text()) == names.end()) continue;
      if (first != nullptr) return FailAtKey(Rule::kExclusiveKeys, node, value, entry.key, *first);
      first = &entry.key;
    }
    return Fail(Rule::kNot, node, value, value);
  }

  bool CheckChoice(const Node& node, const Choice& choice, const Value& value, bool only_one) {
    std::size_t fits = 0;
    for (const Node* next : choice.nodes) {
      const Verdict verdict = Ask(*next, value);
      if (verdict == Verdict::kUnknown) return true;
      fits += verdict == Verdict::kFits ? 1 : 0;
      if (fits > 0 && !only_one) return true;
    }
    if (fits == 1) return true;
    if (is_quiet_) return false;
    if (!choice.keys.empty() && value.IsMap()) {
      if (fits > 1) return FailExclusive(node, value, choice.keys);
      return Fail(Rule::kMissingKey, node, value, MapToken(value), {}, choice.keys);
    }
    if (fits > 1) return Fail(Rule::kManyAlternatives, node, value, value);
    const Node* meant = AlternativeMeant(choice, value);
    return meant != nullptr ? Check(*meant, value) : Fail(Rule::kNoAlternative, node, value, value);
  }

  // The only alternative for this kind of value, or the only one of those whose fixed keys (`kind: x`) agree.
  const Node* AlternativeMeant(const Choice& choice, const Value& value) {
    std::vector<const Node*> left;
    for (const Node* node : choice.nodes) {
      if (!node->never && IsOfKind(*node, value)) left.push_back(node);
    }
    if (left.size() > 1 && value.IsMap()) {
      std::erase_if(left, [&](const Node* node) { return DisagreesOnFixedKey(*node, value); });
    }
    return left.size() == 1 ? left.front() : nullptr;
  }

  static bool DisagreesOnFixedKey(const Node& node, const Value& value) {
    if (node.map == nullptr) return false;
    for (const Entry& entry : value.entries()) {
      const Property* row = node.map->properties.Find(entry.key.text());
      const bool fixed = row != nullptr && row->node != nullptr && row->node->allowed != nullptr;
      if (fixed && !entry.value.unresolved() && !IsAllowed(*row->node->allowed, entry.value)) return true;
    }
    return false;
  }

  // True when something that the test asks about has been found wrong already: which branch was meant is then anybody's
  // guess.
  bool LooksAtFailure(const Node& test, const Value& value) const {
    if (failures_.size() == failures_before_ || test.map == nullptr) return false;
    const std::string path = Path();
    for (const Entry& entry : value.entries()) {
      if (test.map->properties.Find(entry.key.text()) == nullptr) continue;
      std::string key_path = path;
      AppendKey(key_path, entry.key.text());
      for (std::size_t i = failures_before_; i < failures_.size(); ++i) {
        if (IsAtOrBelow(failures_[i].path, key_path)) return true;
      }
    }
    return false;
  }

  static bool IsAtOrBelow(std::string_view path, std::string_view above) {
    return path.starts_with(above) &&
           (path.size() == above.size() || path[above.size()] == '.' || path[above.size()] == '[');
  }

  // Where a key is missing: the key that the map stands under, else the map's first key, else the map itself.
  Value MapToken(const Value& map) const {
    const Value* key = segments_.empty() ? scope_.key : segments_.back().key;
    if (key != nullptr) return *key;
    return map.size() > 0 ? map.keys_and_values().front() : map;
  }

  // Said once, even while only asking: whatever was asked stays without an answer.
  bool GiveUp(const Node& node, const Value& value) {
    if (!gave_up_) {
      const bool was_quiet = std::exchange(is_quiet_, false);
      Fail(Rule::kGaveUp, node, value, value);
      is_quiet_ = was_quiet;
    }
    gave_up_ = true;
    is_unknown_ = true;
    return true;
  }

  // At a key of the map in hand.
  bool FailAtKey(Rule rule, const Node& node, const Value& map, const Value& key, const Value& other = {},
                 std::vector<std::string_view> names = {}) {
    segments_.push_back({&key, 0});
    Fail(rule, node, map, key, other, std::move(names));
    segments_.pop_back();
    return false;
  }

  [[gnu::noinline]] bool Fail(Rule rule, const Node& node, const Value& value, const Value& at, const Value& other = {},
                              std::vector<std::string_view> names = {}) {
    if (is_quiet_) return false;
    work_ += kVisitsAFailure;
    failures_.push_back({rule, &node, value, at, other, std::move(names), Path(), Subject(), is_key_});
    path_bytes_ += failures_.back().path.size();
    return false;
  }

  static void AppendKey(std::string& to, std::string_view key) {
    const bool plain = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
      return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_' || c == '-' || c == '$';
    });
    if (plain) {
      if (!to.empty()) to += '.';
      to += key;
    } else {
      to += "[\"";
      to += key;
      to += "\"]";
    }
  }

  std::string Path() const {
    std::string path(scope_.path);
    for (const Segment& segment : segments_) {
      if (segment.key != nullptr) {
        AppendKey(path, segment.key->text());
      } else {
        path += '[' + std::to_string(segment.index) + ']';
      }
    }
    return path;
  }

  std::string Subject() const {
    std::string indices;
    for (auto segment = segments_.rbegin(); segment != segments_.rend(); ++segment) {
      if (segment->key != nullptr) return std::string(segment->key->text()) + indices;
      indices.insert(0, '[' + std::to_string(segment->index) + ']');
    }
    return std::string(scope_.path.substr(scope_.path.rfind('.') + 1)) + indices;
  }

  const WalkScope& scope_;
  std::vector<Segment> segments_;    // the way from the root to the value in hand
  std::size_t nested_ = 0;           // schemas in schemas for values on that way
  std::size_t failures_before_ = 0;  // how many there were when the value in hand was reached
  std::uint64_t work_ = 0;
  const std::uint64_t most_work_;
  std::size_t path_bytes_ = 0;  // of all failures
  bool is_quiet_ = false;       // only asking: stop at the first failure, keep none
  bool is_unknown_ = false;     // the answer depends on a `${NAME}` that is not set
  bool is_key_ = false;         // the value in hand is a key
  bool gave_up_ = false;
  std::vector<SchemaFailure> failures_;
};

}  // namespace

std::vector<SchemaFailure> FindFailures(const Value& root, const Node& schema, const WalkScope& scope) {
  Walker walker(scope);
  walker.Check(schema, root);
  return walker.TakeFailures();
}

}  // namespace dagc::schema
