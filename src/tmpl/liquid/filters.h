// SPDX-License-Identifier: Apache-2.0
// The filters of Liquid, in one table. https://shopify.github.io/liquid/filters/
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/codes/dg5.h"
#include "tmpl/machine.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

struct FilterRow;

// One use of a filter: `args[0]` is what it is applied to.
struct FilterCall {
  Machine& machine;
  const FilterRow& row;
  std::span<const Val> args;
  bool allow_false = false;  // `default: x, allow_false: true`

  const Val& operator[](std::size_t index) const { return args[index]; }
  std::size_t size() const { return args.size(); }
  bool Fail(std::string_view why) const;
  // The outcome is left to an engine that has the secrets, where the filter has a counterpart there.
  bool Defer(Val& result) const;
  bool Defer(Gives gives, Val& result) const;
};

using FilterBody = bool (*)(const FilterCall& call, Val& result);

struct FilterRow {
  std::string_view name;
  std::uint8_t least = 0;  // arguments besides the value
  std::uint8_t most = 0;
  FilterBody body = nullptr;
  // What the filter is in a template of the External Secrets Operator, where its value is a symbol: Go template text
  // with `$0` for the value and `$1`, `$2` for the arguments; empty where it has no counterpart.
  std::string_view in_go = {};
  // Whether the filter itself copes with symbols.
  bool moves = false;
  Gives gives = Gives::kText;  // in Go
};

inline bool FilterCall::Fail(std::string_view why) const { return machine.Fail(diag::kFunctionFailed, row.name, why); }

inline bool FilterCall::Defer(Val& result) const { return Defer(row.gives, result); }

inline bool FilterCall::Defer(Gives gives, Val& result) const {
  // At once, and not when it is written: it may be asked for its truth only, which nothing is known of.
  if (row.in_go.empty()) return machine.FailUnknown(row.name, args);
  std::vector<Val> all(args.begin(), args.end());
  all.resize(std::max<std::size_t>(all.size(), 3), Val::String(""));  // `replace: x` is `replace: x, ""`
  return machine.DeferAs(row.name, row.in_go, std::move(all), gives, result);
}

const FilterRow* FindFilter(std::string_view name);
std::span<const FilterRow> Filters();
// The function that does in a Go template what the filter does, and the other way round; empty where there is none.
std::string_view FunctionOf(std::string_view filter);
std::string_view FilterOf(std::string_view function);

// Applies a filter; with a symbol among its arguments as its row says.
bool RunFilter(Machine& machine, const FilterRow& row, std::span<const Val> args, bool allow_false, Val& result);

// What Liquid prints for a value: nothing for nil, lists item by item.
Val LiquidText(Machine& machine, const Val& val);
// Numbers from texts and numbers; anything else is 0, an integer.
Val LiquidNumber(const Val& val);
// Everything but nil and false is true; false (the result) for a symbol that may be either.
bool LiquidTruth(const Val& val, bool& truth);
// `==`; texts, numbers and so on are compared by value, and never equal across types.
bool LiquidEqual(Machine& machine, const Val& a, const Val& b);
// What a loop goes over: items, pairs of a mapping, a text as one item.
std::vector<Val> LiquidItems(Machine& machine, const Val& val);
// The same for filters: a mapping is one item, as is a number.
std::vector<Val> LiquidArray(const Val& val);
// `value.key`: entries of mappings, items of lists, and `size`, `first`, `last`.
bool LiquidProperty(Machine& machine, const Val& val, const Val& key, Val& result);

}  // namespace dagc::tmpl
