// SPDX-License-Identifier: Apache-2.0
#include "passes/secret_table.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "diag/codes/dg5.h"
#include "kube/names.h"

namespace dagc {
namespace {

// `tenant:name` is a secret's name with where it lives in front.
std::string_view NameOf(std::string_view id) { return id.substr(id.rfind(':') + 1); }
std::string_view TenantOf(std::string_view id) {
  const std::size_t colon = id.rfind(':');
  return colon == std::string_view::npos ? std::string_view() : id.substr(0, colon);
}

// Of a secret of that name. Without a tenant on one side there is nothing that tells two secrets of a name apart.
bool IsMeant(const ir::SecretDef& secret, std::string_view id) {
  const std::string_view tenant = TenantOf(id);
  return tenant.empty() || secret.tenant.empty() || secret.tenant.value == tenant;
}

}  // namespace

SecretTable::Row& SecretTable::RowOf(std::string_view id) {
  if (const auto known = rows_.find(id); known != rows_.end()) return known->second;
  auto& [kept_id, row] = *rows_.try_emplace(context_.arena.Copy(id)).first;
  row.object = NameOf(kept_id);
  if (const Value* listed = listed_.Find(id)) {
    if (const Value* name = listed->Find("name"); name != nullptr && !name->IsNull()) {
      row.object = name->text();
      row.object_span = name->span();
    }
    if (const Value* keys = listed->Find("keys"); keys != nullptr) {
      for (const Entry& entry : keys->entries()) row.renamed.emplace(entry.key.text(), &entry.value);
    }
  }
  const auto& by_name = context_.resources.secrets_by_name;
  const auto of_name = by_name.find(NameOf(id));
  for (const std::uint32_t at : of_name == by_name.end() ? std::vector<std::uint32_t>() : of_name->second) {
    const ir::SecretDef& secret = context_.resources.secrets[at];
    if (!IsMeant(secret, id)) continue;
    row.keys_known = true;
    for (const ir::Text& key : secret.keys) row.keys.push_back(key.value);
  }
  std::sort(row.keys.begin(), row.keys.end());
  row.keys.erase(std::unique(row.keys.begin(), row.keys.end()), row.keys.end());
  return row;
}

std::optional<std::span<const std::string_view>> SecretTable::KeysOf(std::string_view id) {
  const Row& row = RowOf(id);
  if (!row.keys_known) return std::nullopt;
  return std::span<const std::string_view>(row.keys);
}

const tmpl::Data& SecretTable::DataOf(std::string_view id) {
  Row& row = RowOf(id);
  if (!row.data) row.data = tmpl::Data::Secret(context_.arena, id, KeysOf(id));
  return *row.data;
}

std::optional<std::vector<std::string_view>> SecretTable::ListedKeysOf(std::string_view id) {
  if (const auto keys = KeysOf(id)) return std::vector<std::string_view>(keys->begin(), keys->end());
  const Row& row = RowOf(id);
  if (row.renamed.empty()) return std::nullopt;
  std::vector<std::string_view> keys;
  for (const auto& [key, name] : row.renamed) keys.push_back(key);
  return keys;
}

void SecretTable::NamedAt(std::string_view id, Span place) {
  Row& row = RowOf(id);
  if (row.named.file) return;
  row.named = place;
  const auto& unreadable = context_.resources.unreadable;
  if (row.keys_known || !row.renamed.empty() || unreadable.empty()) return;
  context_.sink.Report(diag::kKeysUnreadable, place, QuotedAt(id, place), unreadable.front());
}

std::string_view SecretTable::ObjectOf(std::string_view id, Span use) {
  Row& row = RowOf(id);
  if (!CheckSubdomain(row.object)) {
    CheckShared(id, row, use);
    return row.object;
  }
  if (!row.reported) {
    row.reported = true;
    const Span place = row.object_span.file ? row.object_span : row.named.file ? row.named : use;
    auto finding = context_.sink.Report(diag::kSecretName, place, row.object);
    if (!row.object_span.file) finding.Help(help::kMapSecret, id);
  }
  return {};
}

void SecretTable::CheckShared(std::string_view id, Row& row, Span use) {
  if (TenantOf(id).empty() || row.is_shared) return;
  const std::string_view first = first_ids_.emplace(row.object, rows_.find(id)->first).first->second;
  if (TenantOf(first) == TenantOf(id)) return;
  if (row.object_span.file && RowOf(first).object_span.file) return;
  row.is_shared = true;
  context_.sink.Report(diag::kOneSecretForTwo, use, first, id, row.object).Help(help::kMapSecret, id);
}

std::string_view SecretTable::KeyIn(std::string_view id, std::string_view key, Span use) {
  const auto& names = RowOf(id).renamed;
  const auto found = names.find(key);
  const Value* renamed = found == names.end() ? nullptr : found->second;
  const std::string_view name = renamed == nullptr || renamed->IsNull() ? key : renamed->text();
  if (!CheckSecretKey(name)) return name;
  context_.sink.Report(diag::kSecretKeyName, renamed == nullptr ? use : renamed->span(), name);
  return {};
}

}  // namespace dagc
