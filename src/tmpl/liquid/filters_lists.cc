// SPDX-License-Identifier: Apache-2.0
// Filters on lists, and those that take anything.
#include <algorithm>
#include <cmath>

#include "tmpl/formats/unicode.h"
#include "tmpl/liquid/filter_bodies.h"

namespace dagc::tmpl {
namespace {

bool Give(const FilterCall& call, std::vector<Val> items, Val& result) {
  result = call.machine.Keep(std::move(items));
  return true;
}

bool IsText(const Val& val) { return val.IsString() || (val.IsSymbol() && val.symbol->text); }

// A property of an item that is a mapping; nothing of anything else.
bool Property(const FilterCall& call, const Val& item, std::size_t argument, Val& result) {
  result = {};
  if (!item.IsMap()) return true;
  return LiquidProperty(call.machine, item, call[argument], result);
}

// Whether an item's property is what the filter asks for: true, or equal to its second argument.
bool Matches(const FilterCall& call, const Val& item, bool& matches) {
  Val found;
  if (!Property(call, item, 1, found)) return false;
  if (call.size() > 2) {
    matches = LiquidEqual(call.machine, found, call[2]);
  } else {
    LiquidTruth(found, matches);
  }
  return true;
}

// The items that match, or those that do not; stops at the first when only that is wanted.
bool Select(const FilterCall& call, bool wanted, std::vector<Val>& to, std::int64_t* first = nullptr) {
  const std::vector<Val> items = LiquidArray(call[0]);
  for (std::size_t i = 0; i < items.size(); ++i) {
    bool matches = false;
    if (!Matches(call, items[i], matches)) return false;
    if (matches != wanted) continue;
    to.push_back(items[i]);
    if (first != nullptr) {
      *first = static_cast<std::int64_t>(i);
      return true;
    }
  }
  return true;
}

// Values of one kind have an order; which kind comes first only says that there is one: std::stable_sort must not be
// given less. Nothing comes last.
int Rank(const Val& val) {
  if (val.type == Type::kBool) return 0;
  if (val.IsNumber()) return val.type == Type::kFloat && std::isnan(val.real) ? 2 : 1;
  if (val.IsString()) return 3;
  return val.IsNothing() ? 5 : 4;
}

bool Before(const Val& a, const Val& b) {
  const int rank = Rank(a);
  if (rank != Rank(b)) return rank < Rank(b);
  if (rank == 0) return !a.boolean && b.boolean;
  if (rank == 1) {
    const double x = a.type == Type::kFloat ? a.real : static_cast<double>(a.integer);
    const double y = b.type == Type::kFloat ? b.real : static_cast<double>(b.integer);
    return x < y;
  }
  return rank == 3 && a.text() < b.text();
}

// The first or the last item; a text has none.
bool End(const FilterCall& call, const Val& (std::vector<Val>::*end)() const, Val& result) {
  const Val& val = call[0];
  if (val.IsSymbol() && val.symbol->list) return call.Defer(result);
  const bool any = val.IsSymbol() && !val.symbol->text && !val.symbol->item;
  if (any) return call.machine.FailUnknown(call.row.name, {&val, 1});
  if (val.IsList() && !val.list->items.empty()) result = (val.list->items.*end)();
  return true;
}

// `natural`: by text, without regard to case.
bool Sort(const FilterCall& call, bool natural, Val& result) {
  struct Keyed {
    Val key;
    Val item;
  };
  std::vector<Keyed> keyed;
  for (const Val& item : LiquidArray(call[0])) {
    Keyed& each = keyed.emplace_back();
    each.key = each.item = item;
    if (call.size() > 1 && !Property(call, item, 1, each.key)) return false;
    if (natural && !each.key.IsNothing()) {
      each.key = call.machine.Text(MapRunes(LiquidText(call.machine, each.key).text(), ToLower));
    }
    if (!call.machine.Step(8 + each.key.text().size() / 8)) return false;
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) { return Before(a.key, b.key); });
  std::vector<Val> items;
  items.reserve(keyed.size());
  for (const Keyed& each : keyed) items.push_back(each.item);
  return Give(call, std::move(items), result);
}

}  // namespace

bool FilterCompact(const FilterCall& call, Val& result) {
  std::vector<Val> kept;
  for (const Val& item : LiquidArray(call[0])) {
    Val key = item;
    if (call.size() > 1 && !Property(call, item, 1, key)) return false;
    if (!key.IsNothing()) kept.push_back(item);
  }
  return Give(call, std::move(kept), result);
}

bool FilterConcat(const FilterCall& call, Val& result) {
  std::vector<Val> all = LiquidArray(call[0]);
  const std::vector<Val> more = LiquidArray(call[1]);
  all.insert(all.end(), more.begin(), more.end());
  return Give(call, std::move(all), result);
}

bool FilterDefault(const FilterCall& call, Val& result) {
  const Val& val = call[0];
  if (val.IsSymbol()) {
    const bool text = (val.symbol->text || val.symbol->item) && (call.size() < 2 || IsText(call[1]));
    return call.Defer(text ? Gives::kText : Gives::kOther, result);
  }
  bool truth = false;
  LiquidTruth(val, truth);
  if (!truth && call.allow_false && val.type == Type::kBool) truth = true;
  const bool empty = (val.IsString() && val.size == 0) || (val.IsList() && val.list->items.empty()) ||
                     (val.IsMap() && val.map->any_secret.empty() && call.machine.Entries(val.map).empty());
  result = truth && !empty ? val : call.size() > 1 ? call[1] : Val::String("");
  return true;
}

