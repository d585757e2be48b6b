// SPDX-License-Identifier: Apache-2.0
// The regular expressions of one evaluation, each compiled once however often a loop comes to it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}  // namespace re2

namespace dagc::tmpl {

class RegexCache {
 public:
  RegexCache();
  ~RegexCache();
  RegexCache(const RegexCache&) = delete;
  RegexCache& operator=(const RegexCache&) = delete;

  bool Has(std::string_view pattern) const { return patterns_.find(pattern) != patterns_.end(); }
  // Check whether it is ok() before it is used. Lives until the next call with another pattern.
  const re2::RE2& Get(std::string_view pattern);

 private:
  std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> patterns_;
};

}  // namespace dagc::tmpl
