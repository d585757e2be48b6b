// SPDX-License-Identifier: Apache-2.0
// Mappings: what Sprig has in dict.go, and the platform's functions that reach into them by a path.
// https://masterminds.github.io/sprig/dicts.html
#include <algorithm>

#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/functions/families.h"
#include "tmpl/limits.h"

namespace dagc::tmpl {
namespace {

void Put(Machine& machine, MapNode* map, std::string_view key, const Val& val) {
  if (!machine.Charge(kEntryBytes)) return;
  machine.Entries(map).insert_or_assign(key, val);
}

// Whether the call may change the map: it has entries that are known, and no branch that may not be taken is left.
bool MayChange(const Call& call, const MapNode& map) {
  if (!call.machine.RequireKeys(map)) return false;
  return map.branch == call.machine.branch() || call.machine.LeavesBranch("`" + std::string(call.name) + "`");
}

// Maps whose entries are not known cannot be listed.
bool Listable(const Call& call) {
  return std::all_of(call.args.begin(), call.args.end(),
                     [&](const Val& arg) { return !arg.IsMap() || call.machine.RequireKeys(*arg.map); });
}

bool Merge(const Call& call, MapNode* to, MapNode* from, bool overwrite, std::uint32_t depth) {
  Machine& machine = call.machine;
  if (depth > kDeepest) return machine.Fail(diag::kTemplateBudget, Fill(phrase::kNestedValues, kDeepest));
  const bool was_empty = machine.Entries(to).empty();
  if (to == from) return true;
  const auto put = [&](std::string_view key, const Val& val) {
    if (MayChange(call, *to)) Put(machine, to, key, val);
  };
  for (const auto& [key, item] : machine.Entries(from)) {
    if (!machine.Step()) return false;
    const auto& entries = machine.Entries(to);
    const auto found = entries.find(key);
    const bool there = found != entries.end();
    if (item.IsNothing()) {
      if (overwrite) put(key, Val::Nil());
      continue;
    }
    if (!there || overwrite) {
      if (there && item.IsMap() && found->second.IsMap()) {
        if (!Merge(call, found->second.map, item.map, overwrite, depth + 1)) return false;
        if (!IsEmpty(machine, found->second)) continue;
      }
      put(key, item);
      continue;
    }
    const Val old = found->second;
    if (old.IsSymbol()) {  // which is kept unless it is empty
      Val kept;
      if (!machine.Defer("default", {item, old}, item.IsString() || (item.IsSymbol() && item.symbol->text), kept))
        return false;
      put(key, kept);
      continue;
    }
    if (item.IsMap() && old.IsMap() && !Merge(call, old.map, item.map, overwrite, depth + 1)) return false;
    if (IsEmpty(machine, old) || (item.IsList() && was_empty)) put(key, item);
  }
  return !machine.failed();
}

bool MergeAll(const Call& call, bool overwrite, Val& result) {
  if (!Listable(call)) return false;
  MapNode* to = call[0].map;
  if (to->nil) to = call.machine.NewMap();
  for (std::size_t i = 1; i < call.args.size(); ++i) {
    if (!Merge(call, to, call[i].map, overwrite, 0)) return false;
  }
  result = Val::Map(to);
  return true;
}

// Steps from map to map along "a.b.c". kInvalid where the path leads nowhere.
bool Follow(const Call& call, bool closed_is_error, Val& result) {
  Val at = call[0];
  std::string_view path = call.text(1);
  for (;;) {
    if (!call.machine.Step()) return false;
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    if (at.IsSymbol()) return call.machine.Defer(call.name, {at, Val::String(path)}, false, result);
    if (!at.IsMap()) break;
    if (closed_is_error) {
      if (!call.machine.Lookup(at.map, key, at)) return false;
    } else {
      if (!call.machine.RequireKeys(*at.map)) return false;
      const auto& entries = call.machine.Entries(at.map);
      const auto found = entries.find(key);
      at = found == entries.end() ? Val() : found->second;
    }
    if (dot == std::string_view::npos) {
      result = at;
      return true;
    }
    path.remove_prefix(dot + 1);
  }
  result = {};
  return true;
}

}  // namespace

bool FnDict(const Call& call, Val& result) {
  MapNode* map = call.machine.NewMap();
  for (std::size_t i = 0; i < call.args.size(); i += 2) {
    const Val key = TextOf(call.machine, call[i]);
    if (key.IsSymbol()) return call.Defer(false, result);
    Put(call.machine, map, key.text(), i + 1 < call.args.size() ? call[i + 1] : Val::String(""));
  }
  result = Val::Map(map);
  return true;
}

bool FnGet(const Call& call, Val& result) {
  MapNode* map = call[0].map;
  if (!call.machine.Lookup(map, call.text(1), result)) return false;
  if (result.type == Type::kInvalid) result = Val::String("");
  return true;
}

bool FnSet(const Call& call, Val& result) {
  if (call[0].map->nil) return call.Fail(Fill(phrase::kOfNothing));
  if (!MayChange(call, *call[0].map)) return false;
  Put(call.machine, call[0].map, call.text(1), call[2]);
  result = call[0];
  return true;
}

bool FnUnset(const Call& call, Val& result) {
  MapNode* map = call[0].map;
  if (!MayChange(call, *map)) return false;
  call.machine.Entries(map).erase(call.text(1));
  result = call[0];
  return true;
}

bool FnHasKey(const Call& call, Val& result) {
  if (!Listable(call)) return false;
  result = Val::Bool(call.machine.Entries(call[0].map).contains(call.text(1)));
  return true;
}

bool FnPluck(const Call& call, Val& result) {
  std::vector<Val> found;
  for (const Val& arg : call.args.subspan(1)) {
    if (!arg.map->any_secret.empty()) {
      if (!call.machine.Lookup(arg.map, call.text(0), found.emplace_back())) return false;
      continue;
    }
    const auto& entries = call.machine.Entries(arg.map);
    if (const auto entry = entries.find(call.text(0)); entry != entries.end()) found.push_back(entry->second);
  }
  result = call.machine.Keep(std::move(found));
  return true;
}

bool FnKeys(const Call& call, Val& result) {
  if (!Listable(call)) return false;
  std::vector<Val> keys;
  for (const Val& arg : call.args) {
    for (const auto& entry : call.machine.Entries(arg.map)) keys.push_back(Val::String(entry.first));
  }
  std::sort(keys.begin(), keys.end(), [](const Val& a, const Val& b) { return a.text() < b.text(); });
  result = call.machine.Keep(std::move(keys), Items::kStrings);
  return true;
}

bool FnValues(const Call& call, Val& result) {
  if (!Listable(call)) return false;
  std::vector<Val> values;
  for (const auto& entry : call.machine.Entries(call[0].map)) values.push_back(entry.second);
  result = call.machine.Keep(std::move(values));
  return true;
}

bool FnPick(const Call& call, Val& result) {
  if (!Listable(call)) return false;
  MapNode* map = call.machine.NewMap();
  for (const Val& key : call.args.subspan(1)) {
    const auto& entries = call.machine.Entries(call[0].map);
    if (const auto found = entries.find(key.text()); found != entries.end()) {
      Put(call.machine, map, found->first, found->second);
    }
  }
  result = Val::Map(map);
  return true;
}

bool FnOmit(const Call& call, Val& result) {
  if (!Listable(call)) return false;
  MapNode* map = call.machine.NewMap();
  for (const auto& [key, item] : call.machine.Entries(call[0].map)) {
    const std::span<const Val> omitted = call.args.subspan(1);
    const std::string_view own = key;
    const bool kept = std::none_of(omitted.begin(), omitted.end(), [&](const Val& name) { return name.text() == own; });
    if (kept) Put(call.machine, map, key, item);
    if (!call.machine.Step(omitted.size())) return false;
  }
  result = Val::Map(map);
  return true;
}

bool FnMerge(const Call& call, Val& result) { return MergeAll(call, false, result); }
bool FnMergeOverwrite(const Call& call, Val& result) { return MergeAll(call, true, result); }

bool FnDig(const Call& call, Val& result) {
  const std::size_t count = call.args.size();
  if (count < 3) return call.Fail(Fill(phrase::kAtLeast, "3 arguments"));
  Val at = call[count - 1];
  for (std::size_t i = 0; i + 2 < count; ++i) {
    if (at.IsSymbol() || call[i].IsSymbol()) return call.Defer(false, result);
    if (!call[i].IsString()) return call.Fail(Fill(phrase::kBadIndex, TypeName(call[i])));
    if (!at.IsMap() || at.map->strings) return call.Fail(Fill(phrase::kOfType, TypeName(at)));
    if (!at.map->any_secret.empty()) {
      if (!call.machine.Lookup(at.map, call.text(i), at)) return false;
      continue;
    }
    const auto& entries = call.machine.Entries(at.map);
    const auto found = entries.find(call.text(i));
    if (found == entries.end()) {
      result = call[count - 2];
      return true;
    }
    at = found->second;
  }
  result = at;
  return true;
}

bool FnGetNested(const Call& call, Val& result) { return Follow(call, /*closed_is_error=*/true, result); }

bool FnHasNested(const Call& call, Val& result) {
  Val found;
  if (!Follow(call, /*closed_is_error=*/false, found)) return false;
  if (found.IsSymbol() && found.symbol->kind == Symbol::Kind::kCall) {
    result = found;
  } else {
    result = Val::Bool(found.type != Type::kInvalid);
  }
  return true;
}

// The value under one key, dots and all.
bool FnGetMapValue(const Call& call, Val& result) {
  if (!call[0].IsMap()) return true;
  return call.machine.Lookup(call[0].map, call.text(1), result);
}

}  // namespace dagc::tmpl
