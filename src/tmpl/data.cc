// SPDX-License-Identifier: Apache-2.0
#include "tmpl/data.h"

#include <algorithm>

namespace dagc::tmpl {

Data Data::Known(const Value& value) {
  Data data;
  data.value_ = value;
  return data;
}

Data Data::Map(std::span<const DataEntry> entries, MapKind map_kind, const std::uint32_t* by_key) {
  Data data;
  data.kind_ = Kind::kMap;
  data.map_kind_ = map_kind;
  data.size_ = entries.size();
  data.entries_ = entries.data();
  data.by_key_ = by_key;
  return data;
}

const DataEntry* Data::Find(std::string_view key) const {
  const std::span<const DataEntry> all = entries();
  if (by_key_ == nullptr) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const DataEntry& entry) { return entry.key == key; });
    return found == all.end() ? nullptr : &*found;
  }
  const std::uint32_t* const end = by_key_ + all.size();
  const std::uint32_t* const found = std::lower_bound(
      by_key_, end, key, [&](std::uint32_t at, std::string_view wanted) { return all[at].key < wanted; });
  return found == end || all[*found].key != key ? nullptr : &all[*found];
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

Data DataMapBuilder::Finish() const {
  constexpr std::size_t kFewEntries = 8;
  const std::span<const DataEntry> entries = arena_.Copy(std::span<const DataEntry>(entries_));
  if (entries.size() <= kFewEntries) return Data::Map(entries, map_kind_);
  std::vector<std::uint32_t> by_key;
  by_key.reserve(index_.size());
  for (const auto& [key, at] : index_) by_key.push_back(static_cast<std::uint32_t>(at));
  return Data::Map(entries, map_kind_, arena_.Copy(std::span<const std::uint32_t>(by_key)).data());
}

}  // namespace dagc::tmpl
