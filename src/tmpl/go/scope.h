// SPDX-License-Identifier: Apache-2.0
// Which variables a Go template has declared where its parser stands.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace dagc::tmpl {

// Names are views of the text, and there may be as many as it has room for. `$` is always declared.
class Scope {
 public:
  std::size_t size() const { return names_.size(); }
  bool Has(std::string_view name) const { return name == "$" || counts_.contains(name); }

  void Declare(std::string_view name) {
    names_.push_back(name);
    ++counts_[name];
  }

  // Forgets all but the first `size`.
  void Leave(std::size_t size) {
    for (; names_.size() > size; names_.pop_back()) {
      const auto found = counts_.find(names_.back());
      if (--found->second == 0) counts_.erase(found);
    }
  }

 private:
  std::vector<std::string_view> names_;
  std::map<std::string_view, std::size_t> counts_;
};

}  // namespace dagc::tmpl
