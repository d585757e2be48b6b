// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/static_files.h"

#include <algorithm>
#include <cstddef>

#include "backend/argo/composition.h"
#include "base/base64.h"
#include "base/check.h"
#include "base/hashes.h"
#include "diag/codes/dg6.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

// The API server counts the values of `data` and `binaryData` (MaxSecretSize of Kubernetes' validation).
constexpr std::size_t kMostBytes = std::size_t{1} << 20;

constexpr std::size_t kMaxKey = 253;
constexpr std::size_t kRoomForNumber = 12;

// A ConfigMap's name may be longer, but tools that track objects write names into labels, which hold no more.
constexpr std::size_t kMaxName = 63;
constexpr std::size_t kDigestDigits = 8;

// The last component of a file's name, if a key may be called so: keys are [-._a-zA-Z0-9]+ and begin with no `..`.
std::string_view KeyFor(std::string_view file_name) {
  const std::string_view last = file_name.substr(file_name.rfind('/') + 1);
  const bool fits = !last.empty() && last != "." && !last.starts_with("..") && last.size() + kRoomForNumber <= kMaxKey;
  return fits ? last : "file";
}

// What `data` cannot hold, or only in escapes that nobody reads.
bool IsBinary(std::string_view contents) {
  const auto is_control = [](char c) {
    return (c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
  };
  return std::any_of(contents.begin(), contents.end(), is_control) || !IsUtf8(contents);
}

}  // namespace

StaticFiles::StaticFiles(const Emission& emission) : emission_(emission) {
  for (const ir::Template& step : emission.workflow.templates) {
    for (const ir::ProjectedFile& file : step.projected->files) {
      if (KindOf(file.contents) == CompositionKind::kText) Add(file);
    }
  }
  name_ = emission.arena.Copy(std::string_view(MakeName()));
}

// The workflow's whole name is a part of what the digest is made of: long names that are cut alike stay apart.
std::string StaticFiles::MakeName() const {
  const std::string_view workflow = emission_.workflow.name.value;
  if (emission_.workflow.defaults.stable_config_map_names) {
    constexpr std::string_view kSuffix = "-files";
    return std::string(workflow.substr(0, kMaxName - kSuffix.size())).append(kSuffix);
  }
  std::string content(workflow);
  for (const Entry& entry : entries_) {
    content.append("\n").append(entry.key).append("\n").append(std::to_string(entry.contents.size())).append("\n");
    content.append(entry.contents);
  }
  std::string name(workflow.substr(0, kMaxName - 1 - kDigestDigits));
  return name.append("-").append(Sha256Hex(content), 0, kDigestDigits);
}

void StaticFiles::Add(const ir::ProjectedFile& file) {
  if (entries_.empty()) first_ = file.from.span;
  const std::string_view contents = TextOf(file.contents, emission_.arena);
  const auto [at, is_new] = keys_.try_emplace(contents);
  if (!is_new) return;
  at->second = FreeKey(file.name);
  entries_.push_back({at->second, contents});
}

std::string_view StaticFiles::FreeKey(std::string_view file_name) {
  const std::string_view wanted = KeyFor(file_name);
  const auto [at, is_new] = taken_.try_emplace(std::string(wanted), 2);
  if (is_new) return wanted;
  for (;;) {
    std::string numbered(wanted);
    numbered.append("-").append(std::to_string(at->second++));
    if (taken_.try_emplace(numbered, 2).second) return emission_.arena.Copy(std::string_view(numbered));
  }
}

std::string_view StaticFiles::KeyOf(std::string_view contents) const {
  const auto found = keys_.find(contents);
  DAGC_CHECK(found != keys_.end());
  return found->second;
}

Value StaticFiles::Object(const WorkflowMetadata& metadata) const {
  MapBuilder data(emission_.arena);
  MapBuilder binary(emission_.arena);
  std::size_t bytes = 0;
  for (const Entry& entry : entries_) {
    bytes += entry.contents.size();
    if (IsBinary(entry.contents)) {
      binary.Put(entry.key, emission_.arena.Copy(std::string_view(EncodeBase64(entry.contents))));
    } else {
      data.Put(entry.key, entry.contents);
    }
  }
  if (bytes > kMostBytes) {
    emission_.sink.Report(diag::kConfigMapTooLarge, first_, (bytes + 1023) / 1024).Help(help::kLargeFiles);
  }
  MapBuilder object(emission_.arena);
  object.Put("apiVersion", "v1").Put("kind", "ConfigMap");
  object.Put("metadata", ObjectMetadata(emission_, FilesMetadata(emission_, metadata), name_, Naming::kName));
  if (!data.empty()) object.Put("data", data.Finish());
  if (!binary.empty()) object.Put("binaryData", binary.Finish());
  // Written in both cases, and last: a block of text at the very end of a document would have to be quoted.
  object.Put("immutable", Value::Bool(!emission_.workflow.defaults.stable_config_map_names));
  return object.Finish();
}

}  // namespace dagc::argo
