// SPDX-License-Identifier: Apache-2.0
// The depots at the addresses of a step, and how their secrets reach its container. The platform's own names for these
// files are not published; what is assumed is said.
#pragma once

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "ir/template.h"
#include "passes/find_depot.h"
#include "passes/pass.h"
#include "passes/secret_table.h"

namespace dagc {

class DepotSecrets {
 public:
  DepotSecrets(const PassContext& context, SecretTable& secrets, DepotTable& depots)
      : context_(context), secrets_(secrets), depots_(depots) {}

  // For a step on a Stack resource. Reports depots that nobody knows, each once, and purposes that a depot has no
  // secret for. A stack whose projection is given the addresses makes what it wants of them; then nothing is added.
  void AddTo(ir::Template& step);

 private:
  void Add(const ir::DepotAddress& address, ir::Template& step);
  void AddSecret(const ir::DepotAddress& address, std::string_view id, bool as_files, ir::Projected& to);
  std::string_view FileName(std::string_view object, std::string_view key) const;

  const PassContext& context_;
  SecretTable& secrets_;
  DepotTable& depots_;
  std::set<std::string_view> reported_;  // depots
  std::set<std::string_view> said_;      // Secrets; what is assumed of one is said once
  // Of the step that is at work: Secrets with the keys that it has (empty: all), and variables with the Secret of each.
  std::set<std::pair<std::string_view, std::string_view>> added_;
  std::map<std::string_view, std::string_view> variables_;
};

}  // namespace dagc
