// SPDX-License-Identifier: Apache-2.0
// Defaults, conditions and types: what Sprig has in defaults.go and reflect.go, with Helm's `required`.
#include <algorithm>

#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/functions/families.h"
#include "tmpl/go/eval.h"
#include "tmpl/limits.h"

namespace dagc::tmpl {
namespace {

bool EqualBelow(Machine& machine, const Val& a, const Val& b, std::uint32_t depth) {
  if (!machine.Step()) return false;
  if (a.IsNothing() && b.IsNothing()) return true;
  if (a.type != b.type) return false;
  switch (a.type) {
    case Type::kBool:
      return a.boolean == b.boolean;
    case Type::kFloat:
      return a.real == b.real;
    case Type::kString:
      return a.size == b.size && machine.Step(a.size / kBytesAStep) && a.text() == b.text();
    case Type::kList: {
      const auto& left = a.list->items;
      const auto& right = b.list->items;
      if (a.list->kind != b.list->kind || a.list->nil != b.list->nil || depth > kDeepest) return false;
      return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                        [&](const Val& x, const Val& y) { return EqualBelow(machine, x, y, depth + 1); });
    }
    case Type::kMap: {
      const auto& left = machine.Entries(a.map);
      const auto& right = machine.Entries(b.map);
      if (a.map->strings != b.map->strings || a.map->nil != b.map->nil || depth > kDeepest) return false;
      return a.map == b.map ||
             std::equal(left.begin(), left.end(), right.begin(), right.end(), [&](const auto& x, const auto& y) {
               return x.first == y.first && EqualBelow(machine, x.second, y.second, depth + 1);
             });
    }
    case Type::kVersion: {
      const Version& x = *a.version;
      const Version& y = *b.version;
      return x.original == y.original;  // everything else follows from it
    }
    default:
      return a.integer == b.integer;
  }
}

// Whether the type of a value is known.
bool TypeKnown(const Val& val) { return !val.IsSymbol() || val.symbol->text; }

bool CopyBelow(Machine& machine, const Val& val, std::uint32_t depth, Val& result) {
  if (!machine.Step()) return false;
  if (depth > kDeepest) return machine.Fail(diag::kTemplateBudget, Fill(phrase::kNestedValues, kDeepest));
  result = val;
  if (val.IsList()) {
    std::vector<Val> items;
    for (const Val& item : val.list->items) {
      if (!CopyBelow(machine, item, depth + 1, items.emplace_back())) return false;
    }
    result = machine.Keep(std::move(items), val.list->kind, val.list->nil);
  } else if (val.IsMap() && val.map->any_secret.empty()) {
    const auto& from = machine.Entries(val.map);
    MapNode* map = machine.NewMap();
    map->strings = val.map->strings;
    map->kind = val.map->kind;
    map->label = val.map->label;
    for (const auto& [key, item] : from) {
      if (!CopyBelow(machine, item, depth + 1, map->entries[key])) return false;
    }
    result = Val::Map(map);
  }
  return !machine.failed();
}

}  // namespace

bool IsEmpty(Machine& machine, const Val& val) {
  bool truth = false;
  return Truth(machine, val, truth) && !truth;
}

bool DeepEqual(Machine& machine, const Val& a, const Val& b) { return EqualBelow(machine, a, b, 0); }

bool FnDefault(const Call& call, Val& result) {
  bool truth = false;
  if (call.args.size() > 1 && !Truth(call.machine, call[1], truth)) return call.Defer(false, result);
  result = truth ? call[1] : call[0];
  return true;
}

bool FnEmpty(const Call& call, Val& result) {
  result = Val::Bool(IsEmpty(call.machine, call[0]));
  return true;
}

bool FnCoalesce(const Call& call, Val& result) {
  for (std::size_t i = 0; i < call.args.size(); ++i) {
    bool truth = false;
    if (!Truth(call.machine, call[i], truth)) {
      const std::span<const Val> rest = call.args.subspan(i);
      return call.machine.Defer(call.name, {rest.begin(), rest.end()}, false, result);
    }
    if (truth) {
      result = call[i];
      return true;
    }
  }
  return true;
}

bool FnAll(const Call& call, Val& result) {
  result = Val::Bool(
      std::none_of(call.args.begin(), call.args.end(), [&](const Val& val) { return IsEmpty(call.machine, val); }));
  return true;
}

bool FnAny(const Call& call, Val& result) {
  result = Val::Bool(
      std::any_of(call.args.begin(), call.args.end(), [&](const Val& val) { return !IsEmpty(call.machine, val); }));
  return true;
}

bool FnTernary(const Call& call, Val& result) {
  result = call[2].boolean ? call[0] : call[1];
  return true;
}

bool FnFail(const Call& call, Val&) { return call.machine.Fail(diag::kTemplateStopped, Shown(call.text(0))); }

bool FnRequired(const Call& call, Val& result) {
  const Val& val = call[1];
  if (val.IsNothing() || (val.IsString() && val.size == 0)) {
    return call.machine.Fail(diag::kTemplateStopped, Shown(call.text(0)));
  }
  result = val;
  return true;
}

bool FnTypeOf(const Call& call, Val& result) {
  if (!TypeKnown(call[0])) return call.Defer(true, result);
  result = Val::String(TypeName(call[0]));
  return true;
}

bool FnTypeIs(const Call& call, Val& result) {
  if (!TypeKnown(call[1])) return call.Defer(false, result);
  result = Val::Bool(call.text(0) == TypeName(call[1]));
  return true;
}

bool FnTypeIsLike(const Call& call, Val& result) {
  if (!TypeKnown(call[1])) return call.Defer(false, result);
  const std::string_view name = TypeName(call[1]);
  result = Val::Bool(call.text(0) == name || "*" + std::string(call.text(0)) == name);
  return true;
}

bool FnKindOf(const Call& call, Val& result) {
  if (!TypeKnown(call[0])) return call.Defer(true, result);
  result = Val::String(KindName(call[0]));
  return true;
}

bool FnKindIs(const Call& call, Val& result) {
  if (!TypeKnown(call[1])) return call.Defer(false, result);
  result = Val::Bool(call.text(0) == KindName(call[1]));
  return true;
}

bool FnDeepEqual(const Call& call, Val& result) {
  result = Val::Bool(DeepEqual(call.machine, call[0], call[1]));
  return true;
}

bool FnDeepCopy(const Call& call, Val& result) {
  if (call[0].IsNothing()) return call.Fail(Fill(phrase::kOfNothing));
  return CopyBelow(call.machine, call[0], 0, result);
}

}  // namespace dagc::tmpl