bool FilterFind(const FilterCall& call, Val& result) {
  std::vector<Val> found;
  std::int64_t first = -1;
  if (!Select(call, true, found, &first)) return false;
  if (!found.empty()) result = found[0];
  return true;
}

bool FilterFindIndex(const FilterCall& call, Val& result) {
  std::vector<Val> found;
  std::int64_t first = -1;
  if (!Select(call, true, found, &first)) return false;
  if (first >= 0) result = Val::Int(first);
  return true;
}

bool FilterHas(const FilterCall& call, Val& result) {
  std::vector<Val> found;
  std::int64_t first = -1;
  if (!Select(call, true, found, &first)) return false;
  result = Val::Bool(first >= 0);
  return true;
}

bool FilterWhere(const FilterCall& call, Val& result) {
  std::vector<Val> found;
  return Select(call, true, found) && Give(call, std::move(found), result);
}

bool FilterReject(const FilterCall& call, Val& result) {
  std::vector<Val> found;
  return Select(call, false, found) && Give(call, std::move(found), result);
}

bool FilterFirst(const FilterCall& call, Val& result) { return End(call, &std::vector<Val>::front, result); }
bool FilterLast(const FilterCall& call, Val& result) { return End(call, &std::vector<Val>::back, result); }

bool FilterJoin(const FilterCall& call, Val& result) {
  const Val separator = call.size() > 1 ? LiquidText(call.machine, call[1]) : Val::String(" ");
  if (call[0].IsSymbol() && !call[0].symbol->text) {
    const std::vector<Val> args = {call[0], separator};
    return FilterCall{call.machine, call.row, args}.Defer(result);
  }
  std::vector<Val> parts;
  for (const Val& item : LiquidArray(call[0])) {
    if (!parts.empty()) parts.push_back(separator);
    parts.push_back(LiquidText(call.machine, item));
  }
  result = call.machine.Concat(parts);
  return true;
}

bool FilterMap(const FilterCall& call, Val& result) {
  std::vector<Val> items;
  for (const Val& item : LiquidArray(call[0])) {
    if (!Property(call, item, 1, items.emplace_back())) return false;
  }
  return Give(call, std::move(items), result);
}

bool FilterReverse(const FilterCall& call, Val& result) {
  if (call[0].IsSymbol() && call[0].symbol->list) return call.Defer(result);
  std::vector<Val> items = LiquidArray(call[0]);
  std::reverse(items.begin(), items.end());
  return Give(call, std::move(items), result);
}

bool FilterSize(const FilterCall& call, Val& result) {
  const Val& val = call[0];
  if (val.IsSymbol()) return call.Defer(result);
  std::size_t size = 0;
  if (val.IsString()) size = RuneCount(val.text());
  if (val.IsList()) size = val.list->items.size();
  result = Val::Int(static_cast<std::int64_t>(size));
  return true;
}

bool FilterSlice(const FilterCall& call, Val& result) {
  const bool list = call[0].IsList();
  const std::string_view text = list ? std::string_view() : LiquidText(call.machine, call[0]).text();
  const auto size = static_cast<std::int64_t>(list ? call[0].list->items.size() : RuneCount(text));
  const Val start = LiquidNumber(call[1]);
  const Val count = call.size() > 2 ? LiquidNumber(call[2]) : Val::Int(1);
  std::int64_t begin = start.IsInteger() ? start.integer : 0;
  if (begin < 0) begin += size;
  const bool outside = begin < 0 || begin > size;
  begin = outside ? size : begin;
  const std::int64_t length = std::clamp<std::int64_t>(count.IsInteger() ? count.integer : 0, 0, size - begin);
  if (list) {
    const auto from = call[0].list->items.begin() + begin;
    return Give(call, {from, from + length}, result);
  }
  const std::size_t from = RuneOffset(text, static_cast<std::size_t>(begin));
  const std::size_t to = RuneOffset(text, static_cast<std::size_t>(begin + length));
  result = Val::String(text.substr(from, to - from));
  return true;
}

bool FilterSort(const FilterCall& call, Val& result) { return Sort(call, /*natural=*/false, result); }
bool FilterSortNatural(const FilterCall& call, Val& result) { return Sort(call, /*natural=*/true, result); }

bool FilterSum(const FilterCall& call, Val& result) {
  result = Val::Int(0);
  for (const Val& item : LiquidArray(call[0])) {
    Val number = item;
    if (call.size() > 1 && !Property(call, item, 1, number)) return false;
    const Val args[] = {result, number};
    if (!FilterPlus({call.machine, call.row, args}, result)) return false;
  }
  return true;
}

bool FilterUniq(const FilterCall& call, Val& result) {
  std::vector<Val> kept;
  std::vector<Val> keys;
  for (const Val& item : LiquidArray(call[0])) {
    Val key = item;
    if (call.size() > 1 && !Property(call, item, 1, key)) return false;
    const bool seen = std::any_of(keys.begin(), keys.end(), [&](const Val& other) {
      return call.machine.Step() && LiquidEqual(call.machine, key, other);
    });
    if (call.machine.failed()) return false;
    if (seen) continue;
    keys.push_back(key);
    kept.push_back(item);
  }
  return Give(call, std::move(kept), result);
}

}  // namespace dagc::tmpl
