// SPDX-License-Identifier: Apache-2.0
#include "tmpl/machine.h"

#include <algorithm>
#include <utility>

#include "base/edit_distance.h"
#include "base/text.h"
#include "base/work.h"
#include "diag/codes/dg5.h"
#include "tmpl/limits.h"
#include "tmpl/other_language.h"

namespace dagc::tmpl {
namespace {

// Functions of a residual template inside one another.
constexpr std::uint32_t kDeepestCall = 60;
constexpr int kMostRecovered = 100;  // a loop may meet one fault as often as it turns
constexpr std::string_view kEncoded = "b64enc $0";
// Entries of a mapping of the manifest that are passed over for the work of one step while one is looked for.
constexpr std::size_t kKeysAStep = 32;
// After so many look-ups a mapping of the manifest is filled.
constexpr std::size_t kFewLookups = 4;
// Where there are more names than these, no finding proposes one: nobody reads so many, and each finding would.
constexpr std::size_t kMostProposed = 1000;

}  // namespace

Machine::Machine(const Template& parsed, const EvalOptions& options, DiagSink& sink)
    : template_(parsed),
      options_(options),
      sink_(sink),
      most_steps_(std::min<std::uint64_t>(options.budget.steps, WorkLeft())) {}

bool Machine::Recover() {
  if (!name_failed_ || trial_ || branch_ != 0 || recovered_ == kMostRecovered) return false;
  ++recovered_;
  failed_ = name_failed_ = false;
  return true;
}

bool Machine::OutOf(std::string_view what) { return Fail(diag::kTemplateBudget, what); }

bool Machine::Step(std::size_t steps) {
  if (failed_) return false;
  steps_ += steps;
  if (steps_ <= most_steps_) return true;
  if (most_steps_ == options_.budget.steps) return OutOf(Counted(options_.budget.steps, "step"));
  return OutOf(Fill(phrase::kLeftOfTheFile, most_steps_));
}

bool Machine::StepOver(std::span<const Val> arguments) {
  std::size_t steps = 1;
  for (const Val& argument : arguments) {
    steps += argument.text().size() / kBytesAStep;
    if (argument.IsList() && language() == Language::kLiquid) steps += argument.list->items.size() / kItemsAStep;
  }
  return Step(steps);
}

bool Machine::Charge(std::size_t bytes) {
  if (failed_) return false;
  if (bytes > options_.budget.memory_bytes || memory_ + bytes > options_.budget.memory_bytes) {
    return OutOf(Counted(options_.budget.memory_bytes >> 20, "MiB") + " of memory");
  }
  memory_ += bytes;
  return Step(bytes / kMemoryAStep);
}

bool Machine::ChargeOutput(std::size_t bytes) {
  if (failed_) return false;
  output_ += bytes;
  return output_ <= options_.budget.output_bytes || OutOf(Counted(options_.budget.output_bytes, "byte") + " of output");
}

Val Machine::Text(std::string_view text) {
  if (!Charge(text.size() + 8)) return Val::String({});
  return Val::String(arena_.Copy(text));
}

Val Machine::Keep(std::vector<Val> items, Items kind, bool nil) {
  Charge(sizeof(ListNode) + items.size() * sizeof(Val));
  lists_.push_back({kind, nil, std::move(items)});
  return Val::List(&lists_.back());
}

Val Machine::Strings(const std::vector<std::string>& texts) {
  std::vector<Val> items;
  items.reserve(texts.size());
  for (const std::string& text : texts) items.push_back(Text(text));
  return Keep(std::move(items), Items::kStrings);
}

MapNode* Machine::NewMap() {
  Charge(sizeof(MapNode));
  MapNode& map = maps_.emplace_back();
  map.branch = branch_;
  return &map;
}

std::uint32_t Machine::EnterBranch() { return std::exchange(branch_, ++last_branch_); }

bool Machine::LeavesBranch(const std::string& what) {
  if (failed_ || !trial_) return Fail(diag::kSecretBranch, what);
  given_up_ = true;
  failed_ = true;
  return false;
}

bool Machine::EndTrial() {
  trial_ = false;
  if (given_up_) failed_ = false;
  return std::exchange(given_up_, false);
}

const Version* Machine::NewVersion(const Version& version) {
  Charge(sizeof(Version));
  return &versions_.emplace_back(version);
}

Symbol* Machine::NewSymbol() {
  Charge(sizeof(Symbol));
  Symbol& symbol = symbols_.emplace_back();
  symbol.begin = place_.begin;
  symbol.end = place_.end;
  return &symbol;
}

Val Machine::FromValue(const Value& value) {
  switch (value.kind()) {
    case Kind::kNull:
      return Val::Nil();
    case Kind::kBool:
      return Val::Bool(value.AsBool().value_or(false));
    case Kind::kInt:
      if (const auto number = value.AsInt()) return Val::Int(*number);
      return Val::Float(value.AsDouble().value_or(0));
    case Kind::kFloat:
      return Val::Float(value.AsDouble().value_or(0));
    case Kind::kString:
      return Val::String(value.text());
    case Kind::kList: {
      std::vector<Val> items;
      items.reserve(value.size());
      for (const Value& item : value.items()) items.push_back(FromValue(item));
      return Keep(std::move(items));
    }
    case Kind::kMap: {
      MapNode* map = NewMap();
      map->filled = false;
      map->source = Data::Known(value);
      return Val::Map(map);
    }
  }
  return {};
}

Val Machine::SecretVal(std::string_view secret, std::string_view key, bool plain, bool assumed) {
  Symbol* symbol = NewSymbol();
  symbol->assumed = assumed;
  symbol->secret = secret;
  symbol->key = key;
  Val val = Val::Of(symbol);
  if (language() == Language::kLiquid && !plain) DeferAs({}, kEncoded, {val}, Gives::kText, val);
  return val;
}

void Machine::SayNoValue() {
  const std::string_view action = template_.source().text.substr(place_.begin, place_.end - place_.begin);
  sink_.Report(diag::kNoValue, template_.At(place_.begin, place_.end), Shown(action))
      .At(template_.source().path)
      .Help(help::kGiveDefault);
}

void Machine::SayAssumed(const Val& secret) {
  const Val& bare = IsEncodedSecret(secret) ? secret.symbol->parts[0] : secret;
  if (!bare.IsSymbol() || bare.symbol->kind != Symbol::Kind::kSecret || !bare.symbol->assumed) return;
  sink_.Report(diag::kKeyAssumed, template_.At(place_.begin, place_.end), bare.symbol->key, bare.symbol->secret)
      .At(template_.source().path)
      .Help(help::kGiveSecret);
}

bool Machine::IsEncodedSecret(const Val& val) {
  return val.IsSymbol() && val.symbol->kind == Symbol::Kind::kCall && val.symbol->function == kEncoded &&
         val.symbol->parts[0].IsSymbol();
}

Val Machine::FromData(const Data& data) {
  Symbol* symbol = nullptr;
  MapNode* map = nullptr;
  std::vector<Val> items;
  switch (data.kind()) {
    case Data::Kind::kKnown:
      return FromValue(data.value());
    case Data::Kind::kMap:
      map = NewMap();
      map->filled = false;
      map->source = data;
      map->kind = data.map_kind();
      map->label = data.label();
      map->may_vary = std::any_of(data.entries().begin(), data.entries().end(),
                                  [](const DataEntry& entry) { return entry.data.varies(); });
      return Val::Map(map);
    case Data::Kind::kList:
      for (const Data& item : data.items()) items.push_back(FromData(item));
      return Keep(std::move(items));
    case Data::Kind::kSecretKey:
      return SecretVal(data.secret(), data.key(), data.plain());
    case Data::Kind::kSecret:
      map = NewMap();
      map->any_secret = data.secret();
      return Val::Map(map);
    case Data::Kind::kRunTime:
    case Data::Kind::kAbsent:
      symbol = NewSymbol();
      symbol->kind = data.kind() == Data::Kind::kRunTime ? Symbol::Kind::kRunTime : Symbol::Kind::kAbsent;
      symbol->name = data.name();
      return Val::Of(symbol);
  }
  return {};
}

void Machine::FillEntries(MapNode* map) {
  if (map->filled) return;
  map->filled = true;
  // What is in it is as old as it is, whenever somebody first looks.
  const std::uint32_t branch = std::exchange(branch_, map->branch);
  const auto put = [&](std::string_view key, const auto& make) {
    Charge(kEntryBytes);
    if (!map->entries.contains(key)) map->entries.emplace(key, make());
    map->order.push_back(key);
  };
  if (map->source.kind() == Data::Kind::kKnown) {
    for (const Entry& entry : map->source.value().entries()) {
      put(entry.key.text(), [&] { return FromValue(entry.value); });
    }
  } else {
    for (const DataEntry& entry : map->source.entries()) {
      put(entry.key, [&] { return FromData(entry.data); });
    }
  }
  branch_ = branch;
}

std::map<std::string_view, Val>& Machine::Entries(MapNode* map) {
  varied_ = varied_ || map->may_vary;
  FillEntries(map);
  return map->entries;
}

// One entry, without filling the whole map: templates are many, and each looks at little of what it could see.
const Val* Machine::FindEntry(MapNode* map, std::string_view key) {
  const bool is_value = map->source.kind() == Data::Kind::kKnown;
  if (!map->filled && is_value && map->entries.size() == kFewLookups) FillEntries(map);
  const auto found = map->entries.find(key);
  const bool is_here = found != map->entries.end();
  if (!map->filled && is_value && !is_here) Step(map->source.value().size() / kKeysAStep);
  const DataEntry* const entry = map->source.kind() == Data::Kind::kMap ? map->source.Find(key) : nullptr;
  varied_ = varied_ || (entry != nullptr && entry->data.varies());
  if (is_here || map->filled) return is_here ? &found->second : nullptr;
  const Value* const named = is_value ? map->source.value().FindKey(key) : nullptr;  // its value follows it
  if (entry == nullptr && named == nullptr) return nullptr;
  Charge(kEntryBytes);
  const std::uint32_t branch = std::exchange(branch_, map->branch);
  const Val val = entry != nullptr ? FromData(entry->data) : FromValue(named[1]);
  branch_ = branch;
  return &map->entries.emplace(entry != nullptr ? entry->key : named->text(), val).first->second;
}

const std::vector<std::string_view>& Machine::Order(MapNode* map) {
  Entries(map);
  return map->order;
}

std::vector<std::string_view> Machine::NamesOf(const MapNode& map) {
  std::vector<std::string_view> names;
  const auto add_all = [&](std::size_t count, const auto& entries, const auto& name_of) {
    if (count > kMostProposed) return;
    names.reserve(count);
    for (const auto& entry : entries) names.push_back(name_of(entry));
  };
  if (map.filled) {
    add_all(map.entries.size(), map.entries, [](const auto& entry) { return entry.first; });
  } else if (map.source.kind() == Data::Kind::kKnown) {
    const Value& value = map.source.value();
    add_all(value.size(), value.entries(), [](const Entry& entry) { return entry.key.text(); });
  } else {
    const auto entries = map.source.entries();
    add_all(entries.size(), entries, [](const DataEntry& entry) { return std::string_view(entry.key); });
  }
  return names;
}

bool Machine::MissingKey(const MapNode& map, std::string_view key) {
  if (map.kind == MapKind::kOpen) return true;
  std::vector<std::string_view> known = NamesOf(map);
  const std::string_view near = Nearest(key, known);
  if (!Step(known.size() / kItemsAStep)) return false;
  std::string help;
  if (map.kind == MapKind::kRoots && IsEngineRoot(key)) {
    help = HelpWithEngineSyntax(language(), template_.source().text.substr(place_.begin));
  } else if (!near.empty()) {
    help = Fill(help::kDidYouMean, near);
  } else if (!known.empty()) {
    std::sort(known.begin(), known.end());
    help = Fill(help::kKnownNames, QuotedList(known));
  }
  const std::string shown = Shown(key);
  switch (map.kind) {
    case MapKind::kRoots:
      return FailWith(diag::kUnknownContextRoot, help, shown);
    case MapKind::kAliases:
      return FailWith(diag::kUnknownSecretAlias, help, shown);
    case MapKind::kSecretKeys:
      return FailWith(diag::kUnknownSecretKey, help, map.label, shown);
    case MapKind::kDefaultProjections:
      return FailWith(diag::kUnknownDefaultProjection, help, shown);
    case MapKind::kDepots:
      return FailWith(diag::kUnknownDepotAlias, help, shown);
    case MapKind::kOpen:
      break;
  }
  return true;
}

bool Machine::Lookup(MapNode* map, std::string_view key, Val& result) {
  if (!Step()) return false;
  if (!map->any_secret.empty()) {
    result = SecretVal(map->any_secret, Text(key).text(), /*plain=*/false, /*assumed=*/true);
    return !failed_;
  }
  if (const Val* const found = FindEntry(map, key)) {
    result = *found;
    const bool absent = result.IsSymbol() && result.symbol->kind == Symbol::Kind::kAbsent;
    name_failed_ = absent && !failed_;
    return !absent || Fail(diag::kValueAbsent, Shown(key), result.symbol->name);
  }
  if (failed_) return false;
  result = {};
  name_failed_ = !MissingKey(*map, key);
  return !name_failed_;
}

Val Machine::Concat(std::span<const Val> parts) {
  std::vector<Val> flat;
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) flat.push_back(Text(text));
    text.clear();
  };
  const auto add = [&](const Val& part) {
    if (part.IsSymbol()) {
      flush();
      flat.push_back(part);
    } else {
      text += part.text();
    }
  };
  for (const Val& part : parts) {
    if (failed_) return Val::String({});
    if (part.IsSymbol() && part.symbol->kind == Symbol::Kind::kText) {
      if (!Step(part.symbol->parts.size())) return Val::String({});
      for (const Val& inner : part.symbol->parts) add(inner);
    } else {
      add(part);
    }
  }
  if (flat.empty()) return Text(text);
  flush();
  // Alone it stays what it is, unless that is no text: printing makes it one.
  if (flat.size() == 1 && flat[0].symbol->text) return flat[0];
  if (!Charge(flat.size() * sizeof(Val))) return Val::String({});
  Symbol* symbol = NewSymbol();
  symbol->kind = Symbol::Kind::kText;
  for (const Val& part : flat) {
    if (part.IsSymbol()) symbol->depth = std::max(symbol->depth, part.symbol->depth);
  }
  symbol->parts = std::move(flat);
  return Val::Of(symbol);
}

