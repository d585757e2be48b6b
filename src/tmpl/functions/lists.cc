// SPDX-License-Identifier: Apache-2.0
// Lists: what Sprig has in list.go. A list is never changed, always made anew.
// https://masterminds.github.io/sprig/lists.html
#include <algorithm>
#include <cmath>

#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

// The items of an argument that must be a list.
const std::vector<Val>* ItemsOf(const Call& call, std::size_t index) {
  const Val& val = call[index];
  if (!val.IsList()) {
    call.Fail(Fill(phrase::kNoList, KindName(val)));
    return nullptr;
  }
  return call.machine.Step(val.list->items.size()) ? &val.list->items : nullptr;
}

bool Contains(Machine& machine, std::span<const Val> items, const Val& wanted) {
  return std::any_of(items.begin(), items.end(), [&](const Val& item) { return DeepEqual(machine, wanted, item); });
}

// What Sprig gives for the rest of nothing: nil, of type []interface {}.
bool GiveNil(const Call& call, Val& result) {
  result = call.machine.Keep({}, Items::kAny, /*nil=*/true);
  return true;
}

}  // namespace

bool FnList(const Call& call, Val& result) {
  result = call.machine.Keep({call.args.begin(), call.args.end()}, Items::kAny);
  return true;
}

bool FnAppend(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  std::vector<Val> longer = *items;
  longer.push_back(call[1]);
  return call.GiveList(std::move(longer), result);
}

bool FnPrepend(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  std::vector<Val> longer = {call[1]};
  longer.insert(longer.end(), items->begin(), items->end());
  return call.GiveList(std::move(longer), result);
}

bool FnFirst(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  if (!items->empty()) result = items->front();
  return true;
}

bool FnLast(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  if (!items->empty()) result = items->back();
  return true;
}

bool FnRest(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  return items->empty() ? GiveNil(call, result) : call.GiveList({items->begin() + 1, items->end()}, result);
}

bool FnInitial(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  return items->empty() ? GiveNil(call, result) : call.GiveList({items->begin(), items->end() - 1}, result);
}

bool FnReverse(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  return items != nullptr && call.GiveList({items->rbegin(), items->rend()}, result);
}

bool FnUniq(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  std::vector<Val> kept;
  for (const Val& item : *items) {
    if (!Contains(call.machine, kept, item)) kept.push_back(item);
    if (call.machine.failed()) return false;
  }
  return call.GiveList(std::move(kept), result);
}

bool FnWithout(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  std::vector<Val> kept;
  for (const Val& item : *items) {
    if (!Contains(call.machine, call.args.subspan(1), item)) kept.push_back(item);
    if (call.machine.failed()) return false;
  }
  return call.GiveList(std::move(kept), result);
}

bool FnHas(const Call& call, Val& result) {
  result = Val::Bool(false);
  if (call[1].IsNothing()) return true;
  const auto* items = ItemsOf(call, 1);
  if (items == nullptr) return false;
  result = Val::Bool(Contains(call.machine, *items, call[0]));
  return true;
}

bool FnConcat(const Call& call, Val& result) {
  std::vector<Val> all;
  for (std::size_t i = 0; i < call.args.size(); ++i) {
    const auto* items = ItemsOf(call, i);
    if (items == nullptr) return false;
    all.insert(all.end(), items->begin(), items->end());
  }
  return all.empty() ? GiveNil(call, result) : call.GiveList(std::move(all), result);
}

bool FnChunk(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 1);
  if (items == nullptr) return false;
  const std::int64_t size = call.integer(0);
  const auto length = static_cast<std::int64_t>(items->size());
  const double count = size == 0 ? -1 : std::floor(static_cast<double>(length - 1) / static_cast<double>(size)) + 1;
  // Of a negative size Sprig makes no chunk, or one of a single item, or it panics.
  const bool single = length == 1 && size < -1;
  if (count < 0 || (size < 0 && count > 0 && !single)) return call.Fail(Fill(phrase::kNegativeCount));
  std::vector<Val> chunks;
  for (std::int64_t at = 0; size > 0 && at < length; at += std::min(size, length - at)) {
    chunks.push_back(call.machine.Keep({items->begin() + at, items->begin() + at + std::min(size, length - at)}));
  }
  if (single) chunks.push_back(call.machine.Keep({items->front()}));
  result = call.machine.Keep(std::move(chunks), Items::kLists);
  return true;
}

bool FnCompact(const Call& call, Val& result) {
  const auto* items = ItemsOf(call, 0);
  if (items == nullptr) return false;
  std::vector<Val> kept;
  std::copy_if(items->begin(), items->end(), std::back_inserter(kept),
               [&](const Val& item) { return !IsEmpty(call.machine, item); });
  return call.GiveList(std::move(kept), result);
}

}  // namespace dagc::tmpl
