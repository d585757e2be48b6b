// SPDX-License-Identifier: Apache-2.0
// The files of a workflow whose contents are known: one ConfigMap for all its steps.
// https://kubernetes.io/docs/concepts/configuration/configmap/
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "backend/argo/emission.h"
#include "backend/argo/metadata.h"
#include "value/value.h"

namespace dagc::argo {

class StaticFiles {
 public:
  explicit StaticFiles(const Emission& emission);

  bool empty() const { return entries_.empty(); }
  // Of the ConfigMap: `<workflow>-<8 hexadecimal digits of the content>`, so that a run in progress never sees files of
  // another version; `<workflow>-files` with `configMapNames: stable`.
  std::string_view name() const { return name_; }
  // The key that holds these contents: the name of the first file that has them, with a number where other contents
  // have that key already. Equal contents share a key.
  std::string_view KeyOf(std::string_view contents) const;

  // The ConfigMap. Its data is read by nobody on the way to the container, so it holds the bytes as they are. Reports
  // more than a ConfigMap takes.
  Value Object(const WorkflowMetadata& metadata) const;

 private:
  struct Entry {
    std::string_view key;
    std::string_view contents;
  };

  void Add(const ir::ProjectedFile& file);
  std::string MakeName() const;
  std::string_view FreeKey(std::string_view file_name);

  const Emission& emission_;
  std::string_view name_;
  Span first_;  // of the first file
  std::vector<Entry> entries_;
  std::map<std::string_view, std::string_view> keys_;      // by contents
  std::map<std::string, std::size_t, std::less<>> taken_;  // keys, with the number to try next
};

}  // namespace dagc::argo