// The first symbol that no template engine can have: a run-time value.
const Symbol* Machine::FindUnfit(const Val& val, std::uint32_t depth) {
  if (depth > kDeepest || !Step()) return nullptr;
  if (val.IsSymbol()) {
    if (val.symbol->kind == Symbol::Kind::kRunTime) return val.symbol;
    for (const Val& part : val.symbol->parts) {
      if (const Symbol* found = FindUnfit(part, depth + 1)) return found;
    }
  } else if (val.IsList()) {
    for (const Val& item : val.list->items) {
      if (const Symbol* found = FindUnfit(item, depth + 1)) return found;
    }
  } else if (val.IsMap()) {
    for (const auto& [key, item] : Entries(val.map)) {
      if (const Symbol* found = FindUnfit(item, depth + 1)) return found;
    }
  }
  return nullptr;
}

bool Machine::DeferAs(std::string_view name, std::string_view in_go, std::vector<Val> arguments, Gives gives,
                      Val& result) {
  if (failed_) return false;
  std::uint32_t depth = 0;
  for (const Val& argument : arguments) {
    const Symbol* unfit = FindUnfit(argument, 0);
    if (unfit != nullptr) return Fail(diag::kRunTimeBytes, name, unfit->name);
    if (argument.IsSymbol()) depth = std::max(depth, argument.symbol->depth);
  }
  if (depth >= kDeepestCall) return OutOf(Counted(kDeepestCall, "call") + " on a secret's value inside one another");
  Charge(arguments.size() * sizeof(Val));
  Symbol* symbol = NewSymbol();
  symbol->kind = Symbol::Kind::kCall;
  symbol->text = gives == Gives::kText;
  symbol->list = gives == Gives::kList;
  symbol->item = gives == Gives::kItem;
  symbol->name = name;
  symbol->function = in_go;
  symbol->parts = std::move(arguments);
  symbol->depth = depth + 1;
  result = Val::Of(symbol);
  return !failed_;
}

