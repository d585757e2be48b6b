// SPDX-License-Identifier: Apache-2.0
// What a template sees: a tree of known values in which leaves may be symbolic, because secrets and run-time values do
// not exist while a manifest is compiled.
//
//   Arena arena;                                                   // outlives every Data and every evaluation
//   DataMapBuilder alias(arena, MapKind::kAliases);
//   alias.Put("db", Data::Secret(arena, "warehouse-db", keys));    // secrets.db
//   DataMapBuilder root(arena, MapKind::kRoots);
//   root.Put("secrets", alias.Finish());
//   root.Put("stackSpec", Data::Known(step.stack_spec));
//   Data data = root.Finish();
//
// A Data is a handle that is copied freely; what it views lies in the arena or in the Values it was given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "value/value.h"

namespace dagc::tmpl {

// What the keys of a map are, which decides what a missing key is. For every kind but kOpen it is an error with a code
// of its own and the nearest known name; for kOpen it is Go's `<no value>` and Liquid's nil, as on the platform.
enum class MapKind : std::uint8_t {
  kOpen,
  kRoots,               // the names a template can begin with: DG5210
  kAliases,             // secrets by contextAlias: DG5211
  kSecretKeys,          // keys of one secret: DG5212
  kDefaultProjections,  // DG5213
  kDepots,              // depots by alias or name: DG5214
};

struct DataEntry;

class Data {
 public:
  enum class Kind : std::uint8_t {
    kKnown,      // value()
    kMap,        // entries()
    kList,       // items()
    kSecretKey,  // one key of a Kubernetes Secret: secret(), key(); its text is not here
    kSecret,     // a whole secret whose keys are not known: every key gives a kSecretKey of it
    kRunTime,    // a text that the engine fills in: name()
    kAbsent,     // known by name, without a value on this target: using it is DG5215 with reason()
  };

  Data() = default;  // null
  static Data Known(const Value& value);
  static Data Text(std::string_view text) { return Known(Value::String(text)); }
  static Data Map(std::span<const DataEntry> entries, MapKind map_kind, const std::uint32_t* by_key = nullptr);
  static Data List(std::span<const Data> items);
  // One key of a secret. `secret` is any name by which the caller will know it again in a Piece. In Liquid a secret is
  // base64 text, unless it is `plain` there as well (`defaultProjections.dataOsRunAsApikey`).
  static Data SecretKey(std::string_view secret, std::string_view key, bool plain = false);
  // A secret by itself: with `keys` a closed map of them, without (nullopt: nobody has said which there are) any key
  // may be used, and a loop over it is an error.
  static Data Secret(Arena& arena, std::string_view secret, std::optional<std::span<const std::string_view>> keys);
  static Data RunTime(std::string_view name);
  static Data Absent(std::string_view reason);

  Kind kind() const { return kind_; }
  MapKind map_kind() const { return map_kind_; }
  const Value& value() const { return value_; }
  // What is not the same for all that a template is evaluated for: a rendering that has looked at it says so.
  bool varies() const { return varies_; }
  Data Varying() const {
    Data data = *this;
    data.varies_ = true;
    return data;
  }
  std::span<const DataEntry> entries() const;
  // The entry under a key of a map; nullptr when there is none.
  const DataEntry* Find(std::string_view key) const;
  std::span<const Data> items() const { return {items_, size_}; }
  std::string_view secret() const { return name_; }
  std::string_view key() const { return key_; }
  bool plain() const { return plain_; }
  std::string_view name() const { return name_; }
  std::string_view reason() const { return name_; }

  // For messages: what a finding calls a map of this kind, such as the secret's own name for kSecretKeys.
  std::string_view label() const { return name_; }

 private:
  Kind kind_ = Kind::kKnown;
  MapKind map_kind_ = MapKind::kOpen;
  bool plain_ = false;
  bool varies_ = false;
  std::size_t size_ = 0;
  union {
    const DataEntry* entries_ = nullptr;
    const Data* items_;
  };
  std::string_view name_;
  std::string_view key_;
  Value value_;
  const std::uint32_t* by_key_ = nullptr;  // of a large map: its entries' indices in the order of their keys
};

struct DataEntry {
  std::string_view key;
  Data data;
};

inline std::span<const DataEntry> Data::entries() const { return {entries_, size_}; }

// Keys are kept as views. A key that is put twice keeps the last value.
class DataMapBuilder {
 public:
  explicit DataMapBuilder(Arena& arena, MapKind map_kind = MapKind::kOpen) : arena_(arena), map_kind_(map_kind) {}
  DataMapBuilder& Put(std::string_view key, const Data& data);
  Data Finish() const;

 private:
  Arena& arena_;
  MapKind map_kind_;
  std::vector<DataEntry> entries_;
  std::map<std::string_view, std::size_t> index_;  // of `entries_`
};

}  // namespace dagc::tmpl
