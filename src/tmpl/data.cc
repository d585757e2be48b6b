// SPDX-License-Identifier: Apache-2.0
#include "tmpl/data.h"

namespace dagc::tmpl {

Data Data::Known(const Value& value) {
  Data data;
  data.value_ = value;
  return data;
}

Data Data::Map(std::span<const DataEntry> entries, MapKind map_kind) {
  Data data;
  data.kind_ = Kind::kMap;
  data.map_kind_ = map_kind;
  data.size_ = entries.size();
  data.entries_ = entries.data();
  return data;
}

Data Data::List(std::span<const Data> items) {
  Data data;
  data.kind_ = Kind::kList;
  data.size_ = items.size();
  data.items_ = items.data();
  return data;
}

Data Data::SecretKey(std::string_view secret, std::string_view key, bool plain) {
  Data data;
  data.plain_ = plain;
  data.kind_ = Kind::kSecretKey;
  data.name_ = secret;
  data.key_ = key;
  return data;
}

Data Data::Secret(Arena& arena, std::string_view secret, std::optional<std::span<const std::string_view>> keys) {
  if (!keys) {
    Data data;
    data.kind_ = Kind::kSecret;
    data.name_ = secret;
    return data;
  }
  DataMapBuilder map(arena, MapKind::kSecretKeys);
  for (const std::string_view key : *keys) map.Put(key, SecretKey(secret, key));
  Data data = map.Finish();
  data.name_ = secret;
  return data;
}

Data Data::RunTime(std::string_view name) {
  Data data;
  data.kind_ = Kind::kRunTime;
  data.name_ = name;
  return data;
}

Data Data::Absent(std::string_view reason) {
  Data data;
  data.kind_ = Kind::kAbsent;
  data.name_ = reason;
  return data;
}

DataMapBuilder& DataMapBuilder::Put(std::string_view key, const Data& data) {
  const auto [known, is_new] = index_.emplace(key, entries_.size());
  if (is_new) {
    entries_.push_back({key, data});
  } else {
    entries_[known->second].data = data;
  }
  return *this;
}

Data DataMapBuilder::Finish() const { return Data::Map(arena_.Copy(std::span<const DataEntry>(entries_)), map_kind_); }

}  // namespace dagc::tmpl