bool Machine::FailUnknown(std::string_view name, std::span<const Val> arguments) {
  for (const Val& argument : arguments) {
    const Symbol* unfit = FindUnfit(argument, 0);
    if (unfit != nullptr) return Fail(diag::kRunTimeBytes, name, unfit->name);
  }
  return Fail(diag::kNoOperatorFunction, name);
}

bool Machine::HasSymbol(const Val& val) { return HasSymbolBelow(val, 0); }

bool Machine::HasSymbolBelow(const Val& val, std::uint32_t depth) {
  if (val.IsSymbol()) return true;
  if (!val.IsList() && !val.IsMap()) return false;
  const std::size_t size = val.IsList() ? val.list->items.size() : Entries(val.map).size();
  if (depth > kDeepest || !Step(1 + size / kItemsAStep)) return false;
  if (val.IsList()) {
    const auto& items = val.list->items;
    return std::any_of(items.begin(), items.end(), [&](const Val& item) { return HasSymbolBelow(item, depth + 1); });
  }
  if (!val.map->any_secret.empty()) return true;
  const auto& entries = Entries(val.map);
  return std::any_of(entries.begin(), entries.end(),
                     [&](const auto& entry) { return HasSymbolBelow(entry.second, depth + 1); });
}

}  // namespace dagc::tmpl
